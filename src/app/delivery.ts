/**
 * Where a record stands between this device and the server, told from its entries: pending ones are unsent, refused
 * and held ones of the person himself wait for him until he writes again what they were about.
 */
import type { StoredEntry } from '#domain/record/entry.ts';
import { ADMITTED } from '#domain/record/fold.ts';
import { pendingEntries } from '#domain/record/record.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import type { Delivery } from './app.ts';

/** The part of a delivery that the record alone tells; kept with the row. */
export interface Note {
  readonly unsent: number;
  readonly oldestUnsent: string | null;
  readonly receivedAt: string | null;
  readonly refusals: Delivery['refusals'];
  readonly held: Delivery['held'];
}

export interface UnsentFiles {
  readonly count: number;
  readonly oldest: string | null;
}

/** A day line says nothing of an other one: only the same words again resolve it. */
function isAbout(refused: StoredEntry, later: StoredEntry): boolean {
  if (later.type !== refused.type) return false;
  const words = (entry: StoredEntry) => (entry.data as { text?: unknown }).text;
  return refused.type !== 'day.logged.v1' || words(refused) === words(later);
}

function isAdmitted(held: StoredEntry, record: RecordDocument): boolean {
  return record.entries.some((entry) => entry.type === ADMITTED
    && entry.receipt?.verdict === 'accepted' && (entry.data as { entry?: unknown }).entry === held.id);
}

function isResolved(entry: StoredEntry, record: RecordDocument): boolean {
  const writtenAgain = record.entries.some((later) => later.actor === entry.actor && later.id > entry.id
    && (!later.receipt || later.receipt.verdict === 'accepted') && isAbout(entry, later));
  return writtenAgain || isAdmitted(entry, record);
}

function heldOfOthers(record: RecordDocument, person: string): Delivery['held'] {
  const held = record.entries.filter((entry) => entry.actor !== person && entry.receipt?.verdict === 'held' && !isAdmitted(entry, record));
  return held.map(({ id, type, actor, at, receipt }) => ({ entry: id, type, actor, at, code: receipt?.code ?? 'outside-rights' }));
}

/** @param person whose device this is: what others were refused is theirs to mend */
export function noteOf(record: RecordDocument, person: string): Note {
  const pending = pendingEntries(record);
  const refused = record.entries.filter((entry) => entry.actor === person
    && entry.receipt !== undefined && entry.receipt.verdict !== 'accepted' && !isResolved(entry, record));
  const times = record.entries.flatMap((entry) => (entry.receipt && entry.receipt.verdict === 'accepted' ? [entry.receipt.receivedAt] : []));
  return {
    unsent: pending.length,
    oldestUnsent: earliest(pending.map((entry) => entry.at)),
    receivedAt: times.reduce<string | null>((last, time) => (last !== null && last > time ? last : time), null),
    refusals: refused.map((entry) => ({
      entry: entry.id,
      type: entry.type,
      code: entry.receipt?.code ?? 'not-allowed',
      held: entry.receipt?.verdict === 'held',
    })),
    held: heldOfOthers(record, person),
  };
}

export function earliest(times: readonly (string | null)[]): string | null {
  return times.reduce((first, time) => (first === null || (time !== null && time < first) ? time : first), null);
}

export function deliveryOf(note: Note, files: UnsentFiles | undefined): Delivery {
  const unsent = note.unsent + (files?.count ?? 0);
  const state = note.refusals.length > 0 ? 'review' : unsent > 0 ? 'local' : 'received';
  return {
    state,
    receivedAt: note.receivedAt,
    unsent,
    oldestUnsent: earliest([note.oldestUnsent, files?.oldest ?? null]),
    refusals: note.refusals,
    held: note.held,
  };
}
