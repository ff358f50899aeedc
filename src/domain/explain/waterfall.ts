import { takenBySuperior } from './explain-general.ts';
import { requireOwnFigure } from './explanation.ts';
import type { MarkedLine } from '../scoring/general-criteria.ts';
import { figure, totalOf } from '../scoring/period-score.ts';
import { ZERO, add, fromDecimal, subtract, type Rational } from '../scoring/rational.ts';
import type { Figure, PeriodInput, PeriodScore } from '../scoring/score-shape.ts';
import { hoursSteps } from './waterfall-hours.ts';
import { leadershipSteps } from './waterfall-leadership.ts';
import { makeStep, type BarFacts, type WaterfallStep } from './waterfall-step.ts';
import { capSteps, taskSteps } from './waterfall-tasks.ts';
import { workOut, type Workings } from './workings.ts';

export interface WaterfallBar extends BarFacts {
  /** Negative when lost, positive when gained. */
  readonly points: Figure;
  /** What is left after this bar. */
  readonly after: Figure;
}

export interface Waterfall {
  /** 100, or only the maximum of the part that is known. */
  readonly start: Figure;
  readonly bars: readonly WaterfallBar[];
  /** The total, or only the part that is known. */
  readonly end: Figure;
  /** False while marks or the assigned tasks are missing. */
  readonly complete: boolean;
}

function lineStep({ general, person }: PeriodInput, marked: MarkedLine): WaterfallStep {
  const { line, confirmed } = marked;
  return makeStep({
    id: `general/${line.code}`,
    cause: 'generalDeduction',
    points: subtract(marked.counted ?? ZERO, marked.max),
    article: line.article,
    line: line.code,
    title: line.label,
    titleEn: line.labelEn,
    entry: confirmed ? general.confirmation : general.selfScoring,
    person: confirmed ? general.confirmedBy : person,
    reason: general.comments[line.code] ?? '',
    // What the official took from himself is no decision against him.
    contestable: takenBySuperior(marked),
  });
}

/** Line by line; a total that came without its lines is one step. */
function generalSteps(input: PeriodInput, total: Rational, lines: readonly MarkedLine[]): readonly WaterfallStep[] {
  const { general, profile } = input;
  if (general.total === undefined) return lines.map((line) => lineStep(input, line));
  const points = subtract(total, fromDecimal(profile.general.max));
  const { confirmation: entry, confirmedBy: person } = general;
  return [makeStep({ id: 'general', cause: 'generalDeduction', points, article: profile.general.article, entry, person, contestable: true })];
}

function resultSteps(input: PeriodInput, workings: Workings): readonly WaterfallStep[] {
  const { taskResults: results, hours, leadership } = workings;
  if (!results) return [];
  if (hours) return hoursSteps(input.person, hours);
  const { taskResults: rules } = input.profile;
  if (!rules) return [];
  return [
    ...taskSteps(input.person, rules, workings, results),
    ...(leadership ? leadershipSteps(input, leadership, results) : []),
    ...capSteps(rules, workings, results),
  ];
}

function startOf({ profile }: PeriodInput, { general, taskResults }: Workings): Rational {
  const results = profile.taskResults?.max ?? profile.standardHours?.max ?? '0';
  return add(general.total ? fromDecimal(profile.general.max) : ZERO, taskResults ? fromDecimal(results) : ZERO);
}

/**
 * From 100 down to the total: the bars add up exactly. Extra work rises above what was lost, and a cap takes
 * back what no rule allows to count. Throws RangeError when `score` does not belong to `input`.
 */
export function waterfall(input: PeriodInput, score: PeriodScore): Waterfall {
  const workings = workOut(input);
  const { general } = workings;
  const total = totalOf(workings);
  requireOwnFigure(score.total, total);
  const steps = [
    ...(general.total ? generalSteps(input, general.total, general.lines) : []),
    ...resultSteps(input, workings),
  ].filter((step) => step.points.n !== 0n);
  const start = startOf(input, workings);
  let left = start;
  const bars = steps.map((step): WaterfallBar => {
    left = add(left, step.points);
    return { ...step, points: figure(step.points), after: figure(left) };
  });
  return { start: figure(start), bars, end: figure(left), complete: total !== null };
}
