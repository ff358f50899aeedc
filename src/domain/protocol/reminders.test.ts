import { describe, expect, test } from 'vitest';
import { REMINDER_BODIES } from './reminder-bodies.ts';
import { DEFAULT_WISHES, parseAddedDevice, parseNotice, parseReminderSettings } from './reminders.ts';

const SETTINGS = {
  ...DEFAULT_WISHES,
  push: { publicKey: null, devices: [{ id: '01', label: 'Chrome', since: '2026-03-02T01:00:00.000Z' }] },
  email: { configured: true, address: 'a@b.vn', confirmed: false },
};
const NOTICE = { v: 1, title: 'Rõ Việc', body: '1 việc quá hạn', url: '/nhac-viec', tag: 'urgent', language: 'vi' };
const DEVICE = { endpoint: 'https://fcm.googleapis.com/x', keys: { p256dh: 'B'.repeat(87), auth: 'a'.repeat(22) }, label: ' Chrome ' };

describe('answers come back as they were sent', () => {
  test('settings', () => expect(parseReminderSettings(SETTINGS)).toEqual(SETTINGS));
  test('a device added', () => expect(parseAddedDevice({ ...SETTINGS, id: '01' })?.id).toBe('01'));
  test('a notice', () => expect(parseNotice(NOTICE)).toEqual(NOTICE));
});

test.each([
  ['another version', { ...NOTICE, v: 2 }],
  ['an address outside', { ...NOTICE, url: 'https://elsewhere.vn/' }],
  ['an address outside without its scheme', { ...NOTICE, url: '//elsewhere.vn/' }],
  ['no object', 'text'],
])('a notice with %s is none of ours', (_, body) => expect(parseNotice(body)).toBeNull());

test.each([
  [{ digest: { at: null }, quiet: { from: '00:00', to: '00:00' }, urgent: false }, true],
  [{ ...DEFAULT_WISHES, digest: { at: '24:00' } }, false],
  [{ ...DEFAULT_WISHES, quiet: { from: '7:00', to: '20:00' } }, false],
  [{ digest: { at: null }, urgent: true }, false],
])('wishes %o: %s', (wishes, good) => expect(REMINDER_BODIES.wishes.safeParse(wishes).success).toBe(good));

test.each([
  [DEVICE, true],
  [{ ...DEVICE, endpoint: 'http://fcm.googleapis.com/x' }, false],
  [{ ...DEVICE, label: '  ' }, false],
  [{ ...DEVICE, keys: { ...DEVICE.keys, auth: 'not base64 !' } }, false],
])('device %#: %s', (device, good) => expect(REMINDER_BODIES.pushDevice.safeParse(device).success).toBe(good));

test.each([['a@b.vn', true], [' a@b.vn ', true], ['a@b', false], ['', false]])('address %j: %s', (address, good) => {
  expect(REMINDER_BODIES.emailWish.safeParse({ address }).success).toBe(good);
});

test.each([['123456', true], [' 123456', true], ['12345', false], ['12345a', false]])('code %j: %s', (code, good) => {
  expect(REMINDER_BODIES.emailCode.safeParse({ code }).success).toBe(good);
});
