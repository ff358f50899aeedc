import { useEffect, useState } from 'react';
import { useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { shellWords } from './words.ts';

/** Counting reads every record of the device: it waits until the page one opened stands. */
const WAIT_MS = 3000;

const ReminderBadge = lazyPart(async () => {
  try {
    return (await import('#parts/reminders/reminder-badge.tsx')).ReminderBadge;
  } catch {
    // A count that cannot be fetched is left out; the menu itself goes on.
    return () => null;
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
  return due && <ReminderBadge label={(count) => say('reminderCount', { count })} />;
}
