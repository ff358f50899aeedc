/** The device vault: drafts, evidence files and the place in the sync, in plain Dexie. */
import { Dexie } from 'dexie';
import type { EntityTable, Table } from 'dexie';
import type { Draft } from '#app/app.ts';
import type { SyncState, VaultFile } from '#app/ports.ts';
import type { IndexedDbPlace } from './record-database.ts';

export interface FileRow extends VaultFile {
  /** `<record>/<sha256>`: the same photo may serve two records. */
  readonly key: string;
  /** 1 while the server has not acknowledged it: a boolean cannot be indexed. */
  readonly waiting: 0 | 1;
}

export interface VaultDatabase extends Dexie {
  readonly drafts: EntityTable<Draft & { key: string }, 'key'>;
  readonly files: EntityTable<FileRow, 'key'>;
  /** Content apart from the rows, so that counting files reads no photo. */
  readonly contents: EntityTable<{ key: string; content: Blob }, 'key'>;
  readonly meta: Table<SyncState, string>;
}

export async function openVaultDatabase(name: string, place: IndexedDbPlace): Promise<VaultDatabase> {
  const database = new Dexie(`${name}--vault`, { ...place, chromeTransactionDurability: 'strict' }) as VaultDatabase;
  database.version(1).stores({ drafts: 'key', files: 'key, sha256, waiting', contents: 'key', meta: '' });
  await database.open();
  return database;
}
