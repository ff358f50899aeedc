/** How long scores, folds and merges take at full speed of this machine, in Node. */
import { ulid } from 'ulid';
import { afterAll, expect, test } from 'vitest';
import { leadershipIn } from '#domain/access/leadership.ts';
import { foldOf } from '#domain/kinds.ts';
import type { StoredEntry } from '#domain/record/entry.ts';
import { mergeRecords } from '#domain/record/record.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { remindersFor } from '#domain/reminders/reminders.ts';
import { isScored } from '#domain/review/scored-task.ts';
import { personScore, unitScores } from '#domain/review/unit-scores.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { neededFor } from '#domain/explain/what-if-needed.ts';
import type { TaskState } from '#domain/work/task.ts';
import { BenchTable, timesOf } from '#tests/support/bench-table.ts';
import { BenchUnit, MONTHS, PEOPLE, TASKS } from '#tests/support/bench-unit.ts';
import { demoAt } from '#tests/support/demo-ledger.ts';
import type { DemoTask } from '#tests/support/demo-ledger.ts';
import { manyTasks, periodInput } from '#tests/support/period-input.ts';

const STORIES = 3000;
const STEPS = 300;

const demo = demoAt('2026-11-18T03:30:00Z');
const { org } = demo.ledger;
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
  return personScore({ org, period, tasksOf: () => tasks, reviewOf: () => review }, person, () => null).score;
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

test('reminders of a unit', async () => {
  const today = '2026-11-18';
  const waiting = ['assigned', 'inProgress', 'returned', 'submitted'];
  const tasks = demo.tasks.filter(({ state }) => waiting.includes(state.status) || state.excuses.some(({ decision }) => decision === 'open'));
  const reviews = demo.ledger.of('review').map((record) => ({ id: record.id, state: foldOf('review', record).state }));
  const viewers = [...org.people.keys()];
  // An organisation seen for the first time, as after a change: who stands over whom is worked out anew.
  const all = () => {
    const fresh = { ...org };
    return viewers.map((viewer) => remindersFor({ org: fresh, viewer, today, tasks, reviews }));
  };
  table.add({ what: `reminders of all ${viewers.length} people of a unit`, unit: 'ms', values: await timesOf(20, all) });
  const officer = () => remindersFor({ org: { ...org }, viewer: demo.person('organiser').id, today, tasks, reviews });
  table.add({ what: 'reminders of the organisation officer alone', unit: 'ms', values: await timesOf(50, officer) });
  expect(all().flat().length).toBeGreaterThan(0);
});

test('what is needed for 99 points', async () => {
  const input = periodInput(manyTasks(STEPS));
  table.add({ what: `the steps to 99 points among ${STEPS} tasks`, unit: 'ms', values: await timesOf(10, () => neededFor(input, '99')) });
  expect(neededFor(input, '99').reachable).toBe(true);
});

const unit = new BenchUnit(org.unit, closed, scored);
/** Staff of a division with a deputy who leads him: four leaders stand above him. */
const STAFF = 'person-11';

test('the month and the year of a unit, leaders among its people', async () => {
  const month = () => unitScores(unit.recordsOf(closed));
  table.add({ what: `a unit's month, ${PEOPLE} people × ${TASKS} tasks`, unit: 'ms', values: await timesOf(20, month) });
  const year = () => unit.months.map((period) => unitScores(unit.recordsOf(period)));
  table.add({ what: `a unit's year, ${PEOPLE * TASKS * MONTHS} tasks`, unit: 'ms', values: await timesOf(5, year), budget: { limit: 300 } });
  expect(year().flatMap((scores) => [...scores.values()]).filter(({ score: { total } }) => total !== null)).toHaveLength(PEOPLE * MONTHS);

  const known = new Map([...month()].map(([person, { score: of }]) => [person, of]));
  const above = [...unit.org.people.keys()].filter((leader) => leadershipIn(unit.org, leader, closed).subordinates.includes(STAFF));
  const oneMore = () => [STAFF, ...above].map((person) => personScore(unit.recordsOf(closed), person, (other) => known.get(other) ?? null));
  table.add({ what: `one entry more on a device: the official and the ${above.length} above him`, unit: 'ms', values: await timesOf(100, oneMore), budget: { limit: 16, share: 0.95 } });
  expect(oneMore().every(({ score: { total } }) => total !== null)).toBe(true);
});

test('summaries as the server keeps them', async () => {
  const nothing = new Map();
  const whole = unit.summarise(unit.pairs, nothing);
  expect(whole.size).toBe(PEOPLE * MONTHS);
  table.add({ what: `summaries of a unit's year, hashed`, unit: 'ms', values: await timesOf(5, () => unit.summarise(unit.pairs, nothing)) });

  const pair = { person: STAFF, period: closed };
  const excused = (row: (typeof unit.rows)[number]) => (row.id === unit.of(pair)[0]!.id ? { ...row, head: { ...row.head, state: { ...(row.head.state as TaskState), target: '0.5' } } } : row);
  const alone = () => unit.summarise([pair], whole, excused);
  table.add({ what: 'one entry more, standing as before', unit: 'ms', values: await timesOf(100, alone), budget: { limit: 16, share: 0.95 } });
  expect([...alone().keys()]).toEqual([`${STAFF}.${closed}`]);

  const fallen = (row: (typeof unit.rows)[number]) => (row.kind === 'task' && row.person === STAFF ? { ...row, head: { ...row.head, state: { ...(row.head.state as TaskState), units: [] } } } : row);
  const falls = () => unit.summarise([pair], whole, fallen);
  table.add({ what: 'one entry more that takes him below 50, with everybody above', unit: 'ms', values: await timesOf(100, falls), budget: { limit: 16, share: 0.95 } });
  expect(falls().size).toBeGreaterThanOrEqual(4);
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
