/** The built server is killed while people hand in: what was acknowledged is there, what is repeated counts once. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ulid } from 'ulid';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dayOf } from '#domain/calendar/day.ts';
import type { PushResponse } from '#domain/protocol/push.ts';
import type { Entry, Receipt } from '#domain/record/entry.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';
import { toPush } from '#tests/simulation/server-world.ts';

let dataDir: string;
let servers: ServerProcess[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'ro-viec-crash-'));
  servers = [];
});
afterEach(async () => {
  for (const server of servers) await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(): Promise<ServerProcess> {
  const server = await startServer({ dataDir });
  servers.push(server);
  return server;
}

interface Officer {
  readonly cookie: string;
  readonly person: string;
}

async function foundUnit({ url, logs }: ServerProcess): Promise<Officer> {
  const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(logs())?.[0];
  const response = await fetch(`${url}/api/first-officer`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code, unit: { id: 'xa-thu', name: 'Xã Thử' }, name: 'Cán bộ', login: 'canbo', password: 'mat khau rat dai' }),
  });
  const { person } = (await response.json()) as { person: string };
  return { person, cookie: response.headers.get('set-cookie')!.split(';')[0]! };
}

function logEntry(person: string, writer: number): Entry {
  const at = new Date().toISOString();
  const day = dayOf(at);
  const data = { person, day, task: null, product: null, text: `việc ${writer}`, minutes: 1, start: null };
  return { id: ulid(), type: 'day.logged.v1', kind: 'daysheet', record: `${person}.${day}`, unit: 'xa-thu', actor: person, device: `d${writer}`, at, seen: null, data };
}

async function push({ url }: ServerProcess, cookie: string, entries: readonly Entry[]): Promise<Map<string, Receipt>> {
  const response = await fetch(`${url}/api/sync/push`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify({ client: '0.1.0', epoch: 1, records: toPush(entries, Number.MAX_SAFE_INTEGER) }),
  });
  const { results } = (await response.json()) as PushResponse;
  return new Map(results.flatMap(({ receipts }) => receipts.map(({ entry, receipt }) => [entry, receipt])));
}

test('SIGKILL in the middle of hand-ins loses nothing acknowledged', async () => {
  const first = await start();
  const { person, cookie } = await foundUnit(first);
  const [sent, acknowledged] = [[] as Entry[], new Map<string, Receipt>()];
  const down = new AbortController();
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    while (!down.signal.aborted && sent.length < 900) {
      const entries = Array.from({ length: 3 }, () => logEntry(person, writer));
      sent.push(...entries);
      for (const [id, receipt] of await push(first, cookie, entries).catch(() => [])) acknowledged.set(id, receipt);
    }
  });
  while (acknowledged.size < 100) await delay(5);
  await first.kill('SIGKILL');
  down.abort();
  await Promise.all(writers);

  const second = await start();
  const again = new Map<string, Receipt>();
  for (let from = 0; from < sent.length; from += 300) {
    for (const [id, receipt] of await push(second, cookie, sent.slice(from, from + 300))) again.set(id, receipt);
  }
  expect(again.size).toBe(sent.length);
  expect([...acknowledged].filter(([id, receipt]) => again.get(id)?.seq !== receipt.seq)).toEqual([]);
  const stories = await Promise.all([...new Set(sent.map(({ record }) => record))].map(async (record) => {
    const response = await fetch(`${second.url}/api/records/daysheet/${record}`, { headers: { cookie } });
    return (await response.json()) as RecordDocument;
  }));
  const stored = stories.flatMap(({ entries }) => entries);
  expect(stored.map(({ id }) => id).sort()).toEqual(sent.map(({ id }) => id).sort());
  const seqs = stored.map(({ receipt }) => receipt!.seq).sort((a, b) => a - b);
  expect(seqs).toEqual(seqs.map((_, index) => seqs[0]! + index));
});
