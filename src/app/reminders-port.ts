/** Being reached with the app closed: what the server keeps of it, and what this browser can do. All of it needs the network. */
import type { AddedDevice, EmailCode, EmailWish, PushDevice, ReminderSettings, ReminderWishes } from '#domain/protocol/reminders.ts';
import type { Answer } from './ports.ts';

export interface RemindersPort {
  readonly settings: () => Promise<Answer<ReminderSettings>>;
  readonly save: (wishes: ReminderWishes) => Promise<Answer<ReminderSettings>>;
  readonly addDevice: (device: PushDevice) => Promise<Answer<AddedDevice>>;
  readonly removeDevice: (id: string) => Promise<Answer<ReminderSettings>>;
  /** Sends a notice there now. `push-failed`: the push service did not take it. */
  readonly testDevice: (id: string) => Promise<Answer<null>>;
  /** Sends a code to the address; nothing else goes there before it was confirmed. */
  readonly setEmail: (wish: EmailWish) => Promise<Answer<ReminderSettings>>;
  readonly confirmEmail: (code: EmailCode) => Promise<Answer<ReminderSettings>>;
  readonly removeEmail: () => Promise<Answer<ReminderSettings>>;
}

export type PushKeys = Omit<PushDevice, 'label'>;

/** `install-first`: only the installed app may (iPhone, iPad). */
export type PushSupport = 'ready' | 'install-first' | 'unsupported';
export type PushPermission = 'granted' | 'denied' | 'default';

/** The browser's own part: one subscription for the whole browser, whoever uses it. */
export interface BrowserPush {
  readonly support: () => PushSupport;
  readonly permission: () => PushPermission;
  /** Only from a tap: browsers ask the person then, and hold it against a page that asks unbidden. */
  readonly ask: () => Promise<PushPermission>;
  readonly current: () => Promise<PushKeys | null>;
  /** A new subscription instead of any older one; null when the push service cannot be reached. */
  readonly subscribe: (publicKey: string) => Promise<PushKeys | null>;
  /** Ends it on this device at once, without the network too: nothing more arrives. */
  readonly unsubscribe: () => Promise<void>;
}

/** Whose notices come to this browser; kept beside the subscription, which names nobody. */
export interface PushMark {
  readonly unit: string;
  readonly person: string;
  /** The device in the server's list. */
  readonly id: string;
  readonly endpoint: string;
}

export interface PushMarks {
  readonly read: () => PushMark | null;
  readonly write: (mark: PushMark | null) => void;
}
