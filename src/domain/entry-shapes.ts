/** The shapes of all entries in one table: for judging what is written, never for reading. */
import type * as z from 'zod/mini';
import { personEntries } from './organisation/person-entries.ts';
import { productEntries } from './organisation/product-entries.ts';
import { unitEntries } from './organisation/unit-entries.ts';
import type { KindName } from './record/entry.ts';
import { reviewEntries } from './review/review-entries.ts';
import { dayEntries } from './work/day-entries.ts';
import { taskEntries } from './work/task-entries.ts';

export const entryShapes = {
  unit: unitEntries,
  person: personEntries,
  product: productEntries,
  task: taskEntries,
  daysheet: dayEntries,
  review: reviewEntries,
} as const;

/** The shape of one type's data; undefined for a type this version does not know. */
export function shapeOf(kind: KindName, type: string): z.ZodMiniType | undefined {
  const shapes: Readonly<Record<string, z.ZodMiniType>> = entryShapes[kind];
  return Object.hasOwn(shapes, type) ? shapes[type] : undefined;
}
