/** The database of a server process that runs on an embedded PostgreSQL, as an inspector reads it beside the server. */
import { join } from 'node:path';
import { ensurePassword, superuser } from '#sync-server/store/postgres-folder.ts';
import { openPool } from '#sync-server/store/pool.ts';
import type { Database } from '#sync-server/store/pool.ts';
import { silentLog } from './database.ts';

/** @param dataDir of a running server, short enough for a Unix socket in it; the caller ends the pool */
export function openRunningDatabase(dataDir: string): Database {
  const address = { host: join(dataDir, 'run'), port: 5432, user: superuser, password: ensurePassword(dataDir), database: 'ro_viec' };
  return openPool(address, 2, silentLog);
}

export interface LedgerRow {
  readonly seq: number;
  readonly id: string;
  readonly verdict: string;
  readonly actor: string;
  readonly text: string | null;
}

/** Every entry of a unit in the server's order. */
export async function readLedger(dataDir: string, unit: string): Promise<LedgerRow[]> {
  const database = openRunningDatabase(dataDir);
  try {
    const { rows } = await database.query<LedgerRow>(
      `select seq::int as seq, id, verdict, actor, body->'data'->>'text' as text from entry where unit_id = $1 order by entry.seq`, [unit],
    );
    return rows;
  } finally {
    await database.end();
  }
}
