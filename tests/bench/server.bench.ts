/** What the sync server carries: hand-ins, pulls, pokes, many devices coming back, and memory of idle streams. */
import { closeSync, fdatasyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { BenchClient } from '#tests/support/bench-client.ts';
import { fillDemo, openBenchServer } from '#tests/support/bench-server.ts';
import type { BenchServer } from '#tests/support/bench-server.ts';
import { BenchTable, quantile } from '#tests/support/bench-table.ts';
import { clientOf, foundUnits, progressOf } from '#tests/support/bench-units.ts';
import type { BenchOfficial } from '#tests/support/bench-units.ts';
import type { Generated } from '#sync-server/demo/generate-records.ts';
import type { ServerProcess } from '#tests/support/server.ts';

/** Open tasks of the officials: 64 write in the first unit; some write a hundred entries at once. */
const FIRST = [...Array.from({ length: 16 }, () => 100), ...Array.from({ length: 48 }, () => 10)];
const OTHER = [...Array.from({ length: 4 }, () => 100), ...Array.from({ length: 34 }, () => 10)];
const UNITS = 8;
/** Milliseconds of one measure. */
const MEASURE = 2000;

let bench: BenchServer;
let server: ServerProcess;
let units: BenchOfficial[][];
let demo: Generated;

beforeAll(async () => {
  bench = await openBenchServer();
  units = await foundUnits(bench, [FIRST, ...Array.from({ length: UNITS - 1 }, () => OTHER)]);
  demo = await fillDemo(bench.database, 300);
  await bench.database.query('analyze');
  server = await bench.start();
});
afterAll(() => bench.close());

/** Repeats `work` by each of them for {@link MEASURE}. @returns what was done a second, and how long each took */
async function rateOf<T>(workers: readonly T[], work: (worker: T) => Promise<number>): Promise<{ rate: number; times: number[] }> {
  let done = 0;
  const times: number[] = [];
  await Promise.all(workers.map(work));
  const began = performance.now();
  await Promise.all(workers.map(async (worker) => {
    for (let start = began; start < began + MEASURE; ) {
      const amount = await work(worker);
      done += amount;
      const end = performance.now();
      times.push(end - start);
      start = end;
    }
  }));
  return { rate: (done * 1000) / (performance.now() - began), times };
}

/** Small synced writes one after another: what the disk allows who commits each hand-in by itself. */
function syncedWrites(): number[] {
  const file = openSync(join(bench.folder, 'synced'), 'w');
  const block = Buffer.alloc(4096, 7);
  const times: number[] = [];
  for (const end = performance.now() + 1000; performance.now() < end; ) {
    const start = performance.now();
    writeSync(file, block);
    fdatasyncSync(file);
    times.push(performance.now() - start);
  }
  closeSync(file);
  return times;
}

function writersOf(unitCount: number, count: number): { official: BenchOfficial; client: BenchClient }[] {
  return Array.from({ length: count }, (_, index) => {
    const official = units[index % unitCount]![Math.floor(index / unitCount)]!;
    return { official, client: clientOf(server.url, official) };
  });
}

// First, while stories are of the length people write.
test('pulls a second', async () => {
  const table = new BenchTable('Pulls a second');
  const clients = writersOf(UNITS, 16).map(({ client }) => client);
  await Promise.all(clients.map((client) => client.pullAll()));
  const nothing = await rateOf(clients, async (client) => (await client.pull()).mode === 'delta' ? 1 : 0);
  table.add({ what: 'nothing new', unit: '/s', values: [nothing.rate], note: `p95 ${quantile(nothing.times, 0.95).toFixed(1)} ms` });

  const [writer] = writersOf(1, 1);
  const reader = clients[0]!;
  await writer!.client.push(progressOf(writer!.official, 10));
  const news = await reader.pull();
  expect(news.records).toHaveLength(10);
  const deltas = await rateOf(clients.filter((_, index) => index % UNITS === 0), async (client) => (await client.pull()).records.length > 0 ? 1 : 0);
  table.add({ what: 'ten records changed', unit: '/s', values: [deltas.rate], note: `p95 ${quantile(deltas.times, 0.95).toFixed(1)} ms` });

  const official = demo.people.find(({ key }) => key === 'kt-farming')!.id;
  const fresh = new BenchClient(server.url, await bench.signIn(demo.unit, official));
  const nowhere = { epoch: 0, seq: 0, scope: '' };
  let records = 0;
  const first = await rateOf([fresh], async (client) => {
    records = await client.pullAll(nowhere);
    return 1;
  });
  expect(records).toBeGreaterThan(300);
  table.add({ what: `first sync of an official, ${records} records`, unit: '/s', values: [first.rate], note: `one takes p50 ${quantile(first.times, 0.5).toFixed(0)} ms` });
  for (const client of [...clients, fresh, writer!.client]) client.close();
  table.print();
});

test('durable entries a second', async () => {
  const table = new BenchTable('Durable entries a second, over HTTP');
  const syncs = syncedWrites();
  const perSecond = 1000 / quantile(syncs, 0.5);
  table.add({ what: 'one synced write of 4 KB to the disk', unit: 'ms', values: syncs, note: `${perSecond.toFixed(0)} a second` });
  let single = 0;
  for (const [size, unitCount, count] of [[1, 1, 16], [10, 1, 16], [10, 1, 64], [10, 4, 32], [10, 8, 64], [100, 1, 16], [100, 4, 16], [100, 8, 16]] as const) {
    const writers = writersOf(unitCount, count);
    const { rate, times } = await rateOf(writers, ({ official, client }) => client.push(progressOf(official, size)));
    if (size === 1) single = rate;
    const note = `${(rate / perSecond).toFixed(1)} × synced writes, ${(rate / single).toFixed(1)} × batches of 1; a push p50 ${quantile(times, 0.5).toFixed(0)}, p95 ${quantile(times, 0.95).toFixed(0)} ms`;
    table.add({ what: `batches of ${size}, ${unitCount} unit(s), ${count} writers`, unit: '/s', values: [rate], note });
    for (const { client } of writers) client.close();
    expect(rate).toBeGreaterThan(0);
  }
  table.print();
});

test('from a push to the poke of another device', async () => {
  const table = new BenchTable('Live: a push of one, one listener');
  const [writer, listener] = [units[0]![0]!, units[0]![1]!];
  const [client, ear] = [clientOf(server.url, writer), clientOf(server.url, listener)];
  let heard: (at: number) => void = () => undefined;
  await ear.listen(({ at }) => heard(at));
  const fromAnswer: number[] = [];
  const fromSending: number[] = [];
  for (let run = 0; run < 300; run += 1) {
    const poke = new Promise<number>((resolve) => (heard = resolve));
    const sent = performance.now();
    await client.push(progressOf(writer, 1));
    const answered = performance.now();
    const at = await poke;
    fromSending.push(at - sent);
    fromAnswer.push(Math.max(0, at - answered));
    await delay(5);
  }
  table.add({ what: 'from the answer to the poke', unit: 'ms', values: fromAnswer, budget: { limit: 2.1 } });
  table.add({ what: 'from sending to the poke', unit: 'ms', values: fromSending, note: 'the disk included' });
  expect(fromAnswer).toHaveLength(300);
  for (const one of [client, ear]) one.close();
  table.print();
});

/** As the app does: what could not be done is tried again. */
async function insist<T>(work: () => Promise<T>, tries: { failed: number }): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch {
      tries.failed += 1;
      await delay(1000);
    }
  }
}

/** A device that was away: hands in three entries, pulls what it missed, then listens. @returns the time of each exchange */
async function comeBack(official: BenchOfficial, client: BenchClient, tries: { failed: number }): Promise<number[]> {
  const times: number[] = [];
  const records = progressOf(official, 3);
  for (const exchange of [() => client.push(records), () => client.pullAll(), () => client.listen()]) {
    const began = performance.now();
    await insist<unknown>(exchange, tries);
    times.push(performance.now() - began);
  }
  return times;
}

test('devices that come back', async () => {
  const table = new BenchTable('300 devices come back: 3 entries in, the news out, a live stream');
  const away = writersOf(UNITS, 300);
  for (let from = 0; from < away.length; from += 16) await Promise.all(away.slice(from, from + 16).map(({ client }) => client.pullAll()));
  for (const [what, spread] of [['within 15 s, as 6,000 within 5 minutes', 15_000], ['all in the same moment', 0]] as const) {
    const tries = { failed: 0 };
    const began = performance.now();
    const exchanges = await Promise.all(away.map(async ({ official, client }, index) => {
      await delay((index / away.length) * spread);
      return comeBack(official, client, tries);
    }));
    const note = `all in sync after ${((performance.now() - began) / 1000).toFixed(1)} s, ${tries.failed} tries failed`;
    table.add({ what, unit: 'ms', values: exchanges.flat(), budget: { limit: 1000, share: 0.95 }, note });
    expect(exchanges).toHaveLength(300);
    for (const { client } of away) client.close();
  }
  table.print();
});

/** Memory of the server's process in KB, as it says itself. */
async function residentOf({ url }: ServerProcess): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\S+)$/m.exec(text)?.[1]) / 1024;
}

test('memory of an idle live connection', async () => {
  const table = new BenchTable('Memory of idle live connections');
  // Collects its garbage all the time, so that what is measured is what is held.
  const collect = '--expose-gc --import=data:text/javascript,setInterval(globalThis.gc,300).unref()';
  const lone = await bench.start({ NODE_OPTIONS: collect });
  const listeners = async (count: number): Promise<BenchClient[]> => {
    const people = units.flat();
    const clients = Array.from({ length: count }, (_, index) => clientOf(lone.url, people[index % people.length]!));
    for (let from = 0; from < count; from += 32) await Promise.all(clients.slice(from, from + 32).map((client) => client.listen()));
    return clients;
  };
  const first = await listeners(64);
  await delay(2000);
  const before = await residentOf(lone);
  const clients = await listeners(1024);
  await delay(2000);
  const each = (await residentOf(lone) - before) / clients.length;
  table.add({ what: `one of ${clients.length}, resident`, unit: 'KB', values: [each], budget: { limit: 25 }, note: `${(before / 1024).toFixed(0)} MB with the first 64` });
  expect(clients).toHaveLength(1024);
  for (const client of [...first, ...clients]) client.close();
  table.print();
});
