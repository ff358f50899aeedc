/** Opens the records of one account: an RxDB database over Dexie, one collection for each kind. */
import { createRxDatabase } from 'rxdb/plugins/core';
import type { RxCollection, RxDatabase } from 'rxdb/plugins/core';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import { KINDS } from '#domain/record/entry.ts';
import type { KindName } from '#domain/record/entry.ts';
import { recordSchema } from './record-schema.ts';
import type { StoredDocument } from './record-schema.ts';

export type Collections = { readonly [K in KindName]: RxCollection<StoredDocument> };
export type RecordDatabase = RxDatabase<Collections>;

/** Where the IndexedDB comes from; the browser's own when left out. Tests bring theirs. */
export interface IndexedDbPlace {
  readonly indexedDB?: IDBFactory;
  readonly IDBKeyRange?: typeof IDBKeyRange;
}

export interface DatabaseOptions extends IndexedDbPlace {
  readonly name: string;
  /** Other tabs open the same database and hear of its changes. */
  readonly multiInstance: boolean;
}

/** Letters, digits and `_` only; two accounts never get the same name. */
export function databaseName(unit: string, person: string): string {
  const plain = (text: string) => text.replaceAll(/[^A-Za-z0-9-]/g, (sign) => `_${sign.codePointAt(0)!.toString(16)}_`);
  return `ro-viec-${plain(unit)}--${plain(person)}`;
}

/** `strict`: a write is on the disk before it is called done, whatever happens to the battery. */
export async function openRecordDatabase({ name, multiInstance, ...place }: DatabaseOptions): Promise<RecordDatabase> {
  const storage = getRxStorageDexie({ ...place, chromeTransactionDurability: 'strict' });
  const database = await createRxDatabase<Collections>({ name, storage, multiInstance, eventReduce: true, closeDuplicates: true });
  await database.addCollections(Object.fromEntries(KINDS.map((kind) => [kind, { schema: recordSchema }])));
  return database;
}
