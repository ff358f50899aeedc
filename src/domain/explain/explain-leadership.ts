/** d, đ and e of a leader: whose scores they rest on, and who decided (NĐ335 Điều 15.3, for deputies 15.4). */
import { decidedBy, fixed, idList, makeNode, shortNumber, type Decision, type ExplanationNode } from './explanation-node.ts';
import type { DecidedWorking, LeadershipWorkings, SubordinatesWorking } from '../scoring/leadership-share.ts';
import { percentFigure } from '../scoring/period-score.ts';
import { ONE, compare, multiply, rational, toDecimal, toFraction, type Rational } from '../scoring/rational.ts';
import type { LeadershipRules } from '../profiles/rule-profile.ts';
import type { PeriodInput } from '../scoring/score-shape.ts';

/** A deputy is judged by the same criteria within his assigned field. */
export function leaderArticle({ role }: PeriodInput, rules: LeadershipRules, article: string): string {
  return role === 'deputy' ? `${article}; ${rules.deputyArticle}` : article;
}

function percent(share: Rational | null): string {
  return share ? shortNumber(multiply(share, rational(100n))) : '';
}

function explainSubordinates(id: string, input: PeriodInput, rules: LeadershipRules, working: SubordinatesWorking): ExplanationNode {
  const { rule, met, judged, below, passedOver, value } = working;
  const provisional = (input.leadership?.subordinates ?? []).filter((one) => one.standing !== 'no-data' && one.provisional);
  return makeNode({
    id,
    kind: 'leaf',
    label: 'subordinates',
    value,
    display: percentFigure(value).display,
    article: leaderArticle(input, rules, rule.article),
    formula: `${met}/${judged}`,
    numerator: toFraction(rational(BigInt(met))),
    denominator: toFraction(rational(BigInt(judged))),
    values: {
      key: rule.key,
      label: rule.label,
      labelEn: rule.labelEn,
      role: input.role,
      from: rule.from,
      met: String(met),
      judged: String(judged),
      below: String(below.length),
      people: idList(below),
      passedOver: String(passedOver.length),
      withoutData: idList(passedOver),
      provisional: String(provisional.length),
    },
    ...fixed(below.length > 0 ? 'others-scores' : 'nothing-lost'),
  });
}

/** Only the superior's own decision may be contested; without it the leader marked himself. */
export function decisionOnLeader({ person, general }: PeriodInput, { confirmed, mark }: DecidedWorking): Decision {
  if (!mark) return fixed('nobody-decided');
  const by = confirmed ? general.confirmedBy : person;
  if (compare(mark, ONE) >= 0) return fixed('nothing-lost', by);
  return confirmed ? decidedBy(by) : fixed('own-mark', by);
}

/** The marks stand in the same review as the general criteria, so the same entries hold them. */
export function decidedEntry({ general }: PeriodInput, { confirmed }: DecidedWorking): string | null {
  return confirmed ? general.confirmation : general.selfScoring;
}

function explainDecided(id: string, input: PeriodInput, rules: LeadershipRules, working: DecidedWorking): ExplanationNode {
  const { rule, mark, self, confirmed, reason } = working;
  const entry = decidedEntry(input, working);
  return makeNode({
    id,
    kind: mark ? 'leaf' : 'missing',
    label: mark ? 'decided' : 'missing-mark',
    value: mark,
    display: mark && toDecimal(multiply(mark, rational(100n)), 2),
    article: leaderArticle(input, rules, rule.article),
    values: {
      key: rule.key,
      label: rule.label,
      labelEn: rule.labelEn,
      self: percent(self),
      confirmed: percent(confirmed),
      reason,
    },
    entries: mark && entry !== null ? [entry] : [],
    ...decisionOnLeader(input, working),
  });
}

/** One node for d, đ and e each, by its letter; a criterion nobody marked yet is 'missing'. */
export function explainLeadership(prefix: string, input: PeriodInput, { rules, subordinates, decided }: LeadershipWorkings): readonly ExplanationNode[] {
  return [
    explainSubordinates(`${prefix}/${subordinates.rule.key}/ratio`, input, rules, subordinates),
    ...decided.map((working) => explainDecided(`${prefix}/${working.rule.key}/ratio`, input, rules, working)),
  ];
}
