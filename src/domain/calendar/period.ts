/**
 * Periods of assignment and scoring: months 'YYYY-MM' or quarters 'YYYY-Qn', as the rule profile says (NĐ335 Điều 14.1).
 * The year 'YYYY' is no period of work: it is made of them. Texts of different kinds do not sort by time.
 */
export const PERIOD_KINDS = ['month', 'quarter'] as const;
export type PeriodKind = (typeof PERIOD_KINDS)[number];
const MONTHS = { month: 1, quarter: 3, year: 12 } as const;

export function isPeriod(text: string): boolean {
  return /^\d{4}-(0[1-9]|1[0-2]|Q[1-4])$/.test(text);
}

export function isYear(text: string): boolean {
  return /^\d{4}$/.test(text);
}

export function yearOf(period: string): string {
  return period.slice(0, 4);
}

export function kindOf(period: string): PeriodKind | 'year' {
  if (isYear(period)) return 'year';
  return period[5] === 'Q' ? 'quarter' : 'month';
}

/** Months since the year 0 up to the period's first. */
function firstMonth(period: string): number {
  const parts = { month: () => Number(period.slice(5)) - 1, quarter: () => (Number(period.slice(6)) - 1) * 3, year: () => 0 };
  return Number(yearOf(period)) * 12 + parts[kindOf(period)]();
}

function periodAt(month: number, kind: PeriodKind | 'year'): string {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  const place = month - Math.floor(month / 12) * 12;
  if (kind === 'year') return year;
  return kind === 'quarter' ? `${year}-Q${Math.floor(place / 3) + 1}` : `${year}-${String(place + 1).padStart(2, '0')}`;
}

/** The months of a period or year, in order: one, three or twelve. */
export function monthsOf(period: string): string[] {
  const first = firstMonth(period);
  return Array.from({ length: MONTHS[kindOf(period)] }, (_, index) => periodAt(first + index, 'month'));
}

export function periodOfDay(day: string, kind: PeriodKind = 'month'): string {
  return periodAt(firstMonth(day.slice(0, 7)), kind);
}

/** @param count periods of the same kind, back when negative */
export function shiftPeriod(period: string, count: number): string {
  const kind = kindOf(period);
  return periodAt(firstMonth(period) + count * MONTHS[kind], kind);
}

export function firstDay(period: string): string {
  return `${periodAt(firstMonth(period), 'month')}-01`;
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Asked for every person of a unit, so without a Date. */
export function lastDay(period: string): string {
  const month = firstMonth(period) + MONTHS[kindOf(period)] - 1;
  const year = Math.floor(month / 12);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month % 12 === 1 && isLeap ? 29 : MONTH_DAYS[month % 12]!;
  return `${periodAt(month, 'month')}-${days}`;
}

export function contains(period: string, day: string): boolean {
  return firstDay(period) <= day && day <= lastDay(period);
}

/** Last day on which planned work is assigned: that day of the period's first month (NĐ335 Điều 18.1.d). */
export function planningCutoff(period: string, cutoffDay: number): string {
  return `${monthsOf(period)[0]!}-${String(cutoffDay).padStart(2, '0')}`;
}
