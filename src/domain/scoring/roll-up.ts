/** From periods to quarter, half-year and year: means of the months really worked (NĐ335 Điều 11.2, 17.3, 19). */
import { ZERO, add, divide, fromDecimal, multiply, rational, sum, type Rational } from './rational.ts';

/** What one period of one unit gives to a month. */
export interface MonthPart {
  /** 'YYYY-MM', or a quarter 'YYYY-Qn'. */
  readonly period: string;
  /** Exact period score; null when the period has none. */
  readonly exact: string | null;
  readonly provisional: boolean;
  /** The person's working days in this part of the month. */
  readonly workingDays: number;
  /** 'brought': sent by the former unit (Điều 19.1). */
  readonly source: 'unit' | 'brought';
  readonly unitName: string;
  /** The entry that brought it or closed it. */
  readonly entry: string | null;
}

/** One month worked, 1–12. */
export interface MonthInput {
  readonly month: number;
  readonly parts: readonly MonthPart[];
}

/** The score of a period, with the person's working days by month ('1'–'12'). */
export interface PeriodResult extends Omit<MonthPart, 'workingDays'> {
  readonly workingDays: Readonly<Record<number, number>>;
}

export const ROLL_UPS = ['quarter', 'half', 'year'] as const;
export type RollUpKind = (typeof ROLL_UPS)[number];

const SPAN: Readonly<Record<RollUpKind, number>> = { quarter: 3, half: 6, year: 12 };

export interface RollUp {
  readonly kind: RollUpKind;
  /** Quarter 1–4, half 1–2, year 1. */
  readonly which: number;
  /** Null when no month has a score. */
  readonly value: Rational | null;
  /** Months that count, in order. */
  readonly used: readonly number[];
  /** Months worked but without a score: they block a final result. */
  readonly missing: readonly number[];
  /** A month is not confirmed yet, or is missing. */
  readonly provisional: boolean;
}

/** Months of a period: [3] of '2026-03', [1, 2, 3] of '2026-Q1'. Throws RangeError on other text. */
export function monthsOfPeriod(period: string): readonly number[] {
  const [, quarter, month] = /^\d{4}-(?:Q([1-4])|(0[1-9]|1[0-2]))$/.exec(period) ?? [];
  if (quarter) return [1, 2, 3].map((place) => (Number(quarter) - 1) * 3 + place);
  if (month) return [Number(month)];
  throw new RangeError(`not a period: ${JSON.stringify(period)}`);
}

/** A quarter's score fills its three months; a month without working days was not worked and stays out. */
export function monthsFrom(results: readonly PeriodResult[]): readonly MonthInput[] {
  const parts = results.flatMap(({ workingDays, ...result }) =>
    monthsOfPeriod(result.period).map((month) => ({ month, part: { ...result, workingDays: workingDays[month] ?? 0 } })),
  );
  const worked = parts.filter(({ part }) => part.workingDays > 0);
  return [...new Set(worked.map(({ month }) => month))]
    .sort((a, b) => a - b)
    .map((month) => ({ month, parts: worked.filter((one) => one.month === month).map(({ part }) => part) }));
}

/** The parts that count with their weights: working days, or all the same when no part has any. */
function weigh(parts: readonly MonthPart[]): readonly { readonly part: MonthPart; readonly weight: Rational }[] {
  const negative = parts.find((part) => part.workingDays < 0);
  if (negative) throw new RangeError(`negative working days in ${negative.period}`);
  const worked = parts.filter((part) => part.workingDays > 0);
  if (worked.length === 0) return parts.map((part) => ({ part, weight: rational(1n) }));
  return worked.map((part) => ({ part, weight: rational(BigInt(part.workingDays)) }));
}

/**
 * Mean of the parts by working days (Điều 19.1); null when a part that counts has no score.
 * Throws RangeError on bad numbers.
 */
export function monthValue(parts: readonly MonthPart[]): Rational | null {
  const weighed = weigh(parts);
  let points = ZERO;
  for (const { part, weight } of weighed) {
    if (part.exact === null) return null;
    points = add(points, multiply(fromDecimal(part.exact), weight));
  }
  return weighed.length > 0 ? divide(points, sum(weighed.map(({ weight }) => weight))) : null;
}

/** Null for no values. */
export function meanOf(values: readonly Rational[]): Rational | null {
  return values.length > 0 ? divide(sum(values), rational(BigInt(values.length))) : null;
}

function inOrder(months: readonly MonthInput[]): readonly MonthInput[] {
  const sorted = [...months].sort((a, b) => a.month - b.month);
  for (const [place, { month }] of sorted.entries()) {
    if (!Number.isInteger(month) || month < 1 || month > 12) throw new RangeError(`not a month: ${month}`);
    if (sorted[place - 1]?.month === month) throw new RangeError(`month ${month} is given twice`);
  }
  return sorted;
}

/**
 * Mean of the worked months of a quarter, a half-year or the year (Điều 17.3), in any order;
 * a month not given was not worked (Điều 11.2). A running mean is given even while a month is missing.
 * Throws RangeError on an impossible span or month, and on a month given twice.
 */
export function rollUp(kind: RollUpKind, which: number, months: readonly MonthInput[]): RollUp {
  const span = SPAN[kind];
  if (!Number.isInteger(which) || which < 1 || which * span > 12) throw new RangeError(`no ${kind} ${which}`);
  const valued = inOrder(months)
    .filter(({ month }) => month > (which - 1) * span && month <= which * span)
    .map(({ month, parts }) => ({ month, value: monthValue(parts), provisional: weigh(parts).some(({ part }) => part.provisional) }));
  const used = valued.flatMap(({ value, ...month }) => (value ? [{ ...month, value }] : []));
  const missing = valued.filter(({ value }) => !value).map(({ month }) => month);
  return {
    kind,
    which,
    value: meanOf(used.map(({ value }) => value)),
    used: used.map(({ month }) => month),
    missing,
    provisional: missing.length > 0 || used.some(({ provisional }) => provisional),
  };
}
