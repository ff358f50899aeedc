/** Mẫu số 01 while it is being filled in, by the official or by the monitoring superior. */
import { validateMarks } from '#domain/scoring/general-criteria.ts';
import type { GeneralFault } from '#domain/scoring/general-criteria.ts';
import { add, compare, fromDecimal, multiply, rational, sum, toDecimal, ZERO } from '#domain/scoring/rational.ts';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import type { GeneralRules, RuleProfile } from '#domain/scoring/rule-profile.ts';
import type { PeriodInput } from '#domain/scoring/score-shape.ts';
import type { SelfScore } from '#domain/review/review.ts';

export interface MarksValue {
  readonly marks: Readonly<Record<string, string>>;
  /** A comment on each deducted line, or the superior's reason for each changed one. */
  readonly comments: Readonly<Record<string, string>>;
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

/** What the server would refuse, found before it is written (NĐ335 Điều 3.4: every change has its reason). */
export function confirmFaults(profile: RuleProfile, { marks, comments }: MarksValue, self: SelfScore | null): readonly GeneralFault[] {
  const faults = validateMarks(profile.general, marks, { ...self?.comments, ...comments });
  const unexplained = changedLines(profile.general, marks, self)
    .filter((line) => !comments[line]?.trim() && !faults.some((fault) => fault.line === line))
    .map((line) => ({ code: 'comment-missing', line }) as const);
  return [...faults, ...unexplained];
}

interface OwnFigure {
  readonly total: string | null;
  readonly exact: string | null;
  readonly engine: string;
}

/** The writer's own figure with these marks; the server compares it with its own. */
export function figureOf(input: PeriodInput, as: 'self' | 'confirmed', marks: MarksValue['marks']): OwnFigure {
  const { total, engine } = scorePeriod({ ...input, general: { ...input.general, [as]: marks } });
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
