import { explainGeneral } from './explain-general.ts';
import { explainHours } from './explain-hours.ts';
import { explainProducts } from './explain-results.ts';
import { makeNode, type ExplanationNode } from './explanation-node.ts';
import { totalOf } from '../scoring/period-score.ts';
import { toFraction, type Rational } from '../scoring/rational.ts';
import type { Figure, PeriodInput, PeriodScore } from '../scoring/score-shape.ts';
import { workOut, type Workings } from './workings.ts';

/** Throws RangeError when the figure was not computed from this input: no explanation of another number. */
export function requireOwnFigure(figure: Figure | null, value: Rational | null): void {
  const given = figure?.exact ?? 'none';
  const expected = value ? toFraction(value) : 'none';
  if (given !== expected) throw new RangeError(`the score is ${given}, but its input gives ${expected}`);
}

function explainResults(input: PeriodInput, workings: Workings): ExplanationNode | null {
  const { taskResults: rules } = input.profile;
  if (rules) return explainProducts(input, rules, workings);
  const { hours, taskResults } = workings;
  return hours && taskResults ? explainHours('total/task-results', input.person, hours, taskResults.points) : null;
}

/**
 * The tree from the score down to the entries it rests on. A sum's children add up to it exactly, a mean is theirs by
 * their weights, a ratio is its numerator ÷ denominator, a share is its factor × its child. Without a total the root
 * is 'missing' and shows what is known. Throws RangeError when `score` does not belong to `input`.
 */
export function explainPeriod(input: PeriodInput, score: PeriodScore): ExplanationNode {
  const workings = workOut(input);
  const { general } = workings;
  const total = totalOf(workings);
  requireOwnFigure(score.total, total);
  const level = input.profile.levels.find((candidate) => candidate.code === score.level);
  const parts = [general.total && explainGeneral(input, general, general.total), explainResults(input, workings)];
  const children = parts.filter((part) => part !== null);
  return makeNode({
    id: 'total',
    kind: total ? 'sum' : 'missing',
    label: total ? 'total' : 'missing',
    value: total,
    article: input.profile.totalArticle,
    formula: total && children.length > 1 ? children.map(({ display }) => display).join(' + ') : '',
    values: {
      period: input.period,
      provisional: String(score.provisional),
      reason: score.reason ?? '',
      level: level?.label ?? '',
      levelEn: level?.labelEn ?? '',
      levelArticle: level?.article ?? '',
    },
    children,
  });
}
