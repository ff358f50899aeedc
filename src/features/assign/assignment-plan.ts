/** From a filled form to the entries it makes: one task for each person, all of one batch. */
import { firstDay, lastDay, monthsOf, planningCutoff } from '#domain/calendar/period.ts';
import { addDays } from '#domain/calendar/day.ts';
import { isWorkingDay } from '#domain/calendar/working-days.ts';
import type { WorkingCalendar } from '#domain/calendar/working-days.ts';
import type { CatalogueItem } from '#app/app.ts';
import { compare, divide, fromDecimal, parseRational, rational, subtract, sum, toDecimal, ZERO, add, multiply } from '#domain/scoring/rational.ts';
import type { TaskState } from '#domain/work/task.ts';
import type { AssignedProduct, TaskData } from '#domain/work/task-entries.ts';

export interface AssignForm {
  readonly people: readonly string[];
  readonly product: string;
  readonly title: string;
  readonly output: string;
  readonly requirement: string;
  readonly quantity: string;
  /** Group work: the quantity is shared out instead of given to each. */
  readonly shared: boolean;
  /** Part of each person when shared, decimal text. */
  readonly parts: Readonly<Record<string, string>>;
  readonly period: string;
  readonly due: string;
  readonly inPlan: boolean;
  readonly reason: string;
}

/** The product as it stands in the catalogue today: copied, so that later versions change nothing (NĐ335 Điều 13). */
export function copyOf({ id, version, code, name, group, points, coefficient }: CatalogueItem): AssignedProduct {
  return { id, version, code, name, group, points, coefficient };
}

/** Work named after the planning cut-off is unscheduled unless it stands in the plan (NĐ335 Điều 18.1.d). */
export function assignmentKind(period: string, today: string, cutoffDay: number, inPlan: boolean): 'planned' | 'unscheduled' {
  return inPlan || today <= planningCutoff(period, cutoffDay) ? 'planned' : 'unscheduled';
}

/** Last working day of the period: where a deadline stands unless one is chosen. */
export function usualDue(period: string, calendar: WorkingCalendar): string {
  let day = lastDay(period);
  while (day > firstDay(period) && !isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}

/** Six places at most: what the shape of a quantity allows. */
function shortest(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Exact parts that add up to the quantity: whole units where they suffice for everybody, else hundredths. */
export function splitEqually(quantity: string, people: readonly string[]): Record<string, string> {
  const total = parseRational(quantity);
  if (!total || people.length === 0) return {};
  const places = total.d === 1n && compare(total, rational(BigInt(people.length))) >= 0 ? 0 : 2;
  const unit = rational(1n, 10n ** BigInt(places));
  const steps = divide(total, unit);
  const [base, extra] = [steps.n / steps.d / BigInt(people.length), (steps.n / steps.d) % BigInt(people.length)];
  const parts = people.map((_, index) => multiply(unit, rational(base + (BigInt(index) < extra ? 1n : 0n))));
  // What is finer than a hundredth stays with the first, so that nothing is lost.
  const rest = subtract(total, sum(parts));
  return Object.fromEntries(people.map((person, index) => [person, shortest(toDecimal(index === 0 ? add(parts[0]!, rest) : parts[index]!, 6))]));
}

/** What is not shared out yet; negative when too much is. Null while a part is no number. */
export function leftToShare({ quantity, parts, people }: AssignForm): string | null {
  const given = people.map((person) => parseRational(parts[person] ?? '0'));
  const total = parseRational(quantity);
  if (!total || given.some((part) => part === null)) return null;
  return shortest(toDecimal(subtract(total, sum(given.map((part) => part ?? ZERO))), 6));
}

/** '33.3': a person's part of the whole in percent; shares of one task add up to 1 (`domain.md` §2). */
export function shareOf(part: string, quantity: string): string {
  const [piece, total] = [parseRational(part), parseRational(quantity)];
  if (!piece || !total || total.n === 0n) return '0';
  return shortest(toDecimal(divide(multiply(piece, rational(100n)), total), 1));
}

export const FORM_FAULTS = ['people', 'product', 'quantity', 'due', 'parts', 'reason'] as const;
export type FormFault = (typeof FORM_FAULTS)[number];

function isQuantity(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,9}(\.\d{1,6})?$/.test(text) && compare(fromDecimal(text), ZERO) > 0;
}

/** What is missing before anything can be made; the same rules judge again when it is written. */
export function faultsOf(form: AssignForm, kind: 'planned' | 'unscheduled'): FormFault[] {
  const faulty: Readonly<Record<FormFault, boolean>> = {
    people: form.people.length === 0,
    product: form.product === '',
    quantity: !isQuantity(form.quantity),
    due: form.due < firstDay(form.period) || form.due > lastDay(form.period),
    parts: form.shared && (leftToShare(form) !== '0' || !form.people.every((person) => isQuantity(form.parts[person]))),
    reason: kind === 'unscheduled' && !form.reason.trim(),
  };
  return FORM_FAULTS.filter((fault) => faulty[fault]);
}

export type Assigned = TaskData<'task.assigned.v1'>;

/** @param batch names the one action that made several tasks; null for a single one */
export function assignmentsOf(form: AssignForm, product: CatalogueItem, kind: 'planned' | 'unscheduled', batch: string | null): Assigned[] {
  const { title, output, requirement, due, period, inPlan, reason } = form;
  return form.people.map((person) => ({
    person,
    product: copyOf(product),
    title: title.trim() || product.name,
    output: output.trim(),
    requirement: requirement.trim(),
    quantity: form.shared ? (form.parts[person] ?? form.quantity) : form.quantity,
    due,
    period,
    kind,
    ...(inPlan && { inPlan }),
    ...(kind === 'unscheduled' && { reason: reason.trim() }),
    ...(batch && { batch }),
  }));
}

export interface CopiedTask {
  readonly id: string;
  readonly person: string;
  readonly title: string;
  readonly quantity: string;
  readonly due: string;
  /** Null when the product is no longer in force: then it cannot be assigned. */
  readonly product: CatalogueItem | null;
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

/** Planned tasks of the period before, ready to be assigned again by today's catalogue. */
export function tasksToCopy(
  tasks: readonly { readonly id: string; readonly state: TaskState }[],
  catalogue: readonly CatalogueItem[],
  { people, period, from, calendar }: { people: readonly string[]; period: string; from: string; calendar: WorkingCalendar },
): CopiedTask[] {
  return tasks
    .filter(({ state }) => state.period === from && people.includes(state.person) && state.kind === 'planned' && !['cancelled', 'declined'].includes(state.status))
    .map(({ id, state }) => ({
      id,
      person: state.person,
      title: state.title,
      quantity: state.quantity,
      due: sameDayIn(period, state.due, calendar),
      product: catalogue.find((item) => item.id === state.product?.id) ?? null,
      state,
    }));
}

export function copiesOf(copied: readonly CopiedTask[], form: AssignForm, kind: 'planned' | 'unscheduled', batch: string): Assigned[] {
  return copied.flatMap(({ product, person, title, quantity, due, state }) => {
    if (!product) return [];
    const { output, requirement } = state;
    const extra = { ...(form.inPlan && { inPlan: true }), ...(kind === 'unscheduled' && { reason: form.reason.trim() }) };
    return [{ person, product: copyOf(product), title, output, requirement, quantity, due, period: form.period, kind, batch, ...extra }];
  });
}
