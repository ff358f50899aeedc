/** The shape of a stored record: index fields beside the story and the folded state as JSON text. */
import type { RxJsonSchema } from 'rxdb/plugins/core';

/**
 * Story, state and note are text because the storage walks every field of an object at each read and write,
 * and a list needs only some of them. Index fields hold ids, days and states, no free text.
 */
export interface StoredDocument {
  id: string;
  seq: number;
  pend: number;
  /** Entries of the owner that were refused or held and still wait for him. */
  review: number;
  person: string;
  period: string;
  state: string;
  due: string;
  finished: boolean;
  /** `{kind, unit, entries, base?, summary?}` */
  story: string;
  folded: string;
  note: string;
}

const count = { type: 'integer', minimum: 0, maximum: 1_000_000, multipleOf: 1 } as const;
const indexed = (maxLength: number) => ({ type: 'string', maxLength }) as const;
const text = { type: 'string' } as const;

/** Indexed fields must be required and bounded. */
export const recordSchema: RxJsonSchema<StoredDocument> = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: {
    id: indexed(120),
    seq: { type: 'integer' },
    pend: count,
    review: count,
    person: indexed(120),
    period: indexed(10),
    state: indexed(20),
    due: indexed(10),
    finished: { type: 'boolean' },
    story: text,
    folded: text,
    note: text,
  },
  required: ['id', 'seq', 'pend', 'review', 'person', 'period', 'state', 'due', 'finished', 'story', 'folded', 'note'],
  indexes: ['pend', 'review', ['person', 'period'], 'state', 'due'],
};
