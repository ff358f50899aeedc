/** Records as replicas hold them, read back from rows and entries. */
import { isCommon } from '#domain/access/read-rules.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { queryUnit } from './pool.ts';
import type { Database } from './pool.ts';

const IDENTITY = `'id', r.id, 'kind', r.kind, 'unit', r.unit_id`;
const SUMMARY = `case when r.summary is null then '{}'::jsonb else jsonb_build_object('summary', r.summary) end`;
const STORY = `coalesce((select jsonb_agg(stored_entry(e) order by e.seq) from entry e
                          where e.unit_id = r.unit_id and e.record_id = r.id), '[]'::jsonb)`;

/** SQL of the whole document of row `r`. */
export const WHOLE = `(jsonb_build_object(${IDENTITY}, 'entries', ${STORY}) || ${SUMMARY})`;

/** SQL of the document of row `r` as its snapshot without entries; a disputed story is always told whole. */
export const SNAPSHOT = `(case when r.disputed then ${WHOLE} else
  jsonb_build_object(${IDENTITY}, 'entries', '[]'::jsonb) || ${SUMMARY} ||
  case when r.count = 0 then '{}'::jsonb else
    jsonb_build_object('base', jsonb_build_object('epoch', r.epoch, 'seq', r.seq, 'count', r.count, 'state', r.head->'state')) end end)`;

/** Whole documents by id; those that are not there are left out. */
export async function readDocuments(database: Database, unit: string, ids: readonly string[]): Promise<Map<string, RecordDocument>> {
  const { rows } = await queryUnit<{ document: RecordDocument }>(database, unit, {
    name: 'documents',
    text: `select ${WHOLE} as document from record r where r.unit_id = $1 and r.id = any($2)`,
    values: [unit, ids],
  });
  return new Map(rows.map(({ document }) => [document.id, document]));
}

/** The person a record belongs to and its kind; null when there is none. */
export async function findOwner(database: Database, unit: string, id: string): Promise<{ kind: RecordDocument['kind']; person: string } | null> {
  const { rows } = await queryUnit<{ kind: RecordDocument['kind']; person: string }>(database, unit, {
    name: 'record-owner',
    text: 'select kind, person from record where unit_id = $1 and id = $2',
    values: [unit, id],
  });
  return rows[0] ?? null;
}

/** The JSON text of one record with its whole story; null when there is none of this kind. */
export async function readWholeText(
  database: Database, unit: string, { kind, id }: Pick<RecordDocument, 'kind' | 'id'>,
): Promise<string | null> {
  const { rows } = await queryUnit<{ text: string }>(database, unit, {
    name: 'whole-record',
    text: `select ${WHOLE}::text as text from record r where r.unit_id = $1 and r.id = $2 and r.kind = $3`,
    values: [unit, id, kind],
  });
  return rows[0]?.text ?? null;
}

export interface SnapshotFilter {
  readonly kind: RecordDocument['kind'];
  readonly person?: string | undefined;
  readonly period?: string | undefined;
  /** Whose records may be read; 'all' = everybody's. Common kinds belong to nobody. */
  readonly people: 'all' | readonly string[];
}

const MOST_SNAPSHOTS = 1000;

/** JSON texts of documents as snapshots, the newest first. */
export async function readSnapshots(database: Database, unit: string, { kind, person, period, people }: SnapshotFilter): Promise<string[]> {
  const readers = people === 'all' || isCommon(kind) ? null : people;
  const { rows } = await queryUnit<{ text: string }>(database, unit, {
    name: 'snapshots',
    text: `select ${SNAPSHOT}::text as text from record r
            where r.unit_id = $1 and r.kind = $2 and ($3::text is null or r.person = $3) and ($4::text is null or r.period = $4)
              and ($5::text[] is null or r.person = any($5))
            order by r.seq desc limit ${MOST_SNAPSHOTS}`,
    values: [unit, kind, person ?? null, period ?? null, readers],
  });
  return rows.map(({ text }) => text);
}
