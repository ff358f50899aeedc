/** Planned work of the period before, assigned again by today's catalogue. */
import type { CatalogueItem } from '#app/app.ts';
import { addDays } from '#domain/calendar/day.ts';
import { firstDay, lastDay, monthsOf } from '#domain/calendar/period.ts';
import { isWorkingDay } from '#domain/calendar/working-days.ts';
import type { WorkingCalendar } from '#domain/calendar/working-days.ts';
import type { TaskState } from '#domain/work/task.ts';
import { copyOf } from '#parts/tasks/task-product.ts';
import type { AssignForm, KindOf } from './assign-form.ts';
import type { Assigned } from './assignment-plan.ts';

export interface CopiedTask {
  readonly id: string;
  readonly person: string;
  readonly title: string;
  readonly quantity: string;
  readonly due: string;
  /** Null when the product is no longer in force: then it cannot be assigned. */
  readonly product: CatalogueItem | null;
  /** Group work with a member nobody chose: shares make one only among all of them. */
  readonly incomplete: boolean;
  readonly state: TaskState;
}

/** The same day of another month, or the working day before it; in a quarter of the month at the same place. */
export function sameDayIn(period: string, day: string, calendar: WorkingCalendar): string {
  const months = monthsOf(period);
  const month = months[(Number(day.slice(5, 7)) - 1) % months.length]!;
  const wanted = `${month}-${day.slice(8)}`;
  let moved = wanted > lastDay(month) ? lastDay(month) : wanted;
  while (moved > firstDay(period) && !isWorkingDay(moved, calendar)) moved = addDays(moved, -1);
  return moved;
}

interface CopyQuestion {
  readonly people: readonly string[];
  readonly period: string;
  readonly from: string;
  readonly calendar: WorkingCalendar;
}

/** Parts of a large product are not among them: the whole was shared out once. */
export function tasksToCopy(
  tasks: readonly { readonly id: string; readonly state: TaskState }[],
  catalogue: readonly CatalogueItem[],
  { people, period, from, calendar }: CopyQuestion,
): CopiedTask[] {
  const planned = tasks
    .filter(({ state }) => state.period === from && people.includes(state.person) && state.kind === 'planned')
    .filter(({ state }) => !['cancelled', 'declined'].includes(state.status) && !state.split);
  const shares = new Set(planned.map(({ state }) => `${state.group?.id} ${state.person}`));
  return planned.map(({ id, state }) => ({
    id,
    person: state.person,
    title: state.title,
    quantity: state.quantity,
    due: sameDayIn(period, state.due, calendar),
    product: catalogue.find((item) => item.id === state.product?.id) ?? null,
    incomplete: state.group?.members.some(({ person }) => !shares.has(`${state.group?.id} ${person}`)) ?? false,
    state,
  }));
}

/** Taking one out of a group's tasks takes the others with it. */
export function toggleCopy(copied: readonly CopiedTask[], skipped: readonly string[], id: string): string[] {
  const group = copied.find((task) => task.id === id)?.state.group?.id;
  const together = copied.filter((task) => task.id === id || (group !== undefined && task.state.group?.id === group)).map((task) => task.id);
  return skipped.includes(id) ? skipped.filter((one) => !together.includes(one)) : [...skipped, ...together];
}

/** @param batch names this one action, and with a number each group copied by it */
export function copiesOf(copied: readonly CopiedTask[], form: AssignForm, kindIn: KindOf, batch: string): Assigned[] {
  const groups = [...new Set(copied.flatMap(({ state }) => (state.group ? [state.group.id] : [])))];
  const kind = kindIn(form.period);
  return copied.flatMap(({ product, incomplete, person, title, quantity, due, state }) => {
    if (!product || incomplete) return [];
    const { output, requirement, group } = state;
    const extra = { ...(form.inPlan && { inPlan: true }), ...(kind === 'unscheduled' && { reason: form.reason.trim() }) };
    const shared = group && { group: { id: `${batch}.${groups.indexOf(group.id) + 1}`, members: group.members } };
    return [{ person, product: copyOf(product), title, output, requirement, quantity, due, period: form.period, kind, batch, ...extra, ...shared }];
  });
}
