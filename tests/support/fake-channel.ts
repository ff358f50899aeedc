/** Reminders outside of the page in memory: a server and a browser that do what a test says. */
import { createDeviceNotices } from '#app/device-notices.ts';
import type { ReminderChannel } from '#app/device-notices.ts';
import type { Answer, FailureKind } from '#app/ports.ts';
import type { BrowserPush, PushKeys, PushMark, PushPermission, PushSupport, RemindersPort } from '#app/reminders-port.ts';
import { DEFAULT_WISHES } from '#domain/protocol/reminders.ts';
import type { PushDevice, ReminderSettings } from '#domain/protocol/reminders.ts';

export const CODE = '123456';

export interface FakeChannel {
  readonly channel: ReminderChannel;
  readonly server: RemindersPort;
  readonly push: BrowserPush;
  settings: ReminderSettings;
  mark: PushMark | null;
  /** Everything asked of server and browser, in order. */
  readonly asked: string[];
  /** What the server answers to everything from now on; null: what it should. */
  failing: { readonly kind: FailureKind; readonly code: string } | null;
  support: PushSupport;
  permission: PushPermission;
  /** What the person answers the browser. */
  answer: PushPermission;
  subscription: PushKeys | null;
  /** The push service can be reached. */
  reachable: boolean;
}

export function fakeSettings(change: Partial<ReminderSettings> = {}): ReminderSettings {
  return { ...DEFAULT_WISHES, push: { publicKey: 'KEY', devices: [] }, email: { configured: true, address: null, confirmed: false }, ...change };
}

function fakeServer(world: FakeChannel): RemindersPort {
  let added = 0;
  async function answer<T>(name: string, value: () => T): Promise<Answer<T>> {
    world.asked.push(name);
    return world.failing ? { ok: false, retryAfter: null, received: null, ...world.failing } : { ok: true, value: value() };
  }
  const change = (part: Partial<ReminderSettings>): ReminderSettings => {
    world.settings = { ...world.settings, ...part };
    return world.settings;
  };
  const withDevices = (devices: ReminderSettings['push']['devices']) => change({ push: { ...world.settings.push, devices } });
  const mail = (part: Partial<ReminderSettings['email']>) => change({ email: { ...world.settings.email, ...part } });
  return {
    settings: () => answer('settings', () => world.settings),
    save: (wishes) => answer('save', () => change(wishes)),
    addDevice: ({ label }: PushDevice) => answer('add', () => {
      added += 1;
      const device = { id: `device${added}`, label, since: '2026-03-16T02:00:00.000Z' };
      return { ...withDevices([...world.settings.push.devices, device]), id: device.id };
    }),
    removeDevice: (id) => answer(`remove ${id}`, () => withDevices(world.settings.push.devices.filter((one) => one.id !== id))),
    testDevice: (id) => answer(`test ${id}`, () => null),
    setEmail: ({ address }) => answer(`email ${address}`, () => mail({ address, confirmed: false })),
    confirmEmail: async ({ code }) => (code === CODE
      ? answer('confirm', () => mail({ confirmed: true }))
      : { ok: false, kind: 'refused', code: 'email-code', retryAfter: null, received: null }),
    removeEmail: () => answer('no email', () => mail({ address: null, confirmed: false })),
  };
}

function fakePush(world: FakeChannel): BrowserPush {
  let made = 0;
  return {
    support: () => world.support,
    permission: () => world.permission,
    ask: async () => {
      world.asked.push('ask');
      world.permission = world.answer;
      return world.answer;
    },
    current: async () => world.subscription,
    subscribe: async (publicKey) => {
      made += 1;
      world.asked.push(`subscribe ${publicKey}`);
      world.subscription = world.reachable ? { endpoint: `https://push.example/${made}`, keys: { p256dh: 'p', auth: 'a' } } : null;
      return world.subscription;
    },
    unsubscribe: async () => {
      world.asked.push('unsubscribe');
      world.subscription = null;
    },
  };
}

export function fakeChannel(change: Partial<FakeChannel> = {}, person = 'an'): FakeChannel {
  const world = {
    settings: fakeSettings(), mark: null, asked: [], failing: null, support: 'ready', permission: 'default', answer: 'granted', subscription: null, reachable: true, ...change,
  } as unknown as FakeChannel;
  const server = fakeServer(world);
  const push = fakePush(world);
  const marks = {
    read: () => world.mark,
    write: (mark: PushMark | null) => {
      world.mark = mark;
    },
  };
  const device = createDeviceNotices({ account: { unit: 'u1', person }, server, push, marks, label: 'Chrome trên Android' });
  return Object.assign(world, { server, push, channel: { server, device, follow: () => undefined, leave: async () => void (await device.turnOff()) } });
}
