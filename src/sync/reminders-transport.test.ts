import { describe, expect, it } from 'vitest';
import type { RemindersPort } from '#app/reminders-port.ts';
import { fakeSettings } from '#tests/support/fake-channel.ts';
import { failure } from './http-request.ts';
import type { OwnerCheck } from './own-session.ts';
import { createRemindersTransport } from './reminders-transport.ts';

const SETTINGS = fakeSettings();
const DEVICE = { endpoint: 'https://push.example/1', keys: { p256dh: 'p'.repeat(30), auth: 'a'.repeat(22) }, label: 'Chrome trên Android' };

function answering(status: number, body: unknown, check: OwnerCheck['check'] = async () => null) {
  const asked: { address: string; method: string | undefined; body: unknown }[] = [];
  let forgotten = 0;
  const owner: OwnerCheck = {
    check,
    forget: () => {
      forgotten += 1;
    },
  };
  const transport = createRemindersTransport(async (address, { method, body: sent }) => {
    asked.push({ address, method, body: typeof sent === 'string' ? JSON.parse(sent) as unknown : null });
    return new Response(body === null ? null : JSON.stringify(body), { status });
  }, owner);
  return { asked, transport, forgotten: () => forgotten };
}

const wishes = { digest: { at: null }, quiet: { from: '21:00', to: '06:00' }, urgent: false };

it.each<[string, (port: RemindersPort) => Promise<unknown>, string, unknown, unknown]>([
  ['the settings', (port) => port.settings(), 'GET /api/reminders/settings', null, SETTINGS],
  ['wishes', (port) => port.save(wishes), 'PUT /api/reminders/settings', wishes, SETTINGS],
  ['a device', (port) => port.addDevice(DEVICE), 'PUT /api/reminders/push', DEVICE, { ...SETTINGS, id: 'd1' }],
  ['a device less', (port) => port.removeDevice('d/1'), 'DELETE /api/reminders/push/d%2F1', null, SETTINGS],
  ['an address', (port) => port.setEmail({ address: 'an@xa.gov.vn' }), 'PUT /api/reminders/email', { address: 'an@xa.gov.vn' }, SETTINGS],
  ['a code', (port) => port.confirmEmail({ code: '123456' }), 'POST /api/reminders/email/confirm', { code: '123456' }, SETTINGS],
  ['no address', (port) => port.removeEmail(), 'DELETE /api/reminders/email', null, SETTINGS],
])('%s', async (_, ask, line, body, answer) => {
  const { asked, transport } = answering(200, answer);
  expect(await ask(transport)).toEqual({ ok: true, value: answer });
  expect(asked.map(({ method, address, body: sent }) => [`${method} ${address}`, sent])).toEqual([[line, body]]);
});

describe('a test notice', () => {
  it('answers nothing when it was sent', async () => {
    const { asked, transport } = answering(204, null);
    expect(await transport.testDevice('d1')).toEqual({ ok: true, value: null });
    expect(asked[0]).toMatchObject({ address: '/api/reminders/push/d1/test', method: 'POST' });
  });

  it('says that the push service did not take it', async () => {
    const { transport } = answering(409, { error: { code: 'push-failed', message: 'x' } });
    expect(await transport.testDevice('d1')).toMatchObject({ ok: false, kind: 'refused', code: 'push-failed' });
  });
});

describe('whose settings they are', () => {
  it('with a colleague’s session nothing is asked at all', async () => {
    const { asked, transport } = answering(200, SETTINGS, async () => failure('signed-out', 'other-account'));
    expect(await transport.settings()).toMatchObject({ ok: false, code: 'other-account' });
    expect(await transport.testDevice('d1')).toMatchObject({ ok: false, code: 'other-account' });
    expect(asked).toEqual([]);
  });

  it('after a 401 it is asked anew', async () => {
    const { transport, forgotten } = answering(401, { error: { code: 'not-signed-in', message: 'x' } });
    expect(await transport.removeEmail()).toMatchObject({ ok: false, kind: 'signed-out' });
    expect(forgotten()).toBe(1);
  });
});

it.each([['a page of a portal', '<html>'], ['settings without devices', { ...SETTINGS, push: { publicKey: null } }]])('%s is no answer', async (_, body) => {
  expect(await answering(200, body).transport.settings()).toMatchObject({ ok: false, kind: 'unreadable' });
});
