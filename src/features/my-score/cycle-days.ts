/** The days of a period's cycle as dates (`domain.md` §5), by the unit's own working calendar. */
import { lastDay } from '#domain/calendar/period.ts';
import { addWorkingDays } from '#domain/calendar/working-days.ts';
import type { WorkingCalendar } from '#domain/calendar/working-days.ts';
import { reportCutoff } from '#domain/review/scored-task.ts';
import { contestUntil } from '#domain/scoring/explanation-contest.ts';
import type { RuleProfile } from '#domain/scoring/rule-profile.ts';

export const CYCLE_STEPS = ['report', 'selfScore', 'confirm', 'contest', 'lock'] as const;
export type CycleStep = (typeof CYCLE_STEPS)[number];

export interface CycleDay {
  readonly step: CycleStep;
  /** Last day, 'YYYY-MM-DD'; null while a time has not begun to run. */
  readonly until: string | null;
  readonly state: 'done' | 'open' | 'over';
}

interface CycleFacts {
  readonly profile: RuleProfile;
  readonly period: string;
  readonly calendar: WorkingCalendar;
  readonly today: string;
  /** The official marked himself. */
  readonly marked: boolean;
  /** ISO time of the confirmation. */
  readonly confirmedAt: string | null;
}

/** In the order in which they come; a step taken is done whatever the day. */
export function cycleDays({ profile, period, calendar, today, marked, confirmedAt }: CycleFacts): readonly CycleDay[] {
  const { cycle } = profile;
  const end = lastDay(period);
  const after = (days: number): string => addWorkingDays(end, days, calendar);
  const day = (step: CycleStep, until: string | null, done = false): CycleDay => ({ step, until, state: done ? 'done' : until !== null && until < today ? 'over' : 'open' });
  return [
    day('report', reportCutoff(period, cycle.reportCutoffDay)),
    day('selfScore', after(cycle.selfScoreWorkingDays), marked),
    day('confirm', after(cycle.confirmWorkingDays), confirmedAt !== null),
    day('contest', contestUntil(profile, confirmedAt, calendar)),
    day('lock', after(cycle.lockWorkingDays)),
  ];
}
