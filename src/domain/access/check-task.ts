/** What a task's state allows at the turn of an entry. */
import { contains, kindOf, planningCutoff } from '../calendar/period.ts';
import { dayOf } from '../calendar/day.ts';
import { rulesFor } from '../organisation/rules.ts';
import { plausibleTime } from '../record/entry.ts';
import type { StoredEntry } from '../record/entry.ts';
import { compare, fromDecimal } from '../scoring/rational.ts';
import { sharesFit, splitFits } from '../work/target.ts';
import { isFinished } from '../work/task.ts';
import type { TaskState } from '../work/task.ts';
import type { AssignedProduct, TaskData, TaskEntryType } from '../work/task-entries.ts';
import { unitCount } from '../work/unit-runs.ts';
import type { Ranges } from '../work/unit-runs.ts';
import type { CheckContext } from './check-context.ts';
import { isMember } from './organisation.ts';
import type { RefusalCode } from './refusal.ts';

type Check = RefusalCode | null;

/** The copy in the assignment must be what the catalogue said: nobody invents a coefficient (NĐ335 Điều 13). */
function checkProduct(copy: AssignedProduct, context: CheckContext, day: string): Check {
  const product = context.product(copy.id);
  const listed = product?.versions.find((known) => known.version === copy.version);
  const adopted = context.org.unit.catalogues.some((known) => known.version === copy.version && known.from !== null && known.from <= day);
  const approved = product?.approvals.some((known) => known.version === copy.version && known.from <= day) ?? false;
  const same = listed?.coefficient === copy.coefficient && listed.points === copy.points && listed.code === copy.code && listed.hours === copy.hours;
  return listed && same && (adopted || approved) ? null : 'product-mismatch';
}

function checkBeginning(task: TaskState, entry: StoredEntry, context: CheckContext): Check {
  const data = entry.data as TaskData<'task.declared.v1'>;
  const day = dayOf(plausibleTime(entry));
  if (task.assignment) return 'already-exists';
  if (!isMember(context.org, data.person, day)) return 'unknown-person';
  if (kindOf(data.period) !== rulesFor(context.org.unit, data.period).period) return 'wrong-period-kind';
  if (!contains(data.period, data.due)) return 'due-outside-period';
  return checkProduct(data.product, context, day);
}

function checkAssignment(task: TaskState, entry: StoredEntry, context: CheckContext): Check {
  const data = entry.data as TaskData<'task.assigned.v1'>;
  const cutoff = planningCutoff(data.period, rulesFor(context.org.unit, data.period).cycle.planningCutoffDay);
  const tooLate = dayOf(plausibleTime(entry)) > cutoff && data.inPlan !== true;
  if (data.kind === 'planned' && tooLate) return 'planning-closed';
  if (data.kind !== 'planned' && !data.reason) return 'reason-needed';
  if (data.group && !sharesFit(data.group, data.person)) return 'bad-shares';
  if (data.split && !splitFits(data.split, data)) return 'bad-split';
  return checkBeginning(task, entry, context);
}

function checkUnits(task: TaskState, units: Ranges): Check {
  const last = unitCount(task.quantity);
  if (units.some(([from, to]) => from > to || to > last)) return 'no-such-unit';
  const touched = task.units.filter((run) => units.some(([from, to]) => run.from <= to && from <= run.to));
  return touched.some((run) => run.status === 'accepted') ? 'units-not-open' : null;
}

function checkOpen(task: TaskState): Check {
  return isFinished(task) || task.status === 'declared' ? 'not-open' : null;
}

/** An acceptance binds to the submission it saw: units that were submitted anew since are not decided by it. */
function checkDecision(task: TaskState, submission: string): Check {
  const known = task.submissions.find((one) => one.id === submission);
  if (!known) return 'not-found';
  if (task.units.some((run) => run.status === 'submitted' && run.submission === submission)) return checkOpen(task);
  const replaced = task.submissions.at(-1)!.id !== submission && task.units.some((run) => run.status === 'submitted');
  return replaced ? 'outdated' : 'already-decided';
}

function checkFaults(task: TaskState, faults: readonly string[]): Check {
  const known = new Set(task.units.flatMap((run) => [...run.failedReviews, ...run.delays].map((fault) => fault.entry)));
  return faults.every((fault) => known.has(fault)) ? null : 'no-such-fault';
}

function checkRequest(task: TaskState, request: string | undefined): Check {
  if (request === undefined) return null;
  const open = task.excuses.find((known) => known.id === request);
  if (!open) return 'not-found';
  return open.decision === 'open' ? null : 'already-decided';
}

function checkReturn(task: TaskState, entry: StoredEntry): Check {
  const { submission, due } = entry.data as TaskData<'task.returned.v1'>;
  return due < dayOf(plausibleTime(entry)) ? 'due-in-past' : checkDecision(task, submission);
}

/** Less, never more: more work is another task. */
function checkTarget(task: TaskState, target: string): Check {
  return compare(fromDecimal(target), fromDecimal(task.quantity)) > 0 ? 'target-above-assigned' : checkOpen(task);
}

export function checkTask(task: TaskState, entry: StoredEntry, context: CheckContext): Check {
  const type = entry.type as TaskEntryType;
  if (type === 'task.assigned.v1') return checkAssignment(task, entry, context);
  if (type === 'task.declared.v1') return checkBeginning(task, entry, context);
  if (!task.assignment) return 'not-found';
  switch (type) {
    case 'task.confirmed.v1':
    case 'task.declined.v1':
      return task.status === 'declared' ? null : 'already-decided';
    case 'task.submitted.v1':
      return checkOpen(task) ?? checkUnits(task, (entry.data as TaskData<'task.submitted.v1'>).units);
    case 'task.accepted.v1':
      return checkDecision(task, (entry.data as TaskData<'task.accepted.v1'>).submission);
    case 'task.returned.v1':
      return checkReturn(task, entry);
    case 'task.excuseRequested.v1':
      return checkFaults(task, (entry.data as TaskData<'task.excuseRequested.v1'>).faults);
    case 'task.excused.v1': {
      const { faults, request } = entry.data as TaskData<'task.excused.v1'>;
      return checkFaults(task, faults) ?? checkRequest(task, request);
    }
    case 'task.excuseDeclined.v1':
      return checkRequest(task, (entry.data as TaskData<'task.excuseDeclined.v1'>).request);
    case 'task.timeJudged.v1': {
      const { submission } = entry.data as TaskData<'task.timeJudged.v1'>;
      return task.submissions.some((known) => known.id === submission) ? null : 'not-found';
    }
    case 'task.targetAdjusted.v1':
      return checkTarget(task, (entry.data as TaskData<'task.targetAdjusted.v1'>).target);
    case 'task.commented.v1':
      return null;
    default:
      return checkOpen(task);
  }
}
