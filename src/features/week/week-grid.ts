/** A week of day sheets as a grid: what was done × the days it was done on. */
import type { Row } from '#app/app.ts';
import { addDays, weekday } from '#domain/calendar/day.ts';
import type { DayLine } from '#domain/work/day-sheet.ts';
import { isOpenTask } from '#parts/tasks/task-due.ts';

export interface GridRow {
  readonly key: string;
  readonly task: string | null;
  readonly product: string | null;
  readonly text: string;
  /** Minutes by day; a day without time is not there. */
  readonly minutes: Readonly<Record<string, number>>;
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, -((weekday(day) + 6) % 7));
}

export function weekDays(monday: string): readonly string[] {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index));
}

function keyOf({ task, product, text }: Pick<DayLine, 'task' | 'product' | 'text'>): string {
  return task ?? product ?? text;
}

/** Rows with time first, then open tasks without any: those are what one may have forgotten. */
export function gridRows(sheets: readonly Row<'daysheet'>[], tasks: readonly Row<'task'>[]): readonly GridRow[] {
  const rows = new Map<string, GridRow>();
  for (const { state } of sheets) {
    for (const { task, product, text, minutes } of state.lines) {
      const key = keyOf({ task, product, text });
      const known = rows.get(key) ?? { key, task, product, text, minutes: {} };
      rows.set(key, { ...known, minutes: { ...known.minutes, [state.day]: (known.minutes[state.day] ?? 0) + minutes } });
    }
  }
  for (const { id, state } of tasks) {
    if (isOpenTask(state) && !rows.has(id)) rows.set(id, { key: id, task: id, product: state.product?.id ?? null, text: state.title, minutes: {} });
  }
  return [...rows.values()];
}

export function dayTotal(rows: readonly GridRow[], day: string): number {
  return rows.reduce((sum, row) => sum + (row.minutes[day] ?? 0), 0);
}
