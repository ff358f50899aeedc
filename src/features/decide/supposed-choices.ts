/** The futures a head weighs: what each of his decisions would lead to, supposing the work is then done on time. */
import type { TaskEntryType } from '#domain/work/task-entries.ts';
import type { TaskState } from '#domain/work/task.ts';
import { unitCount } from '#domain/work/unit-runs.ts';
import type { Write } from '#parts/decisions/decision-queue.ts';
import type { SubmissionItem } from './inbox-item.ts';
import type { Supposed } from './score-effect.ts';

interface Who {
  /** The head who decides. */
  readonly actor: string;
  readonly now: string;
}

export function supposedOf({ type, data }: Pick<Write, 'type' | 'data'>, { actor, now }: Who): Supposed {
  return { type: type as TaskEntryType, data: data as never, actor, at: now };
}

/** Returned now, submitted again before the new deadline, accepted then. */
export function returnedThenAccepted(item: SubmissionItem, majorError: boolean, { actor, now }: Who): Supposed[] {
  const { submission, units } = item;
  const back = { submission: submission.id, reason: '…', majorError, due: now.slice(0, 10) };
  return [
    { type: 'task.returned.v1', data: back, actor, at: now },
    { type: 'task.submitted.v1', data: { units: units.map(([from, to]) => [from, to]), note: '', evidence: [] }, actor: item.person, at: now },
    { type: 'task.accepted.v1', data: { submission: 'supposed-1' }, actor, at: now },
  ];
}

/** Declared work confirmed, done and accepted. */
export function confirmedThenAccepted(state: TaskState, { actor, now }: Who): Supposed[] {
  return [
    { type: 'task.confirmed.v1', data: {}, actor, at: now },
    { type: 'task.submitted.v1', data: { units: [[1, unitCount(state.quantity)]], note: '', evidence: [] }, actor: state.person, at: now },
    { type: 'task.accepted.v1', data: { submission: 'supposed-1' }, actor, at: now },
  ];
}
