import { describe, expect, test } from 'vitest';
import { mayAssign, monitors } from '#domain/access/organisation.ts';
import { foldOf } from '#domain/kinds.ts';
import { dayOf } from '#domain/calendar/day.ts';
import { remindersFor } from '#domain/reminders/reminders.ts';
import { demoAt } from '#tests/support/demo-ledger.ts';
import type { DemoLedger } from '#tests/support/demo-ledger.ts';

/** In the middle of a month, on a Sunday, and on a month's first morning, when next to nothing has happened in it. */
const MOMENTS = ['2026-11-18T03:30:00Z', '2026-11-22T05:57:00Z', '2026-12-01T00:30:00Z'] as const;

function open(demo: DemoLedger, key: string) {
  const { id } = demo.person(key);
  return demo.tasks.filter(({ state }) => state.person === id && !['accepted', 'cancelled', 'handedBack', 'declined'].includes(state.status));
}

describe.each(MOMENTS)('made at %s', (at) => {
  const demo = demoAt(at);
  const today = dayOf(at);

  test.each(['kt-farming', 'hc-desk-1', 'organiser', 'kt-head', 'kt-deputy'])('%s has work due today, late and returned', (key) => {
    const tasks = open(demo, key);
    expect(tasks.some(({ state }) => state.due === today && state.status !== 'submitted')).toBe(true);
    expect(tasks.some(({ state }) => state.due < today && ['assigned', 'inProgress'].includes(state.status))).toBe(true);
    expect(tasks.some(({ state }) => state.status === 'returned' && state.due > today)).toBe(true);
  });

  test.each(['chair', 'vice-economy', 'kt-head', 'kt-deputy', 'hc-head'])('%s has submissions waiting for a decision', (key) => {
    const { id } = demo.person(key);
    const waiting = demo.tasks.filter(({ state }) => state.status === 'submitted' && mayAssign(demo.ledger.org, id, state.person, today));
    expect(waiting.length).toBeGreaterThan(0);
  });

  test.each(['chair', 'kt-head', 'vice-economy'])('%s is asked to excuse a delay', (key) => {
    const { id } = demo.person(key);
    const asked = demo.tasks.filter(({ state }) => state.excuses.some(({ decision }) => decision === 'open'));
    expect(asked.some(({ state }) => mayAssign(demo.ledger.org, id, state.person, today))).toBe(true);
  });

  test.each(['chair', 'kt-head', 'kt-deputy'])('%s has declared work to confirm', (key) => {
    const { id } = demo.person(key);
    expect(demo.tasks.some(({ state }) => state.status === 'declared' && mayAssign(demo.ledger.org, id, state.person, today))).toBe(true);
  });

  test.each(['chair', 'kt-head', 'hc-head'])('%s has a self-scored review of the closed month to confirm', (key) => {
    const { id } = demo.person(key);
    const period = demo.generated.periods.at(-2)!;
    const reviews = demo.ledger.of('review').map((record) => foldOf('review', record).state);
    const waiting = reviews.filter((review) => review.period === period && review.self && !review.confirmed);
    expect(waiting.some(({ person }) => monitors(demo.ledger.org, id, person, today))).toBe(true);
  });

  test('the officer has no month to close or to send on but the last whole one', () => {
    const reviews = demo.ledger.of('review').map((record) => ({ id: record.id, state: foldOf('review', record).state }));
    const all = remindersFor({ org: demo.ledger.org, viewer: demo.person('organiser').id, today, tasks: demo.tasks, reviews });
    const months = new Set(all.filter(({ kind }) => kind === 'lock' || kind === 'national').map(({ period }) => period));
    expect([...months]).toEqual([demo.generated.periods.at(-2)]);
  });
});
