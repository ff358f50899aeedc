/** The clock of a petition against a year's classification (NĐ335 Điều 22). */
import { dayOf } from '../calendar/day.ts';
import { answerDue, workingDaysLeft, workingDaysSince } from '../calendar/deadline.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import type { RuleProfile } from '../profiles/rule-profile.ts';
import type { Petition } from './decision.ts';

export interface PetitionClock {
  /** waiting: not with the server yet, so that no time runs · running · overdue · answered · answered-late */
  readonly state: 'waiting' | 'running' | 'overdue' | 'answered' | 'answered-late';
  /** Last day of the answer, 'YYYY-MM-DD'; null while waiting. */
  readonly due: string | null;
  /** Working days left after today, or past the last day; 0 once answered. */
  readonly days: number;
}

/** The time runs from the day the petition was received, that day not counted. */
export function petitionClock({ receivedAt, answer }: Petition, profile: RuleProfile, calendar: WorkingCalendar, today: string): PetitionClock {
  const due = receivedAt === null ? null : answerDue(receivedAt, profile, calendar);
  if (answer) return { state: due !== null && dayOf(answer.at) > due ? 'answered-late' : 'answered', due, days: 0 };
  if (due === null) return { state: 'waiting', due, days: 0 };
  if (today > due) return { state: 'overdue', due, days: workingDaysSince(due, today, calendar) };
  return { state: 'running', due, days: workingDaysLeft(due, today, calendar) };
}
