import '@mantine/dates/styles.css';
import 'dayjs/locale/vi';
import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import type { DayFieldProps } from './day-field.tsx';
import { useLanguage } from './language.ts';

// Reading back what was typed as dd/MM/yyyy needs this plugin.
dayjs.extend(customParseFormat);

export function DayCalendar({ label, value, onChange, min, max, error, description }: DayFieldProps) {
  const language = useLanguage((choice) => choice.language);
  return (
    <DateInput
      label={label}
      description={description}
      error={error}
      value={value || null}
      onChange={(day) => onChange(day ?? '')}
      minDate={min}
      maxDate={max}
      locale={language}
      firstDayOfWeek={1}
      valueFormat="DD/MM/YYYY"
      placeholder="dd/mm/yyyy"
      inputMode="numeric"
    />
  );
}
