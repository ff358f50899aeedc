/** The entries of one decision. An acceptance or return names the submission the head saw, and the units when not all. */
import { lastDay } from '#domain/calendar/period.ts';
import { addWorkingDays } from '#domain/calendar/working-days.ts';
import { periodOn, rulesFor, rulesOn } from '#domain/organisation/rules.ts';
import type { UnitState } from '#domain/organisation/unit.ts';
import type { GroupWork, TaskData } from '#domain/work/task-entries.ts';
import type { TaskState } from '#domain/work/task.ts';
import { countUnits } from '#domain/work/unit-runs.ts';
import type { Write } from '#parts/decisions/decision-queue.ts';
import { countsHours } from '#parts/tasks/task-product.ts';
import type { HandedBackItem, SubmissionItem } from './inbox-item.ts';

type Named = Pick<TaskData<'task.accepted.v1'>, 'units'>;

/** The first `count` of the waiting units; nothing is named when it is all of them. */
function named({ units }: SubmissionItem, count: number): Named {
  if (count >= countUnits(units)) return {};
  const picked: [number, number][] = [];
  let left = count;
  for (const [from, to] of units) {
    const size = Math.min(left, to - from + 1);
    if (size > 0) picked.push([from, from + size - 1]);
    left -= size;
  }
  return { units: picked };
}

function taskWrite(record: string, type: string, data: unknown): Write {
  return { kind: 'task', record, type, data };
}

/** The mark of work nobody found fault with. */
export const FULL_QUALITY = '100';

/** Whether an acceptance of this task carries a quality mark: where the rules of its period count standard hours. */
export function asksQuality(unit: UnitState, { period }: Pick<TaskState, 'period'>): boolean {
  return countsHours(rulesFor(unit, period));
}

/** @param quality mark 0–100 as decimal text; null where none is asked for */
export function acceptance(item: SubmissionItem, count: number, note: string, quality: string | null = null): Write {
  const remark = note.trim();
  const more = { ...(remark && { note: remark }), ...(quality !== null && { quality }) };
  const data: TaskData<'task.accepted.v1'> = { submission: item.submission.id, ...named(item, count), ...more };
  return taskWrite(item.task, 'task.accepted.v1', data);
}

/** All of many, without a remark; in standard hours each as work nobody found fault with. */
export function acceptanceOfAll(items: readonly SubmissionItem[], unit: UnitState): Write[] {
  return items.map((item) => acceptance(item, countUnits(item.units), '', asksQuality(unit, item.state) ? FULL_QUALITY : null));
}

export interface ReturnChoice {
  readonly reason: string;
  readonly majorError: boolean;
  readonly due: string;
}

export function returning(item: SubmissionItem, count: number, { reason, majorError, due }: ReturnChoice): Write {
  const data: TaskData<'task.returned.v1'> = { submission: item.submission.id, ...named(item, count), reason: reason.trim(), majorError, due };
  return taskWrite(item.task, 'task.returned.v1', data);
}

/** Default deadline of a return: so many working days of the unit from today. */
export function returnDue(unit: UnitState, today: string): string {
  return addWorkingDays(today, rulesOn(unit, today).cycle.returnWorkingDays, unit.calendar);
}

/** Units still asked for that nobody has accepted, as a quantity. A fraction of the last unit stays with it. */
export function quantityLeft({ units, target }: TaskState): string {
  const done = countUnits(units.filter((run) => run.status === 'accepted').map(({ from, to }) => [from, to] as const));
  if (done === 0) return target;
  const [whole = '0', fraction] = target.split('.');
  const rest = Math.max(0, Number(whole) - done);
  return fraction ? `${rest}.${fraction}` : String(rest);
}

export interface TakeOver {
  readonly unit: UnitState;
  readonly person: string;
  readonly due: string;
  readonly reason: string;
}

/** The group with another person in the place of one member: his share is taken over, no more (NĐ335 Điều 18.1.c–d). */
function inHisPlace({ id, members }: GroupWork, left: string, person: string): GroupWork {
  return { id, members: members.map((member) => (member.person === left ? { ...member, person } : member)) };
}

/** Who cannot take it over: he himself, and members of the group, whose shares stand in it already. */
export function barredFrom({ person, state }: HandedBackItem): readonly string[] {
  return [person, ...(state.group?.members ?? []).map((member) => member.person)];
}

/** What was handed back becomes new work of another person, outside his assigned total (NĐ335 Điều 18.1.d). */
export function takingOver(item: HandedBackItem, id: string, { unit, person, due, reason }: TakeOver): Write {
  const { product, title, output, requirement, group } = item.state;
  const data = {
    person, product, title, output, requirement, quantity: quantityLeft(item.state), due, period: periodOn(unit, due),
    kind: 'takenOver', reason: reason.trim(), source: item.task, ...(group && { group: inHisPlace(group, item.person, person) }),
  };
  return taskWrite(id, 'task.assigned.v1', data);
}

/** The old deadline while it lies ahead, else the default of a return, at most the end of its period. */
export function takeOverDue(item: HandedBackItem, unit: UnitState, today: string): string {
  if (item.state.due >= today) return item.state.due;
  const due = returnDue(unit, today);
  const end = lastDay(periodOn(unit, today));
  return due <= end ? due : end;
}
