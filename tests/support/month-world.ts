/** A month of the contract world whose leaders have work and marks, and how its scores are read back. */
import { ulid } from 'ulid';
import { foldOf } from '#domain/kinds.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { RecordDocument, Summary } from '#domain/record/record.ts';
import { reviewId } from '#domain/review/review.ts';
import { unitScores } from '#domain/review/unit-scores.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { readDocuments } from '#sync-server/store/records.ts';
import { assigned, handIn, onTask, PERIOD, posted, tell, write } from '#tests/simulation/server-world.ts';
import type { World, Written } from '#tests/simulation/server-world.ts';
import { ownerOf } from './database.ts';
import { FULL_MARKS } from './period-input.ts';

async function insist(world: World, actor: string, written: Written): Promise<void> {
  const verdict = await tell(world, actor, written);
  if (verdict !== 'accepted') throw new Error(`${actor} ${written.type} ${written.record}: ${verdict}`);
}

export async function documentsOf(world: World, kind: string): Promise<RecordDocument[]> {
  const { rows } = await ownerOf(world.deps.database).query<{ id: string }>('select id from record where unit_id = $1 and kind = $2', [world.unit, kind]);
  return [...(await readDocuments(world.deps.database, world.unit, rows.map(({ id }) => id))).values()];
}

/** Null: there is none. */
export async function summaryOf(world: World, person: string, period = PERIOD): Promise<Summary | null> {
  return (await documentsOf(world, 'review')).find(({ id }) => id === reviewId(person, period))?.summary ?? null;
}

/** @throws Error where there is no summary */
export async function scoreOf(world: World, person: string, period = PERIOD): Promise<PeriodScore> {
  const summary = await summaryOf(world, person, period);
  if (!summary) throw new Error(`no summary of ${person} in ${period}`);
  return summary.score as PeriodScore;
}

export async function organisationOf(world: World): Promise<Organisation> {
  const [unit] = await documentsOf(world, 'unit');
  const people = (await documentsOf(world, 'person')).map((record) => [record.id, foldOf('person', record).state] as const);
  return { unit: foldOf('unit', unit!).state, people: new Map(people) };
}

/** Everybody's scores as a device would work them out from whole stories. */
export async function deviceScores(world: World, period = PERIOD): Promise<ReadonlyMap<string, PeriodScore>> {
  const org = await organisationOf(world);
  const tasks = (await documentsOf(world, 'task')).map((task) => ({ id: task.id, state: foldOf('task', task).state }));
  const reviews = (await documentsOf(world, 'review')).filter(({ entries }) => entries.length > 0);
  const stories = new Map(reviews.map((record) => [record.id, foldOf('review', record).state]));
  const scores = unitScores({
    org, period,
    tasksOf: (person) => tasks.filter(({ state }) => state.person === person),
    reviewOf: (person) => stories.get(reviewId(person, period)) ?? null,
  });
  return new Map([...scores].map(([person, { score }]) => [person, score]));
}

/** A Vice-Chair over the economy division, and its deputy head, who leads one official. */
export async function addDeputies(world: World): Promise<void> {
  for (const [person, post] of [
    ['vice', { role: 'deputy', division: null, field: ['economy'] }], ['deputy', { role: 'deputy', division: 'economy', field: ['official'] }],
  ] as const) {
    await insist(world, 'system', { kind: 'person', record: person, type: 'person.registered.v1', data: { name: person } });
    await insist(world, 'system', posted(person, post));
  }
}

/** A planned task of two units, submitted and accepted in one sitting. */
export async function doWork(world: World, assigner: string, person: string, more: Record<string, unknown> = {}, decision: Record<string, unknown> = {}): Promise<void> {
  const task = ulid();
  await insist(world, assigner, assigned(person, task, more));
  const submission = write(world, person, onTask(task, 'task.submitted.v1', { units: [[1, 2]], note: '', evidence: [] }));
  await handIn(world, person, [submission]);
  await insist(world, assigner, onTask(task, 'task.accepted.v1', { submission: submission.id, ...decision }));
}

/** A confirmation of full marks without self-marks. */
export function confirmation(person: string, more: Record<string, unknown> = {}): Written {
  const data = { selfScored: null, person, period: PERIOD, marks: FULL_MARKS, reasons: {}, comment: '', figure: null, ...more };
  return { kind: 'review', record: reviewId(person, String(data.period)), type: 'review.confirmed.v1', data };
}

export async function confirm(world: World, actor: string, person: string, more: Record<string, unknown> = {}): Promise<void> {
  await insist(world, actor, confirmation(person, more));
}
