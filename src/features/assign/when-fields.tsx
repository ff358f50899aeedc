import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { firstDay, lastDay, planningCutoff } from '#domain/calendar/period.ts';
import { periodFrom, periodOn, rulesFor } from '#domain/organisation/rules.ts';
import { DayField } from '#ui/day-field.tsx';
import { formatPeriod } from '#ui/full-day.ts';
import { formatDay } from '#ui/dates.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { kindsOf, periodsOf, usualDue } from './assign-form.ts';
import { useForm } from './form-context.ts';
import { assignWords } from './words.ts';

function PeriodField() {
  const say = useText(assignWords);
  const language = useLanguage((choice) => choice.language);
  const { form, change, unit, today } = useForm();
  const current = periodOn(unit, today);
  const periods = [0, 1, 2].map((count) => periodFrom(unit, current, count)).map((value) => ({ value, label: formatPeriod(value, language) }));
  return (
    <NativeSelect
      label={say('period')}
      value={form.period}
      data={periods}
      onChange={(event) => change({ period: event.currentTarget.value, due: usualDue(event.currentTarget.value, unit.calendar) })}
    />
  );
}

interface WhenFieldsProps {
  /** Parts of a large product name their own periods. */
  readonly withPeriod: boolean;
  /** Copied tasks keep their own days. */
  readonly withDue: boolean;
}

/** Period, deadline, and whether the work is planned or unscheduled: the dates say so, not the head. */
export function WhenFields({ withPeriod, withDue }: WhenFieldsProps) {
  const say = useText(assignWords);
  const { form, change, unit, today, faults, kindIn } = useForm();
  const { due, inPlan } = form;
  const periods = withPeriod ? [form.period] : periodsOf(form);
  const late = periods.find((one) => kindsOf(unit, today, false)(one) === 'unscheduled');
  const period = late ?? periods[0] ?? form.period;
  const kind = kindIn(period);
  const day = formatDay(planningCutoff(period, rulesFor(unit, period).cycle.planningCutoffDay));
  const why = kind === 'unscheduled' ? 'unscheduledWhy' : inPlan && late ? 'inPlanWhy' : 'plannedWhy';
  return (
    <Section title={say('when')}>
      <div className="stack">
        {withPeriod && (
          <div className="assign-when">
            <PeriodField />
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
        )}
        <Note tone="info" title={say(kind)}><p>{say(why, { day })}</p></Note>
        {late && <Checkbox label={say('inPlan')} checked={inPlan} onChange={(event) => change({ inPlan: event.currentTarget.checked })} />}
        {kind === 'unscheduled' && (
          <Textarea label={say('reason')} autosize value={form.reason} error={faults.includes('reason') ? say('faultReason') : undefined} onChange={(event) => change({ reason: event.currentTarget.value })} />
        )}
      </div>
    </Section>
  );
}
