import { expect, test } from 'vitest';
import { ApiError, errorBody } from './errors.ts';
import { asApiError } from './middleware/handle-errors.ts';

test('the body says the code, what to do in both languages, the request and the facts', () => {
  expect(errorBody(new ApiError('upload-offset', { received: 7 }), 'r1').error).toMatchObject({
    code: 'upload-offset',
    message: expect.stringContaining('gửi tiếp'),
    messageEn: expect.stringContaining('Continue'),
    requestId: 'r1',
    received: 7,
  });
});

test.each([
  [Object.assign(new Error('x'), { type: 'entity.too.large' }), 'too-large'],
  [Object.assign(new Error('x'), { type: 'entity.parse.failed' }), 'malformed-json'],
  [Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 'unavailable'],
  [Object.assign(new Error('x'), { code: '57P01' }), 'unavailable'],
  [new Error('timeout exceeded when trying to connect'), 'unavailable'],
  [new Error('Cannot use a pool after calling end on the pool'), 'unavailable'],
  [new URIError('x'), 'bad-request'],
  [Object.assign(new Error('incorrect header check'), { code: 'Z_DATA_ERROR', status: 400 }), 'bad-request'],
  [Object.assign(new Error('x'), { status: 502 }), 'internal'],
  [Object.assign(new Error('x'), { code: '23505' }), 'internal'],
  ['a thrown text', 'internal'],
  [new ApiError('not-found'), 'not-found'],
])('%o is told as %s', (error, code) => {
  expect(asApiError(error).code).toBe(code);
});

test('what went wrong inside is not told outside', () => {
  const answer = errorBody(asApiError(new Error('select password_hash from account')), 'r1');
  expect(JSON.stringify(answer)).not.toContain('password_hash');
});
