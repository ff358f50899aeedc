import type { GeneralResult, MarkedLine } from './general-criteria.ts';
import { makeNode, shortNumber, type ExplanationNode } from './explanation-node.ts';
import { ZERO, sum, type Rational } from './rational.ts';
import type { GeneralGroup } from './rule-profile.ts';
import type { PeriodInput } from './score-shape.ts';

function explainLine(input: PeriodInput, marked: MarkedLine): ExplanationNode {
  const { line, counted, self, confirmed } = marked;
  const { general } = input;
  const entries = [general.selfScoring, general.confirmed ? general.confirmation : null];
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

export function explainGeneral(input: PeriodInput, result: GeneralResult, total: Rational): ExplanationNode {
  const { groups, max, article } = input.profile.general;
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
