/** The scores of a world's month: as the server's records give them, and as each device works them out from its own. */
import type { RecordStore } from '#app/ports.ts';
import { leadershipIn } from '#domain/access/leadership.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { foldOf } from '#domain/kinds.ts';
import { reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import { unitScores } from '#domain/review/unit-scores.ts';
import { canonicalJson } from '#domain/scoring/canonical-score.ts';
import type { TaskState } from '#domain/work/task.ts';
import type { WorldServer } from './world-server.ts';

export const MONTH = '2026-03';

interface Held {
  readonly org: Organisation;
  readonly tasks: readonly { readonly id: string; readonly state: TaskState }[];
  readonly reviews: ReadonlyMap<string, ReviewState>;
}

/** Canonical text of each person's score. */
function scoresOf({ org, tasks, reviews }: Held): Map<string, string> {
  const scores = unitScores({
    org, period: MONTH,
    tasksOf: (person) => tasks.filter(({ state }) => state.person === person),
    reviewOf: (person) => reviews.get(reviewId(person, MONTH)) ?? null,
  });
  return new Map([...scores].map(([person, { score }]) => [person, canonicalJson(score)]));
}

function heldByServer(server: WorldServer): Held {
  const records = [...server.records.values()];
  return {
    org: server.organisation(),
    tasks: records.filter(({ kind }) => kind === 'task').map((record) => ({ id: record.id, state: foldOf('task', record).state })),
    reviews: new Map(records.filter(({ kind }) => kind === 'review').map((record) => [record.id, foldOf('review', record).state])),
  };
}

async function heldByDevice(store: RecordStore, unit: string): Promise<Held> {
  const [people, tasks, reviews, own] = await Promise.all([store.list('person', {}), store.list('task', {}), store.list('review', {}), store.get('unit', unit)]);
  if (!own) throw new Error('a device without its unit');
  return {
    org: { unit: own.state, people: new Map(people.map(({ id, state }) => [id, state])) },
    tasks: tasks.map(({ id, state }) => ({ id, state })),
    reviews: new Map(reviews.map(({ id, state }) => [id, state])),
  };
}

/** Whoever the device reads together with everybody under him: of others it has not all that their score rests on. */
function known(org: Organisation, readable: (person: string) => boolean): string[] {
  const under = (person: string) => leadershipIn(org, person, MONTH).subordinates;
  return [...org.people.keys()].filter((person) => [person, ...under(person)].every(readable));
}

/** @returns in words, whose score a device has otherwise than the server */
export async function scoreDifferences(
  server: WorldServer, device: { readonly name: string; readonly store: RecordStore }, readable: (person: string) => boolean,
): Promise<string[]> {
  const there = scoresOf(heldByServer(server));
  const held = await heldByDevice(device.store, server.unit);
  const here = scoresOf(held);
  return known(held.org, readable).filter((person) => here.get(person) !== there.get(person))
    .map((person) => `${device.name}: score of ${person} is ${here.get(person)} not ${there.get(person)}`);
}

/** How many scores of leaders there are in the world, and how many with a d of 50%: worlds in which none is prove nothing. */
export function leadersScored(server: WorldServer): { scored: number; halved: number } {
  const leaders = [...scoresOf(heldByServer(server)).values()].map((text) => JSON.parse(text) as { role: string; ratios: { key: string; value: { exact: string } }[] });
  const d = leaders.flatMap(({ ratios }) => ratios.filter(({ key }) => key === 'd'));
  return { scored: d.length, halved: d.filter(({ value }) => value.exact === '1/2').length };
}
