/** The total of a period while steps are supposed one by one: a step costs the tasks it concerns, never the whole period. */
import { ZERO, add, divide, fromDecimal, min, multiply, subtract, sum, type Rational } from '../scoring/rational.ts';
import type { StandardHourRules, TaskResultRules } from '../profiles/rule-profile.ts';
import type { PeriodInput } from '../scoring/score-shape.ts';
import type { ScoredTask } from '../scoring/scored-task.ts';
import { markTask } from '../scoring/standard-hours.ts';
import { contributionOf } from '../scoring/task-contribution.ts';
import { suppose, type Supposition } from './what-if.ts';
import { meanOf, workOut, workRatios, type Workings } from './workings.ts';

/** What a person does himself, or asks for. */
export type Step = Extract<Supposition, { kind: 'finish' | 'excuse' }>;

/** One text for each step; sorts finishing before excusing. */
export function stepKey(step: Step): string {
  return step.kind === 'finish' ? `0 ${step.task}` : `1 ${step.fault}`;
}

/** A total as sums over the tasks, and what is made of them. */
interface Formula {
  readonly sharesOf: (task: ScoredTask) => readonly Rational[];
  readonly totalOf: (sums: readonly Rational[]) => Rational;
}

/** No step changes what is assigned, the general criteria, or what others decide. */
function productFormula(rules: TaskResultRules, { assigned, ratios }: Workings, general: Rational): Formula {
  const decided = ratios.slice(rules.ratios.length);
  return {
    sharesOf: (task) => contributionOf(task, rules.ratios).counted,
    totalOf: (numerators) => add(general, meanOf([...workRatios(rules, numerators, assigned), ...decided], rules.max).points),
  };
}

function hoursFormula(rules: StandardHourRules, general: Rational): Formula {
  const limit = fromDecimal(rules.max);
  return {
    sharesOf: (task) => {
      const { hours, score } = markTask(rules, task);
      return [hours, multiply(score, hours)];
    },
    totalOf: ([hours = ZERO, reached = ZERO]) => add(general, min(limit, divide(reached, hours))),
  };
}

function formulaOf(input: PeriodInput): Formula {
  const { taskResults, standardHours, id } = input.profile;
  const workings = workOut(input);
  const general = workings.general.total;
  if (general && workings.taskResults && taskResults) return productFormula(taskResults, workings, general);
  if (general && workings.taskResults && standardHours) return hoursFormula(standardHours, general);
  throw new RangeError(`no total of ${input.person} in ${input.period} under ${id}`);
}

interface Part {
  readonly task: ScoredTask;
  readonly steps: Map<string, Step>;
  /** By the steps supposed: the same few come again and again. */
  readonly known: Map<string, readonly Rational[]>;
  shares: readonly Rational[];
}

function partOf(task: ScoredTask, { sharesOf }: Formula): Part {
  const shares = sharesOf(task);
  return { task, steps: new Map(), known: new Map([['', shares]]), shares };
}

function sharesNow({ task, steps, known }: Part, { sharesOf }: Formula, input: PeriodInput): readonly Rational[] {
  const key = [...steps.keys()].sort().join('\n');
  const [changed = task] = known.has(key) ? [] : suppose({ ...input, tasks: [task] }, [...steps.values()]).tasks;
  const shares = known.get(key) ?? sharesOf(changed);
  known.set(key, shares);
  return shares;
}

function stepsConcerning({ id, completed }: ScoredTask): readonly Step[] {
  const faults = completed.flatMap(({ failedReviews, delays }) => [...failedReviews, ...delays]);
  return [{ kind: 'finish', task: id }, ...faults.map(({ entry }): Step => ({ kind: 'excuse', fault: entry }))];
}

export interface SupposedTotal {
  /** A step supposed already, or of something that is not there, changes nothing. */
  suppose(step: Step): void;
  drop(step: Step): void;
  total(): Rational;
}

/** Throws RangeError when the input has no total, or a quantity is no number. */
export function supposedTotal(input: PeriodInput): SupposedTotal {
  const formula = formulaOf(input);
  const parts = input.tasks.map((task) => partOf(task, formula));
  const concerned = new Map<string, Set<Part>>();
  for (const part of parts) {
    for (const key of stepsConcerning(part.task).map(stepKey)) concerned.set(key, (concerned.get(key) ?? new Set()).add(part));
  }
  const width = parts[0]?.shares.length ?? 0;
  let sums: readonly Rational[] = Array.from({ length: width }, (_, index) => sum(parts.map(({ shares }) => shares[index] ?? ZERO)));
  const renew = (part: Part): void => {
    const next = sharesNow(part, formula, input);
    sums = sums.map((value, index) => add(value, subtract(next[index] ?? ZERO, part.shares[index] ?? ZERO)));
    part.shares = next;
  };
  return {
    suppose(step) {
      for (const part of concerned.get(stepKey(step)) ?? []) {
        part.steps.set(stepKey(step), step);
        renew(part);
      }
    },
    drop(step) {
      for (const part of concerned.get(stepKey(step)) ?? []) if (part.steps.delete(stepKey(step))) renew(part);
    },
    total: () => formula.totalOf(sums),
  };
}
