/** Unscheduled work as the official declares it, and its way into an entry. */
import type { CatalogueItem } from '#app/app.ts';
import { isDay } from '#domain/calendar/day.ts';
import { periodOn } from '#domain/organisation/rules.ts';
import type { UnitState } from '#domain/organisation/unit.ts';
import type { TaskData } from '#domain/work/task-entries.ts';
import { copyOf } from '#parts/tasks/task-product.ts';

export interface Declaration {
  /** Id of a product of the catalogue in force. */
  readonly product: string;
  readonly title: string;
  readonly quantity: string;
  readonly due: string;
  readonly reason: string;
}

export const EMPTY_DECLARATION: Declaration = { product: '', title: '', quantity: '1', due: '', reason: '' };

export function declarationFaults({ product, title, quantity, due, reason }: Declaration): readonly (keyof Declaration)[] {
  const wrong = {
    product: product === '',
    title: title.trim() === '',
    quantity: !(Number(quantity) > 0),
    due: !isDay(due),
    reason: reason.trim() === '',
  };
  return (Object.keys(wrong) as (keyof Declaration)[]).filter((field) => wrong[field]);
}

/** The product is copied whole: the assignment keeps what the catalogue said (NĐ335 Điều 13). */
export function declaredData(form: Declaration, item: CatalogueItem, { person, unit }: { person: string; unit: UnitState }): TaskData<'task.declared.v1'> {
  return {
    person,
    product: copyOf(item),
    title: form.title.trim(),
    output: item.output,
    requirement: '',
    quantity: form.quantity,
    due: form.due,
    period: periodOn(unit, form.due),
    reason: form.reason.trim(),
  };
}
