/** What a rule profile must fulfil before a unit may adopt it: each fault with its path and a stable code. */
import * as z from 'zod/mini';
import { ZERO, add, compare, divide, fromDecimal, sum, type Rational } from '../scoring/rational.ts';
import { LEVEL_CODES, type GeneralRules, type RuleProfile } from './rule-profile.ts';
import { ruleShape } from './rule-shape.ts';

export const RULE_FAULTS = {
  shape: ['Nội dung không đúng mẫu của bộ quy tắc.', 'The content does not fit the form of a rule profile.'],
  'method-without-rules': ['Cách tính đã chọn chưa có quy tắc của nó, hoặc có thừa quy tắc của cách khác.', 'The chosen way of counting has no rules, or another way’s rules are left over.'],
  'total-not-100': ['Điểm tối đa của các phần phải cộng lại đúng 100.', 'The maxima of the parts must add up to 100.'],
  'lines-not-group-max': ['Điểm tối đa các dòng phải cộng lại bằng điểm tối đa của nhóm.', 'The maxima of the lines must add up to that of their group.'],
  'groups-not-max': ['Điểm tối đa các nhóm phải cộng lại bằng điểm tối đa của phần này.', 'The maxima of the groups must add up to that of this part.'],
  'off-step': ['Bước điểm phải lớn hơn 0 và chia hết điểm tối đa của mọi dòng.', 'The step must be above zero and divide the maximum of every line.'],
  'duplicate-code': ['Mã bị trùng.', 'The same code stands twice.'],
  'levels-wrong': ['Cần đủ bốn mức, ngưỡng giảm dần, mức cuối bắt đầu từ 0.', 'All four levels are needed, with falling thresholds, the last from 0.'],
  'share-order': ['Mức đạt phải cao hơn mức chưa đạt; tỷ lệ nổi trội không thấp hơn tỷ lệ thường.', 'Met must be above unmet; the outstanding share not below the usual one.'],
  'steps-not-rising': ['Các bước phải tăng dần và bắt đầu từ 0.', 'The steps must rise and begin at 0.'],
  'days-not-rising': ['Các ngày phải theo thứ tự: tính tháng 12, tự xếp loại, đề nghị mức, quyết định.', 'The days must come in order: December counts, classifying oneself, proposal, decision.'],
  'zero-not-allowed': ['Giá trị này phải lớn hơn 0.', 'This value must be above zero.'],
} as const satisfies Readonly<Record<string, readonly [vi: string, en: string]>>;
export type RuleFaultCode = keyof typeof RULE_FAULTS;

export interface RuleFault {
  /** Where in the profile: 'general.groups[0].lines[1].max'. */
  readonly path: string;
  readonly code: RuleFaultCode;
}

export type RuleCheck = { readonly ok: true; readonly rules: RuleProfile } | { readonly ok: false; readonly faults: readonly RuleFault[] };

function pathText(path: readonly PropertyKey[]): string {
  return path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${String(part)}`)).join('');
}

function fault(path: string, code: RuleFaultCode, wrong: boolean): RuleFault[] {
  return wrong ? [{ path, code }] : [];
}

function total(parts: readonly { readonly max: string }[]): Rational {
  return sum(parts.map(({ max }) => fromDecimal(max)));
}

function same(a: Rational, text: string): boolean {
  return compare(a, fromDecimal(text)) === 0;
}

function hasTwins(codes: readonly string[]): boolean {
  return new Set(codes).size < codes.length;
}

/** A tree of criteria: lines make up their group, groups the whole, marks fit the step. */
function checkTree(path: string, { groups, max, step }: GeneralRules): RuleFault[] {
  const lines = groups.flatMap((group) => group.lines);
  const fits = fromDecimal(step).n > 0n && lines.every((line) => divide(fromDecimal(line.max), fromDecimal(step)).d === 1n);
  return [
    ...groups.flatMap((group, at) => fault(`${path}.groups[${at}].max`, 'lines-not-group-max', !same(total(group.lines), group.max))),
    ...fault(`${path}.max`, 'groups-not-max', !same(total(groups), max)),
    ...fault(`${path}.step`, 'off-step', !fits),
    ...fault(`${path}.groups`, 'duplicate-code', hasTwins([...groups, ...lines].map(({ code }) => code))),
  ];
}

function checkMethod({ method, taskResults, standardHours, general }: RuleProfile): RuleFault[] {
  const products = method === 'converted-products';
  const fits = products ? taskResults !== null && standardHours === null : standardHours !== null && taskResults === null;
  if (!fits) return [{ path: 'method', code: 'method-without-rules' }];
  const results = taskResults?.max ?? standardHours?.max ?? '0';
  return fault('general.max', 'total-not-100', !same(add(fromDecimal(general.max), fromDecimal(results)), '100'));
}

function checkLeadership({ taskResults }: RuleProfile): RuleFault[] {
  if (!taskResults) return [];
  const { leadership, ratios } = taskResults;
  const criteria = leadership ? [leadership.subordinates, ...leadership.decided] : [];
  return [
    ...fault('taskResults.ratios', 'duplicate-code', hasTwins(ratios.map(({ key }) => key))),
    ...fault('taskResults.leadership.decided', 'duplicate-code', hasTwins(leadership?.decided.flatMap(({ key, decided }) => [key, decided]) ?? [])),
    ...fault('taskResults.leadership', 'share-order', criteria.some(({ met, unmet }) => compare(fromDecimal(met), fromDecimal(unmet)) <= 0)),
  ];
}

function checkHours({ standardHours }: RuleProfile): RuleFault[] {
  if (!standardHours) return [];
  const { max, timeMarks, complexity, scale, defaultHours, tooLateAbove } = standardHours;
  const from = timeMarks.map((mark) => fromDecimal(mark.from));
  const rising = from.every((value, at) => (at === 0 ? value.n === 0n : compare(value, from[at - 1] ?? ZERO) > 0));
  const above = compare(fromDecimal(tooLateAbove), from.at(-1) ?? ZERO) >= 0;
  const positive = [max, scale, defaultHours, ...complexity.map(({ factor }) => factor)].every((text) => fromDecimal(text).n > 0n);
  return [
    ...fault('standardHours.timeMarks', 'steps-not-rising', !rising || !above),
    ...fault('standardHours.complexity', 'duplicate-code', hasTwins(complexity.map(({ group }) => group))),
    ...fault('standardHours', 'zero-not-allowed', !positive),
  ];
}

function checkLevels({ levels }: RuleProfile): RuleFault[] {
  const complete = levels.length === LEVEL_CODES.length && levels.every(({ code }, at) => code === LEVEL_CODES[at]);
  const falling = levels.every(({ from }, at) => at === 0 || compare(fromDecimal(from), fromDecimal(levels[at - 1]?.from ?? '0')) < 0);
  const reachable = compare(fromDecimal(levels[0]?.from ?? '0'), fromDecimal('100')) <= 0;
  return fault('levels', 'levels-wrong', !complete || !falling || !reachable || !same(fromDecimal(levels.at(-1)?.from ?? '1'), '0'));
}

/** A day of January to June lies in the next year (Điều 19.2). */
function checkProcedure({ year: { decemberFrom, procedure } }: RuleProfile): RuleFault[] {
  if (!procedure) return [];
  const [from, self, proposed, decided] = [decemberFrom, procedure.selfBy, procedure.proposedBy, procedure.decidedBefore].map((day) => `${day < '07' ? 1 : 0}${day}`);
  return fault('year.procedure', 'days-not-rising', !(from! <= self! && self! <= proposed! && proposed! < decided!));
}

function checkYear({ year, organisation }: RuleProfile): RuleFault[] {
  const caps = [['year.cap', year.cap], ['organisation.cap', organisation.cap]] as const;
  const sums = add(fromDecimal(organisation.general.max), fromDecimal(organisation.results.max));
  return [
    ...caps.flatMap(([path, cap]) => fault(path, 'share-order', compare(fromDecimal(cap.outstandingShare), fromDecimal(cap.share)) < 0)),
    ...fault('year.grounds', 'duplicate-code', hasTwins(year.grounds.map(({ code }) => code))),
    ...fault('organisation.general.max', 'total-not-100', !same(sums, '100')),
    ...checkTree('organisation.general', organisation.general),
    ...checkTree('organisation.results', organisation.results),
  ];
}

/** Reads a profile from anywhere. Faults come all at once; an empty list never happens with `ok: false`. */
export function checkProfile(value: unknown): RuleCheck {
  const parsed = z.safeParse(ruleShape, value);
  if (!parsed.success) {
    return { ok: false, faults: parsed.error.issues.map(({ path }) => ({ path: pathText(path), code: 'shape' as const })) };
  }
  const rules: RuleProfile = parsed.data;
  const tree = checkTree('general', rules.general);
  const faults = [...checkMethod(rules), ...tree, ...checkLeadership(rules), ...checkHours(rules), ...checkLevels(rules), ...checkYear(rules), ...checkProcedure(rules)];
  return faults.length === 0 ? { ok: true, rules } : { ok: false, faults };
}
