/** Time worked in a year (NĐ335 Điều 11.1–11.2): what decides whether the year is classified. */
import { lastDay } from '../calendar/period.ts';
import type { LeaveKind } from './leave-kinds.ts';
import { rational, sum, toFraction, type Rational } from './rational.ts';

/** Days 'YYYY-MM-DD', both included; null while it lasts. */
export interface Spell {
  readonly from: string;
  readonly to: string | null;
}

export interface Leave {
  readonly kind: LeaveKind;
  readonly from: string;
  readonly to: string;
}

const NOT_WORKED: readonly LeaveKind[] = ['sick', 'maternity', 'unpaid'];

/** Leave that takes time away from the time worked. */
export function isAbsence({ kind }: Pick<Leave, 'kind'>): boolean {
  return NOT_WORKED.includes(kind);
}

export function covers(spell: Spell, day: string): boolean {
  return spell.from <= day && (spell.to === null || spell.to >= day);
}

/**
 * Months worked up to and including the day `until`, as a fraction: of each month its calendar days in post without
 * sick, maternity and unpaid leave. Posts held at once and leaves that overlap count a day once. The decree names
 * months, not days: shares of calendar months make 1 July – 31 December exactly 6.
 */
export function monthsWorked(spells: readonly Spell[], leaves: readonly Leave[], year: number, until: string): string {
  const absences = leaves.filter(isAbsence);
  const shares: Rational[] = [];
  for (let month = 1; month <= 12; month += 1) {
    const period = `${year}-${String(month).padStart(2, '0')}`;
    const length = Number(lastDay(period).slice(8));
    const days = Array.from({ length }, (_, index) => `${period}-${String(index + 1).padStart(2, '0')}`);
    const worked = days.filter(
      (day) => day <= until && spells.some((spell) => covers(spell, day)) && !absences.some((leave) => covers(leave, day)),
    );
    shares.push(rational(BigInt(worked.length), BigInt(length)));
  }
  return toFraction(sum(shares));
}
