/** The kinds of record in one table: how each folds, and the shapes of its entries. */
import type * as z from 'zod/mini';
import { personEntries, personFold } from './organisation/person.ts';
import type { PersonState } from './organisation/person.ts';
import { productEntries, productFold } from './organisation/product.ts';
import type { ProductState } from './organisation/product.ts';
import { unitEntries, unitFold } from './organisation/unit.ts';
import type { UnitState } from './organisation/unit.ts';
import type { KindName } from './record/entry.ts';
import { foldRecord } from './record/fold.ts';
import type { Fold, Folded } from './record/fold.ts';
import type { RecordDocument } from './record/record.ts';
import { reviewEntries, reviewFold } from './review/review.ts';
import type { ReviewState } from './review/review.ts';
import { dayEntries, daySheetFold } from './work/day-sheet.ts';
import type { DaySheetState } from './work/day-sheet.ts';
import { taskFold } from './work/task.ts';
import type { TaskState } from './work/task.ts';
import { taskEntries } from './work/task-entries.ts';

export interface StateOf {
  readonly unit: UnitState;
  readonly person: PersonState;
  readonly product: ProductState;
  readonly task: TaskState;
  readonly daysheet: DaySheetState;
  readonly review: ReviewState;
}

export const folds: { readonly [K in KindName]: Fold<StateOf[K]> } = {
  unit: unitFold,
  person: personFold,
  product: productFold,
  task: taskFold,
  daysheet: daySheetFold,
  review: reviewFold,
};

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

export function foldOf<K extends KindName>(kind: K, record: RecordDocument): Folded<StateOf[K]> {
  return foldRecord(record, folds[kind]);
}
