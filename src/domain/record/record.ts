/**
 * A record is a document whose truth is its entries. Two replicas of it meet in `mergeRecords`:
 * - union of entries by id; a receipt wins over none, of two receipts the later epoch wins
 *   (and keeps the earlier proven time of receipt: an entry handed in again loses nothing);
 * - the snapshot (`base`) and the server's summary with the later checkpoint win.
 * It is commutative, associative and idempotent, so conflicts do not exist as a class.
 */
import { compareCheckpoints } from './entry.ts';
import type { Checkpoint, KindName, Receipt, StoredEntry } from './entry.ts';

/** The fold of the first `count` receipted entries, sent instead of the whole story of a finished record. */
export interface Base extends Checkpoint {
  readonly count: number;
  readonly state: unknown;
}

/** The server's own figure for a review, computed again whenever one of its inputs changes. */
export interface Summary extends Checkpoint {
  readonly engine: string;
  readonly profile: string;
  readonly inputs: string;
  readonly asOf: string;
  readonly score: unknown;
}

export interface RecordDocument {
  readonly id: string;
  readonly kind: KindName;
  readonly unit: string;
  readonly entries: readonly StoredEntry[];
  readonly base?: Base;
  readonly summary?: Summary;
}

function earlier(a: string, b: string): string {
  return a < b ? a : b;
}

function mergeReceipts(a: Receipt | undefined, b: Receipt | undefined): Receipt | undefined {
  if (!a || !b) return a ?? b;
  const order = compareCheckpoints(a, b) || compareText(a.verdict, b.verdict);
  const later = order >= 0 ? a : b;
  return { ...later, receivedAt: earlier(a.receivedAt, b.receivedAt) };
}

function mergeEntry(a: StoredEntry, b: StoredEntry): StoredEntry {
  const receipt = mergeReceipts(a.receipt, b.receipt);
  const { receipt: _, ...body } = a.receipt ? a : b;
  return receipt ? { ...body, receipt } : body;
}

function laterOf<T extends Checkpoint>(a: T | undefined, b: T | undefined): T | undefined {
  if (!a || !b) return a ?? b;
  return compareCheckpoints(a, b) >= 0 ? a : b;
}

/** Receipted entries in the server's order, then pending ones by (at, id). */
export function compareEntries(a: StoredEntry, b: StoredEntry): number {
  if (a.receipt && b.receipt) return compareCheckpoints(a.receipt, b.receipt) || compareText(a.id, b.id);
  if (a.receipt) return -1;
  if (b.receipt) return 1;
  return compareText(a.at, b.at) || compareText(a.id, b.id);
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** @throws if the two are not replicas of one record: that is a broken caller, not bad data. */
export function mergeRecords(a: RecordDocument, b: RecordDocument): RecordDocument {
  if (a.id !== b.id || a.kind !== b.kind || a.unit !== b.unit) {
    throw new Error(`not the same record: ${a.kind} ${a.id}, ${b.kind} ${b.id}`);
  }
  const entries = new Map<string, StoredEntry>();
  for (const entry of [...a.entries, ...b.entries]) {
    const known = entries.get(entry.id);
    entries.set(entry.id, known ? mergeEntry(known, entry) : entry);
  }
  const base = laterOf(a.base, b.base);
  const summary = laterOf(a.summary, b.summary);
  return {
    id: a.id,
    kind: a.kind,
    unit: a.unit,
    entries: [...entries.values()].sort(compareEntries),
    ...(base && { base }),
    ...(summary && { summary }),
  };
}

export function pendingEntries(record: RecordDocument): StoredEntry[] {
  return record.entries.filter((entry) => !entry.receipt);
}

/** The checkpoint of the last thing the server said about this record; null while it said nothing. */
export function lastCheckpoint(record: RecordDocument): Checkpoint | null {
  let last: Checkpoint | null = null;
  for (const seen of [...record.entries.map((entry) => entry.receipt), record.base, record.summary]) {
    if (seen && (last === null || compareCheckpoints(seen, last) > 0)) last = { epoch: seen.epoch, seq: seen.seq };
  }
  return last;
}

export function highestSeq(record: RecordDocument): number {
  return lastCheckpoint(record)?.seq ?? 0;
}

/** Whether every receipted entry is here, so that the fold rests on the story itself. */
export function isWhole(record: RecordDocument): boolean {
  const { base } = record;
  if (!base) return true;
  const held = record.entries.filter(({ receipt }) => receipt && receipt.epoch > 0 && compareCheckpoints(receipt, base) <= 0);
  return held.length >= base.count;
}
