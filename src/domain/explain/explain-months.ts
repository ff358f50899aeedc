/** The mean of a quarter, a half-year or the year, down to the score of each period (NĐ335 Điều 11.2, 17.3, 19). */
import { fixed, makeNode, type ExplanationNode } from './explanation-node.ts';
import { fromDecimal, multiply, rational, toDecimal, toFraction } from '../scoring/rational.ts';
import { monthValue, rollUp, type MonthInput, type MonthPart, type RollUpKind } from '../scoring/roll-up.ts';
import type { YearInput } from '../scoring/year-shape.ts';

export type MonthsInput = Pick<YearInput, 'profile' | 'year' | 'months'>;

const SPAN: Readonly<Record<RollUpKind, number>> = { quarter: 3, half: 6, year: 12 };

function partValues({ period, provisional, workingDays, source, unitName }: MonthPart): Record<string, string> {
  return { period, provisional: String(provisional), workingDays: String(workingDays), source, unit: unitName };
}

/** Opens the period's own tree; what another unit sent has none here. */
function partNode(id: string, label: 'month' | 'month-part', article: string, part: MonthPart, values: Record<string, string>, weight: string): ExplanationNode {
  return makeNode({
    id,
    kind: part.exact === null ? 'missing' : 'leaf',
    label: part.exact === null ? 'month-missing' : label,
    value: part.exact === null ? null : fromDecimal(part.exact),
    article,
    values: { ...values, ...partValues(part) },
    weight,
    entries: part.entry === null ? [] : [part.entry],
    ...fixed(part.source === 'brought' ? 'other-procedure' : 'own-tree'),
  });
}

/** Working days decide between units; without any the parts weigh the same. */
function countingParts(parts: readonly MonthPart[]): readonly (readonly [MonthPart, string])[] {
  const worked = parts.filter(({ workingDays }) => workingDays > 0);
  return worked.length > 0 ? worked.map((part) => [part, `${part.workingDays}/1`]) : parts.map((part) => [part, '1/1']);
}

function explainMonth(prefix: string, { profile }: MonthsInput, { month, parts }: MonthInput): ExplanationNode {
  const id = `${prefix}/${month}`;
  const counting = countingParts(parts);
  const values = { month: String(month) };
  const [first] = counting;
  if (first && counting.length === 1) return partNode(id, 'month', profile.year.meanArticle, first[0], values, '1/1');
  const value = monthValue(parts);
  return makeNode({
    id,
    kind: value ? 'mean' : 'missing',
    label: value ? 'month' : 'month-missing',
    value,
    article: profile.year.transferArticle,
    values: { ...values, units: String(counting.length), provisional: String(counting.some(([part]) => part.provisional)) },
    weight: '1/1',
    children: counting.map(([part, weight], place) => partNode(`${id}/${place + 1}`, 'month-part', profile.year.transferArticle, part, values, weight)),
    ...(counting.length === 0 ? fixed('nobody-decided') : {}),
  });
}

/**
 * Root 'mean' with one child for each month worked; months without a score are 'missing' and do not count.
 * Throws RangeError like `rollUp`.
 * @param which quarter 1–4, half 1–2, year 1
 */
export function explainRollUp(kind: RollUpKind, which: number, input: MonthsInput, id = 'mean'): ExplanationNode {
  const { profile, year, months } = input;
  const { value, used, missing, provisional } = rollUp(kind, which, months);
  const within = months.filter(({ month }) => used.includes(month) || missing.includes(month)).sort((a, b) => a.month - b.month);
  const { meanArticle, leaveArticle } = profile.year;
  const numerator = value && multiply(value, rational(BigInt(used.length)));
  return makeNode({
    id,
    kind: value ? 'mean' : 'missing',
    label: 'mean',
    value,
    article: within.length < SPAN[kind] ? `${meanArticle}; ${leaveArticle}` : meanArticle,
    formula: numerator ? `${toDecimal(numerator, 2)} ÷ ${used.length}` : '',
    numerator: numerator && toFraction(numerator),
    denominator: numerator && `${used.length}/1`,
    values: {
      kind,
      which: String(which),
      year: String(year),
      months: String(used.length),
      span: String(SPAN[kind]),
      missing: missing.join(', '),
      provisional: String(provisional),
    },
    children: within.map((month) => explainMonth(id, input, month)),
  });
}
