/** The kinds of record in one table: how each folds. */
import { personFold } from './organisation/person.ts';
import type { PersonState } from './organisation/person.ts';
import { productFold } from './organisation/product.ts';
import type { ProductState } from './organisation/product.ts';
import { unitFold } from './organisation/unit.ts';
import type { UnitState } from './organisation/unit.ts';
import type { KindName } from './record/entry.ts';
import { foldRecord } from './record/fold.ts';
import type { Fold, Folded } from './record/fold.ts';
import type { RecordDocument } from './record/record.ts';
import { reviewFold } from './review/review.ts';
import type { ReviewState } from './review/review.ts';
import { daySheetFold } from './work/day-sheet.ts';
import type { DaySheetState } from './work/day-sheet.ts';
import { taskFold } from './work/task.ts';
import type { TaskState } from './work/task.ts';

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

export function foldOf<K extends KindName>(kind: K, record: RecordDocument): Folded<StateOf[K]> {
  return foldRecord(record, folds[kind]);
}
