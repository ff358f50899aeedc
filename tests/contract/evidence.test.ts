import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabases } from '#tests/support/database.ts';
import type { TestDatabases } from '#tests/support/database.ts';
import { openApi } from './api.ts';
import type { Answer, Api, Browser } from './api.ts';

let databases: TestDatabases;
let api: Api;
let lan: Browser;

beforeAll(async () => {
  databases = await openTestDatabases();
});
afterAll(() => databases.close());
beforeEach(async () => {
  api = await openApi(await databases.freshDatabase(), { MAX_EVIDENCE_MB: '1', MAX_EVIDENCE_FILES: '2' });
  await api.addAccount('lan', 'p-lan');
  lan = api.browser();
  await lan.signIn('lan');
});
afterEach(() => api.close());

const record = 'task-p-lan-1';
const pdf = Buffer.from(`%PDF-1.7\n${'Biên bản nghiệm thu. '.repeat(500)}`);

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function announce(bytes: Buffer, more: object = {}): Promise<Answer> {
  const file = { record, sha256: hashOf(bytes), name: 'biên bản.pdf', type: 'application/pdf', size: bytes.length };
  return lan.send('POST', '/api/evidence', { ...file, ...more });
}

function sendPart(bytes: Buffer, offset: number, sha256: string, to = record): Promise<Answer> {
  const headers = { 'content-type': 'application/octet-stream', 'upload-offset': String(offset) };
  return lan.send('PATCH', `/api/evidence/${to}/${sha256}`, new Uint8Array(bytes), headers);
}

test('a file sent in parts, interrupted and resumed where it stopped, comes back byte for byte', async () => {
  expect((await announce(pdf)).json()).toEqual({ received: 0, complete: false });
  expect((await sendPart(pdf.subarray(0, 4000), 0, hashOf(pdf))).json()).toEqual({ received: 4000, complete: false });
  expect((await announce(pdf)).json()).toEqual({ received: 4000, complete: false });
  expect((await sendPart(pdf.subarray(4000), 4000, hashOf(pdf))).json()).toEqual({ received: pdf.length, complete: true });
  expect((await announce(pdf)).json()).toEqual({ received: pdf.length, complete: true });
  expect(readFileSync(join(api.dataDir, 'evidence', 'u1', hashOf(pdf)))).toEqual(pdf);

  const file = await lan.send('GET', `/api/evidence/${record}/${hashOf(pdf)}`);
  expect(file.text).toBe(pdf.toString());
  expect(file.headers.get('content-disposition')).toMatch(/^attachment; .*filename\*=UTF-8''bi%C3%AAn%20b%E1%BA%A3n\.pdf/);
  expect(file.headers.get('content-security-policy')).toContain('sandbox');
  expect(file.headers.get('x-content-type-options')).toBe('nosniff');
});

test('a part that does not follow is refused and told where to go on', async () => {
  await announce(pdf);
  await sendPart(pdf.subarray(0, 10), 0, hashOf(pdf));
  const again = await sendPart(pdf.subarray(0, 10), 0, hashOf(pdf));
  expect([again.status, again.code]).toEqual([409, 'upload-offset']);
  expect(again.json()['error']).toMatchObject({ received: 10 });
});

test('a whole file sent again is received, not stored twice', async () => {
  await announce(pdf);
  await sendPart(pdf, 0, hashOf(pdf));
  expect((await sendPart(pdf, 0, hashOf(pdf))).json()).toEqual({ received: pdf.length, complete: true });
  expect(readdirSync(join(api.dataDir, 'evidence', 'u1'))).toEqual([hashOf(pdf)]);
});

test('a file that is not the one announced is discarded and can be sent anew', async () => {
  await announce(pdf);
  const other = Buffer.from(pdf).fill('x', 100, 110);
  const answer = await sendPart(other, 0, hashOf(pdf));
  expect([answer.status, answer.code]).toEqual([409, 'hash-mismatch']);
  expect(readdirSync(join(api.dataDir, 'evidence', 'u1'))).toEqual([]);
  expect((await announce(pdf)).json()).toEqual({ received: 0, complete: false });
  expect((await sendPart(pdf, 0, hashOf(pdf))).json()).toMatchObject({ complete: true });
});

test('a program under the name of a picture is found out by its content', async () => {
  const program = Buffer.from('MZ\x90\0 this is a program', 'latin1');
  await announce(program, { name: 'anh.png', type: 'image/png' });
  const answer = await sendPart(program, 0, hashOf(program));
  expect([answer.status, answer.code]).toEqual([415, 'file-type']);
  expect(existsSync(join(api.dataDir, 'evidence', 'u1', hashOf(program)))).toBe(false);
});

test.each([
  ['a type not on the list', { type: 'text/html' }, 'file-type'],
  ['a file above the limit', { size: 1024 * 1024 + 1 }, 'too-large'],
  ['a hash that is a path', { sha256: '../../../etc/passwd' }, 'bad-request'],
  ['a name with control characters', { name: 'a\r\nSet-Cookie: x' }, 'bad-request'],
  ['somebody else’s record', { record: 'task-p-mai-1' }, 'not-allowed'],
])('%s is refused when announced', async (_what, change, code) => {
  expect((await announce(pdf, change)).code).toBe(code);
});

test('more bytes than announced are refused', async () => {
  await announce(pdf, { size: 100 });
  expect((await sendPart(pdf, 0, hashOf(pdf))).code).toBe('too-large');
});

test('a record takes only so many files', async () => {
  for (const n of [1, 2]) expect((await announce(Buffer.from(`%PDF-${n}`))).status).toBe(200);
  expect((await announce(pdf)).code).toBe('too-many-files');
});

test('to know a hash is not to have the file: another record does not get it without sending it', async () => {
  await announce(pdf);
  await sendPart(pdf, 0, hashOf(pdf));
  const other = 'task-p-lan-2';
  expect((await lan.send('GET', `/api/evidence/${other}/${hashOf(pdf)}`)).code).toBe('not-found');
  expect((await announce(pdf, { record: other })).json()).toEqual({ received: 0, complete: false });
});

test('evidence is read by those who may read its record', async () => {
  await announce(pdf);
  await sendPart(pdf, 0, hashOf(pdf));
  await api.addAccount('mai', 'p-mai');
  const mai = api.browser();
  const path = `/api/evidence/${record}/${hashOf(pdf)}`;
  expect((await mai.send('GET', path)).code).toBe('not-signed-in');
  await mai.signIn('mai');
  expect((await mai.send('GET', path)).code).toBe('not-allowed');
});
