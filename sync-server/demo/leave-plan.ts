/** Who of the demo is on leave, and when: nobody sits down with the app on those days (NĐ335 Điều 11.2, 18.1.b). */
import { addDays } from '#domain/calendar/day.ts';
import { firstDay, lastDay, shiftPeriod, yearOf } from '#domain/calendar/period.ts';
import type { LeaveKind } from '#domain/scoring/leave-kinds.ts';

export interface DemoLeave {
  /** Key of a person in `DEMO_PEOPLE`. */
  readonly person: string;
  readonly kind: LeaveKind;
  /** Both within one year. */
  readonly from: string;
  readonly to: string;
  readonly document?: string;
}

/** A stay of some days in a month, well inside it. */
function inside(period: string, day: number, days: number): Pick<DemoLeave, 'from' | 'to'> {
  const from = addDays(firstDay(period), day - 1);
  return { from, to: addDays(from, days - 1) };
}

/** The record of a year holds days of that year alone. */
function byYear(leave: DemoLeave): DemoLeave[] {
  const [first, last] = [yearOf(leave.from), yearOf(leave.to)];
  if (first === last) return [leave];
  return [{ ...leave, to: `${first}-12-31` }, { ...leave, from: `${last}-01-01` }];
}

/** @param current the month in which the demo is made */
export function leavesOf(current: string): readonly DemoLeave[] {
  const back = (months: number) => shiftPeriod(current, -months);
  const maternity = { from: firstDay(back(4)), to: lastDay(shiftPeriod(current, 1)) };
  return [
    { person: 'kt-food', kind: 'annual', ...inside(back(1), 12, 4) },
    { person: 'kt-farming', kind: 'annual', ...inside(back(2), 9, 2) },
    { person: 'hc-desk-1', kind: 'annual', ...inside(back(3), 16, 3) },
    { person: 'vx-education', kind: 'annual', ...inside(back(4), 6, 5) },
    { person: 'vp-clerk', kind: 'sick', ...inside(back(2), 17, 3), document: 'C65-HD 0000 (dữ liệu minh họa)' },
    { person: 'vp-driver', kind: 'unpaid', ...inside(back(3), 9, 10), document: '44/TB-UBND (dữ liệu minh họa)' },
    ...byYear({ person: 'vx-health', kind: 'maternity', ...maternity, document: '27/QĐ-UBND (dữ liệu minh họa)' }),
  ];
}

export function isOnLeave(leaves: readonly DemoLeave[], person: string, day: string): boolean {
  return leaves.some((leave) => leave.person === person && leave.from <= day && day <= leave.to);
}

/** Away for the whole of it: nothing is assigned, nothing is scored. */
export function isAwayAll(leaves: readonly DemoLeave[], person: string, period: string): boolean {
  return leaves.some((leave) => leave.person === person && leave.from <= firstDay(period) && leave.to >= lastDay(period));
}
