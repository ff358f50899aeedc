/** Mẫu số 01 while it is being filled in, by the official or by the monitoring superior. */
import type { SelfScore } from '#domain/review/review.ts';
import { validateMarks } from '#domain/scoring/general-criteria.ts';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import { add, compare, fromDecimal, multiply, rational, sum, toDecimal, ZERO } from '#domain/scoring/rational.ts';
import type { DecidedRule, GeneralRules } from '#domain/profiles/rule-profile.ts';
import type { LeadershipMarks, PeriodInput } from '#domain/scoring/score-shape.ts';
import type { LineEvidence } from './mark-evidence.tsx';

export interface MarksValue {
  readonly marks: Readonly<Record<string, string>>;
  /** đ and e of a leader; null for everybody else. */
  readonly leadership: LeadershipMarks | null;
  /** A comment on each deducted line and lower share, or the superior's reason for each changed one. */
  readonly comments: Readonly<Record<string, string>>;
  /** The official's, by line; none of the superior's. */
  readonly evidence?: LineEvidence;
  readonly strengths: string;
  readonly weaknesses: string;
  /** The superior's comment. */
  readonly comment: string;
}

/** All lines at their maximum unless marked before. */
export function startMarks(rules: GeneralRules, known: Readonly<Record<string, string>> | null): Record<string, string> {
  return Object.fromEntries(rules.groups.flatMap(({ lines }) => lines.map(({ code, max }) => [code, known?.[code] ?? max])));
}

/** Every mark a line may have, from its maximum down: '2.5', '2.25', … '0'. */
export function marksOf(max: string, step: string): string[] {
  const [top, by] = [fromDecimal(max), fromDecimal(step)];
  const list: string[] = [];
  for (let mark = top; compare(mark, ZERO) >= 0; mark = add(mark, multiply(by, rational(-1n)))) {
    list.push(toDecimal(mark, 4).replace(/\.?0+$/, ''));
  }
  return list;
}

export function totalOf(marks: Readonly<Record<string, string>>): string {
  return toDecimal(sum(Object.values(marks).map(fromDecimal)), 2);
}

/** Lines the superior marks otherwise than the official did; without self marks, those below the maximum. */
export function changedLines(rules: GeneralRules, marks: MarksValue['marks'], self: SelfScore | null): string[] {
  const before = startMarks(rules, self?.marks ?? null);
  return Object.keys(before).filter((code) => compare(fromDecimal(marks[code] ?? '0'), fromDecimal(before[code]!)) !== 0);
}

/** What the superior decides of this person; empty for staff and under rules that score leaders like everybody else. */
export function decidedRules({ profile, leadership }: PeriodInput): readonly DecidedRule[] {
  return leadership ? (profile.taskResults?.leadership?.decided ?? []) : [];
}

/** Met in full unless marked before; null where nothing is to be decided. */
export function startShares(rules: readonly DecidedRule[], known: LeadershipMarks | null): LeadershipMarks | null {
  if (rules.length === 0) return null;
  return Object.fromEntries(rules.map(({ decided, met }) => [decided, known?.[decided] ?? met]));
}

/** '100' of the share '1', '50' of '0.5'. */
export function percentOf(share: string): string {
  return toDecimal(multiply(fromDecimal(share), rational(100n)), 2).replace(/\.?0+$/, '');
}

function lowerShares(rules: readonly DecidedRule[], leadership: LeadershipMarks | null): readonly string[] {
  return rules.filter(({ decided, unmet }) => leadership?.[decided] === unmet).map(({ decided }) => decided);
}

function changedShares(rules: readonly DecidedRule[], leadership: LeadershipMarks | null, self: SelfScore | null): readonly string[] {
  const before = startShares(rules, self?.leadership ?? null);
  return rules.filter(({ decided }) => leadership?.[decided] !== before?.[decided]).map(({ decided }) => decided);
}

/** Lines and shares that need words of the official: those below the full mark. */
export function commentedBySelf(input: PeriodInput, { marks, leadership }: MarksValue): readonly string[] {
  return [...deductedLines(input.profile.general, marks), ...lowerShares(decidedRules(input), leadership)];
}

/** Lines and shares on which the superior may give reasons: those changed or below the full mark. */
export function reasonedBySuperior(input: PeriodInput, value: MarksValue, self: SelfScore | null): readonly string[] {
  const changed = [...changedLines(input.profile.general, value.marks, self), ...changedShares(decidedRules(input), value.leadership, self)];
  return [...new Set([...changed, ...commentedBySelf(input, value)])];
}

/** Lines and shares without the comment the server asks for, before it is written. */
export function selfFaults(input: PeriodInput, { marks, comments, leadership }: MarksValue): readonly string[] {
  const shares = lowerShares(decidedRules(input), leadership).filter((key) => !comments[key]?.trim());
  return [...validateMarks(input.profile.general, marks, comments).map(({ line }) => line), ...shares];
}

/** The same of the superior, and each change has its reason (NĐ335 Điều 3.4). */
export function confirmFaults(input: PeriodInput, value: MarksValue, self: SelfScore | null): readonly string[] {
  const { marks, comments, leadership } = value;
  const both = { ...value, comments: { ...self?.comments, ...comments } };
  const changed = [...changedLines(input.profile.general, marks, self), ...changedShares(decidedRules(input), leadership, self)];
  return [...new Set([...selfFaults(input, both), ...changed.filter((line) => !comments[line]?.trim())])];
}

interface OwnFigure {
  readonly total: string | null;
  readonly exact: string | null;
  readonly engine: string;
}

/** The writer's own figure with these marks; the server compares it with its own. */
export function figureOf(input: PeriodInput, as: 'self' | 'confirmed', { marks, leadership }: Pick<MarksValue, 'marks' | 'leadership'>): OwnFigure {
  const led = input.leadership && leadership ? { ...input.leadership, [as]: leadership } : input.leadership;
  const { total, engine } = scorePeriod({ ...input, general: { ...input.general, [as]: marks }, leadership: led });
  return { total: total?.display ?? null, exact: total?.exact ?? null, engine };
}

/** Comments of the given lines only, without empty ones. */
export function commentsOn(lines: readonly string[], comments: MarksValue['comments']): Record<string, string> {
  return Object.fromEntries(lines.flatMap((line) => (comments[line]?.trim() ? [[line, comments[line].trim()]] : [])));
}

export function deductedLines(rules: GeneralRules, marks: MarksValue['marks']): string[] {
  const lines = rules.groups.flatMap((group) => group.lines);
  return lines.filter(({ code, max }) => compare(fromDecimal(marks[code] ?? '0'), fromDecimal(max)) < 0).map(({ code }) => code);
}
