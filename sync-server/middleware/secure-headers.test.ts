import { expect, test } from 'vitest';
import { answerOf } from '#tests/support/one-answer.ts';
import { secureHeaders } from './secure-headers.ts';

async function headersOf(tls: boolean): Promise<Headers> {
  const { headers } = await answerOf((app) => app.get('/', secureHeaders(tls), (_request, response) => void response.end()));
  return headers;
}

const policyOf = (headers: Headers) => new Map((headers.get('content-security-policy') ?? '').split(';').map((line) => {
  const [name = '', ...sources] = line.trim().split(' ');
  return [name, sources.join(' ')];
}));

test.each([
  ['default-src', "'self'"],
  ['script-src', "'self'"],
  ['script-src-attr', "'none'"],
  ['style-src', "'self' 'unsafe-inline'"],
  ['img-src', "'self' data: blob:"],
  ['connect-src', "'self'"],
  ['object-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'self'"],
  ['frame-ancestors', "'none'"],
  // Sent over plain HTTP in an office network, it would turn every file of the app into an https address nobody serves.
  ['upgrade-insecure-requests', undefined],
])('%s is %s', async (directive, sources) => {
  expect(policyOf(await headersOf(false)).get(directive)).toBe(sources);
});

test.each([
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
  ['cross-origin-resource-policy', 'same-origin'],
])('%s says %s', async (name, value) => {
  expect((await headersOf(false)).get(name)).toBe(value);
});

test('only a server with a certificate asks to be spoken to over https for ever, and for itself alone', async () => {
  expect((await headersOf(true)).get('strict-transport-security')).toBe('max-age=31536000');
  expect((await headersOf(false)).get('strict-transport-security')).toBeNull();
});
