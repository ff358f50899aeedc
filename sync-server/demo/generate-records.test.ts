import { describe, expect, test } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import { dayOf } from '#domain/calendar/day.ts';
import { TASK_STATES } from '#domain/work/task.ts';
import { totalMinutes } from '#domain/work/day-sheet.ts';
import { isWorkingDay } from '#domain/calendar/working-days.ts';
import { demoAt } from '#tests/support/demo-ledger.ts';
import { generateRecords } from './generate-records.ts';

/** An ordinary Wednesday, then moments at which a calendar could trip the stories. */
const WEDNESDAY = '2026-11-18T03:30:00Z';
const MOMENTS = [
  [WEDNESDAY, 'an ordinary Wednesday morning'],
  ['2026-11-22T05:57:00Z', 'a Sunday'],
  ['2026-11-30T16:59:59Z', 'the last second of a month in Vietnam'],
  ['2026-11-30T17:00:00Z', 'the first second of the next month'],
  ['2026-12-01T03:00:00Z', 'the first working morning of a month'],
  ['2027-02-08T03:00:00Z', 'the third day of Tết'],
  ['2027-01-01T02:00:00Z', 'New Year'],
  ['2026-09-02T10:00:00Z', 'National Day, after a swapped Monday'],
  ['2028-02-29T09:30:00Z', 'a leap day beyond the known holidays'],
] as const;

describe.each(MOMENTS)('made at %s (%s)', (at) => {
  const demo = demoAt(at);

  test('every entry is accepted by the rules that bind everybody', () => {
    expect(demo.ledger.disputed.map(({ entry, code }) => `${entry.type} ${code}`)).toEqual([]);
    expect(demo.ledger.head).toBeGreaterThan(5000);
  });

  test('nothing was received after now, or before it was written', () => {
    const times = demo.generated.batches.map(({ receivedAt }) => receivedAt);
    expect(times).toEqual(times.toSorted());
    expect(times.at(-1)! <= at.replace('Z', '.000Z')).toBe(true);
    for (const { receivedAt, records } of demo.generated.batches) {
      for (const { at: claimed, seen } of records.flatMap(({ entries }) => entries)) {
        expect(claimed <= receivedAt && (seen === null || seen.time <= claimed)).toBe(true);
      }
    }
  });

  test('the closed month has a score for everybody who was assigned something, and they differ', () => {
    const period = demo.generated.periods.at(-2)!;
    const assigned = demo.generated.people.filter((person) => demo.tasks.some(({ state }) => state.person === person.id && state.period === period));
    // Everybody but the Chair, whose superior is in the province, and one on maternity leave.
    expect(assigned.length).toBe(38);
    const shown = assigned.map((person) => Number(demo.score(person, period).total?.display));
    expect(shown.filter(Number.isNaN)).toEqual([]);
    expect(Math.max(...shown) - Math.min(...shown)).toBeGreaterThan(20);
    expect(new Set(shown).size).toBeGreaterThan(25);
  });
});

describe('the ward on an ordinary day', () => {
  const demo = demoAt(WEDNESDAY);
  const { ledger, tasks, generated } = demo;

  test('40 people, 4 divisions, at least 120 products, since January', () => {
    expect(ledger.org.people.size).toBe(40);
    expect(ledger.org.unit.divisions).toHaveLength(4);
    expect(ledger.of('product').length).toBeGreaterThanOrEqual(120);
    expect(generated.periods).toHaveLength(11);
    expect(generated.periods).toMatchObject({ 0: '2026-01', 10: '2026-11' });
    expect(ledger.org.unit.catalogues).toMatchObject([{ products: ledger.of('product').length, from: expect.any(String) }]);
  });

  test.each(TASK_STATES)('some task is %s', (status) => {
    expect(tasks.some(({ state }) => state.status === status)).toBe(true);
  });

  test.each([
    'task.declared.v1', 'task.declined.v1', 'task.confirmed.v1', 'task.progressed.v1', 'task.deadlineChanged.v1', 'task.excuseRequested.v1',
    'task.excused.v1', 'task.excuseDeclined.v1', 'task.reminded.v1', 'review.selfScored.v1', 'review.confirmed.v1', 'person.delegated.v1',
    'task.targetAdjusted.v1', 'year.leaveRecorded.v1', 'year.groundRecorded.v1', 'year.resultBrought.v1', 'year.groupSet.v1', 'unit.organisationRated.v1',
    'unit.periodLocked.v1', 'unit.resultsSent.v1',
  ])('some story tells %s', (type) => {
    expect(demo.entries().some((entry) => entry.type === type)).toBe(true);
  });

  test('there are late, partial, taken over and unscheduled tasks, and returns of both kinds', () => {
    const runs = tasks.flatMap(({ state }) => state.units);
    expect(runs.some((run) => run.delays.some((fault) => fault.excusedBy === null))).toBe(true);
    expect(runs.some((run) => run.delays.some((fault) => fault.excusedBy !== null))).toBe(true);
    expect(runs.some((run) => run.failedReviews.length > 0)).toBe(true);
    expect(tasks.some(({ state }) => state.lastReturn?.majorError === false)).toBe(true);
    expect(tasks.some(({ state }) => state.units.length > 1)).toBe(true);
    for (const kind of ['planned', 'takenOver', 'unscheduled']) expect(tasks.some(({ state }) => state.kind === kind)).toBe(true);
  });

  test('a day sheet holds 5 to 9 hours of a working day', () => {
    const sheets = ledger.of('daysheet').map((record) => foldOf('daysheet', record).state);
    expect(sheets.length).toBeGreaterThan(900);
    for (const sheet of sheets) {
      expect(totalMinutes(sheet)).toBeGreaterThanOrEqual(300);
      expect(totalMinutes(sheet)).toBeLessThanOrEqual(540);
      expect(isWorkingDay(sheet.day, ledger.org.unit.calendar)).toBe(true);
    }
  });

  test('somebody has fallen silent', () => {
    const days = demo.entries('daysheet').filter(({ actor }) => actor === demo.person('vx-media').id).map(({ data }) => (data as { day: string }).day);
    expect(days.toSorted().at(-1)! < '2026-11-10').toBe(true);
  });

  test('some entries waited for a network until another day', () => {
    const late = generated.batches.filter(({ receivedAt, records }) => dayOf(records[0]!.entries[0]!.at) < dayOf(receivedAt));
    expect(late.length).toBeGreaterThan(10);
  });

  test('deducted lines carry comments, and superiors changed some', () => {
    const confirmed = demo.entries('review').filter(({ type }) => type === 'review.confirmed.v1');
    expect(confirmed.length).toBeGreaterThan(25);
    expect(confirmed.some(({ data }) => Object.keys((data as { reasons: object }).reasons).length > 0)).toBe(true);
  });
});

describe('chance', () => {
  const now = Date.parse(WEDNESDAY);

  test('the same seed and moment give the same entries', () => {
    expect(generateRecords({ now })).toEqual(demoAt(WEDNESDAY).generated);
  });

  test('another seed gives other stories', () => {
    const [first, other] = ['one', 'two'].map((seed) => JSON.stringify(generateRecords({ now, seed }).batches));
    expect(first).not.toBe(other);
  });
});
