import type { GeneralInput, GeneralMarks } from './general-marks.ts';
import { ZERO, compare, divide, fromDecimal, parseRational, sum, type Rational } from './rational.ts';
import type { GeneralGroup, GeneralLine, GeneralRules } from '../profiles/rule-profile.ts';
import type { MissingReason } from './score-shape.ts';

export const GENERAL_FAULTS = [
  'unknown-line',
  'missing-line',
  'not-a-number',
  'below-zero',
  'above-max',
  'off-step',
  'comment-missing',
] as const;
export type GeneralFaultCode = (typeof GENERAL_FAULTS)[number];

export interface GeneralFault {
  readonly code: GeneralFaultCode;
  readonly line: string;
}

/** One line with the marks of both sides; `counted` is the superior's where he gave one. */
export interface MarkedLine {
  readonly group: GeneralGroup;
  readonly line: GeneralLine;
  readonly max: Rational;
  readonly self: Rational | null;
  readonly confirmed: Rational | null;
  readonly counted: Rational | null;
}

export interface GeneralResult {
  readonly source: 'confirmed' | 'self' | 'none';
  readonly missing: MissingReason | null;
  readonly total: Rational | null;
  readonly lines: readonly MarkedLine[];
}

function markFault(text: string, max: Rational, step: Rational): GeneralFaultCode | null {
  const mark = parseRational(text);
  if (!mark) return 'not-a-number';
  if (compare(mark, ZERO) < 0) return 'below-zero';
  if (compare(mark, max) > 0) return 'above-max';
  return divide(mark, step).d === 1n ? null : 'off-step';
}

/** Faults of each line, in the order of the form. An empty list means the marks may be recorded. */
export function validateMarks(
  rules: GeneralRules,
  marks: GeneralMarks,
  comments: Readonly<Record<string, string>>,
): readonly GeneralFault[] {
  const step = fromDecimal(rules.step);
  const lines = rules.groups.flatMap((group) => group.lines);
  const known = new Set(lines.map((line) => line.code));
  const faults: GeneralFault[] = Object.keys(marks)
    .filter((code) => !known.has(code))
    .map((line) => ({ code: 'unknown-line', line }));
  for (const { code: line, max: maxText } of lines) {
    const text = marks[line];
    if (text === undefined) {
      faults.push({ code: 'missing-line', line });
      continue;
    }
    const max = fromDecimal(maxText);
    const code = markFault(text, max, step);
    if (code) faults.push({ code, line });
    else if (compare(fromDecimal(text), max) < 0 && !comments[line]?.trim()) faults.push({ code: 'comment-missing', line });
  }
  return faults;
}

function missingReason(rules: GeneralRules, marks: GeneralMarks): MissingReason | null {
  // A missing comment blocks recording the marks, never the arithmetic.
  const faults = validateMarks(rules, marks, {}).filter((fault) => fault.code !== 'comment-missing');
  if (faults.some((fault) => fault.code !== 'missing-line')) return 'general-marks-invalid';
  return faults.length > 0 ? 'general-marks-incomplete' : null;
}

function markOf(marks: GeneralMarks | null, line: string): Rational | null {
  const text = marks?.[line];
  return text === undefined ? null : parseRational(text);
}

/** Confirmed marks win line by line (NĐ335 Điều 17.2); without any marks there is no total, never zero. */
export function scoreGeneral(rules: GeneralRules, input: GeneralInput): GeneralResult {
  const lines = rules.groups.flatMap((group) =>
    group.lines.map((line): MarkedLine => {
      const self = markOf(input.self, line.code);
      const confirmed = markOf(input.confirmed, line.code);
      return { group, line, max: fromDecimal(line.max), self, confirmed, counted: confirmed ?? self };
    }),
  );
  if (input.total !== undefined) return { source: 'confirmed', missing: null, total: fromDecimal(input.total), lines: [] };
  // A profile without general criteria only asks for the superior's confirmation.
  if (lines.length === 0) return { source: input.confirmed ? 'confirmed' : 'none', missing: null, total: ZERO, lines };
  if (!input.self && !input.confirmed) return { source: 'none', missing: 'no-general-marks', total: null, lines };
  const source = input.confirmed ? 'confirmed' : 'self';
  const missing = missingReason(rules, { ...input.self, ...input.confirmed });
  const total = missing ? null : sum(lines.map((line) => line.counted ?? ZERO));
  return { source, missing, total, lines };
}
