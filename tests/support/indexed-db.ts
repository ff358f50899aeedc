import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { IndexedDbPlace } from '#storage/record-database.ts';

/** A disk of its own for each test, kept as long as the object is. */
export function newDisk(): IndexedDbPlace {
  return { indexedDB: new IDBFactory(), IDBKeyRange };
}
