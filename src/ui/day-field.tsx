/** A day, written dd/MM/yyyy. The calendar is large and comes when the first such field is shown. */
import { TextInput } from '@mantine/core';
import { Suspense, lazy } from 'react';
import { formatFullDay } from './full-day.ts';

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

const DayCalendar = lazy(() => import('./day-calendar.tsx').then((module) => ({ default: module.DayCalendar })));

export function DayField(props: DayFieldProps) {
  const { label, value, description } = props;
  const waiting = <TextInput label={label} description={description} value={formatFullDay(value)} readOnly />;
  return (
    <Suspense fallback={waiting}>
      <DayCalendar {...props} />
    </Suspense>
  );
}
