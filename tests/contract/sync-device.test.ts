/** The device's own sync code against the real append and pull, over a line that loses and repeats. */
import { ulid } from 'ulid';
import { expect, test } from 'vitest';
import type { Answer, RecordStore, Transport, Vault } from '#app/ports.ts';
import { headOf } from '#domain/head.ts';
import { KINDS } from '#domain/record/entry.ts';
import type { Entry } from '#domain/record/entry.ts';
import { canonicalJson } from '#domain/scoring/canonical-score.ts';
import { exchange } from '#sync/exchange.ts';
import { failure } from '#sync/http-request.ts';
import { parsePullResponse, parsePushResponse } from '#sync/transport-parse.ts';
import { appendRecords } from '#sync-server/store/append.ts';
import { pull } from '#sync-server/store/pull.ts';
import { startNewEpoch } from '#sync-server/store/records-epoch.ts';
import { worldForEachTest } from '#tests/support/contract-world.ts';
import { ownerOf } from '#tests/support/database.ts';
import { createMemoryStore } from '#tests/support/memory-store.ts';
import { createMemoryVault } from '#tests/support/memory-vault.ts';
import { assigned, onTask, write } from '#tests/simulation/server-world.ts';
import type { Person } from '#tests/simulation/server-world.ts';

const world = worldForEachTest();

/** A repeatable chance: the same seed, the same world. */
function chanceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

class Device {
  readonly store: RecordStore;
  readonly vault: Vault = createMemoryVault();

  constructor(readonly person: Person, private readonly chance: () => number) {
    this.store = createMemoryStore(person);
  }

  private async ask<T>(serve: () => Promise<T>, bad: number): Promise<Answer<T>> {
    const luck = this.chance();
    if (luck < bad) return failure('unreachable', 'no-connection');
    if (luck < 2 * bad) await serve();
    const value = await serve();
    return luck < 3 * bad ? failure('unreachable', 'no-connection') : { ok: true, value };
  }

  private transport(bad: number): Transport {
    const { person } = this;
    const never = () => Promise.resolve(failure('unreachable', 'no-connection'));
    const session = { unit: world.unit, person, login: person, device: 'd', mustChangePassword: false, pushOnly: false };
    const receivedAt = () => new Date(world.now).toISOString();
    return {
      push: ({ records, epoch }) => this.ask(async () => {
        const request = { unit: world.unit, author: { person, device: 'd' }, records: JSON.parse(JSON.stringify(records)), receivedAt: receivedAt(), clientEpoch: epoch };
        return parsePushResponse(JSON.parse(JSON.stringify(await appendRecords(world.deps, request))))!;
      }, bad),
      pull: (request) => this.ask(async () => parsePullResponse(JSON.parse(await pull(world.deps, session, request)))!, bad),
      fetchRecord: never, fetchRecords: never, fetchColleagues: never, announceFile: never, sendPart: never, download: never,
    };
  }

  async sync(bad = 0): Promise<boolean> {
    const { store, vault, person } = this;
    const end = await exchange({
      store, vault, transport: this.transport(bad), unit: world.unit, person, client: '0.1.0',
      onTime: () => undefined, onReceived: () => undefined, deviceTime: () => world.now,
    });
    return end.ok;
  }

  async append(entry: Entry): Promise<void> {
    await this.store.append(entry);
  }

  async pending(): Promise<number> {
    return (await this.store.pending()).length;
  }
}

/** Records of a device whose fold is not the server's own, or that the server does not have. */
async function differences({ store }: Device): Promise<string[]> {
  const { rows } = await ownerOf(world.deps.database).query<{ id: string; state: unknown }>(`select id, head->'state' as state from record where unit_id = $1`, [world.unit]);
  const server = new Map(rows.map(({ id, state }) => [id, canonicalJson(state)]));
  const held = (await Promise.all(KINDS.map((kind) => store.list(kind, {})))).flat();
  return held.filter(({ record }) => canonicalJson(headOf(record).state) !== server.get(record.id)).map(({ kind, id }) => `${kind} ${id}`);
}

test.each([1, 2, 3, 4, 5, 6])('devices on a bad line converge with the server, seed %i', async (seed) => {
  const chance = chanceOf(seed);
  const [head, official, again] = [new Device('head', chance), new Device('official', chance), new Device('official', chance)];
  const tasks: string[] = [];
  for (let step = 0; step < 40; step += 1) {
    world.now += 1000;
    const task = tasks[Math.floor(chance() * tasks.length)];
    if (task === undefined || chance() < 0.2) {
      const assignment = write(world, 'head', assigned('official', ulid()));
      tasks.push(assignment.record);
      await head.append(assignment);
    } else if (chance() < 0.5) await official.append(write(world, 'official', onTask(task, 'task.progressed.v1', { note: `bước ${step}` })));
    else await again.append(write(world, 'official', onTask(task, 'task.submitted.v1', { units: [[1, 2]], note: '', evidence: [] })));
    if (chance() < 0.6) await [head, official, again][Math.floor(chance() * 3)]!.sync(0.2);
  }
  for (const device of [head, official, again, head, official, again]) expect(await device.sync()).toBe(true);
  for (const device of [head, official, again]) {
    expect(await device.pending()).toBe(0);
    expect(await differences(device)).toEqual([]);
  }
  const { rows } = await ownerOf(world.deps.database).query<{ gaps: number }>(
    'select (max(seq) - count(*))::int as gaps from entry where unit_id = $1', [world.unit]);
  expect(rows).toEqual([{ gaps: 0 }]);
});

test('what a restore lost comes back from the devices, each entry once', async () => {
  const chance = chanceOf(7);
  const [head, official] = [new Device('head', chance), new Device('official', chance)];
  const [kept, lost] = [write(world, 'head', assigned('official', ulid())), write(world, 'head', assigned('official', ulid()))];
  await head.append(kept);
  await head.sync();
  const copy = await ownerOf(world.deps.database).query<{ head: number }>('select head from unit where id = $1', [world.unit]);
  const rows = await ownerOf(world.deps.database).query<Record<string, unknown>>('select * from record where unit_id = $1', [world.unit]);
  await head.append(lost);
  await head.sync();
  await official.sync();
  await official.append(write(world, 'official', onTask(lost.record, 'task.started.v1')));
  await official.sync();

  await ownerOf(world.deps.database).query('delete from entry where unit_id = $1 and seq > $2', [world.unit, copy.rows[0]!.head]);
  await ownerOf(world.deps.database).query('delete from record where unit_id = $1', [world.unit]);
  await ownerOf(world.deps.database).query('insert into public.record select * from json_populate_recordset(null::public.record, $1)', [JSON.stringify(rows.rows)]);
  await ownerOf(world.deps.database).query('update unit set head = $2 where id = $1', [world.unit, copy.rows[0]!.head]);
  await startNewEpoch(world.deps.database, world.unit);

  for (const device of [head, official, head, official]) expect(await device.sync()).toBe(true);
  for (const device of [head, official]) expect(await differences(device)).toEqual([]);
  const stored = await ownerOf(world.deps.database).query<{ n: number }>('select count(*)::int as n from entry where unit_id = $1 and record_id = $2', [world.unit, lost.record]);
  expect(stored.rows).toEqual([{ n: 2 }]);
  expect((await official.store.get('task', lost.record))!.head).toMatchObject({ state: 'inProgress', pend: 0 });
});
