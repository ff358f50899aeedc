import { useAppBadge } from './app-badge.ts';
import { useReminders } from './use-reminders.ts';
import './reminder-badge.css';

const MOST = 99;

interface ReminderBadgeProps {
  readonly label: (count: number) => string;
}

/** How many reminders stand on their page; nothing where there is none. */
export function ReminderBadge({ label }: ReminderBadgeProps) {
  const shown = useReminders()?.shown ?? null;
  useAppBadge(shown);
  const count = shown?.length ?? 0;
  if (count === 0) return null;
  return (
    <span className="menu-badge">
      <span aria-hidden>{count > MOST ? `${MOST}+` : count}</span>
      <span className="unseen">{label(count)}</span>
    </span>
  );
}
