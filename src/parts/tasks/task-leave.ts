/** Leave of people in a period, from the reviews of their years that are on this device (NĐ335 Điều 11.2, 18.1.b). */
import { useMemo } from 'react';
import type { Row } from '#app/app.ts';
import { yearOf } from '#domain/calendar/period.ts';
import type { UnitState } from '#domain/organisation/unit.ts';
import { compare, fromDecimal } from '#domain/scoring/rational.ts';
import { leaveInPeriod, proposedTarget } from '#domain/work/leave-days.ts';
import type { LeaveInPeriod } from '#domain/work/leave-days.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useLive } from '#ui/use-live.ts';
import { isOpenTask } from './task-due.ts';

/** Without those who took none. */
export type Leaves = ReadonlyMap<string, LeaveInPeriod>;

export const NO_LEAVES: Leaves = new Map();

/** Null until the reviews were read. */
export function useLeaves(unit: UnitState, period: string): Leaves | null {
  const app = useApp();
  const year = yearOf(period);
  const reviews = useLive(() => app.rows('review', { period: year }), [year]);
  return useMemo(() => {
    if (!reviews) return null;
    const found = reviews.map(({ head, state }) => [head.person, leaveInPeriod(state.year.leaves, period, unit.calendar)] as const);
    return new Map(found.filter(([, { leave }]) => leave > 0));
  }, [reviews, period, unit]);
}

export interface TargetProposal {
  readonly task: string;
  readonly title: string;
  readonly quantity: string;
  /** What is asked for now. */
  readonly now: string;
  readonly target: string;
}

/**
 * Open tasks of one person and period of which leave would ask less than is asked now. A part of a large product
 * stays as it is: the whole has to be done by somebody.
 */
export function targetProposals(tasks: readonly Pick<Row<'task'>, 'id' | 'state'>[], person: string, period: string, leave: LeaveInPeriod): TargetProposal[] {
  return tasks.flatMap(({ id, state }) => {
    const concerned = state.person === person && state.period === period && isOpenTask(state) && !state.split && !state.group;
    const target = concerned ? proposedTarget(state.quantity, leave) : null;
    const less = target !== null && compare(fromDecimal(target), fromDecimal(state.target)) < 0;
    return less ? [{ task: id, title: state.title, quantity: state.quantity, now: state.target, target }] : [];
  });
}
