/** From a task's state to the facts the score needs: the one bridge between the story and the arithmetic. */
import { firstDay, lastDay } from '../calendar/period.ts';
import { add, fromDecimal, subtract, toDecimal } from '../scoring/rational.ts';
import type { CompletedUnits, ScoredTask } from '../scoring/scored-task.ts';
import type { TaskState } from '../work/task.ts';
import type { UnitRun } from '../work/unit-runs.ts';
import { unitCount } from '../work/unit-runs.ts';

/** Last day whose submissions count in the period. */
export function reportCutoff(period: string, cutoffDay: number | null): string {
  return cutoffDay === null ? lastDay(period) : `${firstDay(period).slice(0, 8)}${String(cutoffDay).padStart(2, '0')}`;
}

/** Units in a run as decimal text; the last index of a fractional quantity weighs only its fraction. */
function unitsIn(run: UnitRun, quantity: string): string {
  const count = run.to - run.from + 1;
  const last = unitCount(quantity);
  const fraction = quantity.split('.')[1] ?? '';
  if (run.to !== last || !/[1-9]/.test(fraction)) return String(count);
  return toDecimal(add(subtract(fromDecimal(quantity), fromDecimal(String(last - 1))), fromDecimal(String(count - 1))), fraction.length);
}

function completedUnits(run: UnitRun, quantity: string): CompletedUnits {
  return {
    units: unitsIn(run, quantity),
    acceptedBy: run.acceptedBy ?? '',
    acceptance: run.acceptance ?? '',
    failedReviews: run.failedReviews,
    delays: run.delays,
  };
}

/** Assigned work counts from its assignment; declared work once confirmed; cancelled work leaves A. */
export function isScored(task: TaskState): boolean {
  return task.assignment !== '' && !['declared', 'declined', 'cancelled'].includes(task.status);
}

/**
 * @param cutoff last day of submissions that count (NĐ335 Điều 18; `domain.md` §2): what was first submitted
 * by then counts, whenever it is accepted
 */
export function scoredTask(id: string, task: TaskState, cutoff: string): ScoredTask {
  const counted = task.units.filter((run) => run.status === 'accepted' && run.firstSubmitted !== null && run.firstSubmitted <= cutoff);
  return {
    id,
    title: task.title,
    productCode: task.product?.code ?? '',
    coefficient: task.product?.coefficient ?? '1',
    kind: task.kind,
    handedBack: task.status === 'handedBack',
    assignment: task.assignment,
    assigned: task.quantity,
    completed: counted.map((run) => completedUnits(run, task.quantity)),
  };
}
