import { expect, test } from 'vitest';
import { hashCode, makeCode } from './activation-codes.ts';

test('a code is three groups of four letters that cannot be confused', () => {
  for (let n = 0; n < 200; n += 1) expect(makeCode()).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}$/);
});

test('no two codes are alike', () => {
  expect(new Set(Array.from({ length: 1000 }, makeCode)).size).toBe(1000);
});

test.each(['10AB-CDEF-GHJK', '10abcdefghjk', ' 10ab cdef ghjk ', 'IOAB-CDEF-GHJK', 'loab-cdef-ghjk'])(
  '%s is read as the same code',
  (typed) => {
    expect(hashCode(typed)).toBe(hashCode('10AB-CDEF-GHJK'));
  },
);

test('another code has another hash', () => {
  expect(hashCode('10AB-CDEF-GHJK')).not.toBe(hashCode('10AB-CDEF-GHJM'));
});
