/** Everything the form would make now, and what still keeps it from being made. */
import { useMemo } from 'react';
import type { CatalogueItem, Row } from '#app/app.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { periodFrom } from '#domain/organisation/rules.ts';
import type { Leaves } from '#parts/tasks/task-leave.ts';
import { faultsOf, kindsOf } from './assign-form.ts';
import type { AssignForm, FormFault } from './assign-form.ts';
import { assignmentsOf, leaveOffers, withLeave } from './assignment-plan.ts';
import type { Assigned, LeaveOffer } from './assignment-plan.ts';
import { copiesOf, tasksToCopy } from './copied-tasks.ts';
import type { CopiedTask } from './copied-tasks.ts';

export interface FormValue extends AssignForm {
  readonly mode: 'new' | 'copy';
  readonly skipped: readonly string[];
}

export interface World {
  readonly org: Organisation;
  readonly catalogue: readonly CatalogueItem[];
  readonly tasks: readonly Row<'task'>[];
}

export interface Plan {
  readonly copied: readonly CopiedTask[];
  readonly faults: readonly FormFault[];
  readonly tasks: readonly Assigned[];
  readonly offers: readonly LeaveOffer[];
}

interface PlanQuestion {
  readonly today: string;
  /** Names this one action. */
  readonly batch: string;
  readonly leaves: Leaves;
}

/** Parts and shares that do not make one whole are no plan yet: nothing is shown that could not be assigned. */
const UNDRAWN: readonly FormFault[] = ['quantity', 'shares', 'parts'];

export function usePlan(world: World, form: FormValue, { today, batch, leaves }: PlanQuestion): Plan {
  const { unit } = world.org;
  const copied = useMemo(
    () => tasksToCopy(world.tasks, world.catalogue, { people: form.people, period: form.period, from: periodFrom(unit, form.period, -1), calendar: unit.calendar }),
    [world, form.people, form.period, unit],
  );
  const copying = form.mode === 'copy';
  // Copied tasks keep their own days and shares: what is typed for new work says nothing about them.
  const kindIn = kindsOf(unit, today, form.inPlan);
  const all = faultsOf(copying ? { ...form, way: 'each' } : form, kindIn);
  const faults = copying ? all.filter((fault) => fault === 'people' || fault === 'reason') : all;
  const product = world.catalogue.find(({ id }) => id === form.product);
  const drawn = product && !all.some((fault) => UNDRAWN.includes(fault));
  const made = copying ? copiesOf(copied.filter(({ id }) => !form.skipped.includes(id)), form, kindIn, batch)
    : drawn ? assignmentsOf(form, product, kindIn, batch) : [];
  return { copied, faults, tasks: withLeave(made, form.lowered, leaves), offers: leaveOffers(made, form.people, leaves) };
}
