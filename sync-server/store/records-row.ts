/** The row of a record: what pulls, rights and summaries need without its story. */
import type { Head } from '#domain/head.ts';
import type { KindName } from '#domain/record/entry.ts';
import type { RecordDocument, Summary } from '#domain/record/record.ts';

export interface RecordRow {
  readonly id: string;
  readonly kind: KindName;
  readonly epoch: number;
  /** Of the last change: an entry, or the summary of a review. */
  readonly seq: number;
  /** Whose record it is for reading: of the head, or of a refused first entry; '' for units and products. */
  readonly person: string;
  readonly period: string;
  readonly finished: boolean;
  /** Number of stored entries, refused and held ones among them. */
  readonly count: number;
  /** Some entries are refused or held. */
  readonly disputed: boolean;
  readonly head: { readonly head: Head; readonly state: unknown };
  readonly summary: Summary | null;
}

/** The columns as one JSON object; `r` is the row. */
export const ROW_JSON = `json_build_object('id', r.id, 'kind', r.kind, 'epoch', r.epoch, 'seq', r.seq, 'person', r.person,
  'period', r.period, 'finished', r.finished, 'count', r.count, 'disputed', r.disputed, 'head', r.head, 'summary', r.summary)`;

/** The record as its snapshot alone: enough to fold and judge what comes next. */
export function snapshotOf(unit: string, { id, kind, epoch, seq, count, head }: RecordRow): RecordDocument {
  const empty = { id, kind, unit, entries: [] };
  return count === 0 ? empty : { ...empty, base: { epoch, seq, count, state: head.state } };
}
