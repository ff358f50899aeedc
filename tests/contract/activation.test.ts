import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { offerFirstOfficerCode } from '#sync-server/first-officer.ts';
import { openTestDatabases } from '#tests/support/database.ts';
import type { TestDatabases } from '#tests/support/database.ts';
import { openApi, password } from './api.ts';
import type { Api, Browser } from './api.ts';

const day = 86_400_000;
let databases: TestDatabases;
let api: Api;

beforeAll(async () => {
  databases = await openTestDatabases();
});
afterAll(() => databases.close());
beforeEach(async () => {
  api = await openApi(await databases.freshDatabase());
});
afterEach(() => api.close());

async function officer(): Promise<Browser> {
  await api.addAccount('to-chuc', 'organiser');
  const browser = api.browser();
  await browser.signIn('to-chuc');
  return browser;
}

async function codeFor(person: string, by: Browser): Promise<string> {
  return String((await by.send('POST', `/api/people/${person}/reset`)).json()['code']);
}

function activate(code: string, login: string, secret = password) {
  return api.browser().send('POST', '/api/activation', { code, login, password: secret });
}

test('a code from the officer makes an account once, typed in any case and spacing', async () => {
  const code = await codeFor('p-mai', await officer());
  expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
  const typed = ` ${code.toLowerCase().replaceAll('-', ' ')}`;
  expect((await activate(typed, 'mai')).json()).toMatchObject({ login: 'mai', person: 'p-mai', unit: 'u1' });
  expect((await activate(code, 'mai2')).code).toBe('code-invalid');
  expect((await api.browser().signIn('mai')).status).toBe(200);
});

test('a taken login leaves the code usable', async () => {
  const code = await codeFor('p-mai', await officer());
  expect((await activate(code, 'to-chuc')).code).toBe('login-taken');
  expect((await activate(code, 'mai')).status).toBe(200);
});

test('a reset code sets a new password for the same login and ends the sessions', async () => {
  const by = await officer();
  await api.addAccount('mai', 'p-mai');
  const mai = api.browser();
  await mai.signIn('mai');
  const code = await codeFor('p-mai', by);
  expect((await activate(code, 'another')).code).toBe('code-invalid');
  expect((await activate(code, 'mai', 'mot mat khau khac')).status).toBe(200);
  expect((await mai.send('GET', '/api/session')).code).toBe('not-signed-in');
  expect((await api.browser().signIn('mai', 'mot mat khau khac')).status).toBe(200);
});

test('a code expires, and a newer one replaces it', async () => {
  const by = await officer();
  const [first, second] = [await codeFor('p-mai', by), await codeFor('p-mai', by)];
  expect((await activate(first, 'mai')).code).toBe('code-invalid');
  api.wait(14 * day + 1);
  expect((await activate(second, 'mai')).code).toBe('code-invalid');
});

test('only the officer gives codes, and only for people of his unit', async () => {
  const by = await officer();
  expect((await by.send('POST', '/api/people/stranger/reset')).code).toBe('not-found');
  await api.addAccount('lan', 'p-lan');
  const lan = api.browser();
  expect((await lan.send('POST', '/api/people/p-mai/reset')).code).toBe('not-signed-in');
  await lan.signIn('lan');
  expect((await lan.send('POST', '/api/people/p-mai/reset')).code).toBe('not-allowed');
});

test('the console code founds the unit and its officer, once', async () => {
  const code = await offerFirstOfficerCode(api.database);
  const founding = { code, unit: { id: 'xa-binh-minh', name: 'UBND xã Bình Minh' }, name: 'Nguyễn Thị Lan', login: 'lan.nt', password };
  expect((await api.browser().send('POST', '/api/first-officer', { ...founding, code: '0000-0000-0000' })).code).toBe('code-invalid');
  const answer = await api.browser().send('POST', '/api/first-officer', founding);
  expect([answer.status, answer.json()['unit']]).toEqual([201, 'xa-binh-minh']);
  expect(api.appended.map(({ type }) => type)).toEqual(['unit.founded.v1', 'person.registered.v1', 'person.posted.v1']);
  expect(api.appended[2]!.data).toMatchObject({ organiser: true, from: '2026-03-02' });
  expect((await api.browser().send('POST', '/api/first-officer', founding)).code).toBe('already-set-up');
  expect(await offerFirstOfficerCode(api.database)).toBeNull();
});
