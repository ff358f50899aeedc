import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { ApiError } from './errors.ts';
import { codeText, deviceText, loginText, parseInput, passwordText, recordText, sha256Text } from './request-input.ts';

test.each([
  ['lan.nt', 'lan.nt'], ['  Lan.NT ', 'lan.nt'], ['0912-345_6@xa', '0912-345_6@xa'], ['abc', 'abc'], [`a${'b'.repeat(63)}`, `a${'b'.repeat(63)}`],
  ['ab', null], [`a${'b'.repeat(64)}`, null], ['.lan', null], ['lan nt', null], ['lân', null], ['', null], [7, null], [null, null],
])('the login %j is read as %j', (typed, expected) => {
  expect(loginText.safeParse(typed).data ?? null).toBe(expected);
});

describe('how long and of what', () => {
  const record = '01JZ.2026-03:x_-';
  test.each([
    ['a password', passwordText, ['x', ' ', 'x'.repeat(1000)], ['', 'x'.repeat(1001), undefined]],
    ['a code', codeText, ['ABCD2345', 'ABCD-2345-EFGH'], ['ABCD234', 'x'.repeat(41)]],
    ['a device', deviceText, ['d', record, 'd'.repeat(120)], ['', 'd'.repeat(121), 'a b', 'a/b', 'máy']],
    ['a record', recordText, [record], ['', '../x', 'a\\b', 'a%2Fb', 'a\n', 'a\u0000']],
    ['a hash', sha256Text, ['0a'.repeat(32)], ['0A'.repeat(32), '0a'.repeat(31), `${'0a'.repeat(32)}\n`, '../'.padEnd(64, '0')]],
  ])('%s', (_what, shape, good, bad) => {
    expect(good.filter((text) => !shape.safeParse(text).success)).toEqual([]);
    expect(bad.filter((text) => shape.safeParse(text).success)).toEqual([]);
  });
});

const shape = z.object({ login: loginText, device: deviceText, unit: z.object({ id: recordText }) });

function refusalOf(input: unknown): ApiError {
  try {
    parseInput(shape, input);
  } catch (error) {
    if (error instanceof ApiError) return error;
  }
  throw new Error('it was not refused');
}

test('what is right comes back as read, without what was not asked for', () => {
  expect(parseInput(shape, { login: ' LAN ', device: 'd', unit: { id: 'u', more: 1 }, admin: true })).toEqual({ login: 'lan', device: 'd', unit: { id: 'u' } });
});

test.each([
  [{ login: 'x', device: 'd', unit: { id: 'u' } }, ['login']],
  [{ login: 'lan', unit: { id: 'a/b' } }, ['device', 'unit.id']],
  [{}, ['login', 'device', 'unit']],
  [null, ['']],
  ['text', ['']],
  [undefined, ['']],
])('%j is refused by the names of its fields', (input, fields) => {
  expect(refusalOf(input)).toMatchObject({ code: 'bad-request', status: 400, detail: { fields } });
});

test('no value that was sent is told again', () => {
  const refusal = refusalOf({ login: 'mật khẩu bí mật', device: 'd', unit: { id: 'u' } });
  expect(`${refusal.message} ${JSON.stringify(refusal.detail)}`).not.toContain('bí mật');
});
