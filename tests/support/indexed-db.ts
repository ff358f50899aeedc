import { Dexie } from 'dexie';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { IndexedDbPlace } from '#storage/record-database.ts';

// Live queries of Dexie stay silent where the platform itself has no IndexedDB.
Object.assign(Dexie.dependencies, { indexedDB: new IDBFactory(), IDBKeyRange });

/** A disk of its own for each test, kept as long as the object is. */
export function newDisk(): IndexedDbPlace {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}
