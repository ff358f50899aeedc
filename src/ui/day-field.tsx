/** A day, written dd/MM/yyyy. The calendar is large and comes when the first such field is shown. */
import { TextInput } from '@mantine/core';
import { lazyPart } from './lazy-part.tsx';
import type { DayFieldProps } from './day-calendar.tsx';
import { formatFullDay } from './full-day.ts';

export const DayField = lazyPart<DayFieldProps>(
  async () => (await import('./day-calendar.tsx')).DayCalendar,
  ({ label, value, description }) => <TextInput label={label} description={description} value={formatFullDay(value)} readOnly />,
);
