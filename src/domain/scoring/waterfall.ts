import { requireOwnScore } from './explanation.ts';
import type { MarkedLine } from './general-criteria.ts';
import { figure, totalOf } from './period-score.ts';
import { ZERO, add, compare, fromDecimal, multiply, subtract, sum, type Rational } from './rational.ts';
import type { Figure, PeriodInput, PeriodScore } from './score-shape.ts';
import type { BarFacts, WaterfallStep } from './waterfall-step.ts';
import { taskSteps } from './waterfall-tasks.ts';
import { workOut, type TaskWorkings } from './workings.ts';

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
  /** False while the general marks or the assigned tasks are missing. */
  readonly complete: boolean;
}

function generalStep({ general, person }: PeriodInput, marked: MarkedLine): WaterfallStep {
  const { line, self, confirmed } = marked;
  return {
    id: `general/${line.code}`,
    cause: 'generalDeduction',
    task: null,
    line: line.code,
    title: line.label,
    titleEn: line.labelEn,
    entry: confirmed ? general.confirmation : general.selfScoring,
    person: confirmed ? general.confirmedBy : person,
    reason: general.comments[line.code] ?? '',
    article: line.article,
    // What the official took from himself is no decision against him.
    contestable: confirmed !== null && (self === null || compare(confirmed, self) < 0),
    points: subtract(marked.counted ?? ZERO, marked.max),
  };
}

function capStep(id: string, points: Rational, article: string): WaterfallStep {
  const nobody = { task: null, line: null, entry: null, person: null };
  return { id, cause: 'cap', ...nobody, title: '', titleEn: '', reason: '', article, contestable: false, points };
}

function capSteps({ profile }: PeriodInput, results: TaskWorkings): readonly WaterfallStep[] {
  const { article } = profile.taskResults;
  const ratioCaps = results.ratios.map(({ rule, value, counted }) =>
    capStep(`cap/${rule.key}`, multiply(results.ratioMax, subtract(counted, value)), article),
  );
  return [...ratioCaps, capStep('cap/sum', subtract(results.points, results.uncapped), article)];
}

/**
 * From 100 down to the total: the bars add up exactly. Extra work rises above what was lost, and a cap takes
 * back what no rule allows to count. Throws RangeError when `score` does not belong to `input`.
 */
export function waterfall(input: PeriodInput, score: PeriodScore): Waterfall {
  const workings = workOut(input);
  const { general, taskResults, tasks, assigned } = workings;
  const total = totalOf(workings);
  requireOwnScore(score, total);
  const steps = [
    ...(general.total ? general.lines.map((line) => generalStep(input, line)) : []),
    ...(taskResults ? taskSteps(input, tasks, assigned, taskResults) : []),
    ...(taskResults ? capSteps(input, taskResults) : []),
  ].filter((step) => step.points.n !== 0n);
  const start = sum([
    general.total ? fromDecimal(input.profile.general.max) : ZERO,
    taskResults ? fromDecimal(input.profile.taskResults.max) : ZERO,
  ]);
  let left = start;
  const bars = steps.map((step): WaterfallBar => {
    left = add(left, step.points);
    return { ...step, points: figure(step.points), after: figure(left) };
  });
  return { start: figure(start), bars, end: figure(left), complete: total !== null };
}
