/** Standard hours: each task is marked for quality and time, weighted by complexity and hours (`domain.md` §6). */
import { ONE, ZERO, add, compare, divide, fromDecimal, max, min, multiply, rational, sum, type Rational } from './rational.ts';
import type { StandardHourRules } from '../profiles/rule-profile.ts';
import type { PeriodInput } from './score-shape.ts';
import type { CompletedUnits, ScoredTask } from './scored-task.ts';
import { compareText } from './task-contribution.ts';

export interface MarkedUnits {
  readonly units: CompletedUnits;
  readonly quality: Rational;
  readonly time: Rational;
  /** Of one unit, 0..max. */
  readonly score: Rational;
}

export interface MarkedTask {
  readonly task: ScoredTask;
  readonly factor: Rational;
  /** Standard hours of all its units, those accepted beyond the assigned count included. */
  readonly hours: Rational;
  /** Units those hours are of. */
  readonly of: Rational;
  /** Empty for a task handed back. */
  readonly parts: readonly MarkedUnits[];
  /** Mean over its units; what is not accepted counts zero. */
  readonly score: Rational;
}

export interface HoursWorkings {
  readonly rules: StandardHourRules;
  /** By task id. */
  readonly tasks: readonly MarkedTask[];
  readonly hours: Rational;
  /** Null when nothing was assigned. */
  readonly mean: Rational | null;
}

/** An acceptance without a mark found nothing to deduct. */
const FULL_QUALITY = '100';
const TWO = rational(2n);

/** @param late share of the allotted time; negative = early */
export function timeMark(rules: StandardHourRules, late: Rational): Rational {
  if (compare(late, ZERO) < 0) return fromDecimal(rules.early);
  if (compare(late, fromDecimal(rules.tooLateAbove)) > 0) return fromDecimal(rules.tooLateMark);
  const reached = rules.timeMarks.filter(({ from }) => compare(late, fromDecimal(from)) >= 0);
  return fromDecimal(reached.at(-1)?.mark ?? rules.tooLateMark);
}

function factorOf(rules: StandardHourRules, group: string): Rational {
  const known = rules.complexity.find((one) => one.group === group);
  return known ? fromDecimal(known.factor) : ONE;
}

function markUnits(rules: StandardHourRules, factor: Rational, units: CompletedUnits): MarkedUnits {
  const quality = fromDecimal(units.quality ?? FULL_QUALITY);
  const time = timeMark(rules, fromDecimal(units.late));
  const raw = multiply(multiply(divide(add(quality, time), TWO), factor), fromDecimal(rules.scale));
  return { units, quality, time, score: min(fromDecimal(rules.max), raw) };
}

export function markTask(rules: StandardHourRules, task: ScoredTask): MarkedTask {
  const factor = factorOf(rules, task.group);
  const parts = task.handedBack ? [] : task.completed.map((units) => markUnits(rules, factor, units));
  const of = max(fromDecimal(task.assigned), sum(parts.map(({ units }) => fromDecimal(units.units))));
  const reached = sum(parts.map(({ units, score }) => multiply(fromDecimal(units.units), score)));
  const hours = multiply(of, fromDecimal(task.hours ?? rules.defaultHours));
  return { task, factor, hours, of, parts, score: of.n === 0n ? ZERO : divide(reached, of) };
}

/** Throws RangeError when the profile has no standard hours or a figure is no number. */
export function hoursOf({ profile, tasks }: PeriodInput): HoursWorkings {
  const { standardHours: rules } = profile;
  if (!rules) throw new RangeError(`${profile.id} counts no standard hours`);
  const marked = tasks.map((task) => markTask(rules, task)).sort((a, b) => compareText(a.task.id, b.task.id));
  const hours = sum(marked.map((task) => task.hours));
  const reached = sum(marked.map((task) => multiply(task.score, task.hours)));
  return { rules, tasks: marked, hours, mean: hours.n === 0n ? null : divide(reached, hours) };
}
