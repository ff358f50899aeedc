/** The server's figure equals what a browser works out from the very records it is sent. */
import { ulid } from 'ulid';
import { expect, test } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import type { RecordDocument, Summary } from '#domain/record/record.ts';
import { personScore } from '#domain/review/unit-scores.ts';
import { unitFold } from '#domain/organisation/unit.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { sameScore } from '#domain/scoring/canonical-score.ts';
import { ENGINE } from '#domain/scoring/period-score.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { worldForEachTest } from '#tests/support/contract-world.ts';
import { ownerOf } from '#tests/support/database.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { assigned, handIn, onTask, PERIOD, tell, write } from '#tests/simulation/server-world.ts';
import type { Written } from '#tests/simulation/server-world.ts';
import { readDocuments } from '#sync-server/store/records.ts';

const world = worldForEachTest();

const REVIEW = `official.${PERIOD}`;

async function documents(kind: string): Promise<RecordDocument[]> {
  const { rows } = await ownerOf(world.deps.database).query<{ id: string }>('select id from record where unit_id = $1 and kind = $2', [world.unit, kind]);
  return [...(await readDocuments(world.deps.database, world.unit, rows.map(({ id }) => id))).values()];
}

async function summary(): Promise<Summary> {
  const found = (await documents('review')).find(({ id }) => id === REVIEW)?.summary;
  if (!found) throw new Error('no summary');
  return found;
}

/** The score as a device would work it out from whole stories. */
async function ownScore(): Promise<PeriodScore> {
  const [unit] = await documents('unit');
  const review = (await documents('review')).find(({ id, entries }) => id === REVIEW && entries.length > 0);
  const tasks = (await documents('task')).map((task) => ({ id: task.id, state: foldOf('task', task).state }));
  const state = review ? foldOf('review', review).state : null;
  const org = { unit: unit ? foldOf('unit', unit).state : unitFold.start, people: new Map() };
  return personScore({ org, period: PERIOD, tasksOf: () => tasks, reviewOf: () => state }, 'official', () => null).score;
}

async function submitAndAccept(task: string): Promise<void> {
  const submission = write(world, 'official', onTask(task, 'task.submitted.v1', { units: [[1, 2]], note: '', evidence: [] }));
  await handIn(world, 'official', [submission]);
  expect(await tell(world, 'head', onTask(task, 'task.accepted.v1', { submission: submission.id }))).toBe('accepted');
}

const selfScored = (figure: object | null): Written => ({
  kind: 'review', record: REVIEW, type: 'review.selfScored.v1',
  data: { person: 'official', period: PERIOD, marks: FULL_MARKS, comments: {}, figure },
});

const differences = async () => (await world.deps.metrics.getSingleMetric('score_differences_total')?.get())?.values[0]?.value ?? 0;

test('it follows assignment, acceptance and marks, and is the same score', async () => {
  const task = ulid();
  await tell(world, 'head', assigned('official', task));
  expect(await summary()).toMatchObject({ epoch: 1, engine: ENGINE, profile: 'nd335', score: { ratios: [{ value: { display: '0.00' } }, {}, {}] } });
  expect(sameScore((await summary()).score as PeriodScore, await ownScore())).toBe(true);
  await submitAndAccept(task);
  expect((await summary()).score).toMatchObject({ taskResults: { points: { display: '70.00' } }, total: null });
  expect(await tell(world, 'official', selfScored(null))).toBe('accepted');
  const last = await summary();
  expect(last.score).toMatchObject({ total: { display: '100.00' }, provisional: true });
  expect(sameScore(last.score as PeriodScore, await ownScore())).toBe(true);
  expect(last.asOf).toBe(new Date(world.now).toISOString());
});

test('the review moves to the stream’s end exactly when the inputs changed', async () => {
  const task = ulid();
  await tell(world, 'head', assigned('official', task));
  const first = await summary();
  await tell(world, 'official', onTask(task, 'task.progressed.v1', { note: 'một nửa', percent: 50 }));
  await tell(world, 'head', onTask(task, 'task.reminded.v1'));
  expect(await summary()).toEqual(first);
  await submitAndAccept(task);
  const second = await summary();
  const { rows } = await ownerOf(world.deps.database).query('select r.seq, u.head from record r join unit u on u.id = r.unit_id where r.unit_id = $1 and r.id = $2', [world.unit, REVIEW]);
  expect(rows).toEqual([{ seq: second.seq, head: second.seq }]);
  expect(second.inputs).not.toBe(first.inputs);
});

test('several persons and periods in one hand-in are each their own', async () => {
  const entries = ['official', 'colleague'].flatMap((person) => ['2026-03', '2026-04'].map((period) =>
    write(world, 'head', assigned(person, ulid(), { period, due: `${period}-20` }))));
  await handIn(world, 'head', entries);
  const reviews = await documents('review');
  expect(reviews.map(({ id }) => id).sort()).toEqual(['colleague.2026-03', 'colleague.2026-04', 'official.2026-03', 'official.2026-04']);
  expect(new Set(reviews.map((review) => review.summary!.inputs)).size).toBe(4);
});

test('rules put in by the server move the scores that rest on it', async () => {
  const task = ulid();
  await tell(world, 'head', assigned('official', task));
  world.now = Date.parse('2026-03-18T02:00:00.000Z');
  await submitAndAccept(task);
  expect((await summary()).score).toMatchObject({ taskResults: { points: { display: '70.00' } } });
  const rules = { ...ND335, cycle: { ...ND335.cycle, reportCutoffDay: 15 } };
  const adopted: Written = { kind: 'unit', record: world.unit, type: 'unit.profileAdopted.v1', data: { rules, from: '2026-03-01', decision: 'QĐ 2' } };
  expect(await tell(world, 'chair', adopted)).toBe('refused profile-in-past');
  expect(await tell(world, 'system', adopted)).toBe('accepted');
  expect((await summary()).score).toMatchObject({ taskResults: { points: { display: '0.00' } } });
  expect(sameScore((await summary()).score as PeriodScore, await ownScore())).toBe(true);
});

test('a refused entry changes no figure', async () => {
  const task = ulid();
  await tell(world, 'head', assigned('official', task));
  const before = await summary();
  expect(await tell(world, 'official', onTask(task, 'task.cancelled.v1', { reason: 'x' }))).toBe('refused own-record');
  expect(await summary()).toEqual(before);
});

test('a figure of the device that differs is accepted and counted; the same figure and none are not', async () => {
  const task = ulid();
  await tell(world, 'head', assigned('official', task));
  await submitAndAccept(task);
  expect(await tell(world, 'official', selfScored(null))).toBe('accepted');
  const { total } = (await summary()).score as PeriodScore;
  const figure = { total: total!.display, exact: total!.exact, engine: ENGINE };
  expect(await tell(world, 'official', selfScored(figure))).toBe('accepted');
  expect(await tell(world, 'official', selfScored({ ...figure, engine: 'period-score/0', exact: '1/1' }))).toBe('accepted');
  expect(await differences()).toBe(0);
  expect(await tell(world, 'official', selfScored({ ...figure, exact: '99/1' }))).toBe('accepted');
  expect(await differences()).toBe(1);
  expect((await summary()).score).toMatchObject({ total: { display: '100.00' } });
});
