/** What was announced about each evidence file, and whether it has come. */
import type { EvidenceKey } from '../evidence/evidence-files.ts';
import { queryUnit } from './pool.ts';
import type { Database } from './pool.ts';

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

export async function findEvidence(database: Database, key: EvidenceKey): Promise<EvidenceRow | null> {
  const { rows } = await queryUnit<EvidenceRow>(database, key.unit, {
    text: `select name, type, size, complete from evidence where ${byKey}`,
    values: keyValues(key),
  });
  return rows[0] ?? null;
}

export async function countEvidence(database: Database, unit: string, record: string): Promise<number> {
  const { rows } = await queryUnit<{ n: number }>(database, unit, {
    text: 'select count(*)::int as n from evidence where unit_id = $1 and record_id = $2',
    values: [unit, record],
  });
  return rows[0]?.n ?? 0;
}

/** Safe to repeat: what was announced first stays. */
export async function announceEvidence(
  database: Database,
  key: EvidenceKey,
  file: { name: string; type: string; size: number; by: string; at: number },
): Promise<void> {
  await queryUnit(database, key.unit, {
    text: `insert into evidence (unit_id, record_id, sha256, name, type, size, uploaded_by, created_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
    values: [...keyValues(key), file.name, file.type, file.size, file.by, new Date(file.at)],
  });
}

export async function noteReceived(database: Database, key: EvidenceKey, received: number): Promise<void> {
  await queryUnit(database, key.unit, { text: `update evidence set received = $4 where ${byKey}`, values: [...keyValues(key), received] });
}

export async function completeEvidence(database: Database, key: EvidenceKey): Promise<void> {
  await queryUnit(database, key.unit, { text: `update evidence set received = size, complete = true where ${byKey}`, values: keyValues(key) });
}

/** Forgets a file that never came whole, so that it no longer counts against the record's files. */
export async function withdrawEvidence(database: Database, key: EvidenceKey): Promise<void> {
  await queryUnit(database, key.unit, { text: `delete from evidence where ${byKey} and not complete`, values: keyValues(key) });
}
