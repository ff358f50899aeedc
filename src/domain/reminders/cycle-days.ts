/** The days of a period's cycle as dates (`domain.md` §5), by the unit's own working calendar, and whose step each is. */
import { lastDay, planningCutoff } from '../calendar/period.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { contestUntil } from '../explain/explanation-contest.ts';
import type { RuleProfile } from '../profiles/rule-profile.ts';
import { reportCutoff } from '../review/scored-task.ts';

export const CYCLE_STEPS = ['plan', 'report', 'selfScore', 'confirm', 'contest', 'lock'] as const;
export type CycleStep = (typeof CYCLE_STEPS)[number];

/** 'superior': whoever assigns, or monitors by NĐ335 Điều 10.1; 'unit': the organisation officer or the unit's head. */
export type CycleActor = 'official' | 'superior' | 'unit';

const ACTORS: Readonly<Record<CycleStep, CycleActor>> = {
  plan: 'superior', report: 'official', selfScore: 'official', confirm: 'superior', contest: 'official', lock: 'unit',
};

export interface CycleDay {
  readonly step: CycleStep;
  readonly actor: CycleActor;
  /** Last day, 'YYYY-MM-DD'; null while a time has not begun to run. */
  readonly until: string | null;
  readonly state: 'done' | 'open' | 'over';
}

export interface CycleFacts {
  readonly profile: RuleProfile;
  readonly period: string;
  readonly calendar: WorkingCalendar;
  readonly today: string;
  /** The official marked himself. */
  readonly marked: boolean;
  /** ISO time of the confirmation. */
  readonly confirmedAt: string | null;
  /** ISO time at which the person saw the confirmation that stands: his time to contest runs from it. */
  readonly seenAt: string | null;
  readonly locked: boolean;
}

/** The last day of a step that runs from the period itself, whatever has been done. */
export function stepDue(step: Exclude<CycleStep, 'contest'>, profile: RuleProfile, period: string, calendar: WorkingCalendar): string {
  const { cycle } = profile;
  if (step === 'plan') return planningCutoff(period, cycle.planningCutoffDay);
  if (step === 'report') return reportCutoff(period, cycle.reportCutoffDay);
  const days = { selfScore: cycle.selfScoreWorkingDays, confirm: cycle.confirmWorkingDays, lock: cycle.lockWorkingDays };
  return addWorkingDays(lastDay(period), days[step], calendar);
}

/** In the order in which they come; a step taken is done whatever the day. */
export function cycleDays({ profile, period, calendar, today, marked, confirmedAt, seenAt, locked }: CycleFacts): readonly CycleDay[] {
  const done: Readonly<Record<CycleStep, boolean>> = {
    plan: false, report: false, selfScore: marked, confirm: confirmedAt !== null, contest: false, lock: locked,
  };
  return CYCLE_STEPS.map((step) => {
    const until = step === 'contest' ? contestUntil(profile, seenAt, calendar) : stepDue(step, profile, period, calendar);
    const state = until !== null && until < today ? 'over' : 'open';
    return { step, actor: ACTORS[step], until, state: done[step] ? 'done' : state };
  });
}
