/** A day, written dd/MM/yyyy. The calendar is large and comes when the first such field is shown. */
import { TextInput } from '@mantine/core';
import { Suspense, lazy } from 'react';
import type { DayFieldProps } from './day-calendar.tsx';
import { formatFullDay } from './full-day.ts';

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
