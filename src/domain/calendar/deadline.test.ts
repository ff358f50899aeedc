import { assert, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ND335 } from '../profiles/nd335.ts';
import { addDays } from './day.ts';
import { answerDue, workingDaysLeft, workingDaysSince } from './deadline.ts';

/** Around Tết Bính Ngọ 2026: off 16–20 February; Saturday 28 February is worked instead. */
const tet = { holidays: ['2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'], swapped: ['2026-02-28'] };
const plain = { holidays: [], swapped: [] };

describe('seven working days for an answer (NĐ335 Điều 22)', () => {
  test.each([
    ['a Monday', '2026-03-02T02:00:00.000Z', plain, '2026-03-11'],
    ['a Friday evening', '2026-03-06T13:00:00.000Z', plain, '2026-03-17'],
    ['a Saturday', '2026-03-07T02:00:00.000Z', plain, '2026-03-17'],
    ['after midnight in Vietnam', '2026-03-02T17:30:00.000Z', plain, '2026-03-12'],
    ['the Friday before Tết', '2026-02-13T02:00:00.000Z', tet, '2026-03-02'],
  ])('%s', (_, receivedAt, calendar, due) => expect(answerDue(receivedAt, ND335, calendar)).toBe(due));

  test('a locality’s own number of days', () => {
    const rules = { ...ND335, cycle: { ...ND335.cycle, petitionWorkingDays: 3 } };
    expect(answerDue('2026-03-02T02:00:00.000Z', rules, plain)).toBe('2026-03-05');
  });
});

describe('how far a day is passed', () => {
  test.each([
    ['the day itself', '2026-03-06', '2026-03-06', 0],
    ['the weekend after it', '2026-03-06', '2026-03-08', 0],
    ['the Monday after it', '2026-03-06', '2026-03-09', 1],
    ['before it', '2026-03-06', '2026-03-02', 0],
    ['over Tết', '2026-02-13', '2026-02-23', 1],
  ])('%s', (_, due, today, days) => expect(workingDaysSince(due, today, tet)).toBe(days));

  test('what is left and what is passed are never both', () => {
    assert(property(integer({ min: -60, max: 60 }), integer({ min: -60, max: 60 }), (a, b) => {
      const [due, today] = [addDays('2026-02-15', a), addDays('2026-02-15', b)];
      const [left, passed] = [workingDaysLeft(due, today, tet), workingDaysSince(due, today, tet)];
      expect(Math.min(left, passed)).toBe(0);
      if (due === today) expect(left + passed).toBe(0);
    }));
  });
});
