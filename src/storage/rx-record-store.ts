/** The record store over RxDB. No type of RxDB leaves this folder. */
import { combineLatest } from 'rxjs';
import type { MangoQuerySelector, RxCollection, RxDocument } from 'rxdb/plugins/core';
import type { RowQuery } from '#app/app.ts';
import { earliest } from '#app/delivery.ts';
import type { Counts, RecordStore, StoredRow } from '#app/ports.ts';
import { KINDS } from '#domain/record/entry.ts';
import type { Entry, KindName } from '#domain/record/entry.ts';
import { mergeRecords, pendingEntries } from '#domain/record/record.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import type { RecordDatabase } from './record-database.ts';
import type { StoredDocument } from './record-schema.ts';
import { storyOf, toDocument, toRow } from './stored-document.ts';
import { orStorageFull } from './storage-full.ts';

type Collection = RxCollection<StoredDocument>;
type Document = RxDocument<StoredDocument>;
type Change = (record: RecordDocument) => RecordDocument;

/** Rows by document snapshot: an unchanged record is not parsed again for each new list. */
const rowCache = new WeakMap<object, StoredRow>();

function rowOf<K extends KindName>(kind: K, document: Document): StoredRow<K> {
  const known = rowCache.get(document) as StoredRow<K> | undefined;
  if (known) return known;
  const row = toRow(kind, document.toJSON());
  rowCache.set(document, row);
  return row;
}

function selectorOf({ person, period, states, from, to }: RowQuery): MangoQuerySelector<StoredDocument> {
  const due = { ...(from !== undefined && { $gte: from }), ...(to !== undefined && { $lte: to }) };
  return {
    ...(person !== undefined && { person: { $eq: person } }),
    ...(period !== undefined && { period: { $eq: period } }),
    ...(states && { state: { $in: [...states] } }),
    ...(Object.keys(due).length > 0 && { due }),
  };
}

function modify(document: Document, person: string, change: Change): Promise<Document> {
  return document.incrementalModify((stored) => ({ ...stored, ...toDocument(change(storyOf(stored)), person) }));
}

/** Newcomers go in one transaction; a record that is here is merged inside its own write, seeing what others wrote meanwhile. */
async function mergeInto(collection: Collection, records: readonly RecordDocument[], person: string): Promise<void> {
  const byId = new Map<string, RecordDocument>();
  for (const record of records) {
    const known = byId.get(record.id);
    byId.set(record.id, known ? mergeRecords(known, record) : record);
  }
  const inserted = await collection.bulkInsert([...byId.values()].map((record) => toDocument(record, person)));
  const refused = inserted.error.filter((error) => error.status !== 409);
  if (refused.length > 0) throw new Error(`records not stored: ${refused.map((error) => error.documentId).join(', ')}`);
  const here = await collection.findByIds(inserted.error.map((error) => error.documentId)).exec();
  const dropped = inserted.error.filter((error) => !here.has(error.documentId)).map((error) => byId.get(error.documentId)!);
  const again = await collection.bulkUpsert(dropped.map((record) => toDocument(record, person)));
  if (again.error.length > 0) throw new Error('records not stored again');
  await Promise.all([...here].map(([id, document]) => modify(document, person, (known) => mergeRecords(known, byId.get(id)!))));
}

async function mergeAll(database: RecordDatabase, records: readonly RecordDocument[], person: string): Promise<void> {
  for (const kind of KINDS) {
    const own = records.filter((record) => record.kind === kind);
    if (own.length > 0) await mergeInto(database[kind], own, person);
  }
}

/** A tombstone stays, without content: what a person may no longer read leaves the device. */
async function dropFrom(collection: Collection, ids: readonly string[]): Promise<void> {
  const found = await collection.findByIds([...ids]).exec();
  const keepPending = (stored: StoredDocument) => (pendingEntries(storyOf(stored)).length > 0
    ? stored
    : { ...stored, person: '', story: '', folded: '', note: '', _deleted: true });
  await Promise.all([...found.values()].map((document) => document.incrementalModify(keepPending)));
}

function watchCounts(database: RecordDatabase, listener: (counts: Counts) => void): () => void {
  const waiting = KINDS.map((kind) => database[kind].find({ selector: { pend: { $gt: 0 } } }).$);
  const refused = KINDS.map((kind) => database[kind].find({ selector: { review: { $gt: 0 } } }).$);
  const rows = (lists: readonly Document[][]) => lists.flatMap((list, index) => list.map((document) => rowOf(KINDS[index]!, document)));
  const watching = combineLatest([combineLatest(waiting), combineLatest(refused)]).subscribe(([pending, review]) => {
    const unsent = rows(pending);
    listener({
      unsent: unsent.reduce((sum, row) => sum + row.note.unsent, 0),
      oldestUnsent: earliest(unsent.map((row) => row.note.oldestUnsent)),
      needReview: rows(review).length,
    });
  });
  return () => watching.unsubscribe();
}

async function append(database: RecordDatabase, entry: Entry, person: string): Promise<void> {
  const begun: RecordDocument = { id: entry.record, kind: entry.kind, unit: entry.unit, entries: [entry] };
  const document = await database[entry.kind].findOne(entry.record).exec();
  if (document) await modify(document, person, (record) => mergeRecords(record, begun));
  else await mergeInto(database[entry.kind], [begun], person);
}

async function pendingRows(database: RecordDatabase): Promise<StoredRow[]> {
  const lists = await Promise.all(KINDS.map(async (kind) => {
    const documents = await database[kind].find({ selector: { pend: { $gt: 0 } } }).exec();
    return documents.map((document) => rowOf(kind, document));
  }));
  return lists.flat();
}

/** @param person the owner: his database tells him what of his own was refused */
export function createRxRecordStore(database: RecordDatabase, person: string): RecordStore {
  return {
    async get(kind, id) {
      const document = await database[kind].findOne(id).exec();
      return document ? rowOf(kind, document) : null;
    },
    async list(kind, query) {
      const documents = await database[kind].find({ selector: selectorOf(query) }).exec();
      return documents.map((document) => rowOf(kind, document));
    },
    watch(kind, query, listener) {
      const rows = database[kind].find({ selector: selectorOf(query) }).$;
      const watching = rows.subscribe((documents) => listener(documents.map((document) => rowOf(kind, document))));
      return () => watching.unsubscribe();
    },
    watchOne(kind, id, listener) {
      const watching = database[kind].findOne(id).$.subscribe((document) => listener(document ? rowOf(kind, document) : null));
      return () => watching.unsubscribe();
    },
    watchCounts: (listener) => watchCounts(database, listener),
    append: (entry) => orStorageFull(append(database, entry, person)),
    merge: (records) => orStorageFull(mergeAll(database, records, person)),
    pending: () => pendingRows(database),
    async change(kind, id, change) {
      const document = await database[kind].findOne(id).exec();
      return document ? orStorageFull(modify(document, person, change)) : 'stored';
    },
    drop: (kind, ids) => dropFrom(database[kind], ids),
    close: async () => {
      await database.close();
    },
  };
}
