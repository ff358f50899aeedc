import { pino } from 'pino';
import webPush from 'web-push';
import { describe, expect, test } from 'vitest';
import type { PushKeys } from './push-keys.ts';
import { createPushSender, hasGoodKeys, isAllowedHost, PUSH_SERVICES } from './push-sender.ts';
import { TEST_NOTICE } from './push-text.ts';

test.each([
  ['https://fcm.googleapis.com/fcm/send/x', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/x', true],
  ['https://db5p.notify.windows.com/w/?token=x', true],
  ['https://web.push.apple.com/x', true],
  ['http://fcm.googleapis.com/x', false],
  ['https://fcm.googleapis.com:8443/x', false],
  ['https://user:pass@fcm.googleapis.com/x', false],
  ['https://fcm.googleapis.com.evil.vn/x', false],
  ['https://evilnotify.windows.com/x', false],
  ['https://.notify.windows.com/x', false],
  ['https://127.0.0.1/x', false],
  ['https://[::1]/x', false],
  ['https://metadata.internal/', false],
  ['no address', false],
])('%s: %s', (endpoint, expected) => expect(isAllowedHost(endpoint, PUSH_SERVICES)).toBe(expected));

test('the operator’s own service', () => expect(isAllowedHost('https://push.coquan.vn/x', ['push.coquan.vn'])).toBe(true));

const keys: PushKeys = webPush.generateVAPIDKeys();
const p256dh = webPush.generateVAPIDKeys().publicKey;
const auth = 'A'.repeat(22);

test.each([
  ['a point and 16 bytes', { p256dh, auth }, true],
  ['no point of the curve', { p256dh: `B${'A'.repeat(86)}`, auth }, false],
  ['a point packed together', { p256dh: p256dh.slice(0, 44), auth }, false],
  ['too short a secret', { p256dh, auth: 'A'.repeat(20) }, false],
])('%s', (_, given, expected) => expect(hasGoodKeys({ endpoint: 'https://x.vn', keys: given, label: 'x' })).toBe(expected));

describe('what a push service answers', () => {
  let logged = '';
  const log = pino({}, { write: (line) => void (logged += line) });
  const senderWith = (request: typeof fetch) => createPushSender({ keys, contact: 'mailto:a@b.vn', hosts: PUSH_SERVICES, log, request });
  const device = { id: '1', endpoint: 'https://web.push.apple.com/secret', p256dh, auth };

  test.each([[201, 'sent'], [200, 'sent'], [404, 'gone'], [410, 'gone'], [302, 'failed'], [403, 'failed'], [429, 'failed'], [500, 'failed']])('%i is %s', async (status, outcome) => {
    let asked: RequestInit | undefined;
    const sender = senderWith((_, init) => Promise.resolve(((asked = init), new Response(null, { status }))));
    expect(await sender.send(device, TEST_NOTICE)).toBe(outcome);
    expect(asked).toMatchObject({ method: 'POST', redirect: 'manual' });
    expect(new Headers(asked?.headers).get('authorization')).toMatch(/^vapid t=/);
  });

  test('nobody there, or a key of no use, is a failure', async () => {
    expect(await senderWith(() => Promise.reject(new Error('refused'))).send(device, TEST_NOTICE)).toBe('failed');
    expect(await senderWith(() => Promise.resolve(new Response())).send({ ...device, p256dh: 'x' }, TEST_NOTICE)).toBe('failed');
    expect(logged).toContain('web.push.apple.com');
    expect(logged).not.toContain('secret');
  });

  test('a browser whose service is no longer allowed is not called', async () => {
    const sender = senderWith(() => Promise.reject(new Error('must not be called')));
    expect(await sender.send({ ...device, endpoint: 'https://10.0.0.1/x' }, TEST_NOTICE)).toBe('gone');
  });
});
