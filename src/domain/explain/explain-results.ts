/** Task results of converted products: points of each ratio, and what the caps take (NĐ335 Điều 14–16). */
import { explainLeadership } from './explain-leadership.ts';
import { explainAssigned, explainCompleted } from './explain-tasks.ts';
import { fixed, makeNode, shortNumber, type ExplanationNode } from './explanation-node.ts';
import { percentFigure } from '../scoring/period-score.ts';
import { ZERO, compare, fromDecimal, multiply, subtract, toFraction, type Rational } from '../scoring/rational.ts';
import type { RatioRule, TaskResultRules } from '../profiles/rule-profile.ts';
import type { PeriodInput } from '../scoring/score-shape.ts';
import type { RatioWorking, TaskWorkings, Workings } from './workings.ts';

export interface WorkRatio extends RatioWorking {
  readonly rule: RatioRule;
  readonly numerator: Rational;
  readonly denominator: Rational;
}

/** True for a, b and c; d, đ and e rest on no products. */
export function isWorkRatio(working: RatioWorking): working is WorkRatio {
  return 'faults' in working.rule;
}

const PREFIX = 'total/task-results';

/** Completed ÷ assigned, both down to the acceptances and assignments. */
function explainRatio(owner: string, rules: TaskResultRules, workings: Workings, index: number, { rule, value, numerator, denominator }: WorkRatio): ExplanationNode {
  const id = `${PREFIX}/${rule.key}/ratio`;
  return makeNode({
    id,
    kind: 'ratio',
    label: 'ratio',
    value,
    article: rule.article,
    display: percentFigure(value).display,
    formula: `${shortNumber(numerator)} ÷ ${shortNumber(denominator)}`,
    values: { key: rule.key, label: rule.label, labelEn: rule.labelEn },
    numerator: toFraction(numerator),
    denominator: toFraction(denominator),
    children: [
      explainCompleted(`${id}/completed`, rules, workings, { owner, rule, index }),
      explainAssigned(`${id}/assigned`, rules, workings),
    ],
  });
}

/** In the order of the formula. */
function explainRatios(input: PeriodInput, rules: TaskResultRules, workings: Workings): readonly ExplanationNode[] {
  const work = workings.ratios.filter(isWorkRatio).map((working, index) => explainRatio(input.person, rules, workings, index, working));
  return workings.leadership ? [...work, ...explainLeadership(PREFIX, input, workings.leadership)] : work;
}

function formulaArticle({ leadership }: Workings, rules: TaskResultRules): string {
  return leadership?.rules.formulaArticle ?? rules.formulaArticle;
}

function ratioPoints(article: string, rules: TaskResultRules, count: number, results: TaskWorkings, ratio: ExplanationNode): ExplanationNode {
  const { key = '', label = '', labelEn = '' } = ratio.values;
  return makeNode({
    id: `${PREFIX}/${key}`,
    kind: 'share',
    label: 'ratio-points',
    value: multiply(results.ratioMax, fromDecimal(ratio.value ?? '0')),
    article,
    formula: `${key} × ${rules.max} ÷ ${count}`,
    values: { key, label, labelEn, max: rules.max },
    factor: toFraction(results.ratioMax),
    children: [ratio],
  });
}

/** What the caps take away: at each ratio where the profile says so, then at all task results. */
function explainCaps({ max, article }: TaskResultRules, { ratios }: Workings, results: TaskWorkings): readonly ExplanationNode[] {
  const ratioLosses = ratios.map(({ rule, value, counted }) => ({
    key: rule.key as string,
    lost: multiply(results.ratioMax, subtract(counted, value)),
    formula: `${rule.key} ≤ 100%`,
  }));
  const losses = [...ratioLosses, { key: 'sum', lost: subtract(results.points, results.uncapped), formula: `≤ ${max}` }];
  return losses
    .filter(({ lost }) => compare(lost, ZERO) < 0)
    .map(({ key, lost, formula }) =>
      makeNode({ id: `${PREFIX}/cap-${key}`, kind: 'leaf', label: 'cap', value: lost, article, formula, values: { key, max }, ...fixed('nobody-decided') }),
    );
}

/** Without a mark for đ or e: the ratios that are known, and which mark is missing. */
function explainKnown(input: PeriodInput, rules: TaskResultRules, workings: Workings): ExplanationNode {
  return makeNode({
    id: PREFIX,
    kind: 'missing',
    label: 'missing-results',
    value: null,
    article: formulaArticle(workings, rules),
    values: { reason: workings.missing ?? '' },
    children: explainRatios(input, rules, workings),
  });
}

/** Null when nothing was assigned. */
export function explainProducts(input: PeriodInput, rules: TaskResultRules, workings: Workings): ExplanationNode | null {
  if (workings.ratios.length === 0) return null;
  const { taskResults: results } = workings;
  if (!results) return explainKnown(input, rules, workings);
  const article = formulaArticle(workings, rules);
  const ratios = explainRatios(input, rules, workings);
  const keys = ratios.map(({ values }) => values.key);
  return makeNode({
    id: PREFIX,
    kind: 'sum',
    label: 'task-results',
    value: results.points,
    article,
    formula: `(${keys.join(' + ')}) ÷ ${keys.length} × ${rules.max}`,
    values: { max: rules.max },
    children: [...ratios.map((ratio) => ratioPoints(article, rules, keys.length, results, ratio)), ...explainCaps(rules, workings, results)],
  });
}
