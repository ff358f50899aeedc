import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { firstDay, lastDay, planningCutoff } from '#domain/calendar/period.ts';
import { periodFrom, periodOn, rulesFor } from '#domain/organisation/rules.ts';
import type { UnitState } from '#domain/organisation/unit.ts';
import { DayField } from '#ui/day-field.tsx';
import { formatPeriod } from '#ui/full-day.ts';
import { formatDay } from '#ui/dates.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { assignmentKind, usualDue } from './assignment-plan.ts';
import type { AssignForm, FormFault } from './assignment-plan.ts';
import { assignWords } from './words.ts';

interface WhenFieldsProps {
  readonly form: AssignForm;
  readonly change: (part: Partial<AssignForm>) => void;
  readonly unit: UnitState;
  readonly today: string;
  readonly faults: readonly FormFault[];
  /** Copied tasks keep their own days. */
  readonly withDue: boolean;
}

/** Period, deadline, and whether the work is planned or unscheduled: the dates say so, not the head. */
export function WhenFields({ form, change, unit, today, faults, withDue }: WhenFieldsProps) {
  const say = useText(assignWords);
  const language = useLanguage((choice) => choice.language);
  const { period, due, inPlan } = form;
  const { planningCutoffDay } = rulesFor(unit, period).cycle;
  const kind = assignmentKind(period, today, planningCutoffDay, inPlan);
  const closed = assignmentKind(period, today, planningCutoffDay, false) === 'unscheduled';
  const current = periodOn(unit, today);
  const periods = [0, 1, 2].map((count) => periodFrom(unit, current, count)).map((value) => ({ value, label: formatPeriod(value, language) }));
  const day = formatDay(planningCutoff(period, planningCutoffDay));
  const why = kind === 'unscheduled' ? 'unscheduledWhy' : inPlan && closed ? 'inPlanWhy' : 'plannedWhy';
  return (
    <Section title={say('when')}>
      <div className="stack">
        <div className="assign-when">
          <NativeSelect
            label={say('period')}
            value={period}
            data={periods}
            onChange={(event) => change({ period: event.currentTarget.value, due: usualDue(event.currentTarget.value, unit.calendar) })}
          />
          {withDue && (
            <DayField
              label={say('due')}
              value={due}
              min={firstDay(period) > today ? firstDay(period) : today}
              max={lastDay(period)}
              error={faults.includes('due') ? say('faultDue') : undefined}
              onChange={(next) => change({ due: next })}
            />
          )}
        </div>
        <Note tone="info" title={say(kind)}><p>{say(why, { day })}</p></Note>
        {closed && <Checkbox label={say('inPlan')} checked={inPlan} onChange={(event) => change({ inPlan: event.currentTarget.checked })} />}
        {kind === 'unscheduled' && (
          <Textarea label={say('reason')} autosize value={form.reason} error={faults.includes('reason') ? say('faultReason') : undefined} onChange={(event) => change({ reason: event.currentTarget.value })} />
        )}
      </div>
    </Section>
  );
}
