/** What of a person's tasks belongs on the page of today, and where. */
import type { Row } from '#app/app.ts';
import { addDays } from '#domain/calendar/day.ts';
import { isOpenTask } from '#parts/tasks/task-due.ts';

type TaskRows = readonly Row<'task'>[];

export interface DayView {
  readonly review: TaskRows;
  readonly returned: TaskRows;
  /** Late or due today, the oldest deadline first. */
  readonly due: TaskRows;
  readonly next: TaskRows;
  readonly declared: TaskRows;
}

const DAYS_AHEAD = 7;

export function dayView(rows: TaskRows, today: string): DayView {
  const open = rows.filter((row) => isOpenTask(row.state)).toSorted((a, b) => a.state.due.localeCompare(b.state.due));
  const returned = open.filter((row) => row.state.status === 'returned');
  const others = open.filter((row) => row.state.status !== 'returned');
  const limit = addDays(today, DAYS_AHEAD);
  return {
    review: rows.filter((row) => row.delivery.state === 'review'),
    returned,
    due: others.filter((row) => row.state.due <= today),
    next: others.filter((row) => row.state.due > today && row.state.due <= limit),
    declared: rows.filter((row) => row.state.status === 'declared'),
  };
}
