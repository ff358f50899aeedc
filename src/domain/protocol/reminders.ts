/**
 * How reminders reach a person who has the app closed: the answers of /api/reminders/*, and the notice that arrives by
 * Web Push. What is handed in is parsed by `reminder-bodies.ts`, which the page does without. Every route below but the test answers the whole {@link ReminderSettings} again.
 *
 * - GET  /api/reminders/settings
 * - PUT  /api/reminders/settings      {@link ReminderWishes}
 * - PUT  /api/reminders/push          {@link PushDevice}; answers {@link AddedDevice}; `push-service`, `push-off`
 * - DELETE /api/reminders/push/:id
 * - POST /api/reminders/push/:id/test 204; `push-failed` when the push service does not take it, `too-often`
 * - PUT  /api/reminders/email         {@link EmailWish}: sends a code of six digits there; `email-off`, `email-failed`, `too-often`
 * - POST /api/reminders/email/confirm {@link EmailCode}; `email-code` when it is wrong or old
 * - DELETE /api/reminders/email
 */
import * as z from 'zod/mini';

/** A push is at most this many bytes of JSON: services refuse more than 4 KB once it is encrypted. */
export const MAX_NOTICE_BYTES = 3072;

/** 'HH:mm' in Vietnam. */
const clock = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/));
export const wishes = z.object({
  /** Once on each working day; null: never. */
  digest: z.object({ at: z.nullable(clock) }),
  /** No notice from … until; the same time twice: always allowed on working days. */
  quiet: z.object({ from: clock, to: clock }),
  /** What is late, due today or addressed to the person is told soon, not only in the digest. */
  urgent: z.boolean(),
});
export type ReminderWishes = z.infer<typeof wishes>;

/** A browser's subscription (RFC 8030, 8291), as `PushSubscription.toJSON()` gives it. */
export interface PushDevice {
  readonly endpoint: string;
  readonly keys: { readonly p256dh: string; readonly auth: string };
  /** What the person reads in the list of his devices, e.g. 'Chrome trên Android'. */
  readonly label: string;
}

export interface EmailWish {
  readonly address: string;
}

/** Six digits. */
export interface EmailCode {
  readonly code: string;
}

const settings = z.object({
  ...wishes.shape,
  push: z.object({
    /** The server's VAPID key, base64url; null: the operator has not switched push on. */
    publicKey: z.nullable(z.string()),
    /** `since`: ISO time. */
    devices: z.array(z.object({ id: z.string(), label: z.string(), since: z.string() })),
  }),
  email: z.object({ configured: z.boolean(), address: z.nullable(z.string()), confirmed: z.boolean() }),
});
export type ReminderSettings = z.infer<typeof settings>;

const addedDevice = z.object({ ...settings.shape, id: z.string() });
export type AddedDevice = z.infer<typeof addedDevice>;

const notice = z.object({
  v: z.literal(1),
  title: z.string(),
  body: z.string(),
  /** Always a path of our own. */
  url: z.string().check(z.regex(/^\/(?!\/)/)),
  /** A newer notice with the same tag replaces the older one. */
  tag: z.string(),
  /** Of the text: 'vi'. */
  language: z.string(),
});
export type PushNotice = z.infer<typeof notice>;

/** What holds until somebody chooses otherwise. */
export const DEFAULT_WISHES: ReminderWishes = { digest: { at: '07:30' }, quiet: { from: '20:00', to: '07:00' }, urgent: true };

export function parseReminderSettings(body: unknown): ReminderSettings | null {
  return z.safeParse(settings, body).data ?? null;
}

export function parseAddedDevice(body: unknown): AddedDevice | null {
  return z.safeParse(addedDevice, body).data ?? null;
}

/** @param body the JSON of a push as it arrived; null when it is none of ours. */
export function parseNotice(body: unknown): PushNotice | null {
  return z.safeParse(notice, body).data ?? null;
}
