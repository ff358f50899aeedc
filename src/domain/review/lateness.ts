/** How late accepted units were, as a share of the time allotted to them (`domain.md` §6, standard hours). */
import { dayOf, daysBetween, isDay } from '../calendar/day.ts';
import type { TaskState } from '../work/task.ts';
import type { UnitRun } from '../work/unit-runs.ts';

/** Whole days from the assignment to the deadline; work due on the day it was assigned has one. */
function allotted({ assignedAt }: TaskState, due: string): number {
  return Math.max(1, daysBetween(dayOf(assignedAt), due));
}

/**
 * A fraction: negative when handed in before the day of the deadline, '0' when on time, or late with an objective
 * cause confirmed or time judged on the official's side. After a return the worst of the deadlines missed counts.
 */
export function latenessOf(task: TaskState, run: UnitRun): string {
  const { due } = run;
  const submission = task.submissions.find(({ id }) => id === run.submission);
  const early = submission ? daysBetween(dayOf(submission.time), due) : 0;
  const counting = run.delays.filter((fault) => fault.excusedBy === null);
  if (counting.length > 0) {
    // A delay names the deadline it missed, unless a person judged the time: then the submission's own time counts, not the day of judging.
    const handedIn = (entry: string) => task.submissions.find(({ id }) => id === entry)?.time;
    const missed = counting.map(({ entry, reason, at }) => ({ due: isDay(reason) ? reason : due, at: dayOf(handedIn(entry) ?? at) }));
    const shares = missed.map((one) => ({ late: Math.max(1, daysBetween(one.due, one.at)), of: allotted(task, one.due) }));
    const worst = shares.reduce((a, b) => (b.late * a.of > a.late * b.of ? b : a));
    return `${worst.late}/${worst.of}`;
  }
  return early > 0 && run.delays.length === 0 ? `-${early}/${allotted(task, due)}` : '0';
}
