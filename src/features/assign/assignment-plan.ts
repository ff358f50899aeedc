/** From a filled form to the entries it makes: one task for each person or part, all of one batch. */
import type { CatalogueItem } from '#app/app.ts';
import { proposedTarget } from '#domain/work/leave-days.ts';
import type { LeaveInPeriod } from '#domain/work/leave-days.ts';
import type { TaskData } from '#domain/work/task-entries.ts';
import type { Leaves } from '#parts/tasks/task-leave.ts';
import { copyOf } from '#parts/tasks/task-product.ts';
import { wayOf } from './assign-form.ts';
import type { AssignForm, KindOf } from './assign-form.ts';
import { cleanShare, shareTexts } from './shares.ts';

export type Assigned = TaskData<'task.assigned.v1'>;

type Common = Pick<Assigned, 'product' | 'title' | 'output' | 'requirement'>;

function datedFacts(form: AssignForm, kindIn: KindOf, period: string): Pick<Assigned, 'kind' | 'inPlan' | 'reason'> {
  const kind = kindIn(period);
  return { kind, ...(form.inPlan && { inPlan: true }), ...(kind === 'unscheduled' && { reason: form.reason.trim() }) };
}

/** The quantity counts whole for each member: his share weighs it. */
function groupTasks(form: AssignForm, common: Common, kindIn: KindOf, batch: string): Assigned[] {
  const { people, quantity, due, period } = form;
  const shares = shareTexts(people, form.shares);
  const members = people.map((person) => ({ person, share: cleanShare(shares[person] ?? '') }));
  return people.map((person) => ({ ...common, person, quantity, due, period, ...datedFacts(form, kindIn, period), batch, group: { id: batch, members } }));
}

function splitTasks(form: AssignForm, common: Common, kindIn: KindOf, batch: string): Assigned[] {
  const parts = form.parts.map(({ person, period, quantity }) => ({ person, period, quantity }));
  return form.parts.map(({ person, period, quantity, due }, index) => ({
    ...common, person, quantity, due, period, ...datedFacts(form, kindIn, period), batch, split: { id: batch, part: index + 1, parts, total: form.quantity },
  }));
}

/** @param batch names this one action; left out of a single task of its own */
export function assignmentsOf(form: AssignForm, product: CatalogueItem, kindIn: KindOf, batch: string): Assigned[] {
  const { people, quantity, due, period } = form;
  const common = { product: copyOf(product), title: form.title.trim() || product.name, output: form.output.trim(), requirement: form.requirement.trim() };
  switch (wayOf(form)) {
    case 'group':
      return groupTasks(form, common, kindIn, batch);
    case 'split':
      return splitTasks(form, common, kindIn, batch);
    case 'each':
      return people.map((person) => ({
        ...common, person, quantity, due, period, ...datedFacts(form, kindIn, period), ...(people.length > 1 && { batch }),
      }));
  }
}

export interface LeaveOffer {
  readonly person: string;
  readonly leave: LeaveInPeriod;
  readonly tasks: readonly { readonly title: string; readonly quantity: string; readonly target: string }[];
}

/** What leave would take from a task before it is assigned. Group work and parts of a whole stay: somebody has to do them. */
function targetOf(task: Assigned, leaves: Leaves): string | null {
  const leave = leaves.get(task.person);
  return leave && !task.group && !task.split ? proposedTarget(task.quantity, leave) : null;
}

/** Everybody on leave among the people chosen, with what could be lowered for him. */
export function leaveOffers(tasks: readonly Assigned[], people: readonly string[], leaves: Leaves): LeaveOffer[] {
  return people.flatMap((person) => {
    const leave = leaves.get(person);
    if (!leave) return [];
    const lower = tasks.filter((task) => task.person === person).flatMap((task) => {
      const target = targetOf(task, leaves);
      return target !== null && /[1-9]/.test(target) ? [{ title: task.title, quantity: task.quantity, target }] : [];
    });
    return [{ person, leave, tasks: lower }];
  });
}

/** The tasks as they will be made: those of the people named with what leave leaves of their quantities. */
export function withLeave(tasks: readonly Assigned[], lowered: readonly string[], leaves: Leaves): Assigned[] {
  return tasks.map((task) => {
    const target = lowered.includes(task.person) ? targetOf(task, leaves) : null;
    return target !== null && /[1-9]/.test(target) ? { ...task, quantity: target } : task;
  });
}
