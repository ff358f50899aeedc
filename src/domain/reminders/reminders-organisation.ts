/** Reminders of the organisations' own rating (NĐ335 Điều 9): to each head in December, and of a late one to the unit's head. */
import { workingDaysSince } from '../calendar/deadline.ts';
import { lockOf } from '../organisation/period-lock.ts';
import { headsOf, ratedPlaces, ratingDue, selfRatersOf } from '../organisation/rating-divisions.ts';
import { ratingOf } from '../organisation/rating.ts';
import type { Reminder, ReminderWorld } from './reminder.ts';
import { urgencyOf } from './urgency.ts';

/** Special cases are over in the middle of January (Điều 9.1); what is left then is told by nobody's list any more. */
const UNTIL = '01-31';

/** @param years as 'YYYY' */
export function organisationReminders({ org, viewer, today }: ReminderWorld, years: readonly string[]): Reminder[] {
  return years.map(Number).flatMap((year) => {
    if (today < `${year}-12-01` || today > `${year + 1}-${UNTIL}` || lockOf(org.unit.locks, String(year))) return [];
    const due = ratingDue(year);
    const count = workingDaysSince(due, today, org.unit.calendar);
    const chairs = count > 0 ? headsOf(org, null, today) : [];
    return ratedPlaces(org, year).flatMap(({ division, name }) => {
      if (ratingOf(org.unit.selfRatings, year, division) || ratingOf(org.unit.ratings, year, division)) return [];
      const raters = selfRatersOf(org, division, today);
      const escalated = !raters.includes(viewer);
      if (escalated && !chairs.includes(viewer)) return [];
      const urgency = due < today && count === 0 ? 'today' : urgencyOf(due, today);
      return [{
        id: `organisation.${year}.${division ?? ''}`, kind: 'organisation', urgency, due, person: null, record: null, period: String(year), subject: division ?? '', title: name,
        count, escalated,
      } as const];
    });
  });
}
