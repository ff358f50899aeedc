import { useMemo } from 'react';
import type { Organisation } from '#domain/access/organisation.ts';
import { remindersFor, withUnsent } from '#domain/reminders/reminders.ts';
import type { Reminder } from '#domain/reminders/reminder.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useLive } from '#ui/use-live.ts';
import { useDismissed } from './dismissed-reminders.ts';
import type { Dismissed } from './dismissed-reminders.ts';

/** Only states in which a task waits for somebody. */
const WAITING = ['assigned', 'inProgress', 'returned', 'submitted', 'accepted'] as const;

export interface ReminderList {
  readonly org: Organisation;
  readonly shown: readonly Reminder[];
  /** Put aside for today, and still true. */
  readonly hidden: number;
  readonly dismissed: Dismissed;
}

/** @returns null until everything has been read from the device */
export function useReminders(): ReminderList | null {
  const app = useApp();
  const org = useLive(() => app.organisation(), []);
  const tasks = useLive(() => app.rows('task', { states: WAITING }), ['waiting']);
  const reviews = useLive(() => app.rows('review'), []);
  const status = useLive(() => app.status(), []);
  const dismissed = useDismissed();
  const today = app.today();
  const unsent = status?.unsent ?? 0;
  const kept = useMemo(
    () => (org && tasks && reviews ? remindersFor({ org, viewer: app.account.person, today, tasks, reviews }) : null),
    [app, org, tasks, reviews, today],
  );
  const all = useMemo(() => (org && kept ? withUnsent(kept, { org, today, unsent }) : null), [org, kept, today, unsent]);
  if (!org || !all || !dismissed) return null;
  const shown = all.filter(({ id }) => !dismissed.hides(id));
  return { org, shown, hidden: all.filter(({ id }) => dismissed.today.has(id)).length, dismissed };
}
