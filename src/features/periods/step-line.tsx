import type { Organisation } from '#domain/access/organisation.ts';
import { lockOf } from '#domain/organisation/period-lock.ts';
import { rulesFor } from '#domain/organisation/rules.ts';
import { CYCLE_STEPS, stepDue } from '#domain/reminders/cycle-days.ts';
import type { CycleStep } from '#domain/reminders/cycle-days.ts';
import { formatFullDay, formatPeriod } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { periodWords } from './words.ts';

interface Step {
  readonly step: CycleStep;
  /** Last day; null of the step that runs for each person by himself. */
  readonly until: string | null;
  readonly state: 'over' | 'now' | 'ahead' | 'done';
}

/** The steps in order; the first whose last day has not passed runs now. */
export function stepsOf({ unit }: Pick<Organisation, 'unit'>, period: string, today: string): readonly Step[] {
  const rules = rulesFor(unit, period);
  const locked = lockOf(unit.locks, period) !== null;
  const days = CYCLE_STEPS.map((step) => ({ step, until: step === 'contest' ? null : stepDue(step, rules, period, unit.calendar) }));
  const now = days.find(({ until }) => until !== null && until >= today)?.step ?? 'lock';
  const place = CYCLE_STEPS.indexOf(now);
  return days.map((day, index) => {
    if (locked) return { ...day, state: 'done' as const };
    return { ...day, state: index < place ? ('over' as const) : index === place ? ('now' as const) : ('ahead' as const) };
  });
}

/** A calm line: what comes when, and where the period stands today. */
export function StepLine({ org, period, today }: { org: Organisation; period: string; today: string }) {
  const say = useText(periodWords);
  const language = useLanguage((choice) => choice.language);
  const days = rulesFor(org.unit, period).cycle.contestWorkingDays;
  return (
    <Section title={say('steps', { period: formatPeriod(period, language) })}>
      <ol className="period-steps">
        {stepsOf(org, period, today).map(({ step, until, state }) => (
          <li key={step} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
            <span className="row-title">{say(step)}</span>
            <span className="soft">{until === null ? say('contestDays', { days }) : say('until', { day: formatFullDay(until) })}</span>
            {state !== 'ahead' && until !== null && <span className="tag" data-tone={state === 'now' ? 'good' : 'soft'}>{say(state)}</span>}
          </li>
        ))}
      </ol>
    </Section>
  );
}
