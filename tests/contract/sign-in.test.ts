import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openTestDatabases } from '#tests/support/database.ts';
import type { TestDatabases } from '#tests/support/database.ts';
import { openApi } from './api.ts';
import type { Api } from './api.ts';

const hour = 3_600_000;
let databases: TestDatabases;
let api: Api;

beforeAll(async () => {
  databases = await openTestDatabases();
});
afterAll(() => databases.close());
beforeEach(async () => {
  api = await openApi(await databases.freshDatabase());
  await api.addAccount('lan', 'p-lan');
});
afterEach(() => api.close());

test('signing in sets a cookie no script can read and no other site can use', async () => {
  const answer = await api.browser().signIn('Lan ');
  expect(answer.json()).toEqual({
    login: 'lan', unit: 'u1', person: 'p-lan', name: 'Tên p-lan', mustChangePassword: false, pushOnly: false,
  });
  const cookie = answer.headers.get('set-cookie') ?? '';
  expect(cookie).toMatch(/^__Host-ro-viec=[\w-]{43};/);
  for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/']) expect(cookie).toContain(attribute);
  expect(cookie).not.toContain('Domain');
});

test('the database never holds the token itself', async () => {
  const answer = await api.browser().signIn('lan');
  const token = /=([\w-]{43});/.exec(answer.headers.get('set-cookie') ?? '')![1];
  const { rows } = await api.database.query<{ token_hash: string }>('select token_hash from session');
  expect(rows).toHaveLength(1);
  expect(rows[0]!.token_hash).not.toContain(token);
});

test('signing out ends the session on the server, not only in the browser', async () => {
  const browser = api.browser();
  const cookie = (await browser.signIn('lan')).headers.get('set-cookie')!.split(';')[0]!;
  expect((await browser.send('DELETE', '/api/session')).status).toBe(204);
  expect((await api.browser().send('GET', '/api/session', undefined, { cookie })).code).toBe('not-signed-in');
});

test('an unknown login and a wrong password get the same answer', async () => {
  const unknown = await api.browser().signIn('nobody');
  const wrong = await api.browser().signIn('lan', 'wrong password');
  expect([unknown.status, unknown.code]).toEqual([401, 'wrong-credentials']);
  expect([wrong.status, wrong.code]).toEqual([401, 'wrong-credentials']);
});

test.each(['lan', 'nobody'])('five wrong passwords lock %s, right or wrong, for a time that grows', async (login) => {
  for (let n = 0; n < 5; n += 1) expect((await api.browser().signIn(login, 'guess')).code).toBe('wrong-credentials');
  const locked = await api.browser().signIn(login);
  expect([locked.status, locked.code, locked.headers.get('retry-after')]).toEqual([429, 'too-many-attempts', '30']);
  api.wait(31_000);
  expect((await api.browser().signIn(login, 'guess')).code).toBe('wrong-credentials');
  expect((await api.browser().signIn(login)).headers.get('retry-after')).toBe('60');
});

test('guesses sent all at once do not slip past the lock', async () => {
  const answers = await Promise.all(Array.from({ length: 12 }, () => api.browser().signIn('lan', 'guess')));
  expect(answers.filter(({ code }) => code === 'wrong-credentials')).toHaveLength(5);
});

test('after the wait the right password signs in and the count starts anew', async () => {
  for (let n = 0; n < 5; n += 1) await api.browser().signIn('lan', 'guess');
  api.wait(31_000);
  expect((await api.browser().signIn('lan')).status).toBe(200);
  expect((await api.browser().signIn('lan', 'guess')).code).toBe('wrong-credentials');
  expect((await api.browser().signIn('lan')).status).toBe(200);
});

test('a session ends 12 hours after its last use, use keeps it alive, 30 days end it anyway', async () => {
  const browser = api.browser();
  await browser.signIn('lan');
  for (let n = 0; n < 3; n += 1) {
    api.wait(11 * hour);
    expect((await browser.send('GET', '/api/session')).status).toBe(200);
  }
  api.wait(12 * hour + 1);
  expect((await browser.send('GET', '/api/session')).code).toBe('not-signed-in');
  await browser.signIn('lan');
  for (let n = 0; n < 65; n += 1) {
    api.wait(11 * hour);
    await browser.send('GET', '/api/session');
  }
  api.wait(11 * hour);
  expect((await browser.send('GET', '/api/session')).code).toBe('not-signed-in');
});

test.each(['leaver', 'waiting'] as const)('a %s is let in and reads nothing', async (standing) => {
  const browser = api.browser();
  await browser.signIn('lan');
  api.standings.set('p-lan', standing);
  expect((await browser.send('GET', '/api/session')).json()).toMatchObject({ pushOnly: true });
  expect((await browser.send('POST', '/api/people/p-mai/reset')).code).toBe('push-only');
  expect((await api.browser().signIn('lan')).json()).toMatchObject({ pushOnly: true });
});

test('who has gone loses his session, and is told why only with the right password', async () => {
  const browser = api.browser();
  await browser.signIn('lan');
  api.standings.set('p-lan', 'gone');
  expect((await browser.send('GET', '/api/session')).code).toBe('not-signed-in');
  expect((await browser.send('POST', '/api/password', { old: 'mat khau rat dai', new: 'mot mat khau khac' })).code).toBe('not-signed-in');
  expect((await browser.signIn('lan', 'guess')).code).toBe('wrong-credentials');
  const refused = await browser.signIn('lan');
  expect([refused.status, refused.code, refused.headers.get('set-cookie')]).toEqual([403, 'left-unit', null]);
});

test('a changed password ends the sessions on other devices and keeps this one', async () => {
  const [here, there] = [api.browser(), api.browser()];
  await here.signIn('lan');
  await there.signIn('lan');
  const changed = await here.send('POST', '/api/password', { old: 'mat khau rat dai', new: 'mot mat khau khac' });
  expect(changed.status).toBe(200);
  expect((await here.send('GET', '/api/session')).status).toBe(200);
  expect((await there.send('GET', '/api/session')).code).toBe('not-signed-in');
  expect((await api.browser().signIn('lan')).code).toBe('wrong-credentials');
  expect((await api.browser().signIn('lan', 'mot mat khau khac')).status).toBe(200);
});

test.each([
  ['short', 'ngan', 'weak-password'],
  ['holding the login', 'toi ten lan nhe', 'weak-password'],
  ['unchanged', 'mat khau rat dai', 'weak-password'],
])('a new password that is %s is refused', async (_why, next, code) => {
  const browser = api.browser();
  await browser.signIn('lan');
  expect((await browser.send('POST', '/api/password', { old: 'mat khau rat dai', new: next })).code).toBe(code);
});

test('the old password is asked for, and guessing it is counted', async () => {
  const browser = api.browser();
  await browser.signIn('lan');
  const guess = () => browser.send('POST', '/api/password', { old: 'guess', new: 'mot mat khau khac' });
  for (let n = 0; n < 5; n += 1) expect((await guess()).code).toBe('wrong-credentials');
  expect((await guess()).code).toBe('too-many-attempts');
});

test('over plain HTTP from another machine a password is not taken; behind a named proxy with HTTPS it is', async () => {
  const proxied = await openApi(api.database, { TRUST_PROXY: 'loopback' });
  const body = { login: 'lan', password: 'mat khau rat dai', device: 'd1' };
  const through = (proto: string) =>
    proxied.browser().send('POST', '/api/session', body, { 'x-forwarded-host': 'xa.example.vn', 'x-forwarded-proto': proto });
  const plain = await through('http');
  expect([plain.status, plain.code]).toEqual([403, 'https-required']);
  expect((await through('https')).status).toBe(200);
  await proxied.close();
});
