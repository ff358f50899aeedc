/** How long scores, folds and merges take at full speed of this machine, in Node. */
import { ulid } from 'ulid';
import { afterAll, expect, test } from 'vitest';
import { shiftPeriod } from '#domain/calendar/period.ts';
import { foldOf } from '#domain/kinds.ts';
import type { StoredEntry } from '#domain/record/entry.ts';
import { mergeRecords } from '#domain/record/record.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { periodInput } from '#domain/review/period-review.ts';
import { isScored } from '#domain/review/scored-task.ts';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { BenchTable, timesOf } from '#tests/support/bench-table.ts';
import { demoAt } from '#tests/support/demo-ledger.ts';
import type { DemoTask } from '#tests/support/demo-ledger.ts';

const TASKS = 60;
const PEOPLE = 60;
const MONTHS = 12;
const STORIES = 3000;

const demo = demoAt('2026-11-18T03:30:00Z');
const { unit } = demo.ledger.org;
const official = demo.person('kt-farming').id;
const closed = demo.generated.periods.at(-2)!;
const scored = demo.tasks.filter(({ state }) => isScored(state) && state.period === closed);
const stories = demo.ledger.of('task').filter(({ id }) => scored.some((task) => task.id === id));
const reviewRecord = demo.ledger.records.get(`${official}.${closed}`)!;
const review = foldOf('review', reviewRecord).state;
const table = new BenchTable('Scores, folds and merges in Node, at full speed');
afterAll(() => table.print());

/** Tasks of the demo, given to one person in one period. */
function monthOf(person: string, period: string, first: number): DemoTask[] {
  return Array.from({ length: TASKS }, (_, index) => {
    const { id, state } = scored[(first + index) % scored.length]!;
    return { id: `${id}-${index}`, state: { ...state, person, period } };
  });
}

function score(person: string, period: string, tasks: readonly DemoTask[]): PeriodScore {
  return scorePeriod(periodInput({ unit, person, period, tasks, review }));
}

const copyOf = (record: RecordDocument, index: number): RecordDocument => ({ ...record, id: `${record.id}-${index}` });
const manyStories = Array.from({ length: STORIES }, (_, index) => copyOf(stories[index % stories.length]!, index));

test('the month of one person', async () => {
  const tasks = monthOf(official, closed, 0);
  table.add({ what: `a person's month, ${TASKS} tasks`, unit: 'ms', values: await timesOf(200, () => score(official, closed, tasks)) });
  expect(score(official, closed, tasks).total).not.toBeNull();

  const changed = stories[0]!;
  const more: StoredEntry = {
    ...changed.entries.at(-1)!, id: ulid(), type: 'task.commented.v1', data: { text: 'Thêm một dòng' },
    receipt: { epoch: 1, seq: 1_000_000, receivedAt: '2026-11-18T03:30:00.000Z', verdict: 'accepted' },
  };
  const oneMore = (): PeriodScore => {
    const { state } = foldOf('task', mergeRecords(changed, { ...changed, entries: [more] }));
    return score(official, closed, [...tasks.slice(1), { id: changed.id, state: { ...state, person: official, period: closed } }]);
  };
  table.add({ what: 'one entry more: merged, folded, scored again', unit: 'ms', values: await timesOf(200, oneMore), budget: { limit: 16, share: 0.95 } });
  expect(oneMore().total).not.toBeNull();
});

test('the month and the year of a unit', async () => {
  const people = Array.from({ length: PEOPLE }, (_, index) => `person-${index}`);
  const months = Array.from({ length: MONTHS }, (_, index) => shiftPeriod(closed, -index));
  const year = months.map((period) => people.map((person, index) => ({ person, period, tasks: monthOf(person, period, index * 7) })));
  const scoreMonth = (month: (typeof year)[number]) => month.map(({ person, period, tasks }) => score(person, period, tasks));
  table.add({ what: `a unit's month, ${PEOPLE} people × ${TASKS} tasks`, unit: 'ms', values: await timesOf(20, () => scoreMonth(year[0]!)) });
  const values = await timesOf(5, () => year.map(scoreMonth));
  table.add({ what: `a unit's year, ${PEOPLE * TASKS * MONTHS} tasks`, unit: 'ms', values, budget: { limit: 300 } });
  expect(year.flatMap(scoreMonth).filter(({ total }) => total !== null)).toHaveLength(PEOPLE * MONTHS);
});

test('folds and merges of stories', async () => {
  const folded = () => manyStories.map((record) => foldOf('task', record).state);
  table.add({ what: `fold of ${STORIES} task stories`, unit: 'ms', values: await timesOf(10, folded) });
  expect(folded().every((state) => state.person !== '')).toBe(true);

  const behind = manyStories.map((record) => ({ ...record, entries: record.entries.slice(0, -1) }));
  const merged = () => behind.map((record, index) => mergeRecords(record, manyStories[index]!));
  table.add({ what: `merge of ${STORIES} stories, one entry new in each`, unit: 'ms', values: await timesOf(10, merged) });
  expect(merged().every(({ entries }, index) => entries.length === manyStories[index]!.entries.length)).toBe(true);
});
