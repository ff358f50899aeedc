/** What changed from one submission of a task to the next, for the head who returned the first. */
import type { Evidence } from '#domain/record/shapes.ts';
import type { Submission, TaskState } from '#domain/work/task.ts';
import { countUnits } from '#domain/work/unit-runs.ts';

export interface SubmissionDiff {
  readonly previous: Submission;
  readonly unitsBefore: number;
  readonly unitsNow: number;
  readonly noteChanged: boolean;
  readonly added: readonly Evidence[];
  readonly removed: readonly Evidence[];
}

export function evidenceKey(evidence: Evidence): string {
  return evidence.kind === 'file' ? evidence.sha256 : `document:${evidence.number}`;
}

export function evidenceName(evidence: Evidence): string {
  return evidence.kind === 'file' ? evidence.name : evidence.number;
}

function without(list: readonly Evidence[], other: readonly Evidence[]): Evidence[] {
  const known = new Set(other.map(evidenceKey));
  return list.filter((one) => !known.has(evidenceKey(one)));
}

/** The last earlier submission that touches a unit of this one; null for the first of its units. */
function previousOf(state: TaskState, submission: Submission): Submission | null {
  const place = state.submissions.findIndex(({ id }) => id === submission.id);
  const touches = (one: Submission) => one.units.some(([from, to]) => submission.units.some(([start, end]) => from <= end && start <= to));
  return state.submissions.slice(0, Math.max(0, place)).findLast(touches) ?? null;
}

export function submissionDiff(state: TaskState, submission: Submission): SubmissionDiff | null {
  const previous = previousOf(state, submission);
  if (!previous) return null;
  return {
    previous,
    unitsBefore: countUnits(previous.units),
    unitsNow: countUnits(submission.units),
    noteChanged: previous.note.trim() !== submission.note.trim(),
    added: without(submission.evidence, previous.evidence),
    removed: without(previous.evidence, submission.evidence),
  };
}
