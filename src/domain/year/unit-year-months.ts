/** Which months of a year count for a person, with the score and the working days of each (NĐ335 Điều 11.2, 17.3, 19.1). */
import { addDays } from '../calendar/day.ts';
import { firstDay, lastDay, monthsOf } from '../calendar/period.ts';
import { isWorkingDay, type WorkingCalendar } from '../calendar/working-days.ts';
import { periodOn } from '../organisation/rules.ts';
import type { UnitState } from '../organisation/unit.ts';
import type { RuleProfile } from '../profiles/rule-profile.ts';
import { monthsOfPeriod, type PeriodResult } from '../scoring/roll-up.ts';
import { covers, isAbsence, type Leave, type Spell } from '../scoring/year-worked.ts';
import type { BroughtResult } from './year.ts';

/** A period as the year sees it: over and counting, under way, or still to come. */
export type PeriodState = 'counting' | 'running' | 'to-come';

/** What is known of one person's period, from the server's summary or computed here. */
export interface PeriodFigure {
  /** Exact total; null when the period has none. */
  readonly exact: string | null;
  /** Exact points of the task results. */
  readonly taskPoints: string | null;
  readonly provisional: boolean;
  /** The entry that confirmed it. */
  readonly entry: string | null;
}

export interface YearPeriod {
  readonly period: string;
  readonly state: PeriodState;
}

export type WorkingDays = ReadonlyMap<string, readonly string[]>;

/** What is the same for everybody. */
export interface YearFrame {
  readonly rules: RuleProfile;
  readonly periods: readonly YearPeriod[];
  /** The working days of each month 'YYYY-MM'. */
  readonly days: WorkingDays;
}

/** The months or quarters a unit is scored in, by the rules of their own days. */
export function periodsOfYear(unit: UnitState, year: number): readonly string[] {
  const periods: string[] = [];
  for (let day = `${year}-01-01`; day.startsWith(`${year}-`); day = addDays(lastDay(periods.at(-1)!), 1)) periods.push(periodOn(unit, day));
  return periods;
}

/**
 * A period counts once it is over: half a month's work would draw the mean down. December counts from a day of the
 * profile on, because the classification comes before 15 December (Điều 19.2).
 */
export function stateOf({ year }: RuleProfile, period: string, today: string): PeriodState {
  const counts = lastDay(period) < today || (lastDay(period).endsWith('-12-31') && today >= `${period.slice(0, 4)}-${year.decemberFrom}`);
  if (counts) return 'counting';
  return firstDay(period) <= today ? 'running' : 'to-come';
}

/** The working days of a year by month, worked out once for everybody. */
export function workingDaysOf(calendar: WorkingCalendar, year: number): WorkingDays {
  return new Map(monthsOf(String(year)).map((month) => {
    const length = Number(lastDay(month).slice(8));
    const days = Array.from({ length }, (_, index) => `${month}-${String(index + 1).padStart(2, '0')}`);
    return [month, days.filter((day) => isWorkingDay(day, calendar))];
  }));
}

/** Working days of each month of a period that fulfil a condition, by month 1–12. */
function daysByMonth(period: string, days: WorkingDays, counts: (day: string) => boolean): Record<number, number> {
  return Object.fromEntries(monthsOf(period).map((month) => [Number(month.slice(5)), (days.get(month) ?? []).filter(counts).length]));
}

/** Working days within his posts without sick, maternity and unpaid leave. */
export function ownDays(period: string, days: WorkingDays, posts: readonly Spell[], leaves: readonly Leave[]): Record<number, number> {
  const absences = leaves.filter(isAbsence);
  return daysByMonth(period, days, (day) => posts.some((post) => covers(post, day)) && !absences.some((leave) => covers(leave, day)));
}

/**
 * What another unit sent. A quarter's working days fill its months from the first, as far as he held no post here;
 * what is left over stays with the last month.
 */
function broughtDays({ period, workingDays }: BroughtResult, days: WorkingDays, posts: readonly Spell[]): Record<number, number> {
  const room = daysByMonth(period, days, (day) => !posts.some((post) => covers(post, day)));
  const filled: Record<number, number> = {};
  let left = workingDays;
  for (const month of monthsOfPeriod(period)) {
    filled[month] = Math.min(left, room[month] ?? 0);
    left -= filled[month];
  }
  const last = monthsOfPeriod(period).findLast((month) => filled[month]! > 0) ?? monthsOfPeriod(period)[0]!;
  return { ...filled, [last]: filled[last]! + left };
}

export function broughtResult(brought: BroughtResult, days: WorkingDays, posts: readonly Spell[]): PeriodResult {
  const { period, total, unitName, entry } = brought;
  return { period, exact: total, provisional: false, source: 'brought', unitName, entry, workingDays: broughtDays(brought, days, posts) };
}

/** @param figure null when nothing is known of the period: worked, but without a score */
export function ownResult(period: string, figure: PeriodFigure | null, running: boolean, unitName: string, workingDays: Record<number, number>): PeriodResult {
  const { exact = null, provisional = true, entry = null } = figure ?? {};
  return { period, exact, provisional: provisional || running, source: 'unit', unitName, entry, workingDays };
}

/** A brought result stands for time worked, up to the day he came: its period counts as a spell of its own. */
export function spellsOf(posts: readonly Spell[], brought: readonly BroughtResult[]): readonly Spell[] {
  return [...posts, ...brought.map(({ period }) => ({ from: firstDay(period), to: lastDay(period) }))];
}
