import { scoreGeneral, type GeneralResult } from '../scoring/general-criteria.ts';
import { leadershipOf, type LeadershipWorkings } from '../scoring/leadership-share.ts';
import { ONE, ZERO, compare, divide, fromDecimal, min, multiply, rational, sum, type Rational } from '../scoring/rational.ts';
import type { DecidedRule, RatioRule, SubordinatesRule, TaskResultRules } from '../profiles/rule-profile.ts';
import type { MissingReason, PeriodInput } from '../scoring/score-shape.ts';
import { hoursOf, type HoursWorkings } from '../scoring/standard-hours.ts';
import { compareText, contributionOf, type TaskContribution } from '../scoring/task-contribution.ts';

export interface RatioWorking {
  readonly rule: RatioRule | SubordinatesRule | DecidedRule;
  /** Null for what a person decided. */
  readonly numerator: Rational | null;
  readonly denominator: Rational | null;
  readonly value: Rational;
  /** After the ratio's own cap, if the profile has one. */
  readonly counted: Rational;
}

export interface TaskWorkings {
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
  /** a, b, c, and of a leader d and what of đ and e is decided; empty when nothing was assigned. */
  readonly ratios: readonly RatioWorking[];
  /** Null for staff, and where the profile scores leaders like everybody else. */
  readonly leadership: LeadershipWorkings | null;
  /** Null unless the profile counts standard hours. */
  readonly hours: HoursWorkings | null;
  /** Null when something of it is missing. */
  readonly taskResults: TaskWorkings | null;
  readonly missing: MissingReason | null;
  readonly general: GeneralResult;
}

/** @param numerators what is completed, in the order of the profile's ratios */
export function workRatios(rules: TaskResultRules, numerators: readonly Rational[], assigned: Rational): RatioWorking[] {
  return rules.ratios.map((rule, index): RatioWorking => {
    const numerator = numerators[index] ?? ZERO;
    const value = divide(numerator, assigned);
    return { rule, numerator, denominator: assigned, value, counted: rules.ratioCap === 'each' ? min(ONE, value) : value };
  });
}

function leadershipRatios({ subordinates, decided }: LeadershipWorkings): RatioWorking[] {
  const { rule, met, judged, value } = subordinates;
  const count = (people: number): Rational => rational(BigInt(people));
  const d: RatioWorking = { rule, numerator: count(met), denominator: count(judged), value, counted: value };
  const marked = decided.flatMap(({ rule: of, mark }) => (mark ? [{ rule: of, numerator: null, denominator: null, value: mark, counted: mark }] : []));
  return [d, ...marked];
}

export function meanOf(ratios: readonly RatioWorking[], max: string): TaskWorkings {
  const count = rational(BigInt(ratios.length));
  const limit = fromDecimal(max);
  const mean = divide(sum(ratios.map((ratio) => ratio.counted)), count);
  const uncapped = multiply(mean, limit);
  return { mean, uncapped, points: min(limit, uncapped), ratioMax: divide(limit, count) };
}

type Results = Pick<Workings, 'ratios' | 'leadership' | 'hours' | 'taskResults' | 'missing'>;

/** Converted products (NĐ335 Điều 14–16). */
function productResults(input: PeriodInput, rules: TaskResultRules, tasks: readonly TaskContribution[], assigned: Rational): Results {
  const leadership = input.leadership && rules.leadership ? leadershipOf(rules.leadership, input.leadership) : null;
  if (assigned.n === 0n) return { ratios: [], leadership, hours: null, taskResults: null, missing: 'nothing-assigned' };
  const numerators = rules.ratios.map((_, index) => sum(tasks.map((task) => task.counted[index] ?? ZERO)));
  const ratios = [...workRatios(rules, numerators, assigned), ...(leadership ? leadershipRatios(leadership) : [])];
  const missing = leadership?.missing ?? null;
  return { ratios, leadership, hours: null, taskResults: missing ? null : meanOf(ratios, rules.max), missing };
}

/** Standard hours (`domain.md` §6). */
function hourResults(input: PeriodInput): Results {
  const hours = hoursOf(input);
  const none = { ratios: [], leadership: null, hours };
  if (!hours.mean) return { ...none, taskResults: null, missing: 'nothing-assigned' };
  const limit = fromDecimal(hours.rules.max);
  const points = min(limit, hours.mean);
  return { ...none, taskResults: { mean: divide(points, limit), uncapped: hours.mean, points, ratioMax: limit }, missing: null };
}

function isExtra({ task }: TaskContribution): boolean {
  return task.kind !== 'planned';
}

export function workOut(input: PeriodInput): Workings {
  const { profile } = input;
  const tasks = input.tasks
    .map((task) => contributionOf(task, profile.taskResults?.ratios ?? []))
    .sort((a, b) => compareText(a.task.id, b.task.id));
  const assigned = sum(tasks.map((task) => task.assigned));
  const results = profile.taskResults ? productResults(input, profile.taskResults, tasks, assigned) : hourResults(input);
  return {
    tasks,
    assigned,
    extra: sum(tasks.filter(isExtra).map((task) => task.completed)),
    ...results,
    general: scoreGeneral(profile.general, input.general),
  };
}

/** True when a cap took something away. */
export function isCapped({ taskResults, ratios }: Workings): boolean {
  if (!taskResults) return false;
  return compare(taskResults.points, taskResults.uncapped) < 0 || ratios.some(({ counted, value }) => compare(counted, value) < 0);
}
