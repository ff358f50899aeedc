/** The routes over a real socket: sessions, answers, sizes, the live stream. */
import { request as httpRequest } from 'node:http';
import type { IncomingMessage, Server } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { brotliDecompressSync } from 'node:zlib';
import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { RecordDocument } from '#domain/record/record.ts';
import { createApp } from '#sync-server/app.ts';
import { parseConfig } from '#sync-server/config.ts';
import { listen, stopListening } from '#sync-server/listen.ts';
import { recordRoutes } from '#sync-server/record-routes.ts';
import { createRecordPorts } from '#sync-server/record-ports.ts';
import { createAccount } from '#sync-server/store/accounts.ts';
import { closeSessionsOf, endedSessions, openSession } from '#sync-server/store/sessions.ts';
import { worldForEachTest } from '#tests/support/contract-world.ts';
import { ownerOf } from '#tests/support/database.ts';
import { assigned, foundWorld, onTask, posted, tell, toPush, write } from '#tests/simulation/server-world.ts';
import type { Person } from '#tests/simulation/server-world.ts';

const world = worldForEachTest();
let server: Server;
let port: number;
let closing: AbortController;

beforeEach(async () => {
  closing = new AbortController();
  const parsed = parseConfig({ PORT: '0', LOG_LEVEL: 'silent' });
  if (!parsed.ok) throw new Error(parsed.lines.join());
  const core = { ...world.deps, config: parsed.config, closing: closing.signal };
  server = await listen(parsed.config, createApp({ ...core, ...createRecordPorts(core) }, recordRoutes));
  port = (server.address() as AddressInfo).port;
});
afterEach(async () => {
  closing.abort();
  await stopListening(server, 0);
});

async function cookieOf(person: Person): Promise<string> {
  const login = `${person}-${world.unit}`;
  await createAccount(world.deps.database, { login, unit: world.unit, person, passwordHash: 'none' });
  return `__Host-ro-viec=${await openSession(world.deps.database, { login, device: 'd', now: world.now, life: 86_400_000 })}`;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly raw: Buffer;
  readonly body: Record<string, unknown>;
}

function send(path: string, cookie: string, { json, accept = 'identity' }: { json?: unknown; accept?: string } = {}): Promise<Answer> {
  const body = json === undefined ? undefined : JSON.stringify(json);
  const headers = { cookie, 'accept-encoding': accept, ...(body && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }) };
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ port, path, method: body ? 'POST' : 'GET', headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
        const raw = Buffer.concat(parts);
        const text = response.headers['content-encoding'] === 'br' ? brotliDecompressSync(raw) : raw;
        resolve({ status: response.statusCode ?? 0, headers: response.headers, raw, body: JSON.parse(text.toString()) });
      });
    });
    sent.on('error', reject).end(body);
  });
}

const code = ({ body }: Answer) => (body['error'] as { code: string }).code;

test('hand in, pull, and the story of one record', async () => {
  const [head, official] = [await cookieOf('head'), await cookieOf('official')];
  const entry = write(world, 'head', assigned('official'));
  const pushed = await send('/api/sync/push', head, { json: { client: '0.1.0', epoch: 1, records: toPush([entry]) } });
  expect(pushed).toMatchObject({ status: 200, body: { epoch: 1, results: [{ id: entry.record, receipts: [{ entry: entry.id }], rejected: [] }] } });
  const pulled = await send('/api/sync/pull?epoch=0&seq=0&scope=&page=', official);
  expect((pulled.body['records'] as RecordDocument[]).map(({ id }) => id)).toContain(entry.record);
  const story = await send(`/api/records/task/${entry.record}`, official);
  expect(story.body).toMatchObject({ id: entry.record, kind: 'task', unit: world.unit, entries: [{ id: entry.id, receipt: { verdict: 'accepted' } }] });
});

test('a page is compressed, and nothing new fits 600 bytes with its headers', async () => {
  const official = await cookieOf('official');
  const page = await send('/api/sync/pull', official, { accept: 'br' });
  expect(page.headers['content-encoding']).toBe('br');
  const { epoch, seq, scope } = page.body;
  const bytes = await new Promise<number>((resolve) => {
    let count = 0;
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`GET /api/sync/pull?epoch=${epoch}&seq=${seq}&scope=${scope} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Encoding: br\r\nCookie: ${official}\r\n\r\n`);
    });
    socket.on('data', (part) => (count += part.length)).on('close', () => resolve(count));
  });
  expect(bytes).toBeGreaterThan(200);
  expect(bytes).toBeLessThanOrEqual(600);
});

describe('what is refused', () => {
  test.each<[string, string]>([
    ['/api/sync/pull', 'not-signed-in'],
    ['/api/sync/live', 'not-signed-in'],
    ['/api/records/task/x', 'not-signed-in'],
    ['/api/records?kind=task&period=2026-03', 'not-signed-in'],
  ])('%s without a session', async (path, expected) => {
    expect(code(await send(path, ''))).toBe(expected);
  });

  test('a hand-in without a session, malformed, or too long changes nothing', async () => {
    const head = await cookieOf('head');
    const entries = [write(world, 'head', assigned('official'))];
    const push = { client: '0.1.0', epoch: 1, records: toPush(entries) };
    expect(code(await send('/api/sync/push', '', { json: push }))).toBe('not-signed-in');
    expect(code(await send('/api/sync/push', head, { json: { ...push, extra: 1 } }))).toBe('bad-request');
    const many = Array.from({ length: 501 }, () => write(world, 'head', assigned('official', entries[0]!.record)));
    const halves = [...toPush(many.slice(0, 250)), ...toPush(many.slice(250))];
    expect(code(await send('/api/sync/push', head, { json: { ...push, records: halves } }))).toBe('too-large');
    expect(code(await send(`/api/records/task/${entries[0]!.record}`, head))).toBe('not-found');
  });

  test('a colleague’s task and review, and another unit’s, are as if they were not there', async () => {
    const task = ulid();
    await tell(world, 'head', assigned('official', task));
    const other = await foundWorld(world.deps.database, `${world.unit}-other`);
    const theirs = ulid();
    await tell(other, 'head', assigned('official', theirs));
    const colleague = await cookieOf('colleague');
    const absent = await send(`/api/records/task/${ulid()}`, colleague);
    for (const path of [`task/${task}`, 'review/official.2026-03', `task/${theirs}`, `task/${world.unit}`]) {
      const answer = await send(`/api/records/${path}`, colleague);
      expect([answer.status, code(answer)]).toEqual([absent.status, 'not-found']);
    }
    const list = await send('/api/records?kind=review&person=official&period=2026-03', colleague);
    expect(list.body).toEqual({ records: [] });
    expect(code(await send('/api/records?kind=task', colleague))).toBe('bad-request');
  });

  test('evidence follows the record: its person and those over him', async () => {
    const task = ulid();
    await tell(world, 'head', assigned('official', task));
    const ports = createRecordPorts({ ...world.deps, config: {} as never, closing: closing.signal });
    const as = (person: string, pushOnly = false) => ({ unit: world.unit, person, login: person, device: 'd', mustChangePassword: false, pushOnly });
    const asked = async (person: string, record = task) => [await ports.mayRead(as(person), record), await ports.mayWriteEvidence(as(person), record)];
    expect(await asked('official')).toEqual([true, true]);
    expect(await asked('head')).toEqual([true, true]);
    expect(await asked('colleague')).toEqual([false, false]);
    expect(await asked('official', 'official.2026-03-01')).toEqual([false, true]);
    expect(await asked('official', 'colleague.2026-03-01')).toEqual([false, false]);
    expect(await ports.mayRead(as('official', true), task)).toBe(false);
    expect(await ports.mayWriteEvidence(as('official', true), task)).toBe(true);
  });

  test.each([['chair', true], ['head', true], ['organiser', true], ['official', false], ['stranger', false]] as const)('evidence of the unit’s own ratings by %s: %j', async (person, may) => {
    const ports = createRecordPorts({ ...world.deps, config: {} as never, closing: closing.signal });
    const as = (pushOnly: boolean) => ({ unit: world.unit, person, login: person, device: 'd', mustChangePassword: false, pushOnly });
    expect(await ports.mayWriteEvidence(as(false), world.unit)).toBe(may);
    expect(await ports.mayWriteEvidence(as(true), world.unit)).toBe(false);
    expect(await ports.mayWriteEvidence(as(false), 'official')).toBe(false);
  });
});

const day = 86_400_000;

function cookieAgain(person: Person): Promise<string> {
  const login = `${person}-${world.unit}`;
  return openSession(world.deps.database, { login, device: 'd', now: world.now, life: day }).then((token) => `__Host-ro-viec=${token}`);
}

test('a leaver reads on his last day, from the next hands in and reads nothing, after 30 days is out', async () => {
  const first = await cookieOf('official');
  const task = ulid();
  await tell(world, 'head', assigned('official', task));
  const entry = write(world, 'official', onTask(task, 'task.started.v1'));
  await tell(world, 'organiser', { kind: 'person', record: 'official', type: 'person.postEnded.v1', data: { post: 'post-official', to: '2026-03-02' } });
  expect((await send('/api/sync/pull', first)).status).toBe(200);
  world.now += day;
  const cookie = await cookieAgain('official');
  const { body } = await send('/api/sync/push', cookie, { json: { client: '0.1.0', epoch: 1, records: toPush([entry]) } });
  expect(body).toMatchObject({ results: [{ receipts: [{ receipt: { verdict: 'accepted' } }] }] });
  expect(JSON.stringify(body)).not.toContain('"record"');
  for (const path of ['/api/sync/pull', '/api/sync/live', `/api/records/task/${task}`]) expect(code(await send(path, cookie))).toBe('push-only');
  world.now += 29 * day;
  expect(code(await send('/api/sync/pull', await cookieAgain('official')))).toBe('push-only');
  world.now += day;
  expect(code(await send('/api/sync/pull', await cookieAgain('official')))).toBe('not-signed-in');
});

test('who has no post yet reads nothing until its first day', async () => {
  await tell(world, 'organiser', { kind: 'person', record: 'newcomer', type: 'person.registered.v1', data: { name: 'Mới' } });
  const paths = ['/api/sync/pull', '/api/sync/live', '/api/records?kind=product', '/api/records/unit/' + world.unit];
  const cookie = await cookieOf('newcomer' as Person);
  for (const path of paths) expect(code(await send(path, cookie))).toBe('push-only');
  await tell(world, 'organiser', posted('newcomer', { division: 'economy', from: '2026-03-03' }));
  expect(code(await send('/api/sync/pull', cookie))).toBe('push-only');
  world.now += day;
  expect((await send('/api/sync/pull', await cookieAgain('newcomer' as Person))).status).toBe(200);
});

describe('older documents', () => {
  test('come as snapshots by person and period', async () => {
    const task = ulid();
    await tell(world, 'head', assigned('official', task));
    await tell(world, 'head2', assigned('official2'));
    const { body } = await send('/api/records?kind=task&period=2026-03', await cookieOf('head'));
    expect(body['records']).toEqual([{ id: task, kind: 'task', unit: world.unit, entries: [], base: expect.objectContaining({ count: 1 }) }]);
  });
});

interface Live {
  readonly text: () => string;
  readonly ended: Promise<void>;
}

function openLive(cookie: string): Promise<Live> {
  return new Promise((resolve, reject) => {
    httpRequest({ port, path: '/api/sync/live', headers: { cookie, 'accept-encoding': 'br' } }, (response) => {
      let text = '';
      const ended = new Promise<void>((end) => response.on('close', end));
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.once('data', () => resolve({ text: () => text, ended }));
    }).on('error', reject).end();
  });
}

async function until(holds: () => boolean): Promise<void> {
  for (const end = Date.now() + 5000; Date.now() < end && !holds(); ) await delay(5);
  expect(holds()).toBe(true);
}

const pokes = ({ text }: Live) => [...text().matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(json!) as { seq: number });

describe('the live stream', () => {
  test('tells where the stream is, then each move once, to this unit alone', async () => {
    const live = await openLive(await cookieOf('official'));
    await until(() => pokes(live).length === 1);
    const other = await foundWorld(world.deps.database, `${world.unit}-other`);
    await tell(other, 'head', assigned('official'));
    await tell(world, 'head', assigned('official'));
    await until(() => pokes(live).length === 2);
    await delay(50);
    const [first, second, ...more] = pokes(live);
    expect(second!.seq).toBe(first!.seq + 1);
    expect(more).toEqual([]);
  });

  test('hears what another instance took in', async () => {
    const live = await openLive(await cookieOf('official'));
    await until(() => pokes(live).length === 1);
    const { rows } = await ownerOf(world.deps.database).query<{ head: number }>('select head from unit where id = $1', [world.unit]);
    // The connection that listens may still be on its way.
    const told = rows[0]!.head + 5;
    for (let i = 0; i < 40 && pokes(live).length < 2; i += 1) {
      await ownerOf(world.deps.database).query('select pg_notify($1, $2)', ['unit_moved', JSON.stringify([[world.unit, 1, told]])]);
      await delay(25);
    }
    expect(pokes(live).map(({ seq }) => seq)).toEqual([rows[0]!.head, told]);
  });

  test('ends when the server stops', async () => {
    const live = await openLive(await cookieOf('official'));
    closing.abort();
    await live.ended;
    expect(live.text()).toContain('retry:');
  });
});

test('a session that was closed is known to be over, others are not', async () => {
  const [gone, stays] = [await cookieOf('head'), await cookieOf('official')];
  await closeSessionsOf(world.deps.database, `head-${world.unit}`);
  const tokens = [gone, stays].map((cookie) => cookie.split('=')[1]!);
  expect(await endedSessions(world.deps.database, tokens, { now: world.now, idle: 1000 })).toEqual(new Set([tokens[0]]));
  expect((await endedSessions(world.deps.database, tokens, { now: world.now + 2000, idle: 1000 })).size).toBe(2);
});
