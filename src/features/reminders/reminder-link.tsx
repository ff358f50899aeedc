import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { isYear, yearOf } from '#domain/calendar/period.ts';
import type { Reminder } from '#domain/reminders/reminder.ts';
import { useApp } from '#parts/app/app-context.ts';
import { LOCK_PLACE } from '#parts/year/lock-of-year.ts';

/** To the page where the thing itself is done; a reminder decides nothing. */
export function ReminderLink({ reminder, children }: { reminder: Reminder; children: ReactNode }) {
  const app = useApp();
  const { kind, period, person, subject, record } = reminder;
  const others = person !== null && person !== app.account.person ? { nguoi: person } : {};
  switch (kind) {
    case 'taskDue':
    case 'taskReturned':
      return <Link className="row" to="/viec/$task" params={{ task: record?.id ?? '' }}>{children}</Link>;
    case 'submission':
    case 'excuse':
      return <Link className="row" to="/can-quyet-dinh" search={{ viec: `${kind}.${subject}` }}>{children}</Link>;
    case 'decisionNotice':
    case 'petition':
    case 'petitionAnswered':
    case 'yearSelf':
    case 'yearComment':
    case 'yearDecide':
    case 'yearUnseen':
    case 'yearReplace':
      return <Link className="row" to="/nam" search={{ nam: Number(period), ...others }}>{children}</Link>;
    case 'national':
      return <Link className="row" to="/nam/don-vi" search={{ nam: Number(yearOf(period)), ...(period !== yearOf(period) && { ky: period }) }}>{children}</Link>;
    case 'organisation':
      return <Link className="row" to="/nam/to-chuc" search={{ nam: Number(period) }}>{children}</Link>;
    case 'cutoff':
      return <Link className="row" to="/cai-dat">{children}</Link>;
    case 'lock':
    case 'unlock':
    case 'unlockDeclined':
      if (isYear(period)) return <Link className="row" to="/nam/don-vi" search={{ nam: Number(period) }} hash={LOCK_PLACE}>{children}</Link>;
      return <Link className="row" to="/ky" search={{ ky: period }}>{children}</Link>;
    case 'confirm':
      return <Link className="row" to={reminder.escalated ? '/ky' : '/xac-nhan'} search={{ ky: period }}>{children}</Link>;
    case 'selfScore':
    case 'notice':
    case 'objectionAnswered':
    case 'objection':
      return <Link className="row" to="/diem/$period" params={{ period }} search={others}>{children}</Link>;
  }
}
