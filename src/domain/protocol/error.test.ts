import { describe, expect, it } from 'vitest';
import { parseError } from './error.ts';

describe('the body of a refused request', () => {
  it.each([
    ['code and message', { error: { code: 'signed-out', message: 'Sign in' } }, { code: 'signed-out', message: 'Sign in' }],
    ['with the request’s id', { error: { code: 'x', message: '', requestId: 'r1' } }, { code: 'x', message: '', requestId: 'r1' }],
    ['with what a newer server adds', { error: { code: 'x', message: 'm', hint: 1 }, more: true }, { code: 'x', message: 'm' }],
  ])('%s', (_, body, expected) => expect(parseError(body)).toEqual(expected));

  it.each([
    ['nothing', undefined],
    ['a page of a proxy', '<html>502</html>'],
    ['an empty object', {}],
    ['an error that is a text', { error: 'broken' }],
    ['no code', { error: { message: 'm' } }],
    ['a code that is a number', { error: { code: 502, message: 'm' } }],
    ['no message', { error: { code: 'x' } }],
    ['a request id that is a number', { error: { code: 'x', message: 'm', requestId: 7 } }],
  ])('%s is not ours', (_, body) => expect(parseError(body)).toBeNull());
});
