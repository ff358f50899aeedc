import { describe, expect, test } from 'vitest';
import { dayOf } from '#domain/calendar/day.ts';
import { DEMO_CALENDAR } from './holidays.ts';
import { Chance } from './random.ts';
import { Timetable } from './timetable.ts';
import type { Worker } from './timetable.ts';

const STAFF: Worker = { id: 'staff', role: 'staff', division: 'kt', offline: 0 };
const HEAD: Worker = { id: 'head', role: 'head', division: 'kt', offline: 0 };
const CHAIR: Worker = { id: 'chair', role: 'head', division: null, offline: 0 };
const FIELD: Worker = { id: 'field', role: 'staff', division: 'kt', offline: 1 };
const NOW = Date.parse('2026-11-18T03:30:00Z');
const timetable = new Timetable([STAFF, HEAD, CHAIR, FIELD], DEMO_CALENDAR, new Chance('timetable'), NOW);
const at = (iso: string) => Date.parse(iso);

describe('the next session', () => {
  test('of staff is in the afternoon of the same working day', () => {
    const session = timetable.next('staff', at('2026-11-16T01:00:00Z'))!;
    expect(session.day).toBe('2026-11-16');
    expect(session.start).toBeGreaterThanOrEqual(at('2026-11-16T09:00:00Z'));
  });

  test('of a head lies after what his people handed in the same day', () => {
    const handedIn = timetable.next('staff', at('2026-11-16T01:00:00Z'))!.receivedAt;
    const seen = timetable.next('head', handedIn)!;
    expect(seen.day).toBe('2026-11-16');
    expect(timetable.next('chair', seen.receivedAt)!.day).toBe('2026-11-16');
  });

  test.each([
    ['2026-11-13T15:00:00Z', '2026-11-16', 'over a weekend'],
    ['2026-08-28T15:00:00Z', '2026-09-03', 'over National Day with its swapped Monday'],
    ['2026-08-21T15:00:00Z', '2026-08-22', 'on a Saturday worked instead'],
    ['2026-02-13T15:00:00Z', '2026-02-23', 'over Tết'],
  ])('after %s is on %s (%s)', (after, day) => {
    expect(timetable.next('staff', at(after))!.day).toBe(day);
  });

  test('is null when it has not been received by now', () => {
    expect(timetable.next('staff', at('2026-11-18T01:00:00Z'))).toBeNull();
    expect(timetable.next('head', at('2026-11-17T16:00:00Z'))!.day).toBe('2026-11-18');
  });
});

describe('the previous session', () => {
  test('is the last one received before', () => {
    expect(timetable.previous('staff', NOW)!.day).toBe('2026-11-17');
    expect(timetable.previous('head', NOW)!.day).toBe('2026-11-18');
  });

  test('comes from before the holidays where there are some', () => {
    expect(timetable.previous('staff', at('2026-09-02T10:00:00Z'))!.day).toBe('2026-08-28');
  });
});

test('without network the evening is handed in the next morning, before the heads’ next evening', () => {
  const session = timetable.next('field', at('2026-11-16T01:00:00Z'))!;
  expect(dayOf(new Date(session.receivedAt).toISOString())).toBe('2026-11-17');
  expect(timetable.next('head', session.receivedAt)!.day).toBe('2026-11-17');
});

test('a session is the same however often it is asked for', () => {
  expect(timetable.next('staff', at('2026-11-16T01:00:00Z'))).toEqual(timetable.previous('staff', at('2026-11-16T16:00:00Z')));
});

test('a person who is not there is a broken caller', () => {
  expect(() => timetable.next('nobody', at('2026-11-16T01:00:00Z'))).toThrow(/nobody/);
});
