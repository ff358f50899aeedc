/**
 * What is told to a person at a moment: pure. The digest comes once a day and says all that is open; between digests
 * only what is pressing is told, once, and again only when it has become more pressing.
 */
import type { WorkingCalendar } from '#domain/calendar/working-days.ts';
import type { ReminderWishes } from '#domain/protocol/reminders.ts';
import type { Reminder, ReminderKind } from '#domain/reminders/reminder.ts';
import type { Urgency } from '#domain/reminders/urgency.ts';
import { isAllowed, isQuiet, minutesOf } from './moment.ts';
import type { Moment } from './moment.ts';

export type Channel = 'push' | 'email';

/** What is claimed before sending: a reminder at its urgency, or the digest of a day. */
export interface Claim {
  readonly reminder: string;
  readonly urgency: Urgency | 'digest';
}

export interface Told extends Claim {
  readonly channel: Channel;
  /** 'claimed': a server is sending it, or ended while it did; it is never sent again. */
  readonly state: 'claimed' | 'sent' | 'failed';
  readonly tries: number;
  /** When a failed one may be tried again, milliseconds since 1970. */
  readonly nextAt: number | null;
}

export interface Telling {
  /** Open now, the most urgent first. */
  readonly reminders: readonly Reminder[];
  readonly told: readonly Told[];
  readonly wishes: ReminderWishes;
  /** Ways on which the person can be reached. */
  readonly channels: readonly Channel[];
  readonly now: Moment;
  readonly calendar: WorkingCalendar;
}

/** A digest without reminders is not sent; its day is done all the same, so that none comes later in the morning. */
export interface Message {
  readonly kind: 'digest' | 'urgent';
  readonly channel: Channel;
  readonly reminders: readonly Reminder[];
}

export const MAX_TRIES = 5;
/** A digest later than this is no morning digest any more: a server that was down lets it be. */
const DIGEST_MINUTES = 180;
/** What becomes pressing this shortly before the digest waits for it. */
const GATHER_MINUTES = 60;

/** Told at once although nothing runs out today: a decision about the person, or somebody waits for his. */
const ADDRESSED: ReadonlySet<ReminderKind> = new Set<ReminderKind>([
  'taskReturned', 'objection', 'petition', 'notice', 'objectionAnswered', 'decisionNotice', 'petitionAnswered', 'unlock',
  'unlockDeclined',
]);

const RANK: Readonly<Record<Urgency, number>> = { news: 0, soon: 1, today: 2, late: 3 };

export function digestId(day: string): string {
  return `digest.${day}`;
}

export function claimOf({ id, urgency }: Reminder): Claim {
  return { reminder: id, urgency };
}

/** When a failed try is made again: after 1, 4, 16 and 64 minutes. */
export function retryAt(tries: number, now: number): number {
  return now + 60_000 * 4 ** (tries - 1);
}

export function mayTryAgain({ state, tries, nextAt }: Told, now: number): boolean {
  return state === 'failed' && tries < MAX_TRIES && (nextAt ?? 0) <= now;
}

function digestTime({ digest, quiet }: ReminderWishes): string | null {
  return digest.at !== null && isQuiet(digest.at, quiet) ? quiet.to : digest.at;
}

function digestOn(channel: Channel, { reminders, told, wishes, now }: Telling): Message[] {
  const at = digestTime(wishes);
  const since = at === null ? -1 : minutesOf(now.clock) - minutesOf(at);
  if (since < 0 || since > DIGEST_MINUTES) return [];
  const known = told.find((one) => one.channel === channel && one.reminder === digestId(now.day));
  return known && !mayTryAgain(known, now.ms) ? [] : [{ kind: 'digest', channel, reminders }];
}

function isDigestNear({ wishes, now }: Telling): boolean {
  const at = digestTime(wishes);
  const left = at === null ? 0 : minutesOf(at) - minutesOf(now.clock);
  return left > 0 && left <= GATHER_MINUTES;
}

/** What went out on either way is known to the person; a failed try only holds back its own way, until its time. */
function isKnown({ id, urgency }: Reminder, channel: Channel, { told, now }: Telling): boolean {
  return told.some((one) => one.reminder === id && one.urgency !== 'digest' && RANK[one.urgency] >= RANK[urgency]
    && (one.state === 'failed' ? one.channel === channel && one.urgency === urgency && !mayTryAgain(one, now.ms) : true));
}

function isPressing({ urgency, kind }: Reminder): boolean {
  return urgency === 'late' || urgency === 'today' || ADDRESSED.has(kind);
}

function urgentOn(channel: Channel, telling: Telling): Message[] {
  if (!telling.wishes.urgent || isDigestNear(telling)) return [];
  const reminders = telling.reminders.filter((one) => isPressing(one) && !isKnown(one, channel, telling));
  return reminders.length > 0 ? [{ kind: 'urgent', channel, reminders }] : [];
}

/** Digests first: what they say need not be said again. Between them by push, by e-mail only where there is no push. */
export function tell(telling: Telling): readonly Message[] {
  const { channels, now, wishes, calendar } = telling;
  const [first] = channels;
  if (first === undefined || !isAllowed(now, wishes, calendar)) return [];
  const digests = channels.flatMap((channel) => digestOn(channel, telling));
  return digests.length > 0 ? digests : urgentOn(channels.includes('push') ? 'push' : first, telling);
}
