/** Working days and days on leave of one person in a period, for the head of his list of products. */
import type { Organisation } from '../access/organisation.ts';
import { monthsOf, yearOf } from '../calendar/period.ts';
import { postsIn } from '../year/unit-year-person.ts';
import { workingDaysOf } from '../year/unit-year-months.ts';
import type { YearFacts } from '../year/year.ts';
import { covers } from '../scoring/year-worked.ts';

/** Leave of any kind counts, annual leave too: the list says how much of the period was there to work in. */
export function periodDays(org: Organisation, person: string, period: string, leaves: YearFacts['leaves']): { readonly working: number; readonly leave: number } {
  const year = Number(yearOf(period));
  const posts = postsIn(org, person, year);
  const byMonth = workingDaysOf(org.unit.calendar, year);
  const held = monthsOf(period).flatMap((month) => byMonth.get(month) ?? []).filter((day) => posts.some((post) => covers(post, day)));
  const leave = held.filter((day) => leaves.some((one) => covers(one, day))).length;
  return { working: held.length - leave, leave };
}
