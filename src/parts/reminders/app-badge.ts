/** The number on the icon of the installed app, where the system shows one. */
import { useEffect } from 'react';
import type { Reminder } from '#domain/reminders/reminder.ts';

const PRESSING: ReadonlySet<Reminder['urgency']> = new Set(['late', 'today']);

interface Badge {
  readonly setAppBadge?: (count: number) => Promise<void>;
  readonly clearAppBadge?: () => Promise<void>;
}

/** Only what presses today: a number that never goes away is soon not looked at. */
export function useAppBadge(reminders: readonly Reminder[] | null): void {
  const count = reminders?.filter(({ urgency }) => PRESSING.has(urgency)).length ?? null;
  useEffect(() => {
    const badge: Badge = navigator;
    // Refused where the app is not installed: the page says the same.
    if (count === 0) void badge.clearAppBadge?.().catch(() => undefined);
    else if (count !== null) void badge.setAppBadge?.(count).catch(() => undefined);
  }, [count]);
}
