/** Which tasks the list shows, from the page's address, and how they are grouped. */
import type { Row } from '#app/app.ts';
import { addDays } from '#domain/calendar/day.ts';
import { isOpenTask } from '#parts/tasks/task-due.ts';
import { matchesSearch } from '#ui/plain-text.ts';

export const TASK_TABS = ['open', 'waiting', 'finished', 'all'] as const;
export type TaskTab = (typeof TASK_TABS)[number];

/** In the address: /viec?loc=waiting&tim=van+ban */
export interface TaskSearch {
  readonly loc?: TaskTab;
  readonly tim?: string;
}

export function parseTaskSearch(search: Readonly<Record<string, unknown>>): TaskSearch {
  const loc = TASK_TABS.find((tab) => tab === search['loc']);
  const tim = typeof search['tim'] === 'string' && search['tim'] !== '' ? search['tim'] : undefined;
  return { ...(loc && { loc }), ...(tim !== undefined && { tim }) };
}

type TaskRows = readonly Row<'task'>[];

const waiting = ['declared', 'submitted'];

function fits(row: Row<'task'>, tab: TaskTab): boolean {
  if (tab === 'all') return true;
  if (tab === 'open') return isOpenTask(row.state) || row.delivery.state === 'review';
  return tab === 'waiting' ? waiting.includes(row.state.status) : row.head.finished;
}

function words({ state }: Row<'task'>): string {
  return [state.title, state.product?.name ?? '', state.product?.code ?? '', state.requirement].join(' ');
}

export function filterTasks(rows: TaskRows, { loc = 'open', tim = '' }: TaskSearch): TaskRows {
  return rows.filter((row) => fits(row, loc) && matchesSearch(words(row), tim));
}

export interface TaskGroup {
  readonly name: 'late' | 'thisWeek' | 'later' | 'waiting' | 'closed';
  readonly rows: TaskRows;
}

/** Groups by deadline, the nearest first; finished work last, the latest first. */
export function groupTasks(rows: TaskRows, today: string): readonly TaskGroup[] {
  const week = addDays(today, 7);
  const byDue = rows.toSorted((a, b) => a.state.due.localeCompare(b.state.due));
  const nameOf = (row: Row<'task'>): TaskGroup['name'] => {
    if (row.head.finished) return 'closed';
    if (waiting.includes(row.state.status)) return 'waiting';
    if (row.state.due < today) return 'late';
    return row.state.due <= week ? 'thisWeek' : 'later';
  };
  const groups = (['late', 'thisWeek', 'later', 'waiting', 'closed'] as const).map((name) => {
    const own = byDue.filter((row) => nameOf(row) === name);
    return { name, rows: name === 'closed' ? own.toReversed() : own };
  });
  return groups.filter((group) => group.rows.length > 0);
}
