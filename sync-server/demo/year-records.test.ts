import { describe, expect, test } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import { lastDay, monthsOf } from '#domain/calendar/period.ts';
import type { YearFacts } from '#domain/year/year.ts';
import { demoAt } from '#tests/support/demo-ledger.ts';
import type { DemoLedger } from '#tests/support/demo-ledger.ts';
import { isAwayAll, isOnLeave, leavesOf } from './leave-plan.ts';

/** In autumn, and in a January whose last half year lies in the year before. */
const MOMENTS = ['2026-11-18T03:30:00Z', '2027-01-01T02:00:00Z'] as const;
const LED = new Set(['head', 'deputy']);

function yearOf(demo: DemoLedger, key: string, year = '2026'): YearFacts {
  return foldOf('review', demo.ledger.records.get(`${demo.person(key).id}.${year}`)!).state.year;
}

function dOf(demo: DemoLedger, key: string, period: string): string | undefined {
  return demo.score(demo.person(key), period).ratios.find((ratio) => ratio.key === 'd')?.value.exact;
}

describe.each(MOMENTS)('made at %s', (at) => {
  const demo = demoAt(at);
  const closed = demo.generated.periods.slice(0, -1);
  const there = (key: string, period: string) => !isAwayAll(leavesOf(demo.generated.periods.at(-1)!), key, period) && (key !== 'kt-trade' || period !== '2026-01');

  test('at least six closed months, each with a score for everybody who worked in it but the Chair', () => {
    expect(closed.length).toBeGreaterThanOrEqual(6);
    const people = demo.generated.people.filter(({ key }) => key !== 'chair');
    const without = closed.flatMap((period) => people.filter((person) => there(person.key, period) && demo.score(person, period).total === null));
    expect(without.map(({ key }) => key)).toEqual([]);
  });

  test('leaders have work of their own and both marks in every closed month', () => {
    const leaders = demo.generated.people.filter(({ role, key }) => LED.has(role) && key !== 'chair');
    for (const period of closed) {
      for (const leader of leaders) expect(demo.score(leader, period).ratios.map(({ key }) => key)).toEqual(['a', 'b', 'c', 'd', 'đ', 'e']);
    }
  });

  test('three months ago one month failed, and his head’s d with it', () => {
    const period = closed.at(-3)!;
    expect(Number(demo.score(demo.person('kt-traffic'), period).total?.display)).toBeLessThan(50);
    expect(dOf(demo, 'kt-head', period)).toBe('1/2');
    expect(dOf(demo, 'vx-head', period)).toBe('1/1');
  });

  test('a deputy’s uniting was halved, with a reason', () => {
    const { id } = demo.person('vx-deputy');
    const { confirmed } = foldOf('review', demo.ledger.records.get(`${id}.${closed.at(-1)!}`)!).state;
    expect(confirmed?.leadership?.uniting).toBe('0.5');
    expect(confirmed?.reasons['uniting']).toBeTruthy();
  });

  test('a target made smaller by leave, shares of one product, a product in parts', () => {
    const states = demo.tasks.map(({ state }) => state);
    expect(states.filter(({ target, quantity }) => Number(target) < Number(quantity))).not.toEqual([]);
    expect(states.filter(({ group }) => group !== null).length).toBeGreaterThanOrEqual(6);
    expect(states.filter(({ split }) => split !== null)).toHaveLength(2);
  });

  test('leave of each kind, a ground, a brought result, and everybody in a group of similar duties', () => {
    const facts = demo.generated.people.map(({ key }) => yearOf(demo, key));
    expect(new Set(facts.flatMap(({ leaves }) => leaves.map(({ kind }) => kind)))).toEqual(new Set(['annual', 'sick', 'maternity', 'unpaid']));
    expect(facts.flatMap(({ grounds }) => grounds)).toMatchObject([{ code: '20.4.c' }]);
    expect(yearOf(demo, 'kt-trade').brought).toMatchObject([{ period: '2026-01' }]);
    expect(new Set(facts.map(({ group }) => group)).size).toBeGreaterThanOrEqual(6);
    expect(facts.every(({ group }) => group !== null)).toBe(true);
  });

  test('the unit and its divisions rated themselves, met and were recognised for the year before, the lower ones first', () => {
    const { ratings, selfRatings, meetings } = demo.ledger.org.unit;
    const rated = ratings.filter(({ year }) => year === 2025);
    expect(rated.map(({ division }) => division)).toEqual(['vp', 'kt', 'vx', 'hc', null]);
    expect(rated.filter(({ outstanding }) => outstanding)).toHaveLength(1);
    expect(selfRatings.filter(({ year }) => year === 2025)).toHaveLength(5);
    expect(rated.filter(({ reason }) => reason).map(({ division }) => division)).toEqual(['hc']);
    expect(meetings.map(({ division, year }) => `${division} ${year}`).toSorted()).toEqual(['kt 2025', 'null 2025']);
  });

  test('every rating and meeting is one the server accepts', () => {
    const received = [...demo.ledger.records.values()].find(({ kind }) => kind === 'unit')!;
    const told = received.entries.filter(({ type }) => /organisation|meeting/.test(type));
    expect(told).toHaveLength(12);
    expect(told.filter(({ receipt }) => receipt?.verdict !== 'accepted')).toEqual([]);
  });

  test('nobody writes anything while on leave', () => {
    const leaves = leavesOf(demo.generated.periods.at(-1)!);
    const keys = new Map(demo.generated.people.map(({ id, key }) => [id, key]));
    const days = demo.entries().filter(({ actor }) => actor !== 'system').map(({ actor, at: time }) => [keys.get(actor)!, time] as const);
    expect(days.filter(([key, time]) => isOnLeave(leaves, key, new Date(Date.parse(time) + 7 * 3_600_000).toISOString().slice(0, 10)))).toEqual([]);
  });
});

describe('the plan of leave', () => {
  test.each(monthsOf('2027'))('made in %s, each lies within one year, and a long one is cut at its end', (month) => {
    for (const { from, to } of leavesOf(month)) {
      expect(from <= to).toBe(true);
      expect(from.slice(0, 4)).toBe(to.slice(0, 4));
    }
  });

  test('whole months away are told from some days', () => {
    const leaves = leavesOf('2026-11');
    expect(isAwayAll(leaves, 'vx-health', '2026-09')).toBe(true);
    expect(isAwayAll(leaves, 'vp-driver', '2026-08')).toBe(false);
    expect(isOnLeave(leaves, 'vx-health', lastDay('2026-12'))).toBe(true);
    expect(isOnLeave(leaves, 'vx-health', '2026-06-30')).toBe(false);
  });
});
