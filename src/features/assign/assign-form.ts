/** What the form of an assignment holds, what is still missing in it, and how an older draft of it is taken up. */
import { contains, firstDay, kindOf, lastDay, planningCutoff } from '#domain/calendar/period.ts';
import { addDays } from '#domain/calendar/day.ts';
import { isWorkingDay } from '#domain/calendar/working-days.ts';
import type { WorkingCalendar } from '#domain/calendar/working-days.ts';
import { periodOn, rulesFor } from '#domain/organisation/rules.ts';
import type { UnitState } from '#domain/organisation/unit.ts';
import { ZERO, compare, fromDecimal } from '#domain/scoring/rational.ts';
import { leftOfTotal } from './parts.ts';
import type { PartForm } from './parts.ts';
import { sharesFill } from './shares.ts';

/** One task for each person; one product of several people by shares; one large product in parts (NĐ335 Điều 18.1.c). */
export const WAYS = ['each', 'group', 'split'] as const;
export type Way = (typeof WAYS)[number];

export interface AssignForm {
  readonly people: readonly string[];
  readonly product: string;
  readonly title: string;
  readonly output: string;
  readonly requirement: string;
  /** Of each task, or of the whole product where it is shared or split. */
  readonly quantity: string;
  readonly way: Way;
  /** Typed shares by person; null = equal ones. */
  readonly shares: Readonly<Record<string, string>> | null;
  readonly parts: readonly PartForm[];
  readonly period: string;
  readonly due: string;
  readonly inPlan: boolean;
  readonly reason: string;
  /** People whose quantities are lowered for leave, as proposed. */
  readonly lowered: readonly string[];
}

export type Kind = 'planned' | 'unscheduled';
export type KindOf = (period: string) => Kind;

/** Work named after the planning cut-off is unscheduled unless it stands in the plan (NĐ335 Điều 18.1.d). */
export function assignmentKind(period: string, today: string, cutoffDay: number, inPlan: boolean): Kind {
  return inPlan || today <= planningCutoff(period, cutoffDay) ? 'planned' : 'unscheduled';
}

/** By the cut-off day of the rules of each period. */
export function kindsOf(unit: UnitState, today: string, inPlan: boolean): KindOf {
  return (period) => assignmentKind(period, today, rulesFor(unit, period).cycle.planningCutoffDay, inPlan);
}

/** Last working day of the period: where a deadline stands unless one is chosen. */
export function usualDue(period: string, calendar: WorkingCalendar): string {
  let day = lastDay(period);
  while (day > firstDay(period) && !isWorkingDay(day, calendar)) day = addDays(day, -1);
  return day;
}

/** Shares make sense among several people only. */
export function wayOf({ way, people }: Pick<AssignForm, 'way' | 'people'>): Way {
  return way === 'group' && people.length < 2 ? 'each' : way;
}

/** Periods the assignment counts in. */
export function periodsOf(form: AssignForm): readonly string[] {
  return wayOf(form) === 'split' ? [...new Set(form.parts.map(({ period }) => period))] : [form.period];
}

export const FORM_FAULTS = ['people', 'product', 'quantity', 'due', 'shares', 'parts', 'reason'] as const;
export type FormFault = (typeof FORM_FAULTS)[number];

export function isQuantity(text: string | undefined): boolean {
  return text !== undefined && /^\d{1,9}(\.\d{1,6})?$/.test(text) && compare(fromDecimal(text), ZERO) > 0;
}

function partsFit({ parts, people, quantity }: AssignForm): boolean {
  const whole = parts.every((part) => isQuantity(part.quantity) && people.includes(part.person));
  return parts.length >= 2 && whole && leftOfTotal(quantity, parts) === '0';
}

/** What is missing before anything can be made; the same rules judge again when it is written. */
export function faultsOf(form: AssignForm, kindIn: KindOf): FormFault[] {
  const way = wayOf(form);
  const dated = way === 'split' ? form.parts : [form];
  const faulty: Readonly<Record<FormFault, boolean>> = {
    people: form.people.length === 0,
    product: form.product === '',
    quantity: !isQuantity(form.quantity),
    due: dated.some(({ period, due }) => !contains(period, due)),
    shares: way === 'group' && !sharesFill(form.people, form.shares),
    parts: way === 'split' && !partsFit(form),
    reason: periodsOf(form).some((period) => kindIn(period) === 'unscheduled') && !form.reason.trim(),
  };
  return FORM_FAULTS.filter((fault) => faulty[fault]);
}

/** A period that ended, or of the kind the unit's rules no longer use, becomes the one that runs now. */
function mended<T extends { readonly period: string; readonly due: string }>(dated: T, unit: UnitState, today: string): T {
  const { period, due } = dated;
  const fits = kindOf(period) === rulesFor(unit, period).period && lastDay(period) >= today;
  if (fits) return dated;
  const next = periodOn(unit, due > today ? due : today);
  const kept = contains(next, due) && due >= today;
  return { ...dated, period: next, due: kept ? due : usualDue(next, unit.calendar) };
}

/** A draft may be older than the rules in force: its periods and days are set right on opening. */
export function mendForm<T extends AssignForm>(form: T, unit: UnitState, today: string): T {
  const right = mended(form, unit, today);
  // Drafts of before kept the parts of a shared quantity by person.
  const parts = Array.isArray(form.parts) ? form.parts.map((part) => mended(part, unit, today)) : [];
  return right === form && parts.every((part, index) => part === form.parts[index]) && Array.isArray(form.parts) ? form : { ...right, parts };
}
