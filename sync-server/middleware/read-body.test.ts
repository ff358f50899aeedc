import { gzipSync } from 'node:zlib';
import type { Express } from 'express';
import { expect, test } from 'vitest';
import { answerOf } from '#tests/support/one-answer.ts';
import { readBody } from './read-body.ts';

const LIMIT = 100;

/** Answers what was parsed, and how many bytes were left to be read. */
function lay(app: Express): void {
  app.post('/', ...readBody(LIMIT), async (request, response) => {
    let left = 0;
    for await (const part of request) left += (part as Buffer).length;
    response.json({ body: request.body ?? null, left });
  });
}

const json = 'application/json';
/** JSON text of exactly so many bytes. */
const sized = (bytes: number) => JSON.stringify(['x'.repeat(bytes - 4)]);

async function post(body: string | Buffer, headers: Record<string, string>): Promise<unknown> {
  const { status, code, raw } = await answerOf(lay, { method: 'POST', body, headers: { 'content-length': String(Buffer.byteLength(body)), ...headers } });
  return status === 200 ? JSON.parse(raw.toString()) : [status, code];
}

test.each([
  ['JSON', '{"a":[1]}', { 'content-type': json }, { a: [1] }, 0],
  ['JSON with its charset', '["việc"]', { 'content-type': 'application/json; charset=utf-8' }, ['việc'], 0],
  ['packed JSON', gzipSync('{"a":1}'), { 'content-type': json, 'content-encoding': 'gzip' }, { a: 1 }, 0],
  ['JSON of the most bytes', sized(LIMIT), { 'content-type': json }, JSON.parse(sized(LIMIT)), 0],
  ['no body, of no type', '', {}, null, 0],
  ['raw bytes, left to their route whatever their number', Buffer.alloc(3 * LIMIT), { 'content-type': 'application/octet-stream' }, null, 3 * LIMIT],
])('%s is taken', async (_what, body, headers, parsed, left) => {
  expect(await post(body, headers)).toEqual({ body: parsed, left });
});

const packed = { 'content-type': json, 'content-encoding': 'gzip' };

test.each([
  ['one byte too many', sized(LIMIT + 1), { 'content-type': json }, 413, 'too-large'],
  ['few bytes that unpack to many', gzipSync(sized(100_000)), packed, 413, 'too-large'],
  ['JSON that breaks off', '{"a":', { 'content-type': json }, 400, 'malformed-json'],
  ['a bare number', '42', { 'content-type': json }, 400, 'malformed-json'],
  ['text that is not packed as it says', '{"a":1}', packed, 400, 'bad-request'],
  ['a way of packing nobody knows', '{}', { 'content-type': json, 'content-encoding': 'zip' }, 415, 'wrong-content-type'],
  ['a charset nobody knows', '{}', { 'content-type': 'application/json; charset=x-odd' }, 415, 'wrong-content-type'],
  ['a form', 'a=1', { 'content-type': 'application/x-www-form-urlencoded' }, 415, 'wrong-content-type'],
  ['a form with files', 'a=1', { 'content-type': 'multipart/form-data; boundary=x' }, 415, 'wrong-content-type'],
  ['plain text, which any page may post', '{"a":1}', { 'content-type': 'text/plain' }, 415, 'wrong-content-type'],
  ['a body of no type', '{"a":1}', {}, 415, 'wrong-content-type'],
  ['a type that only begins like JSON', '{}', { 'content-type': 'application/json-seq' }, 415, 'wrong-content-type'],
])('%s is refused', async (_what, body, headers, status, code) => {
  expect(await post(body, headers)).toEqual([status, code]);
});

test('a body that does not say its length is held to its type as well', async () => {
  const { code } = await answerOf(lay, { method: 'POST', body: 'a=1', headers: { 'transfer-encoding': 'chunked', 'content-type': 'text/plain' } });
  expect(code).toBe('wrong-content-type');
});
