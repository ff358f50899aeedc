/** From a task's state to the facts the score needs: the one bridge between the story and the arithmetic. */
import { lastDay } from '../calendar/period.ts';
import { add, compare, fromDecimal, multiply, rational, subtract, toDecimal, toFraction, type Rational } from '../scoring/rational.ts';
import type { CompletedUnits, ScoredTask } from '../scoring/scored-task.ts';
import { shareOf } from '../work/target.ts';
import type { TaskState } from '../work/task.ts';
import type { UnitRun } from '../work/unit-runs.ts';
import { unitCount } from '../work/unit-runs.ts';
import { latenessOf } from './lateness.ts';

/** Last day whose submissions count in the period: that day of its last month, or the last day of all. */
export function reportCutoff(period: string, cutoffDay: number | null): string {
  const end = lastDay(period);
  return cutoffDay === null ? end : `${end.slice(0, 8)}${String(cutoffDay).padStart(2, '0')}`;
}

/** Units in a run; the last index of a fractional quantity weighs only its fraction. */
function unitsIn(run: UnitRun, quantity: string): Rational {
  const count = rational(BigInt(run.to - run.from + 1));
  const last = unitCount(quantity);
  const fraction = quantity.split('.')[1] ?? '';
  if (run.to !== last || !/[1-9]/.test(fraction)) return count;
  return add(subtract(fromDecimal(quantity), rational(BigInt(last))), count);
}

/** Exact and short: '17', '2.5', else the fraction '2/3'. */
function text(value: Rational): string {
  for (let places = 0; places <= 6; places += 1) {
    const decimal = toDecimal(value, places);
    if (compare(fromDecimal(decimal), value) === 0) return decimal;
  }
  return toFraction(value);
}

function completedUnits(run: UnitRun, task: TaskState, share: Rational): CompletedUnits {
  return {
    units: text(multiply(unitsIn(run, task.quantity), share)),
    acceptedBy: run.acceptedBy ?? '',
    acceptance: run.acceptance ?? '',
    failedReviews: run.failedReviews,
    delays: run.delays,
    quality: run.quality,
    late: latenessOf(task, run),
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
  const share = shareOf(task.group, task.person);
  const counted = task.units.filter((run) => run.status === 'accepted' && run.firstSubmitted !== null && run.firstSubmitted <= cutoff);
  return {
    id,
    title: task.title,
    productCode: task.product?.code ?? '',
    coefficient: task.product?.coefficient ?? '1',
    group: task.product?.group ?? '',
    hours: task.product?.hours ?? null,
    kind: task.kind,
    handedBack: task.status === 'handedBack',
    assignment: task.assignment,
    assigned: text(multiply(fromDecimal(task.target), share)),
    completed: counted.map((run) => completedUnits(run, task, share)),
  };
}
