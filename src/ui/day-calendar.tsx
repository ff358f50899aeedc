import '@mantine/dates/styles.css';
import 'dayjs/locale/vi';
import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat';
import { useLanguage } from './language.ts';

// Reading back what was typed as dd/MM/yyyy needs this plugin.
dayjs.extend(customParseFormat);

export interface DayFieldProps {
  readonly label: string;
  /** 'YYYY-MM-DD', or '' while nothing is chosen. */
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly min?: string;
  readonly max?: string;
  readonly error?: string;
  readonly description?: string;
}

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
