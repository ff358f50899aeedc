/** The deadline of a task in words and tone, as lists show it. */
import { daysBetween } from '#domain/calendar/day.ts';
import type { TaskState } from '#domain/work/task.ts';
import { formatDay } from '#ui/dates.ts';
import type { Say } from '#ui/language.ts';
import type { taskWords } from './task-words.ts';

/** Work that waits for the official: he still has to do or hand in something. */
export const OPEN_STATES = ['assigned', 'inProgress', 'returned'] as const;

export function isOpenTask(task: TaskState): boolean {
  return OPEN_STATES.some((state) => state === task.status);
}

export function dueText(task: TaskState, today: string, say: Say<keyof (typeof taskWords)['vi']>): { words: string; tone: 'act' | 'warn' | 'soft' } {
  const left = daysBetween(today, task.due);
  if (!isOpenTask(task) || left > 1) return { words: say('due', { day: formatDay(task.due) }), tone: 'soft' };
  if (left < 0) return { words: say('late', { days: -left }), tone: 'act' };
  return { words: say(left === 0 ? 'dueToday' : 'dueTomorrow'), tone: 'warn' };
}
