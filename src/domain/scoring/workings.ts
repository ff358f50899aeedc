import { scoreGeneral, type GeneralResult } from './general-criteria.ts';
import { ONE, ZERO, divide, fromDecimal, min, multiply, rational, sum, type Rational } from './rational.ts';
import type { RatioRule } from './rule-profile.ts';
import type { PeriodInput } from './score-shape.ts';
import { compareText, contributionOf, type TaskContribution } from './task-contribution.ts';

export interface RatioWorking {
  readonly rule: RatioRule;
  readonly numerator: Rational;
  readonly value: Rational;
  /** After the ratio's own cap, if the profile has one. */
  readonly counted: Rational;
}

export interface TaskWorkings {
  readonly ratios: readonly RatioWorking[];
  readonly mean: Rational;
  readonly uncapped: Rational;
  readonly points: Rational;
  /** Points of one ratio at 100%. */
  readonly ratioMax: Rational;
}

/** The exact numbers behind a score, shared by the score, its explanation and its waterfall. */
export interface Workings {
  /** By task id, so that no result depends on the order given. */
  readonly tasks: readonly TaskContribution[];
  readonly assigned: Rational;
  readonly extra: Rational;
  /** Null when nothing was assigned. */
  readonly taskResults: TaskWorkings | null;
  readonly general: GeneralResult;
}

function workOutTasks(input: PeriodInput, tasks: readonly TaskContribution[], assigned: Rational): TaskWorkings {
  const rules = input.profile.taskResults;
  const count = rational(BigInt(rules.ratios.length));
  const ratios = rules.ratios.map((rule, index): RatioWorking => {
    const numerator = sum(tasks.map((task) => task.counted[index] ?? ZERO));
    const value = divide(numerator, assigned);
    return { rule, numerator, value, counted: rules.ratioCap === 'each' ? min(ONE, value) : value };
  });
  const limit = fromDecimal(rules.max);
  const mean = divide(sum(ratios.map((ratio) => ratio.counted)), count);
  const uncapped = multiply(mean, limit);
  return { ratios, mean, uncapped, points: min(limit, uncapped), ratioMax: divide(limit, count) };
}

export function workOut(input: PeriodInput): Workings {
  const { profile } = input;
  const tasks = input.tasks
    .map((task) => contributionOf(task, profile.taskResults.ratios))
    .sort((a, b) => compareText(a.task.id, b.task.id));
  const assigned = sum(tasks.map((task) => task.assigned));
  const extra = sum(tasks.filter((task) => task.task.kind !== 'planned').map((task) => task.completed));
  return {
    tasks,
    assigned,
    extra,
    taskResults: assigned.n === 0n ? null : workOutTasks(input, tasks, assigned),
    general: scoreGeneral(profile.general, input.general),
  };
}
