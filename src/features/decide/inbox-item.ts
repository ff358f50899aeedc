/** What waits for a head's decision, made from the rows he may decide: one item per question, oldest first. */
import { decodeTime } from 'ulid';
import type { Row } from '#app/app.ts';
import { mayAssign, monitors } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { daysBetween, dayOf } from '#domain/calendar/day.ts';
import type { KindName } from '#domain/record/entry.ts';
import type { ExcuseRequest, Submission, TaskState } from '#domain/work/task.ts';
import { rangesOf } from '#domain/work/unit-runs.ts';

interface TaskItem {
  /** Stable key, used in the address and in drafts. */
  readonly key: string;
  readonly task: string;
  readonly state: TaskState;
  readonly person: string;
  /** ISO time since which the person waits. */
  readonly since: string;
}

export interface SubmissionItem extends TaskItem {
  readonly kind: 'submission';
  readonly submission: Submission;
  /** The units of this submission not decided yet. */
  readonly units: readonly (readonly [number, number])[];
}

export interface DeclaredItem extends TaskItem {
  readonly kind: 'declared';
}

export interface ExcuseItem extends TaskItem {
  readonly kind: 'excuse';
  readonly request: ExcuseRequest;
}

export interface HandedBackItem extends TaskItem {
  readonly kind: 'handedBack';
}

/** An entry outside its author's rights; it takes effect only if somebody admits it. */
export interface HeldItem {
  readonly kind: 'held';
  readonly key: string;
  readonly recordKind: KindName;
  readonly record: string;
  readonly entry: string;
  readonly type: string;
  readonly code: string;
  readonly person: string;
  readonly title: string;
  readonly since: string;
}

export type InboxItem = SubmissionItem | DeclaredItem | ExcuseItem | HandedBackItem | HeldItem;

export interface Viewer {
  readonly org: Organisation;
  readonly person: string;
  readonly today: string;
}

/** When an entry with this ULID was written; the fallback serves ids of other makes. */
export function timeOfId(id: string, fallback: string): string {
  try {
    return new Date(decodeTime(id)).toISOString();
  } catch {
    return fallback;
  }
}

function submissionItems({ id, state }: Row<'task'>): SubmissionItem[] {
  return state.submissions.flatMap((submission) => {
    const units = rangesOf(state.units, (run) => run.status === 'submitted' && run.submission === submission.id);
    if (units.length === 0) return [];
    const since = submission.receivedAt ?? submission.time;
    return [{ kind: 'submission', key: `submission.${submission.id}`, task: id, state, person: state.person, since, submission, units } as const];
  });
}

function excuseItems({ id, state }: Row<'task'>): ExcuseItem[] {
  return state.excuses
    .filter((request) => request.decision === 'open')
    .map((request) => {
      const since = timeOfId(request.id, state.assignedAt);
      return { kind: 'excuse', key: `excuse.${request.id}`, task: id, state, person: state.person, since, request };
    });
}

function taskItems(row: Row<'task'>, reassigned: ReadonlySet<string>): InboxItem[] {
  const { id, state, delivery } = row;
  const facts = { task: id, state, person: state.person };
  const items: InboxItem[] = [...submissionItems(row), ...excuseItems(row)];
  if (state.status === 'declared') items.push({ ...facts, kind: 'declared', key: `declared.${id}`, since: state.assignedAt });
  if (state.status === 'handedBack' && !reassigned.has(id)) {
    // The state keeps no time of the handing back: the last receipt of a finished record is that entry's.
    items.push({ ...facts, kind: 'handedBack', key: `handedBack.${id}`, since: delivery.receivedAt ?? state.assignedAt });
  }
  return items;
}

function heldItems(row: Row, person: string, title: string): HeldItem[] {
  return row.delivery.held.map(({ entry, type, code, at }) => ({
    kind: 'held', key: `held.${entry}`, recordKind: row.kind, record: row.id, entry, type, code, person, title, since: at,
  }));
}

function compareAge(a: InboxItem, b: InboxItem): number {
  return a.since < b.since ? -1 : a.since > b.since ? 1 : a.key < b.key ? -1 : 1;
}

/** Tasks taken over name the one handed back, which then waits for nobody. */
function takenOver(tasks: readonly Row<'task'>[]): ReadonlySet<string> {
  return new Set(tasks.flatMap(({ state }) => (state.kind === 'takenOver' && state.source ? [state.source] : [])));
}

/** Everything the viewer may decide today, oldest first. His own records are never among it (NĐ335 Điều 10). */
export function inboxItems(tasks: readonly Row<'task'>[], others: readonly Row[], { org, person: viewer, today }: Viewer): InboxItem[] {
  const reassigned = takenOver(tasks);
  const allowed = new Map<string, boolean>();
  const may = (subject: string): boolean => {
    const known = allowed.get(subject) ?? (mayAssign(org, viewer, subject, today) || monitors(org, viewer, subject, today));
    allowed.set(subject, known);
    return known;
  };
  const ofTasks = tasks
    .filter(({ state }) => may(state.person) && mayAssign(org, viewer, state.person, today))
    .flatMap((row) => taskItems(row, reassigned));
  const held = [...tasks, ...others].flatMap((row) => {
    const subject = row.head.person;
    const title = row.kind === 'task' ? (row.state as TaskState).title : '';
    return may(subject) ? heldItems(row, subject, title) : [];
  });
  return [...ofTasks, ...held].sort(compareAge);
}

/** Whole Vietnamese days since the question was asked. */
export function ageInDays(item: InboxItem, today: string): number {
  return Math.max(0, daysBetween(dayOf(item.since), today));
}
