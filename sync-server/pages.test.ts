import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync } from 'node:zlib';
import compression from 'compression';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { answerOf } from '#tests/support/one-answer.ts';
import type { OneAnswer, OneRequest } from '#tests/support/one-answer.ts';
import { servePages } from './pages.ts';

const SCRIPT = '/assets/app-Ab3_x9Zq.js';
const PAGE = '<title>Rõ Việc</title>';
const CODE = 'export {};'.repeat(300);
let folder: string;

/** The packed twin says `packed` first, to be told from what is packed on the way. */
function lay(path: string, text: string, packed: boolean): void {
  writeFileSync(join(folder, path), text);
  if (packed) writeFileSync(join(folder, `${path}.br`), brotliCompressSync(`packed ${text}`));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ro-viec-pages-'));
  mkdirSync(join(folder, 'assets'));
  lay(SCRIPT, CODE, true);
  lay('index.html', PAGE, true);
  lay('assets/app.css', 'a{}', false);
  lay('assets/icon.png', 'PNG', false);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function get(path: string, encoding?: string, more: OneRequest = {}): Promise<OneAnswer> {
  const prepare: Parameters<typeof answerOf>[0] = (app) => {
    app.use(compression());
    servePages(app, folder);
  };
  return answerOf(prepare, { path, ...more, headers: { ...(encoding !== undefined && { 'accept-encoding': encoding }), ...more.headers } });
}

function textOf({ headers, raw }: OneAnswer): string {
  const way = headers.get('content-encoding');
  if (way === 'br') return brotliDecompressSync(raw).toString();
  return (way === 'gzip' ? gunzipSync(raw) : raw).toString();
}

test.each([
  ['gzip, deflate, br, zstd', 'br', 'packed '],
  ['br', 'br', 'packed '],
  ['*', 'br', 'packed '],
  ['gzip;q=1.0, br;q=0.1', 'br', 'packed '],
  ['gzip, deflate', 'gzip', ''],
  ['br;q=0, gzip', 'gzip', ''],
  ['identity', null, ''],
  ['', null, ''],
  [undefined, null, ''],
])('to who takes %s a packed file goes as %s', async (encoding, way, before) => {
  const answer = await get(SCRIPT, encoding);
  expect([answer.status, answer.headers.get('content-encoding'), textOf(answer)]).toEqual([200, way, before + CODE]);
  expect(answer.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(answer.headers.get('vary')).toBe('Accept-Encoding');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
});

describe('asked again', () => {
  test.each(['br', 'identity'])('what a browser holds as %s is not sent twice', async (encoding) => {
    const etag = (await get(SCRIPT, encoding)).headers.get('etag')!;
    const again = await get(SCRIPT, encoding, { headers: { 'if-none-match': etag } });
    expect([again.status, again.raw.length, again.headers.get('etag')]).toEqual([304, 0, etag]);
  });

  test('the ETag of one encoding is not good for another', async () => {
    const etag = (await get(SCRIPT, 'br')).headers.get('etag')!;
    expect((await get(SCRIPT, 'identity', { headers: { 'if-none-match': etag } })).status).toBe(200);
  });
});

test.each([
  ['/', 'no-cache'],
  ['/viec/01ABC', 'no-cache'],
  [SCRIPT, 'public, max-age=31536000, immutable'],
  ['/assets/app.css', 'no-cache'],
  ['/assets/icon.png', 'no-cache'],
])('%s is kept as %s, packed or not', async (path, rule) => {
  for (const encoding of ['br', 'identity']) expect((await get(path, encoding)).headers.get('cache-control')).toBe(rule);
});

test.each(['/', '/viec/01ABC', '/diem/2026-03?nguoi=p.x', '/gi%C3%A1o-vi%E1%BB%87c'])('%s is the app, as HTML', async (path) => {
  const answers = [await get(path, 'br'), await get(path, 'identity')];
  expect(answers.map(textOf)).toEqual([`packed ${PAGE}`, PAGE]);
  for (const { headers } of answers) expect(headers.get('content-type')).toBe('text/html; charset=utf-8');
});

test.each(['/assets/gone-12345678.js', '/favicon.ico', '/viec/x.map', '/..%2f..%2fetc/passwd.txt'])('%s, which is not there, is not the app', async (path) => {
  const answer = await get(path, 'br');
  expect([answer.code ?? answer.status, answer.headers.get('content-encoding')]).toEqual(['not-found', null]);
});

test('a twin that has gone since the start is not missed', async () => {
  const prepare: Parameters<typeof answerOf>[0] = (app) => {
    servePages(app, folder);
    rmSync(join(folder, `${SCRIPT}.br`));
  };
  const answer = await answerOf(prepare, { path: SCRIPT, headers: { 'accept-encoding': 'br' } });
  expect([answer.status, answer.headers.get('content-encoding'), textOf(answer)]).toEqual([200, null, CODE]);
});

test('HEAD tells the length of the packed file and sends none of it', async () => {
  const [whole, head] = [await get(SCRIPT, 'br'), await get(SCRIPT, 'br', { method: 'HEAD' })];
  expect([head.status, head.raw.length, head.headers.get('content-length')]).toEqual([200, 0, String(whole.raw.length)]);
});

test('nothing is posted to a page', async () => {
  expect((await get(SCRIPT, 'br', { method: 'POST' })).status).toBe(404);
});

test('before the app is built a page is missing, not a failure', async () => {
  rmSync(folder, { recursive: true });
  expect([(await get('/')).code, (await get(SCRIPT)).code]).toEqual(['not-found', 'not-found']);
});
