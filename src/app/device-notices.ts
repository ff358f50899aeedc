/** Notices on this device, for one account: on after a tap, gone with signing out and with another person's use of the device. */
import type { ReminderSettings } from '#domain/protocol/reminders.ts';
import type { Account } from './app.ts';
import type { Answer, Failure } from './ports.ts';
import type { BrowserPush, PushKeys, PushMarks, RemindersPort } from './reminders-port.ts';

export type NoticeState = 'unsupported' | 'install-first' | 'denied' | 'off' | 'on';

export type TurnedOn =
  | { readonly ok: true; readonly settings: ReminderSettings }
  /** `dismissed`: asked, and not answered · `no-push`: the browser got no subscription. */
  | { readonly ok: false; readonly reason: 'denied' | 'dismissed' | 'no-push' }
  | Failure;

export interface DeviceNotices {
  readonly state: () => Promise<NoticeState>;
  /** This device in the server's list; null while notices are off here. */
  readonly ownId: () => string | null;
  readonly turnOn: (publicKey: string) => Promise<TurnedOn>;
  /** Off on this device whatever the answer; without the network the server learns it when it next tries. */
  readonly turnOff: () => Promise<Answer<ReminderSettings> | null>;
  /** When the app is opened: hands in a changed subscription, and ends that of another person. */
  readonly renew: () => Promise<void>;
}

interface NoticeDeps {
  readonly account: Pick<Account, 'unit' | 'person'>;
  readonly server: RemindersPort;
  readonly push: BrowserPush;
  readonly marks: PushMarks;
  /** What the person reads in the list of his devices. */
  readonly label: string;
}

export function createDeviceNotices({ account, server, push, marks, label }: NoticeDeps): DeviceNotices {
  const { unit, person } = account;

  function ownMark() {
    const mark = marks.read();
    return mark?.unit === unit && mark.person === person ? mark : null;
  }

  async function handIn(keys: PushKeys) {
    const added = await server.addDevice({ ...keys, label });
    if (added.ok) marks.write({ unit, person, id: added.value.id, endpoint: keys.endpoint });
    return added;
  }

  async function end(): Promise<void> {
    marks.write(null);
    await push.unsubscribe();
  }

  async function state(): Promise<NoticeState> {
    const support = push.support();
    if (support !== 'ready') return support;
    if (push.permission() === 'denied') return 'denied';
    const current = push.permission() === 'granted' ? await push.current() : null;
    return current !== null && current.endpoint === ownMark()?.endpoint ? 'on' : 'off';
  }

  async function turnOn(publicKey: string): Promise<TurnedOn> {
    const permission = await push.ask();
    if (permission !== 'granted') return { ok: false, reason: permission === 'denied' ? 'denied' : 'dismissed' };
    const keys = await push.subscribe(publicKey);
    if (!keys) return { ok: false, reason: 'no-push' };
    const added = await handIn(keys);
    if (added.ok) return { ok: true, settings: added.value };
    // A subscription the server does not know would look switched on and stay silent.
    await end();
    return added;
  }

  async function turnOff(): Promise<Answer<ReminderSettings> | null> {
    const mark = ownMark();
    // First on the device, which needs no network and must not wait for one.
    await end();
    return mark ? server.removeDevice(mark.id) : null;
  }

  async function renew(): Promise<void> {
    const mark = marks.read();
    if (!mark || push.support() !== 'ready') return;
    if (mark.unit !== unit || mark.person !== person || push.permission() !== 'granted') return end();
    const current = await push.current();
    if (current?.endpoint === mark.endpoint) return;
    // Browsers change or drop a subscription by themselves: the same wish holds for the new one.
    const settings = current ? null : await server.settings();
    const key = settings?.ok ? settings.value.push.publicKey : null;
    const keys = current ?? (key === null ? null : await push.subscribe(key));
    const added = keys && (await handIn(keys));
    if (added?.ok && added.value.id !== mark.id) await server.removeDevice(mark.id);
  }

  return { state, ownId: () => ownMark()?.id ?? null, turnOn, turnOff, renew };
}

/** What the settings need of reminders outside of the page. */
export interface ReminderChannel {
  readonly server: RemindersPort;
  readonly device: DeviceNotices;
  /** Tapped notices open their page without a reload, which would cost what is being typed. */
  readonly follow: (goTo: (path: string) => void) => void;
  /** Signing out: nothing of this person appears on the device any more. */
  readonly leave: () => Promise<void>;
}
