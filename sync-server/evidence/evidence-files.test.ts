import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { appendPart, discardPart, evidencePath, keepPart, readPart, receivedBytes } from './evidence-files.ts';
import type { EvidenceKey } from './evidence-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ro-viec-evidence-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const key: EvidenceKey = { unit: 'xa-thu', record: 'task-1', sha256: 'a'.repeat(64) };

async function* chunks(...texts: readonly string[]): AsyncGenerator<Buffer> {
  for (const text of texts) yield Buffer.from(text);
}

async function* brokenAfter(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
  throw new Error('connection lost');
}

test.each(['xa-thu', 'xa:thu.1', '..', '.', 'a/../..', 'xã thử', 'a\\b'])('the unit %s has one folder, directly below the root', (unit) => {
  const parts = relative(root, evidencePath(root, { ...key, unit })).split(/[/\\]/);
  expect([parts.length, parts[1], parts[0]!.includes('.')]).toEqual([2, key.sha256, false]);
});

test('units whose names are alike do not share a folder', () => {
  const paths = ['a.b', 'a:b', 'a%2Eb', 'ab'].map((unit) => evidencePath(root, { ...key, unit }));
  expect(new Set(paths).size).toBe(paths.length);
});

test('parts join to the file, which then has its name and is its owner’s alone', async () => {
  expect(await receivedBytes(root, key)).toBe(0);
  expect(await appendPart(root, key, { offset: 0, size: 8, body: chunks('ab', 'cd') })).toBe(4);
  expect(await receivedBytes(root, key)).toBe(4);
  expect(await appendPart(root, key, { offset: 4, size: 8, body: chunks('efgh') })).toBe(8);
  expect((await readPart(root, key)).toString()).toBe('abcdefgh');
  await keepPart(root, key);
  expect(readFileSync(evidencePath(root, key), 'utf8')).toBe('abcdefgh');
  expect(statSync(evidencePath(root, key)).mode & 0o077).toBe(0);
  expect(await receivedBytes(root, key)).toBe(0);
});

test('what came before the line broke is kept', async () => {
  await expect(appendPart(root, key, { offset: 0, size: 8, body: brokenAfter('abc') })).rejects.toThrow('connection lost');
  expect(await receivedBytes(root, key)).toBe(3);
});

test('more than was announced is refused before it is written', async () => {
  const sent = appendPart(root, key, { offset: 0, size: 5, body: chunks('abc', 'def') });
  await expect(sent).rejects.toMatchObject({ code: 'too-large', detail: { size: 5 } });
  expect((await readPart(root, key)).toString()).toBe('abc');
});

test('who knows a hash finds nothing of what another record sent under it', async () => {
  await appendPart(root, key, { offset: 0, size: 8, body: chunks('abc') });
  const other = { ...key, record: 'task-2' };
  expect(await receivedBytes(root, other)).toBe(0);
  await discardPart(root, other);
  expect(await receivedBytes(root, key)).toBe(3);
});

test('a part is discarded as often as one likes', async () => {
  await appendPart(root, key, { offset: 0, size: 8, body: chunks('abc') });
  await discardPart(root, key);
  await discardPart(root, key);
  expect(await receivedBytes(root, key)).toBe(0);
});
