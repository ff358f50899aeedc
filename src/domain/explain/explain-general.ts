import type { GeneralResult, MarkedLine } from '../scoring/general-criteria.ts';
import { decidedBy, fixed, makeNode, shortNumber, type Decision, type ExplanationNode } from './explanation-node.ts';
import { ZERO, compare, fromDecimal, sum, type Rational } from '../scoring/rational.ts';
import type { GeneralGroup } from '../profiles/rule-profile.ts';
import type { PeriodInput } from '../scoring/score-shape.ts';

/** True when the superior took something the official had given himself, or marked him below the maximum alone. */
export function takenBySuperior({ self, confirmed, max }: MarkedLine): boolean {
  return confirmed !== null && compare(confirmed, self ?? max) < 0;
}

function decisionOf({ general, person }: PeriodInput, marked: MarkedLine): Decision {
  const { counted, confirmed, max } = marked;
  const by = confirmed ? general.confirmedBy : person;
  if (takenBySuperior(marked)) return decidedBy(by);
  return fixed(compare(counted ?? max, max) < 0 ? 'own-mark' : 'nothing-lost', by);
}

function explainLine(input: PeriodInput, marked: MarkedLine): ExplanationNode {
  const { line, counted, self, confirmed } = marked;
  const { general } = input;
  const entries = [general.selfScoring, confirmed ? general.confirmation : null];
  return makeNode({
    id: `total/general/${line.code}`,
    kind: 'leaf',
    label: 'general-line',
    value: counted,
    article: line.article,
    values: {
      code: line.code,
      label: line.label,
      labelEn: line.labelEn,
      max: line.max,
      self: self ? shortNumber(self) : '',
      confirmed: confirmed ? shortNumber(confirmed) : '',
      comment: general.comments[line.code] ?? '',
    },
    entries: entries.filter((entry) => entry !== null),
    ...decisionOf(input, marked),
  });
}

function explainGroup(input: PeriodInput, group: GeneralGroup, lines: readonly MarkedLine[]): ExplanationNode {
  const { code, label, labelEn, max, article } = group;
  return makeNode({
    id: `total/general/${code}`,
    kind: 'sum',
    label: 'general-group',
    value: sum(lines.map((line) => line.counted ?? ZERO)),
    article,
    values: { code, label, labelEn, max },
    children: lines.map((line) => explainLine(input, line)),
  });
}

/** A total that came without its lines. */
function explainTotal({ profile, general }: PeriodInput, total: Rational): ExplanationNode {
  const { max, article } = profile.general;
  const lost = compare(total, fromDecimal(max)) < 0;
  const { confirmedBy: by, confirmation } = general;
  return makeNode({
    id: 'total/general',
    kind: 'leaf',
    label: 'general-total',
    value: total,
    article,
    values: { max },
    entries: confirmation === null ? [] : [confirmation],
    ...(lost ? decidedBy(by) : fixed('nothing-lost', by)),
  });
}

/** Null where the profile has no general criteria. */
export function explainGeneral(input: PeriodInput, result: GeneralResult, total: Rational): ExplanationNode | null {
  const { groups, max, article } = input.profile.general;
  if (input.general.total !== undefined) return explainTotal(input, total);
  if (groups.length === 0) return null;
  return makeNode({
    id: 'total/general',
    kind: 'sum',
    label: 'general',
    value: total,
    article,
    values: { source: result.source, max },
    children: groups.map((group) => explainGroup(input, group, result.lines.filter((line) => line.group.code === group.code))),
  });
}
