import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openTestDatabases } from '#tests/support/database.ts';
import type { TestDatabases } from '#tests/support/database.ts';
import { openApi } from './api.ts';
import type { Answer, Api } from './api.ts';

let databases: TestDatabases;
let api: Api;

const SCRIPT = 'export {};'.repeat(500);
const PACKED = brotliCompressSync(`/* packed */${SCRIPT}`);

beforeAll(async () => {
  databases = await openTestDatabases();
  api = await openApi(await databases.freshDatabase(), { MAX_JSON_MB: '1' }, (folder) => {
    mkdirSync(join(folder, 'assets'));
    for (const name of ['index-Ab3_x9Zq.js', 'plain-Ab3_x9Zq.js']) writeFileSync(join(folder, 'assets', name), SCRIPT);
    writeFileSync(join(folder, 'assets', 'index-Ab3_x9Zq.js.br'), PACKED);
    writeFileSync(join(folder, 'service-worker.js'), 'self.x = 1;');
  });
});
afterAll(async () => {
  await api.close();
  await databases.close();
});

function send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer> {
  return api.browser().send(method, path, body, headers);
}

const json = { 'content-type': 'application/json' };
const ask = { login: 'lan', password: 'x', device: 'd' };

test('nothing may be loaded from another site, no script runs inline, nobody frames us', async () => {
  const policy = (await send('GET', '/')).headers.get('content-security-policy') ?? '';
  expect(policy).toContain("default-src 'self'");
  expect(policy).toContain("script-src 'self';");
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
  expect((await send('GET', '/')).headers.get('x-powered-by')).toBeNull();
});

test('a deep link of the app is the app, a missing file is missing', async () => {
  const page = await send('GET', '/viec/01ABC');
  expect([page.status, page.text]).toEqual([200, '<title>Rõ Việc</title>']);
  expect((await send('GET', '/assets/gone-12345678.js')).status).toBe(404);
});

test.each([
  ['/', 'no-cache'],
  ['/service-worker.js', 'no-cache'],
  ['/assets/index-Ab3_x9Zq.js', 'public, max-age=31536000, immutable'],
  ['/api/session', 'no-store'],
  ['/health', 'no-store'],
])('%s is cached as %s', async (path, expected) => {
  expect((await send('GET', path)).headers.get('cache-control')).toBe(expected);
});

describe('a file packed at build time', () => {
  const path = '/assets/index-Ab3_x9Zq.js';
  const get = (encoding: string, headers = {}) => send('GET', path, undefined, { 'accept-encoding': encoding, ...headers });

  test('is sent as it lies there, with the type, caching and ETag of its own', async () => {
    const answer = await get('gzip, deflate, br, zstd');
    expect(answer.text).toMatch(/^\/\* packed/);
    expect(Object.fromEntries(['content-encoding', 'content-type', 'content-length', 'cache-control', 'vary'].map((name) => [name, answer.headers.get(name)]))).toEqual({
      'content-encoding': 'br', 'content-type': 'text/javascript; charset=utf-8', 'content-length': String(PACKED.length),
      'cache-control': 'public, max-age=31536000, immutable', vary: 'Accept-Encoding',
    });
    const etag = answer.headers.get('etag')!;
    expect((await get('br', { 'if-none-match': etag, 'cache-control': 'max-age=0' })).status).toBe(304);
    expect((await get('gzip')).headers.get('etag')).not.toBe(etag);
  });

  test.each([['gzip', 'gzip'], ['identity', null], ['br;q=0, gzip', 'gzip']])('goes out otherwise for %s', async (encoding, expected) => {
    const answer = await get(encoding);
    expect([answer.text, answer.headers.get('content-encoding'), answer.headers.get('vary')]).toEqual([SCRIPT, expected, 'Accept-Encoding']);
  });

  test('and one without a twin is compressed on the way', async () => {
    const answer = await send('GET', path.replace('index', 'plain'), undefined, { 'accept-encoding': 'br, gzip' });
    expect([answer.headers.get('content-encoding'), answer.text]).toEqual(['br', SCRIPT]);
  });
});

test.each([
  ['broken JSON', 'POST', '/api/session', '{"login', json, 400, 'malformed-json'],
  ['JSON that is no object', 'POST', '/api/session', '42', json, 400, 'malformed-json'],
  ['a body too large', 'POST', '/api/session', `"${'x'.repeat(1_100_000)}"`, json, 413, 'too-large'],
  ['an HTML form', 'POST', '/api/session', 'login=lan', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'wrong-content-type'],
  ['an unknown charset', 'POST', '/api/session', '{}', { 'content-type': 'application/json; charset=x-odd' }, 415, 'wrong-content-type'],
  ['missing fields', 'POST', '/api/session', '{}', json, 400, 'bad-request'],
  ['an unknown route', 'GET', '/api/nothing', undefined, {}, 404, 'not-found'],
  ['an unknown method', 'PUT', '/api/session', '{}', json, 404, 'not-found'],
  ['a broken address', 'GET', '/%E0%A4%A', undefined, {}, 400, 'bad-request'],
  ['nobody signed in', 'POST', '/api/password', '{}', json, 401, 'not-signed-in'],
] as const)('%s is told by a code', async (_what, method, path, body, headers, status, code) => {
  const answer = await send(method, path, body, headers);
  expect([answer.status, answer.code]).toEqual([status, code]);
  expect(answer.json()['error']).toMatchObject({ requestId: answer.headers.get('x-request-id') });
});

test('what is wrong is named by field, never by value', async () => {
  const answer = await send('POST', '/api/session', { ...ask, device: 'bad device', password: '' });
  expect(answer.json()['error']).toMatchObject({ fields: ['password', 'device'] });
  expect(answer.text).not.toContain('bad device');
});

test.each([
  [{ 'sec-fetch-site': 'cross-site' }, 'foreign-origin'],
  [{ 'sec-fetch-site': 'same-site' }, 'foreign-origin'],
  [{ origin: 'https://evil.example' }, 'foreign-origin'],
  [{ origin: 'null' }, 'foreign-origin'],
  [{ 'sec-fetch-site': 'same-origin' }, 'wrong-credentials'],
])('a change asked for with %o is answered %s', async (headers, code) => {
  expect((await send('POST', '/api/session', ask, headers)).code).toBe(code);
});

test('our own origin may change things', async () => {
  expect((await send('POST', '/api/session', ask, { origin: api.url })).code).toBe('wrong-credentials');
});

test('live, ready and figures are there for the operator, figures not through a proxy', async () => {
  expect((await send('GET', '/health')).json()).toEqual({ status: 'live' });
  expect((await send('GET', '/ready')).json()).toEqual({ status: 'ready' });
  expect((await send('GET', '/metrics')).text).toContain('http_request_duration_seconds_bucket');
  expect((await send('GET', '/metrics', undefined, { 'x-forwarded-for': '203.0.113.7' })).code).toBe('not-allowed');
});

test('with a token set, figures need it', async () => {
  const guarded = await openApi(api.database, { METRICS_TOKEN: 'secret-of-the-operator' });
  const get = (token: string) => guarded.browser().send('GET', '/metrics', undefined, { authorization: `Bearer ${token}` });
  expect((await get('guess')).code).toBe('not-allowed');
  expect((await get('secret-of-the-operator')).status).toBe(200);
  await guarded.close();
});

test('without its database the server is live but not ready, and says so in words', async () => {
  const pool = await databases.freshDatabase();
  const lost = await openApi({ ...pool, query: () => Promise.reject(new Error('Connection terminated')) } as unknown as typeof pool);
  expect((await lost.browser().send('GET', '/health')).status).toBe(200);
  const ready = await lost.browser().send('GET', '/ready');
  expect([ready.status, ready.code]).toEqual([503, 'unavailable']);
  await lost.close();
});
