import { TextInput } from '@mantine/core';
import { addDays, daysBetween } from '#domain/calendar/day.ts';
import { useApp } from '#parts/app/app-context.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { formatDay, formatWeekday } from '#ui/dates.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { FREE_DAYS } from './log-check.ts';
import { logWords } from './words.ts';

const OTHER = 'other';
/** Chips on one line of a phone; the rest of the free week is behind 'another day'. */
const CHIP_DAYS = 3;

export function DayPicker({ day, onChange }: { day: string; onChange: (day: string) => void }) {
  const app = useApp();
  const say = useText(logWords);
  const language = useLanguage((choice) => choice.language);
  const today = app.today();
  const names = [say('today'), say('yesterday')];
  const chips = Array.from({ length: CHIP_DAYS }, (_, back) => {
    const value = addDays(today, -back);
    return { value, label: names[back] ?? `${formatWeekday(value, language)} ${formatDay(value)}` };
  });
  const other = daysBetween(day, today) >= CHIP_DAYS;
  return (
    <>
      <ChoiceChips quiet label={say('day')} options={[...chips, { value: OTHER, label: say('otherDay') }]} value={other ? OTHER : day}
        onChange={(value) => onChange(value === OTHER ? addDays(today, -CHIP_DAYS) : value)} />
      {other && (
        <TextInput type="date" label={say('otherDay')} value={day} max={today} min={addDays(today, -FREE_DAYS * 9)}
          onChange={(event) => event.currentTarget.value && event.currentTarget.value <= today && onChange(event.currentTarget.value)} />
      )}
    </>
  );
}
