import { add, compare, fromDecimal, multiply, rational, toDecimal, toFraction, type Rational } from './rational.ts';
import type { LevelCode, RuleProfile, SubordinatesRule } from '../profiles/rule-profile.ts';
import type { Figure, PeriodInput, PeriodScore, Ratio, SubordinateStanding, TaskResults, TaskScore } from './score-shape.ts';
import { isCapped, workOut, type Workings } from '../explain/workings.ts';

/** Goes up whenever the same input could give another result. */
export const ENGINE = 'period-score/2';

const HUNDRED = rational(100n);

export function figure(value: Rational): Figure {
  return { exact: toFraction(value), display: toDecimal(value, 2) };
}

/** `exact` stays a fraction of 1; only the display is in percent. */
export function percentFigure(value: Rational): Figure {
  return { exact: toFraction(value), display: toDecimal(multiply(value, HUNDRED), 2) };
}

/** The level of an exact score (NĐ335 Điều 20.1–20.4.a); rounding never lifts it. */
export function levelOf(profile: RuleProfile, total: Rational): LevelCode {
  const level = profile.levels.find((candidate) => compare(total, fromDecimal(candidate.from)) >= 0);
  if (!level) throw new RangeError(`no level for ${toFraction(total)} in ${profile.id}`);
  return level.code;
}

function ratiosOf({ ratios }: Workings): readonly Ratio[] {
  return ratios.map(({ rule, numerator, denominator, value }) => ({
    key: rule.key,
    numerator: numerator && figure(numerator),
    denominator: denominator && figure(denominator),
    value: percentFigure(value),
  }));
}

function taskResultsOf(workings: Workings): TaskResults | null {
  if (!workings.taskResults) return null;
  const { mean, uncapped, points } = workings.taskResults;
  return { mean: percentFigure(mean), uncapped: figure(uncapped), points: figure(points), capped: isCapped(workings) };
}

function taskScoresOf({ hours }: Workings): readonly TaskScore[] {
  return (hours?.tasks ?? []).map(({ task, hours: weight, score }) => ({ task: task.id, hours: figure(weight), score: figure(score) }));
}

/** Null when something is missing. */
export function totalOf({ taskResults, general }: Workings): Rational | null {
  return taskResults && general.total ? add(general.total, taskResults.points) : null;
}

/**
 * Score of one person for one period (NĐ335 Điều 14–17.1), staff and leaders, or by standard hours.
 * Throws RangeError on a quantity that is no number or negative; missing data is a value.
 */
export function scorePeriod(input: PeriodInput): PeriodScore {
  const { profile } = input;
  const workings = workOut(input);
  const { general } = workings;
  const total = totalOf(workings);
  return {
    engine: ENGINE,
    profile: profile.id,
    profileVersion: profile.version,
    period: input.period,
    person: input.person,
    role: input.role,
    status: workings.missing === 'nothing-assigned' ? 'insufficient-data' : 'scored',
    reason: workings.missing ?? general.missing,
    provisional: general.source !== 'confirmed' || total === null || (workings.leadership?.provisional ?? false),
    assignedTotal: figure(workings.assigned),
    extraTotal: figure(workings.extra),
    ratios: ratiosOf(workings),
    taskResults: taskResultsOf(workings),
    tasks: taskScoresOf(workings),
    general: { source: general.source, total: general.total ? figure(general.total) : null },
    total: total ? figure(total) : null,
    level: total ? levelOf(profile, total) : null,
  };
}

/**
 * How a person's own exact score counts in the d of those who lead him. Without a score he is passed over; where only
 * marks are missing he may still be judged, so that the leader's score stays provisional.
 */
export function standingOf(rule: SubordinatesRule, score: PeriodScore): SubordinateStanding {
  const { person, total, provisional, status } = score;
  if (!total) return { person, standing: 'no-data', provisional: status === 'scored' };
  const met = compare(fromDecimal(total.exact), fromDecimal(rule.from)) >= 0;
  return { person, standing: met ? 'met' : 'below', provisional };
}
