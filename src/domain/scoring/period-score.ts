import { add, compare, fromDecimal, multiply, rational, toDecimal, toFraction, type Rational } from './rational.ts';
import type { LevelCode, RuleProfile } from './rule-profile.ts';
import type { Figure, MissingReason, PeriodInput, PeriodScore, Ratio, TaskResults } from './score-shape.ts';
import { workOut, type TaskWorkings, type Workings } from './workings.ts';

/** Goes up whenever the same input could give another result. */
export const ENGINE = 'period-score/1';

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

function ratiosOf(workings: Workings): readonly Ratio[] {
  const ratios = workings.taskResults?.ratios ?? [];
  return ratios.map(({ rule, numerator, value }) => ({
    key: rule.key,
    numerator: figure(numerator),
    denominator: figure(workings.assigned),
    value: percentFigure(value),
  }));
}

function taskResultsOf({ mean, uncapped, points, ratios }: TaskWorkings): TaskResults {
  const ratioCapped = ratios.some((ratio) => compare(ratio.counted, ratio.value) < 0);
  return {
    mean: percentFigure(mean),
    uncapped: figure(uncapped),
    points: figure(points),
    capped: ratioCapped || compare(points, uncapped) < 0,
  };
}

/** Null when something is missing. */
export function totalOf({ taskResults, general }: Workings): Rational | null {
  return taskResults && general.total ? add(general.total, taskResults.points) : null;
}

/**
 * Score of one official without a leading post for one period (NĐ335 Điều 14, 16.1, 17.1).
 * Throws RangeError on a quantity that is no number or negative; missing data is a value.
 */
export function scorePeriod(input: PeriodInput): PeriodScore {
  const { profile } = input;
  const workings = workOut(input);
  const { taskResults, general } = workings;
  const total = totalOf(workings);
  const reason: MissingReason | null = taskResults ? general.missing : 'nothing-assigned';
  return {
    engine: ENGINE,
    profile: profile.id,
    profileVersion: profile.version,
    period: input.period,
    person: input.person,
    status: taskResults ? 'scored' : 'insufficient-data',
    reason,
    provisional: general.source !== 'confirmed' || total === null,
    assignedTotal: figure(workings.assigned),
    extraTotal: figure(workings.extra),
    ratios: ratiosOf(workings),
    taskResults: taskResults ? taskResultsOf(taskResults) : null,
    general: { source: general.source, total: general.total ? figure(general.total) : null },
    total: total ? figure(total) : null,
    level: total ? levelOf(profile, total) : null,
  };
}
