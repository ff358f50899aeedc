import { expect, test } from 'vitest';
import { answerOf } from '#tests/support/one-answer.ts';
import { refuseForeignOrigin } from './same-origin.ts';

const host = 'viec.xa-thu.gov.vn';

async function outcome(method: string, headers: Record<string, string>): Promise<string> {
  const { status, code } = await answerOf((app) => app.all('/', refuseForeignOrigin(), (_request, response) => void response.status(204).end()), {
    method, headers: { host, ...headers },
  });
  return status === 204 ? 'taken' : code!;
}

test.each([
  ['our own page', { 'sec-fetch-site': 'same-origin' }, 'taken'],
  ['what the person typed in himself', { 'sec-fetch-site': 'none' }, 'taken'],
  ['another site', { 'sec-fetch-site': 'cross-site' }, 'foreign-origin'],
  ['another host of our own domain', { 'sec-fetch-site': 'same-site' }, 'foreign-origin'],
  ['another site that names our origin', { 'sec-fetch-site': 'cross-site', origin: `https://${host}` }, 'foreign-origin'],
  ['an older browser on our page', { origin: `https://${host}` }, 'taken'],
  ['an older browser elsewhere', { origin: 'https://example.com' }, 'foreign-origin'],
  ['a host that only begins like ours', { origin: `https://${host}.example.com` }, 'foreign-origin'],
  ['another port of our host', { origin: `https://${host}:8443` }, 'foreign-origin'],
  ['a page without an origin, as in a sandboxed frame', { origin: 'null' }, 'foreign-origin'],
  ['an origin that is no address', { origin: host }, 'foreign-origin'],
  ['a program that is no browser', {}, 'taken'],
])('a change sent by %s', async (_who, headers, expected) => {
  expect(await outcome('POST', headers)).toBe(expected);
});

test.each([['GET', 'taken'], ['HEAD', 'taken'], ['OPTIONS', 'taken'], ['PUT', undefined], ['PATCH', undefined], ['DELETE', undefined]])(
  '%s from another site', async (method, expected = 'foreign-origin') => {
    expect(await outcome(method, { 'sec-fetch-site': 'cross-site' })).toBe(expected);
  },
);

test('the port counts where the server itself has one', async () => {
  const at = (origin: string) => outcome('POST', { host: 'localhost:8080', origin });
  expect([await at('http://localhost:8080'), await at('http://localhost:5173')]).toEqual(['taken', 'foreign-origin']);
});
