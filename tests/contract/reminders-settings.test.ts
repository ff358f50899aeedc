/** The routes of reminders over a real socket: what a person chooses, his browsers, his address; and nobody else's. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DEFAULT_WISHES, parseAddedDevice, parseReminderSettings } from '#domain/protocol/reminders.ts';
import { issueCode } from '#sync-server/store/activation-codes.ts';
import { foundWorld } from '#tests/simulation/server-world.ts';
import { worldForEachTest } from '#tests/support/contract-world.ts';
import { ownerOf } from '#tests/support/database.ts';
import { openReach } from './reminders-world.ts';
import type { Answer, ReachWorld } from './reminders-world.ts';

const world = worldForEachTest();
let reach: ReachWorld;
let send: Awaited<ReturnType<ReachWorld['signIn']>>;

beforeEach(async () => {
  // Refusals of one test must not wait in another.
  await ownerOf(world.deps.database).query('delete from throttle');
  reach = await openReach(world);
  send = await reach.signIn('official');
});
afterEach(() => reach.close());

const SETTINGS = '/api/reminders/settings';
const settings = (answer: Answer) => parseReminderSettings(answer.body)!;
const refusal = ({ status, error }: Answer) => [status, error?.code];
const codeIn = (mail = reach.smtp.mails.at(-1)) => /\d{6}/.exec(mail?.subject ?? '')?.[0] ?? '';

async function addDevice(name = 'phone'): Promise<string> {
  return parseAddedDevice((await send('PUT', '/api/reminders/push', reach.push.device(name))).body)!.id;
}

describe('what a person chooses', () => {
  test('at first the digest at half past seven, quiet nights, pressing things soon', async () => {
    expect(settings(await send('GET', SETTINGS))).toEqual({
      ...DEFAULT_WISHES, push: { publicKey: reach.outbox.push?.publicKey, devices: [] }, email: { configured: true, address: null, confirmed: false },
    });
  });

  test('is kept, for this person alone', async () => {
    const wishes = { digest: { at: null }, quiet: { from: '18:00', to: '06:30' }, urgent: false };
    expect(settings(await send('PUT', SETTINGS, wishes))).toMatchObject(wishes);
    await send('PUT', SETTINGS, { ...wishes, urgent: true });
    expect(settings(await send('GET', SETTINGS))).toMatchObject({ ...wishes, urgent: true });
    expect(settings(await (await reach.signIn('colleague'))('GET', SETTINGS))).toMatchObject(DEFAULT_WISHES);
  });

  test.each([
    [{ ...DEFAULT_WISHES, digest: { at: '25:00' } }, 'digest.at'],
    [{ ...DEFAULT_WISHES, quiet: { from: '7:00', to: '06:00' } }, 'quiet.from'],
    [{ digest: { at: null }, quiet: DEFAULT_WISHES.quiet }, 'urgent'],
  ])('%o is refused in Vietnamese, naming the field', async (wishes, field) => {
    const answer = await send('PUT', SETTINGS, wishes);
    expect(refusal(answer)).toEqual([400, 'bad-request']);
    expect(answer.error).toMatchObject({ fields: [field], message: expect.stringContaining('Hãy kiểm tra lại') });
  });

  test('needs a session of somebody who holds a post', async () => {
    expect((await fetch(reach.url + SETTINGS)).status).toBe(401);
    const stranger = await reach.signIn('nobody-yet');
    expect(refusal(await stranger('GET', SETTINGS))).toEqual([403, 'push-only']);
    expect(refusal(await stranger('PUT', '/api/reminders/push', reach.push.device('x')))).toEqual([403, 'push-only']);
  });

  test('where the operator switched nothing on, it says so', async () => {
    const bare = await openReach(world, ['push', 'mail']);
    const ask = await bare.signIn('official');
    expect(settings(await ask('GET', SETTINGS))).toMatchObject({ push: { publicKey: null }, email: { configured: false } });
    expect(refusal(await ask('PUT', '/api/reminders/push', bare.push.device('x')))).toEqual([409, 'push-off']);
    expect(refusal(await ask('PUT', '/api/reminders/email', { address: 'a@xa.vn' }))).toEqual([409, 'email-off']);
    await bare.close();
  });
});

describe('browsers', () => {
  test('are noted once, tried, and taken off', async () => {
    const device = reach.push.device('phone');
    const first = parseAddedDevice((await send('PUT', '/api/reminders/push', device)).body)!;
    const again = parseAddedDevice((await send('PUT', '/api/reminders/push', { ...device, label: 'Máy của tôi' })).body)!;
    expect(again.id).toBe(first.id);
    expect(again.push.devices).toEqual([{ id: first.id, label: 'Máy của tôi', since: new Date(world.now).toISOString() }]);
    expect((await send('POST', `/api/reminders/push/${first.id}/test`)).status).toBe(204);
    expect(reach.push.notices).toMatchObject([{ to: 'phone', title: 'Thông báo thử của Rõ Việc' }]);
    expect(settings(await send('DELETE', `/api/reminders/push/${first.id}`)).push.devices).toEqual([]);
    expect(refusal(await send('POST', `/api/reminders/push/${first.id}/test`))).toEqual([404, 'not-found']);
  });

  test.each(['https://127.0.0.1/x', 'https://localhost/x', 'https://push.test.vn.evil.vn/x', 'https://push.test.vn:8443/x'])('%s is no push service', async (endpoint) => {
    const answer = await send('PUT', '/api/reminders/push', { ...reach.push.device('x'), endpoint });
    expect(refusal(answer)).toEqual([400, 'push-service']);
    expect(answer.error?.message).toContain('dịch vụ thông báo');
  });

  test.each([
    ['plain http', { endpoint: 'http://push.test.vn/x' }, 'endpoint'],
    ['keys that are none', { keys: { p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) } }, 'keys'],
    ['no label', { label: '' }, 'label'],
  ])('%s is refused', async (_, change, field) => {
    expect((await send('PUT', '/api/reminders/push', { ...reach.push.device('x'), ...change })).error).toMatchObject({ code: 'bad-request', fields: [field] });
  });

  test('of others are neither seen, nor tried, nor taken off', async () => {
    const id = await addDevice();
    const other = await foundWorld(world.deps.database, `${world.unit}-other`);
    for (const ask of [await reach.signIn('colleague'), await reach.signIn('official', other)]) {
      expect(settings(await ask('GET', SETTINGS)).push.devices).toEqual([]);
      expect(refusal(await ask('POST', `/api/reminders/push/${id}/test`))).toEqual([404, 'not-found']);
      expect((await ask('DELETE', `/api/reminders/push/${id}`)).status).toBe(200);
    }
    expect(settings(await send('GET', SETTINGS)).push.devices).toHaveLength(1);
  });

  test('one browser tells one person: whoever switched it on last', async () => {
    const shared = reach.push.device('counter');
    await send('PUT', '/api/reminders/push', shared);
    const colleague = await reach.signIn('colleague');
    await colleague('PUT', '/api/reminders/push', shared);
    expect(settings(await send('GET', SETTINGS)).push.devices).toEqual([]);
    expect(settings(await colleague('GET', SETTINGS)).push.devices).toHaveLength(1);
  });

  test('the oldest of many make room', async () => {
    for (let count = 0; count < 12; count += 1) {
      world.now += 1000;
      await addDevice(`browser ${count}`);
    }
    expect(settings(await send('GET', SETTINGS)).push.devices.map(({ label }) => label)).toEqual(Array.from({ length: 10 }, (_, place) => `browser ${place + 2}`));
  });

  test('that are gone are forgotten by a try; what fails is told', async () => {
    const id = await addDevice();
    reach.push.status = 500;
    expect(refusal(await send('POST', `/api/reminders/push/${id}/test`))).toEqual([409, 'push-failed']);
    reach.push.status = 410;
    expect(refusal(await send('POST', `/api/reminders/push/${id}/test`))).toEqual([409, 'push-failed']);
    expect(settings(await send('GET', SETTINGS)).push.devices).toEqual([]);
  });

  test('may be tried a few times, then one waits', async () => {
    const id = await addDevice();
    const answers: Answer[] = [];
    for (let count = 0; count < 6; count += 1) answers.push(await send('POST', `/api/reminders/push/${id}/test`));
    expect(answers.map(({ status }) => status)).toEqual([204, 204, 204, 204, 204, 429]);
    expect(answers.at(-1)?.error).toMatchObject({ code: 'too-often', retryAfter: 60 });
    world.now += 61_000;
    expect((await send('POST', `/api/reminders/push/${id}/test`)).status).toBe(204);
  });

  test('end with the session: signing out there, and there alone', async () => {
    await addDevice('phone');
    const office = await reach.signIn('official', world, 'd-office');
    await office('PUT', '/api/reminders/push', reach.push.device('office'));
    expect((await office('DELETE', '/api/session')).status).toBe(204);
    expect(settings(await send('GET', SETTINGS)).push.devices.map(({ label }) => label)).toEqual(['phone']);
  });
});

test('a new password by the officer’s code ends the notices everywhere', async () => {
  await addDevice();
  const { database } = reach.deps;
  const code = await issueCode(database, { unit: world.unit, person: 'official', purpose: 'reset' }, world.now + 60_000);
  const body = { code, login: `official-${world.unit}`, password: 'mot cau that dai', device: 'd-new' };
  expect((await send('POST', '/api/activation', body)).status).toBe(200);
  const { rows } = await ownerOf(database).query('select 1 from push_device where unit_id = $1', [world.unit]);
  expect(rows).toEqual([]);
});

describe('an address', () => {
  const confirm = (code: string) => send('POST', '/api/reminders/email/confirm', { code });

  test('is used once its code came back, and can be taken away', async () => {
    expect(settings(await send('PUT', '/api/reminders/email', { address: ' an@xa.vn ' })).email).toEqual({ configured: true, address: 'an@xa.vn', confirmed: false });
    expect(reach.smtp.mails).toMatchObject([{ to: ['an@xa.vn'], from: 'Rõ Việc <roviec@xa.vn>' }]);
    expect(reach.smtp.mails[0]?.plain).toContain(codeIn());
    expect(settings(await confirm(codeIn())).email).toMatchObject({ address: 'an@xa.vn', confirmed: true });
    await send('PUT', '/api/reminders/email', { address: 'an@xa.vn' });
    expect(reach.smtp.mails).toHaveLength(1);
    expect(settings(await send('DELETE', '/api/reminders/email')).email).toMatchObject({ address: null, confirmed: false });
  });

  test('its code is kept as a slow hash only', async () => {
    await send('PUT', '/api/reminders/email', { address: 'an@xa.vn' });
    const { rows } = await ownerOf(world.deps.database).query<{ code_hash: string }>('select code_hash from reminder_email where unit_id = $1', [world.unit]);
    expect(rows[0]?.code_hash).toMatch(/^\$argon2id\$/);
  });

  test('is not confirmed by a wrong code, nor after 15 minutes, nor twice', async () => {
    await send('PUT', '/api/reminders/email', { address: 'an@xa.vn' });
    const code = codeIn();
    const wrong = await confirm(code === '000000' ? '000001' : '000000');
    expect(refusal(wrong)).toEqual([400, 'email-code']);
    expect(wrong.error?.message).toContain('Mã không đúng hoặc đã hết hạn');
    world.now += 15 * 60_000;
    expect(refusal(await confirm(code))).toEqual([400, 'email-code']);
    await send('PUT', '/api/reminders/email', { address: 'an@xa.vn' });
    expect((await confirm(codeIn())).status).toBe(200);
    expect(refusal(await confirm(codeIn()))).toEqual([400, 'email-code']);
  });

  test('five wrong codes use it up, also sent all at once', async () => {
    await send('PUT', '/api/reminders/email', { address: 'an@xa.vn' });
    const wrong = codeIn() === '000000' ? '000001' : '000000';
    await Promise.all(Array.from({ length: 5 }, () => confirm(wrong)));
    expect(refusal(await confirm(codeIn()))).toEqual([400, 'email-code']);
  });

  test('the code of a former address does not confirm another', async () => {
    await send('PUT', '/api/reminders/email', { address: 'an@xa.vn' });
    const former = codeIn();
    await send('PUT', '/api/reminders/email', { address: 'khac@xa.vn' });
    if (former !== codeIn()) expect(refusal(await confirm(former))).toEqual([400, 'email-code']);
    expect(settings(await confirm(codeIn())).email).toMatchObject({ address: 'khac@xa.vn', confirmed: true });
  });

  test('codes are sent a few times only, to a person and to an address', async () => {
    const statuses: number[] = [];
    for (let count = 0; count < 6; count += 1) statuses.push((await send('PUT', '/api/reminders/email', { address: `an${count}@xa.vn` })).status);
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429]);
    const others = await Promise.all((['colleague', 'head', 'head2', 'chair', 'organiser', 'official2'] as const).map((person) => reach.signIn(person)));
    const flood: (string | undefined)[] = [];
    for (const ask of others) flood.push((await ask('PUT', '/api/reminders/email', { address: 'stranger@noi-khac.vn' })).error?.code);
    expect(flood).toEqual([undefined, undefined, undefined, undefined, undefined, 'too-often']);
  });

  test('that the mail server does not take is told', async () => {
    reach.smtp.down = true;
    const answer = await send('PUT', '/api/reminders/email', { address: 'an@xa.vn' });
    expect(refusal(answer)).toEqual([409, 'email-failed']);
    expect(settings(await send('GET', SETTINGS)).email).toMatchObject({ confirmed: false });
  });

  test.each(['', 'an', 'an@xa', 'an@xa.vn, khac@xa.vn', 'an@xa.vn\r\nBcc: khac@xa.vn'])('%j is none', async (address) => {
    expect(refusal(await send('PUT', '/api/reminders/email', { address }))).toEqual([400, 'bad-request']);
    expect(reach.smtp.mails).toEqual([]);
  });
});
