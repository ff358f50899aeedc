/** The days of the year's procedure as dates (NĐ335 Điều 19.2, 21, 26.1.d). */
import { addDays } from '../calendar/day.ts';
import { ND335_PROCEDURE } from '../profiles/nd335-year.ts';
import type { RuleProfile } from '../profiles/rule-profile.ts';

/** Days after a result in which it goes to the national database, all days of the calendar counted (Điều 26.1.d). */
export const NATIONAL_DAYS = 5;

/** Last days 'YYYY-MM-DD', except the first. */
export interface ProcedureDays {
  /** First day: from then on December counts. */
  readonly from: string;
  readonly selfBy: string;
  readonly proposedBy: string;
  readonly decidedBy: string;
}

/** Units that may not close with the year decide up to January of the next one (Điều 19.2). */
function dayOfProcedure(year: number, monthDay: string): string {
  return `${monthDay < '07' ? year + 1 : year}-${monthDay}`;
}

/** @param rules those of the year's last day */
export function procedureDays({ year: { decemberFrom, procedure = ND335_PROCEDURE } }: Pick<RuleProfile, 'year'>, year: number): ProcedureDays {
  return {
    from: `${year}-${decemberFrom}`,
    selfBy: dayOfProcedure(year, procedure.selfBy),
    proposedBy: dayOfProcedure(year, procedure.proposedBy),
    decidedBy: addDays(dayOfProcedure(year, procedure.decidedBefore), -1),
  };
}
