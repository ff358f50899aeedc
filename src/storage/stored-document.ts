/** Between a record and its stored document. Folding happens here, once per write. */
import { noteOf } from '#app/delivery.ts';
import type { Note } from '#app/delivery.ts';
import type { StoredRow } from '#app/ports.ts';
import { headOf } from '#domain/head.ts';
import { folds } from '#domain/kinds.ts';
import type { StateOf } from '#domain/kinds.ts';
import type { KindName } from '#domain/record/entry.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import type { StoredDocument } from './record-schema.ts';

/** @param person the owner of this database */
export function toDocument(record: RecordDocument, person: string): StoredDocument {
  const { head, state } = headOf(record);
  const note = noteOf(record, person);
  const { id, ...story } = record;
  return {
    id,
    ...head,
    review: note.refusals.length,
    story: JSON.stringify(story),
    folded: JSON.stringify(state),
    note: JSON.stringify(note),
  };
}

/** Disk is an edge: what was written by `toDocument` is read back as what it was. */
export function storyOf(document: Readonly<StoredDocument>): RecordDocument {
  return { id: document.id, ...(JSON.parse(document.story) as Omit<RecordDocument, 'id'>) };
}

/**
 * Text is parsed when first asked for: a list of thousands reads the states only. A state written before one of its
 * fields was known has what that field begins with.
 */
export function toRow<K extends KindName>(kind: K, document: Readonly<StoredDocument>): StoredRow<K> {
  const { id, seq, pend, person, period, state, due, finished, folded, note } = document;
  const parsed: { state?: StateOf[K]; note?: Note; record?: RecordDocument } = {};
  return {
    kind,
    id,
    head: { seq, pend, person, period, state, due, finished },
    get state() {
      return (parsed.state ??= { ...folds[kind].start, ...(JSON.parse(folded) as StateOf[K]) });
    },
    get note() {
      return (parsed.note ??= JSON.parse(note) as Note);
    },
    get record() {
      return (parsed.record ??= storyOf(document));
    },
  };
}
