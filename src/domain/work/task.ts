/** A task (nhiệm vụ giao cho một người): its state and how the story makes it. */
import { endOfDay, dayOf } from '../calendar/day.ts';
import { plausibleTime } from '../record/entry.ts';
import type { StoredEntry } from '../record/entry.ts';
import type { Fold } from '../record/fold.ts';
import type { Evidence } from '../record/shapes.ts';
import { fromDecimal } from '../scoring/rational.ts';
import { isEnough } from './target.ts';
import type { AssignedProduct, GroupWork, SplitWork, TaskData, TaskEntryType, TaskKind } from './task-entries.ts';
import { changeUnits, openRun, unitCount } from './unit-runs.ts';
import type { Ranges, UnitFault, UnitRun } from './unit-runs.ts';

export const TASK_STATES = [
  'declared', 'assigned', 'inProgress', 'submitted', 'returned', 'accepted', 'handedBack', 'cancelled', 'declined',
] as const;
export type TaskStatus = (typeof TASK_STATES)[number];

export interface Submission {
  readonly id: string;
  readonly by: string;
  /** Earliest plausible time; lateness is judged by its Vietnamese day. */
  readonly time: string;
  readonly receivedAt: string | null;
  readonly units: Ranges;
  readonly note: string;
  readonly evidence: readonly Evidence[];
}

export interface ExcuseRequest {
  readonly id: string;
  readonly faults: readonly string[];
  readonly reason: string;
  readonly evidence: readonly Evidence[];
  readonly decision: 'open' | 'excused' | 'declined';
}

export interface TaskState {
  readonly status: TaskStatus;
  readonly person: string;
  readonly product: AssignedProduct | null;
  readonly title: string;
  readonly output: string;
  readonly requirement: string;
  /** Product units assigned; group work counts them whole for each member. */
  readonly quantity: string;
  /** Units asked for after leave: the quantity, or less. */
  readonly target: string;
  readonly group: GroupWork | null;
  readonly split: SplitWork | null;
  readonly due: string;
  readonly period: string;
  readonly kind: TaskKind;
  readonly reason: string;
  readonly source: string | null;
  readonly batch: string | null;
  readonly assignedBy: string;
  readonly assignment: string;
  readonly assignedAt: string;
  readonly percent: number;
  readonly units: readonly UnitRun[];
  readonly submissions: readonly Submission[];
  readonly lastReturn: { readonly by: string; readonly reason: string; readonly majorError: boolean; readonly due: string } | null;
  readonly excuses: readonly ExcuseRequest[];
  readonly reminded: string | null;
}

const start: TaskState = {
  status: 'assigned', person: '', product: null, title: '', output: '', requirement: '', quantity: '0', target: '0', group: null, split: null, due: '', period: '',
  kind: 'planned', reason: '', source: null, batch: null, assignedBy: '', assignment: '', assignedAt: '', percent: 0,
  units: [], submissions: [], lastReturn: null, excuses: [], reminded: null,
};

/** Final: nobody has to do anything more. Such records travel as a snapshot, their story comes when opened. */
export function isFinished(task: TaskState): boolean {
  return ['accepted', 'handedBack', 'cancelled', 'declined'].includes(task.status);
}

function statusOf(task: TaskState): TaskStatus {
  const has = (status: UnitRun['status']) => task.units.some((run) => run.status === status);
  if (has('submitted')) return 'submitted';
  if (has('returned')) return 'returned';
  const accepted = task.units.filter((run) => run.status === 'accepted').reduce((count, { from, to }) => count + to - from + 1, 0);
  const whole = task.units.every((run) => run.status === 'accepted');
  return whole || (task.target !== task.quantity && isEnough(fromDecimal(String(accepted)), task.target)) ? 'accepted' : 'inProgress';
}

function assign(entry: StoredEntry, declared: boolean): TaskState {
  const data = entry.data as TaskData<'task.assigned.v1'>;
  const { inPlan: _, source = null, batch = null, reason = '', group = null, split = null, ...facts } = data;
  return {
    ...start,
    ...facts,
    kind: declared ? 'unscheduled' : data.kind,
    reason,
    source,
    batch,
    group,
    split,
    target: data.quantity,
    status: declared ? 'declared' : 'assigned',
    assignedBy: entry.actor,
    assignment: entry.id,
    assignedAt: entry.at,
    units: openRun(unitCount(data.quantity), data.due),
  };
}

/** Each deadline passed without a submission is one delay; units already handed in wait for the approver, not the official. */
function delayed(run: UnitRun, entry: StoredEntry, time: string): UnitRun {
  if (!isOpen(run) || time <= endOfDay(run.due)) return run;
  const fault: UnitFault = { entry: entry.id, at: time, by: entry.actor, reason: run.due, excusedBy: null };
  return { ...run, delays: [...run.delays, fault] };
}

function isOpen(run: UnitRun): boolean {
  return run.status === 'open' || run.status === 'returned';
}

function submit(task: TaskState, entry: StoredEntry): TaskState {
  const { units, note, evidence } = entry.data as TaskData<'task.submitted.v1'>;
  const time = plausibleTime(entry);
  const undecided = (run: UnitRun) => run.status !== 'accepted';
  const runs = changeUnits(task.units, units, undecided, (run) => ({
    ...delayed(run, entry, time),
    status: 'submitted',
    submission: entry.id,
    firstSubmitted: run.firstSubmitted ?? dayOf(time),
  }));
  const submission = { id: entry.id, by: entry.actor, time, receivedAt: entry.receipt?.receivedAt ?? null, units, note, evidence };
  const next = { ...task, units: runs, submissions: [...task.submissions, submission] };
  return { ...next, status: statusOf(next) };
}

function decideUnits(task: TaskState, named: Ranges | undefined, submission: string, change: (run: UnitRun) => UnitRun): TaskState {
  const pending = (run: UnitRun) => run.status === 'submitted' && run.submission === submission;
  const next = { ...task, units: changeUnits(task.units, named ?? 'all', pending, change) };
  return { ...next, status: statusOf(next) };
}

function accept(task: TaskState, entry: StoredEntry): TaskState {
  const { submission, units, quality = null } = entry.data as TaskData<'task.accepted.v1'>;
  return decideUnits(task, units, submission, (run) => ({
    ...run, status: 'accepted', acceptance: entry.id, acceptedBy: entry.actor, acceptedAt: entry.at, quality,
  }));
}

function returnUnits(task: TaskState, entry: StoredEntry): TaskState {
  const { submission, units, reason, majorError, due } = entry.data as TaskData<'task.returned.v1'>;
  const fault: UnitFault = { entry: entry.id, at: entry.at, by: entry.actor, reason, excusedBy: null };
  const next = decideUnits(task, units, submission, (run) => ({
    ...run, status: 'returned', due, failedReviews: majorError ? [...run.failedReviews, fault] : run.failedReviews,
  }));
  return { ...next, due, lastReturn: { by: entry.actor, reason, majorError, due } };
}

function adjustTarget(task: TaskState, entry: StoredEntry): TaskState {
  const next = { ...task, target: (entry.data as TaskData<'task.targetAdjusted.v1'>).target };
  const started = task.units.some((run) => run.status !== 'open') || next.target === '0';
  return started ? { ...next, status: statusOf(next) } : next;
}

/** An extension given after the old deadline passed does not undo the delay; given before, it replaces it. */
function changeDeadline(task: TaskState, entry: StoredEntry): TaskState {
  const { due } = entry.data as TaskData<'task.deadlineChanged.v1'>;
  const time = plausibleTime(entry);
  const units = changeUnits(task.units, 'all', isOpen, (run) => ({ ...delayed(run, entry, time), due }));
  return { ...task, due, units };
}

function excuse(task: TaskState, entry: StoredEntry): TaskState {
  const { faults, request } = entry.data as TaskData<'task.excused.v1'>;
  const mark = (fault: UnitFault) => (faults.includes(fault.entry) && fault.excusedBy === null ? { ...fault, excusedBy: entry.id } : fault);
  const units = changeUnits(task.units, 'all', () => true, (run) => ({
    ...run, failedReviews: run.failedReviews.map(mark), delays: run.delays.map(mark),
  }));
  return { ...task, units, excuses: decideExcuse(task, request, 'excused') };
}

function decideExcuse(task: TaskState, request: string | undefined, decision: ExcuseRequest['decision']): readonly ExcuseRequest[] {
  return task.excuses.map((known) => (known.id === request ? { ...known, decision } : known));
}

function requestExcuse(task: TaskState, entry: StoredEntry): TaskState {
  const data = entry.data as TaskData<'task.excuseRequested.v1'>;
  return { ...task, excuses: [...task.excuses, { ...data, id: entry.id, decision: 'open' }] };
}

function judgeTime(task: TaskState, entry: StoredEntry): TaskState {
  const { submission, late, reason } = entry.data as TaskData<'task.timeJudged.v1'>;
  const other = (run: UnitRun) => run.delays.filter((fault) => fault.entry !== submission);
  const fault: UnitFault = { entry: submission, at: entry.at, by: entry.actor, reason, excusedBy: null };
  const named = task.submissions.find((known) => known.id === submission)?.units ?? [];
  const units = changeUnits(task.units, named, () => true, (run) => ({ ...run, delays: late ? [...other(run), fault] : other(run) }));
  return { ...task, units };
}

/** Work not yet confirmed or already taken away takes no submissions or decisions. */
function isClosed(task: TaskState): boolean {
  return ['declared', 'declined', 'handedBack', 'cancelled'].includes(task.status);
}

function apply(task: TaskState, entry: StoredEntry): TaskState {
  switch (entry.type as TaskEntryType) {
    case 'task.assigned.v1':
      return task.assignment ? task : assign(entry, false);
    case 'task.declared.v1':
      return task.assignment ? task : assign(entry, true);
    case 'task.confirmed.v1':
      return task.status === 'declared' ? { ...task, status: 'assigned' } : task;
    case 'task.declined.v1':
      return { ...task, status: 'declined' };
    case 'task.started.v1':
      return task.status === 'assigned' ? { ...task, status: 'inProgress' } : task;
    case 'task.progressed.v1': {
      const { percent } = entry.data as TaskData<'task.progressed.v1'>;
      return { ...task, percent: percent ?? task.percent, status: task.status === 'assigned' ? 'inProgress' : task.status };
    }
    case 'task.submitted.v1':
      return isClosed(task) ? task : submit(task, entry);
    case 'task.accepted.v1':
      return isClosed(task) ? task : accept(task, entry);
    case 'task.returned.v1':
      return isClosed(task) ? task : returnUnits(task, entry);
    case 'task.handedBack.v1':
      return { ...task, status: 'handedBack' };
    case 'task.cancelled.v1':
      return { ...task, status: 'cancelled' };
    case 'task.targetAdjusted.v1':
      return isClosed(task) ? task : adjustTarget(task, entry);
    case 'task.deadlineChanged.v1':
      return changeDeadline(task, entry);
    case 'task.excuseRequested.v1':
      return requestExcuse(task, entry);
    case 'task.excused.v1':
      return excuse(task, entry);
    case 'task.excuseDeclined.v1':
      return { ...task, excuses: decideExcuse(task, (entry.data as TaskData<'task.excuseDeclined.v1'>).request, 'declined') };
    case 'task.timeJudged.v1':
      return judgeTime(task, entry);
    case 'task.reminded.v1':
      return { ...task, reminded: entry.at };
    case 'task.commented.v1':
      return task;
  }
}

export const taskFold: Fold<TaskState> = { start, apply };
