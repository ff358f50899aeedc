import { explainGeneral } from './explain-general.ts';
import { explainAssigned, explainCompleted } from './explain-tasks.ts';
import { makeNode, shortNumber, type ExplanationNode } from './explanation-node.ts';
import { percentFigure, totalOf } from './period-score.ts';
import { ZERO, compare, multiply, subtract, toDecimal, toFraction, type Rational } from './rational.ts';
import type { PeriodInput, PeriodScore } from './score-shape.ts';
import { workOut, type RatioWorking, type TaskWorkings, type Workings } from './workings.ts';

/** Throws RangeError when the score was not computed from this input: no explanation of another number. */
export function requireOwnScore(score: PeriodScore, total: Rational | null): void {
  const given = score.total?.exact ?? 'none';
  const expected = total ? toFraction(total) : 'none';
  if (given !== expected) throw new RangeError(`the score is ${given}, but its input gives ${expected}`);
}

/** Completed ÷ assigned, both down to the acceptances and assignments. */
function explainRatio(input: PeriodInput, workings: Workings, index: number, working: RatioWorking): ExplanationNode {
  const { rule, value, numerator } = working;
  const { assigned } = workings;
  const id = `total/task-results/${rule.key}/ratio`;
  return makeNode({
    id,
    kind: 'ratio',
    label: 'ratio',
    value,
    article: rule.article,
    display: percentFigure(value).display,
    formula: `${shortNumber(numerator)} ÷ ${shortNumber(assigned)}`,
    values: { key: rule.key, label: rule.label, labelEn: rule.labelEn },
    numerator: toFraction(numerator),
    denominator: toFraction(assigned),
    children: [
      explainCompleted(`${id}/completed`, input, workings, index, rule),
      explainAssigned(`${id}/assigned`, input, workings),
    ],
  });
}

function explainRatioPoints(input: PeriodInput, workings: Workings, results: TaskWorkings): readonly ExplanationNode[] {
  const { max, formulaArticle: article } = input.profile.taskResults;
  return results.ratios.map((working, index) => {
    const { key, label, labelEn } = working.rule;
    return makeNode({
      id: `total/task-results/${key}`,
      kind: 'share',
      label: 'ratio-points',
      value: multiply(results.ratioMax, working.value),
      article,
      formula: `${key} × ${max} ÷ ${results.ratios.length}`,
      values: { key, label, labelEn, max },
      factor: toFraction(results.ratioMax),
      children: [explainRatio(input, workings, index, working)],
    });
  });
}

/** What the caps take away: at each ratio where the profile says so, then at all task results. */
function explainCaps(input: PeriodInput, results: TaskWorkings): readonly ExplanationNode[] {
  const { max, article } = input.profile.taskResults;
  const ratioLosses = results.ratios.map(({ rule, value, counted }) => ({
    key: rule.key,
    lost: multiply(results.ratioMax, subtract(counted, value)),
    formula: `${rule.key} ≤ 100%`,
  }));
  const losses = [...ratioLosses, { key: 'sum', lost: subtract(results.points, results.uncapped), formula: `≤ ${max}` }];
  return losses
    .filter(({ lost }) => compare(lost, ZERO) < 0)
    .map(({ key, lost, formula }) =>
      makeNode({ id: `total/task-results/cap-${key}`, kind: 'leaf', label: 'cap', value: lost, article, formula, values: { key, max } }),
    );
}

function explainTaskResults(input: PeriodInput, workings: Workings, results: TaskWorkings): ExplanationNode {
  const { max, formulaArticle: article } = input.profile.taskResults;
  const keys = results.ratios.map((ratio) => ratio.rule.key);
  return makeNode({
    id: 'total/task-results',
    kind: 'sum',
    label: 'task-results',
    value: results.points,
    article,
    formula: `(${keys.join(' + ')}) ÷ ${keys.length} × ${max}`,
    values: { max },
    children: [...explainRatioPoints(input, workings, results), ...explainCaps(input, results)],
  });
}

/**
 * The tree from the score down to the entries it rests on. A sum's children add up to it exactly, a ratio is
 * its numerator ÷ denominator, a share is its factor × its child. Without a total the root is 'missing' and
 * shows what is known. Throws RangeError when `score` does not belong to `input`.
 */
export function explainPeriod(input: PeriodInput, score: PeriodScore): ExplanationNode {
  const workings = workOut(input);
  const { general, taskResults } = workings;
  const total = totalOf(workings);
  requireOwnScore(score, total);
  const level = input.profile.levels.find((candidate) => candidate.code === score.level);
  const children: ExplanationNode[] = [];
  if (general.total) children.push(explainGeneral(input, general, general.total));
  if (taskResults) children.push(explainTaskResults(input, workings, taskResults));
  const parts = [general.total, taskResults?.points ?? null].filter((part) => part !== null);
  return makeNode({
    id: 'total',
    kind: total ? 'sum' : 'missing',
    label: total ? 'total' : 'missing',
    value: total,
    article: input.profile.totalArticle,
    formula: total ? parts.map((part) => toDecimal(part, 2)).join(' + ') : '',
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
