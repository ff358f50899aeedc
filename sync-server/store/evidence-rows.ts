/** What was announced about each evidence file, and whether it has come. */
import type { EvidenceKey } from '../evidence/evidence-files.ts';
import type { Queryable } from './pool.ts';

export interface EvidenceRow {
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly complete: boolean;
}

const byKey = 'unit_id = $1 and record_id = $2 and sha256 = $3';

function keyValues(key: EvidenceKey): string[] {
  return [key.unit, key.record, key.sha256];
}

export async function findEvidence(database: Queryable, key: EvidenceKey): Promise<EvidenceRow | null> {
  const { rows } = await database.query<EvidenceRow>(
    `select name, type, size, complete from evidence where ${byKey}`,
    keyValues(key),
  );
  return rows[0] ?? null;
}

export async function countEvidence(database: Queryable, unit: string, record: string): Promise<number> {
  const { rows } = await database.query<{ n: number }>(
    'select count(*)::int as n from evidence where unit_id = $1 and record_id = $2',
    [unit, record],
  );
  return rows[0]?.n ?? 0;
}

/** Safe to repeat: what was announced first stays. */
export async function announceEvidence(
  database: Queryable,
  key: EvidenceKey,
  file: { name: string; type: string; size: number; by: string; at: number },
): Promise<void> {
  await database.query(
    `insert into evidence (unit_id, record_id, sha256, name, type, size, uploaded_by, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    [...keyValues(key), file.name, file.type, file.size, file.by, new Date(file.at)],
  );
}

export async function noteReceived(database: Queryable, key: EvidenceKey, received: number): Promise<void> {
  await database.query(`update evidence set received = $4 where ${byKey}`, [...keyValues(key), received]);
}

export async function completeEvidence(database: Queryable, key: EvidenceKey): Promise<void> {
  await database.query(`update evidence set received = size, complete = true where ${byKey}`, keyValues(key));
}

/** Forgets a file that never came whole, so that it no longer counts against the record's files. */
export async function withdrawEvidence(database: Queryable, key: EvidenceKey): Promise<void> {
  await database.query(`delete from evidence where ${byKey} and not complete`, keyValues(key));
}

/** Whether every one of these files of a record has come whole: "received" is said of an entry only then. */
export async function hasAllEvidence(database: Queryable, unit: string, record: string, hashes: readonly string[]): Promise<boolean> {
  const { rows } = await database.query<{ n: number }>(
    'select count(*)::int as n from evidence where unit_id = $1 and record_id = $2 and complete and sha256 = any($3)',
    [unit, record, hashes],
  );
  return rows[0]?.n === new Set(hashes).size;
}
