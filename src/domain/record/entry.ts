/**
 * An entry is one line of a record's story: a small, versioned, past-tense fact.
 * A story only grows; a correction is a new entry, a new shape is a new version of the type.
 */
import * as z from 'zod/mini';
import { isDay } from '../calendar/day.ts';

/** The server's place in the order of one stream. A later epoch wins over any seq of an earlier one. */
export interface Checkpoint {
  readonly epoch: number;
  readonly seq: number;
}

/** The last checkpoint the writing device had been served, with the server's time (ISO 8601, UTC). */
export interface Seen extends Checkpoint {
  readonly time: string;
}

export type Verdict = 'accepted' | 'refused' | 'held';

/**
 * What the server says of one entry: its place, its time of receipt and whether it counts.
 * Epoch 0 marks an entry the server would not store at all (foreign, malformed): it stays on the device, refused.
 */
export interface Receipt extends Checkpoint {
  readonly receivedAt: string;
  readonly verdict: Verdict;
  /** Why it was refused or held: one of the codes in `access/refusal.ts`. */
  readonly code?: string;
}

export const KINDS = ['unit', 'person', 'product', 'task', 'daysheet', 'review'] as const;
export type KindName = (typeof KINDS)[number];

export interface Entry<Type extends string = string, Data = unknown> {
  readonly id: string;
  readonly type: Type;
  readonly kind: KindName;
  readonly record: string;
  readonly unit: string;
  readonly actor: string;
  readonly device: string;
  /** The time the device claims, ISO 8601 UTC. Order and lateness never rest on it alone. */
  readonly at: string;
  readonly seen: Seen | null;
  readonly data: Data;
}

/** An entry as a replica holds it: without a receipt it is pending. */
export interface StoredEntry extends Entry {
  readonly receipt?: Receipt;
}

/** A moment that exists: everything after the parse may ask for its day. */
function isTime(value: string): boolean {
  return isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
}

const isoTime = z.string().check(
  z.regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?Z$/),
  z.refine(isTime, 'not a time'),
);
const identifier = z.string().check(z.regex(/^[\w.:-]{1,120}$/u));

/** ULID: 26 characters of Crockford's base 32. */
export const entryId = z.string().check(z.regex(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/));

export const entryShape = z.strictObject({
  id: entryId,
  type: z.string().check(z.regex(/^[a-z]+\.[a-zA-Z]+\.v\d+$/)),
  kind: z.enum(KINDS),
  record: identifier,
  unit: identifier,
  actor: identifier,
  device: identifier,
  at: isoTime,
  seen: z.nullable(z.strictObject({ epoch: z.int(), seq: z.int(), time: isoTime })),
  data: z.record(z.string(), z.unknown()),
});

export function compareCheckpoints(a: Checkpoint, b: Checkpoint): number {
  return a.epoch - b.epoch || a.seq - b.seq;
}

/**
 * The earliest moment the entry can plausibly have been written: its claimed time, but not before
 * the last checkpoint its device had seen, and not after the receipt. Times of a device alone prove nothing.
 */
export function plausibleTime(entry: StoredEntry): string {
  const floor = entry.seen !== null && entry.seen.time > entry.at ? entry.seen.time : entry.at;
  const ceiling = entry.receipt?.receivedAt;
  return ceiling !== undefined && floor > ceiling ? ceiling : floor;
}
