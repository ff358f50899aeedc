/**
 * fold(record) = the record's state: accepted entries in the server's order, then pending ones.
 * Refused and held entries stay visible in the story without effect; an entry of an unknown type is
 * kept and counted. A held entry takes effect once, where a person first admitted it (`entry.admitted.v1`).
 */
import { compareCheckpoints } from './entry.ts';
import type { StoredEntry } from './entry.ts';
import { compareEntries, isWhole } from './record.ts';
import type { RecordDocument } from './record.ts';

/**
 * How one kind of record turns its entries into state. `apply` is total: it never throws, and gives undefined for a
 * type this version does not know. Shapes stand in files of their own: reading needs none of them.
 */
export interface Fold<State> {
  readonly start: State;
  readonly apply: (state: State, entry: StoredEntry) => State | undefined;
}

export interface Folded<State> {
  readonly state: State;
  /** Entries of types this version does not know: kept, shown, skipped. */
  readonly unknown: readonly StoredEntry[];
}

export const ADMITTED = 'entry.admitted.v1';

function counts(entry: StoredEntry): boolean {
  return !entry.receipt || entry.receipt.verdict === 'accepted';
}

function admittedEntry(record: RecordDocument, entry: StoredEntry): StoredEntry | undefined {
  const wanted = (entry.data as { entry?: unknown }).entry;
  return record.entries.find((held) => held.id === wanted && held.receipt?.verdict === 'held');
}

/** Entries after the snapshot when the story before it is not here, else all of them. */
function replayed(record: RecordDocument): StoredEntry[] {
  const { base } = record;
  const sorted = [...record.entries].sort(compareEntries);
  if (!base || isWhole(record)) return sorted;
  return sorted.filter((entry) => !entry.receipt || compareCheckpoints(entry.receipt, base) > 0);
}

export function foldRecord<State>(record: RecordDocument, fold: Fold<State>): Folded<State> {
  const fromBase = record.base !== undefined && !isWhole(record);
  // A snapshot may be older than a field of the state: then what it begins with.
  let state: State = fromBase ? { ...fold.start, ...(record.base!.state as State) } : fold.start;
  const unknown: StoredEntry[] = [];
  const admitted = new Set<string>();
  for (const entry of replayed(record)) {
    const effective = entry.type === ADMITTED ? admittedEntry(record, entry) : entry;
    if (!effective || !counts(entry) || admitted.has(effective.id)) continue;
    if (entry.type === ADMITTED) admitted.add(effective.id);
    const next = fold.apply(state, effective);
    if (next === undefined) unknown.push(effective);
    else state = next;
  }
  return { state, unknown };
}
