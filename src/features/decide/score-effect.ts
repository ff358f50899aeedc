/** What a decision would do to the person's period score: his records folded with entries nobody has written yet. */
import type { ScoredPeriod } from '#app/app.ts';
import { foldOf } from '#domain/kinds.ts';
import type { StoredEntry } from '#domain/record/entry.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { isScored, reportCutoff, scoredTask } from '#domain/review/scored-task.ts';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import type { PeriodInput, PeriodScore } from '#domain/scoring/score-shape.ts';
import type { TaskState } from '#domain/work/task.ts';
import type { TaskData, TaskEntryType } from '#domain/work/task-entries.ts';

export interface Supposed<T extends TaskEntryType = TaskEntryType> {
  readonly type: T;
  readonly data: TaskData<T>;
  /** Who would write it and when (ISO); an official's own next submission is supposed as on time. */
  readonly actor: string;
  readonly at: string;
}

function supposedEntry(record: RecordDocument, { type, data, actor, at }: Supposed, index: number): StoredEntry {
  const { id, kind, unit } = record;
  return { id: `supposed-${index}`, type, kind, record: id, unit, actor, device: 'supposed', at, seen: null, data };
}

/** The task after the supposed entries. They stand in the order given, after everything known. */
export function supposeTask(record: RecordDocument, supposed: readonly Supposed[]): TaskState {
  // Entries still on their way count already: they keep their place before what is supposed.
  const last = record.entries.reduce((time, { at }) => (at > time ? at : time), '');
  const entries = supposed.map((one, index) => supposedEntry(record, { ...one, at: one.at > last ? one.at : last }, index));
  return foldOf('task', { ...record, entries: [...record.entries, ...entries] }).state;
}

/** The period's input with this task as supposed; a task of another period changes nothing. */
export function supposeInput(input: PeriodInput, task: string, state: TaskState): PeriodInput {
  if (state.period !== input.period || state.person !== input.person) return input;
  const others = input.tasks.filter(({ id }) => id !== task);
  const own = isScored(state) ? [scoredTask(task, state, reportCutoff(input.period, input.profile.cycle.reportCutoffDay))] : [];
  return { ...input, tasks: [...others, ...own] };
}

export interface Shown {
  /** Two decimals with a point. */
  readonly display: string;
  /** 100: the whole score; 70: only the task results, while the general criteria are not marked. */
  readonly of: 100 | 70;
}

/** Null while nothing is assigned: no figure at all, never zero. */
export function shownScore(score: PeriodScore): Shown | null {
  if (score.total) return { display: score.total.display, of: 100 };
  return score.taskResults ? { display: score.taskResults.points.display, of: 70 } : null;
}

export interface Effect {
  readonly before: Shown | null;
  readonly after: Shown | null;
}

export function effectOf(scored: ScoredPeriod, record: RecordDocument, supposed: readonly Supposed[]): Effect {
  const state = supposeTask(record, supposed);
  const input = supposeInput(scored.input, record.id, state);
  return { before: shownScore(scored.score), after: shownScore(scorePeriod(input)) };
}
