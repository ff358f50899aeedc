/** Communes for the server's benchmark: a head and many officials, each with open tasks to write to. */
import { ulid } from 'ulid';
import { dayOf } from '#domain/calendar/day.ts';
import { periodOfDay } from '#domain/calendar/period.ts';
import type { PushRecord } from '#domain/protocol/push.ts';
import type { Entry } from '#domain/record/entry.ts';
import { assigned, foundWorld, handIn, onTask, posted, toPush, write } from '#tests/simulation/server-world.ts';
import type { World, Written } from '#tests/simulation/server-world.ts';
import type { Database } from '#sync-server/store/pool.ts';
import type { BenchServer } from './bench-server.ts';
import { BenchClient } from './bench-client.ts';

export interface BenchOfficial {
  readonly person: string;
  readonly world: World;
  readonly cookie: string;
  readonly tasks: readonly string[];
}

/** @throws when an entry was not accepted */
async function handInAll(world: World, actor: string, written: readonly Written[]): Promise<void> {
  const { results } = await handIn(world, actor, written.map((one) => write(world, actor, one)));
  const accepted = results.flatMap(({ receipts }) => receipts).filter(({ receipt }) => receipt.verdict === 'accepted');
  if (accepted.length < written.length) throw new Error(`not accepted: ${JSON.stringify(results.find(({ rejected }) => rejected.length > 0) ?? results[0])}`);
}

/** A unit with this many officials of one division. */
async function foundUnit(database: Database, unit: string, count: number): Promise<{ world: World; people: string[] }> {
  const world = await foundWorld(database, unit);
  world.now = Date.now();
  const people = Array.from({ length: count }, (_, index) => `official-${index}`);
  await handInAll(world, 'system', people.flatMap((person): Written[] => [
    { kind: 'person', record: person, type: 'person.registered.v1', data: { name: person } },
    posted(person, { division: 'economy' }),
  ]));
  return { world, people };
}

async function assignTo(world: World, person: string, count: number): Promise<string[]> {
  const today = dayOf(new Date(world.now).toISOString());
  const more = { kind: 'unscheduled', reason: 'Việc đột xuất', due: today, period: periodOfDay(today) };
  const tasks = Array.from({ length: count }, () => ulid());
  await handInAll(world, 'head', tasks.map((id) => assigned(person, id, more)));
  return tasks;
}

/** How many open tasks each official of a unit shall have. */
export type TaskPlan = readonly number[];

/** @returns the officials of each unit */
export function foundUnits(bench: BenchServer, plans: readonly TaskPlan[]): Promise<BenchOfficial[][]> {
  return Promise.all(plans.map(async (plan, index) => {
    const { world, people } = await foundUnit(bench.database, `bench-${index}`, plan.length);
    return Promise.all(people.map(async (person, place) => (
      { person, world, tasks: await assignTo(world, person, plan[place]!), cookie: await bench.signIn(world.unit, person) }
    )));
  }));
}

/** The next hand-in of an official: a line of progress in each of `size` of his tasks. */
export function progressOf({ person, world, tasks }: BenchOfficial, size: number): PushRecord[] {
  world.now = Date.now();
  const entries: Entry[] = tasks.slice(0, size).map((task) => (
    write(world, person, onTask(task, 'task.progressed.v1', { note: 'Đã xong phần khảo sát, đang tổng hợp số liệu', percent: 40 }))
  ));
  // What the others wrote is not asked for: the measure is writing.
  return toPush(entries, Number.MAX_SAFE_INTEGER);
}

export function clientOf(url: string, { cookie }: BenchOfficial): BenchClient {
  return new BenchClient(url, cookie);
}
