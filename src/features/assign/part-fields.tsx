import { Button, NativeSelect } from '@mantine/core';
import { firstDay, lastDay } from '#domain/calendar/period.ts';
import { periodFrom, periodOn } from '#domain/organisation/rules.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { DayField } from '#ui/day-field.tsx';
import { formatPeriod } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { QuantityInput } from '#ui/quantity-input.tsx';
import { usualDue } from './assign-form.ts';
import type { PartForm } from './parts.ts';
import { useForm } from './form-context.ts';
import { leftOfTotal, sharedOut } from './parts.ts';
import { assignWords } from './words.ts';

/** How far ahead parts of a large product may lie. */
const PERIODS_AHEAD = 6;
/** What an entry can name. */
const MOST_PARTS = 60;

function PartRow({ part, place, onChange, onRemove }: { part: PartForm; place: number; onChange: (part: PartForm) => void; onRemove: () => void }) {
  const say = useText(assignWords);
  const language = useLanguage((choice) => choice.language);
  const { form, nameOf, unit, today, faults } = useForm();
  const { person, period, quantity, due } = part;
  const current = periodOn(unit, today);
  const periods = Array.from({ length: PERIODS_AHEAD }, (_, count) => periodFrom(unit, current, count));
  const named = (word: 'partPerson' | 'period' | 'quantity' | 'due') => `${say(word)} (${say('partName', { place })})`;
  return (
    <fieldset className="assign-part">
      <legend>{say('partName', { place })}</legend>
      <div className="assign-when">
        <NativeSelect label={named('partPerson')} value={person} data={form.people.map((value) => ({ value, label: nameOf(value) }))}
          onChange={(event) => onChange({ ...part, person: event.currentTarget.value })} />
        <NativeSelect label={named('period')} value={period} data={periods.map((value) => ({ value, label: formatPeriod(value, language) }))}
          onChange={(event) => onChange({ ...part, period: event.currentTarget.value, due: usualDue(event.currentTarget.value, unit.calendar) })} />
        <QuantityInput label={named('quantity')} value={quantity} error={faults.includes('parts') && !(Number(quantity) > 0) ? say('faultQuantity') : undefined}
          onChange={(text) => onChange({ ...part, quantity: text })} />
        <DayField label={named('due')} value={due} min={firstDay(period) > today ? firstDay(period) : today} max={lastDay(period)}
          onChange={(day) => onChange({ ...part, due: day })} />
      </div>
      {form.parts.length > 2 && <Button variant="subtle" px={0} leftSection={<Icon name="minus" />} onClick={onRemove}>{say('partRemove', { place })}</Button>}
    </fieldset>
  );
}

/** Parts of a large product by person and period; together they are the whole, and what is missing is said at once. */
export function PartFields() {
  const say = useText(assignWords);
  const language = useLanguage((choice) => choice.language);
  const { form, change, faults, unit } = useForm();
  const { parts, quantity } = form;
  const left = leftOfTotal(quantity, parts);
  const setParts = (next: readonly PartForm[]) => change({ parts: next });
  const last = parts.at(-1);
  const add = () => {
    const period = last ? periodFrom(unit, last.period, 1) : form.period;
    setParts([...parts, { person: last?.person ?? form.people[0] ?? '', period, due: usualDue(period, unit.calendar), quantity: left !== null && Number(left) > 0 ? left : '' }]);
  };
  const wrong = left === null ? 'partUnread' : left.startsWith('-') ? 'partOver' : 'partLeft';
  return (
    <div className="stack">
      <p className="plain soft">{say('partsHint')}</p>
      {parts.map((part, index) => (
        <PartRow key={`${index}.${parts.length}`} part={part} place={index + 1}
          onChange={(next) => setParts(parts.with(index, next))} onRemove={() => setParts(parts.toSpliced(index, 1))} />
      ))}
      <div className="actions assign-left">
        {parts.length < MOST_PARTS && <Button variant="default" leftSection={<Icon name="plus" />} onClick={add}>{say('partAdd')}</Button>}
        <Button variant="default" onClick={() => setParts(sharedOut(quantity, parts))}>{say('split')}</Button>
        {left === '0'
          ? <output className="tag" data-tone="good">{say('partWhole', { total: localNumber(quantity, language) })}</output>
          : <output className="tag" data-tone="warn">{say(wrong, { amount: localNumber((left ?? '').replace('-', ''), language) })}</output>}
      </div>
      {faults.includes('parts') && <p className="plain assign-fault" role="alert">{say('faultParts')}</p>}
      {faults.includes('due') && <p className="plain assign-fault" role="alert">{say('faultDue')}</p>}
    </div>
  );
}
