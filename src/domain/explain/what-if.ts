/** "What if": the facts of a period with something supposed, for the same scoring as ever. Changes no record. */
import { shortNumber } from './explanation-node.ts';
import { ZERO, compare, fromDecimal, subtract, sum, type Rational } from '../scoring/rational.ts';
import type { LeadershipMarks, PeriodInput, SubordinateStanding } from '../scoring/score-shape.ts';
import type { CompletedUnits, Fault, ScoredTask, TaskKind } from '../scoring/scored-task.ts';

/** A task that might be assigned. */
export interface SupposedTask {
  /** Unlike any task of the period. */
  readonly id: string;
  readonly title: string;
  readonly coefficient: string;
  /** Units, decimal text. */
  readonly assigned: string;
  readonly kind: TaskKind;
  readonly group?: string;
  readonly hours?: string | null;
  readonly finished: boolean;
}

export type Supposition =
  /** The rest of the task is accepted on time and without a fault. */
  | { readonly kind: 'finish'; readonly task: string }
  /** An objective cause is confirmed for the fault that this entry recorded. */
  | { readonly kind: 'excuse'; readonly fault: string }
  | { readonly kind: 'assign'; readonly task: SupposedTask }
  /** The general criteria are confirmed with this total. */
  | { readonly kind: 'general'; readonly total: string }
  /** The superior decides these shares; only of a leader. */
  | { readonly kind: 'leadership'; readonly marks: LeadershipMarks }
  /** Subordinates would stand so; people not known yet join them. Only of a leader. */
  | { readonly kind: 'subordinates'; readonly standings: Readonly<Record<string, SubordinateStanding['standing']>> };

/** Stands where the id of an entry would. */
const SUPPOSED = 'supposed';

/** Units not accepted yet; zero for a task handed back, which is no longer this person's to do. */
export function unitsLeft({ assigned, completed, handedBack }: ScoredTask): Rational {
  if (handedBack) return ZERO;
  const left = subtract(fromDecimal(assigned), sum(completed.map(({ units }) => fromDecimal(units))));
  return compare(left, ZERO) > 0 ? left : ZERO;
}

function finish(task: ScoredTask): ScoredTask {
  const left = unitsLeft(task);
  if (left.n === 0n) return task;
  const rest: CompletedUnits = {
    units: shortNumber(left),
    acceptedBy: '',
    acceptance: SUPPOSED,
    failedReviews: [],
    delays: [],
    quality: null,
    late: '0',
  };
  return { ...task, completed: [...task.completed, rest] };
}

function excuse(faults: readonly Fault[], entry: string): readonly Fault[] {
  return faults.map((fault) => (fault.entry === entry && fault.excusedBy === null ? { ...fault, excusedBy: SUPPOSED } : fault));
}

function concerns({ failedReviews, delays }: CompletedUnits, entry: string): boolean {
  return failedReviews.some((fault) => fault.entry === entry) || delays.some((fault) => fault.entry === entry);
}

/** With every delay excused the units count as on time, as the work layer counts them. */
function excuseUnits(units: CompletedUnits, entry: string): CompletedUnits {
  if (!concerns(units, entry)) return units;
  const failedReviews = excuse(units.failedReviews, entry);
  const delays = excuse(units.delays, entry);
  const concerned = units.delays.some((fault) => fault.entry === entry);
  const onTime = concerned && delays.every((fault) => fault.excusedBy !== null) && compare(fromDecimal(units.late), ZERO) > 0;
  return { ...units, failedReviews, delays, late: onTime ? '0' : units.late };
}

function excuseTask(task: ScoredTask, entry: string): ScoredTask {
  return { ...task, completed: task.completed.map((units) => excuseUnits(units, entry)) };
}

function assign({ finished, group = '', hours = null, ...given }: SupposedTask): ScoredTask {
  const task: ScoredTask = { ...given, productCode: '', group, hours, handedBack: false, assignment: SUPPOSED, completed: [] };
  return finished ? finish(task) : task;
}

function rank(subordinates: readonly SubordinateStanding[], standings: Readonly<Record<string, SubordinateStanding['standing']>>): readonly SubordinateStanding[] {
  const known = subordinates.map((one) => ({ ...one, standing: standings[one.person] ?? one.standing }));
  const others = Object.entries(standings).filter(([person]) => !subordinates.some((one) => one.person === person));
  return [...known, ...others.map(([person, standing]) => ({ person, standing, provisional: true }))];
}

function apply(input: PeriodInput, supposition: Supposition): PeriodInput {
  const { tasks, leadership, general } = input;
  switch (supposition.kind) {
    case 'finish':
      return { ...input, tasks: tasks.map((task) => (task.id === supposition.task ? finish(task) : task)) };
    case 'excuse':
      return {
        ...input,
        tasks: tasks.map((task) => (task.completed.some((units) => concerns(units, supposition.fault)) ? excuseTask(task, supposition.fault) : task)),
      };
    case 'assign':
      return { ...input, tasks: [...tasks, assign(supposition.task)] };
    case 'general':
      return { ...input, general: { ...general, total: supposition.total } };
    case 'leadership':
      return { ...input, leadership: leadership && { ...leadership, confirmed: { ...leadership.confirmed, ...supposition.marks } } };
    case 'subordinates':
      return { ...input, leadership: leadership && { ...leadership, subordinates: rank(leadership.subordinates, supposition.standings) } };
  }
}

/** What names a task or an entry that is not there (any more) changes nothing. */
export function suppose(input: PeriodInput, suppositions: readonly Supposition[]): PeriodInput {
  return suppositions.reduce(apply, input);
}

export function unfinishedTasks({ tasks }: PeriodInput): readonly ScoredTask[] {
  return tasks.filter((task) => unitsLeft(task).n > 0n);
}

/** Faults that count, of tasks whose units count. */
export function openFaults({ tasks }: PeriodInput): readonly { readonly task: ScoredTask; readonly fault: Fault }[] {
  return tasks
    .filter(({ handedBack }) => !handedBack)
    .flatMap((task) => task.completed.flatMap(({ failedReviews, delays }) => [...failedReviews, ...delays].map((fault) => ({ task, fault }))))
    .filter(({ fault }) => fault.excusedBy === null);
}

/** All that is assigned finished and every fault excused; marks and other people stay as they are. */
export function bestCase(input: PeriodInput): PeriodInput {
  // Task by task: hundreds of steps over hundreds of tasks would be noticed.
  const best = (task: ScoredTask): readonly ScoredTask[] => {
    const alone = { ...input, tasks: [task] };
    const excuses = openFaults(alone).map(({ fault }): Supposition => ({ kind: 'excuse', fault: fault.entry }));
    return suppose(alone, [{ kind: 'finish', task: task.id }, ...excuses]).tasks;
  };
  return { ...input, tasks: input.tasks.flatMap(best) };
}
