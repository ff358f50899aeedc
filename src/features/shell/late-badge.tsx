import { Suspense, lazy, useEffect, useState } from 'react';
import { useText } from '#ui/language.ts';
import { shellWords } from './words.ts';

/** Counting reads every record of the device: it waits until the page one opened stands. */
const WAIT_MS = 3000;

const ReminderBadge = lazy(async () => {
  try {
    const { ReminderBadge: badge } = await import('#parts/reminders/reminder-badge.tsx');
    return { default: badge };
  } catch {
    // A count that cannot be fetched is left out; the menu itself goes on.
    return { default: () => null };
  }
});

/** The number of reminders, as soon as there is time for it. */
export function LateBadge() {
  const say = useText(shellWords);
  const [due, setDue] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setDue(true), WAIT_MS);
    return () => clearTimeout(timer);
  }, []);
  return due && <Suspense><ReminderBadge label={(count) => say('reminderCount', { count })} /></Suspense>;
}
