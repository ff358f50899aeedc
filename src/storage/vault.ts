import { liveQuery } from 'dexie';
import { NEVER_SYNCED } from '#app/ports.ts';
import type { SyncState, Vault, VaultFile } from '#app/ports.ts';
import { orStorageFull } from './storage-full.ts';
import type { FileRow, VaultDatabase } from './vault-database.ts';

const SYNC = 'sync';

function keyOf(record: string, sha256: string): string {
  return `${record}/${sha256}`;
}

function toFile({ key: _key, waiting: _waiting, ...file }: FileRow): VaultFile {
  return file;
}

function toFileRow(file: VaultFile): FileRow {
  return { ...file, key: keyOf(file.record, file.sha256), waiting: file.state === 'received' ? 0 : 1 };
}

function watch<T>(query: () => Promise<T>, listener: (value: T) => void): () => void {
  const watching = liveQuery(query).subscribe(listener);
  return () => watching.unsubscribe();
}

async function unsent(database: VaultDatabase): Promise<VaultFile[]> {
  return (await database.files.where('waiting').equals(1).toArray()).map(toFile);
}

/** Attached again, a file keeps its place in the upload. */
async function putFile(database: VaultDatabase, file: VaultFile, content: Blob): Promise<void> {
  await database.transaction('rw', database.files, database.contents, async () => {
    const row = toFileRow(file);
    const known = await database.files.get(row.key);
    if (known && known.state !== 'failed') return;
    await database.files.put({ ...row, named: known?.named ?? row.named });
    await database.contents.put({ key: row.key, content });
  });
}

async function syncState(database: VaultDatabase): Promise<SyncState> {
  return { ...NEVER_SYNCED, ...(await database.meta.get(SYNC)) };
}

export function createVault(database: VaultDatabase): Vault {
  return {
    async draft(key) {
      const known = await database.drafts.get(key);
      return known ? { savedAt: known.savedAt, value: known.value } : null;
    },
    saveDraft: async (key, draft) => void (await database.drafts.put({ ...draft, key })),
    dropDraft: (key) => database.drafts.delete(key),
    putFile: (file, content) => orStorageFull(putFile(database, file, content)),
    fileContent: async (record, sha256) => (await database.contents.get(keyOf(record, sha256)))?.content ?? null,
    async changeFile(record, sha256, change) {
      await database.files.where('key').equals(keyOf(record, sha256)).modify((row, place) => {
        place.value = toFileRow({ ...toFile(row), ...change });
      });
    },
    unsentFiles: () => unsent(database),
    watchFile: (sha256, listener) => watch(async () => {
      const row = await database.files.where('sha256').equals(sha256).first();
      return row ? toFile(row) : null;
    }, listener),
    watchUnsentFiles: (listener) => watch(() => unsent(database), listener),
    syncState: () => syncState(database),
    async saveSyncState(change) {
      await database.transaction('rw', database.meta, async () => {
        await database.meta.put({ ...(await syncState(database)), ...change }, SYNC);
      });
    },
    close: async () => database.close(),
  };
}
