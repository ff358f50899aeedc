/** The list as the page shows it: by urgency, and many of the same kind as one line that opens. */
import type { Reminder } from '#domain/reminders/reminder.ts';
import { URGENCIES } from '#domain/reminders/urgency.ts';
import type { Urgency } from '#domain/reminders/urgency.ts';

/** So many of one kind stay open; more are folded. */
const FOLD_ABOVE = 4;

export interface ReminderBlock {
  readonly key: string;
  readonly folded: boolean;
  readonly reminders: readonly Reminder[];
}

export interface ReminderGroup {
  readonly urgency: Urgency;
  readonly count: number;
  readonly blocks: readonly ReminderBlock[];
}

function blocksOf(reminders: readonly Reminder[]): ReminderBlock[] {
  const keyOf = ({ kind, escalated }: Reminder) => `${kind}${escalated ? '.above' : ''}`;
  return [...new Set(reminders.map(keyOf))].map((key) => {
    const all = reminders.filter((one) => keyOf(one) === key);
    return { key, folded: all.length > FOLD_ABOVE, reminders: all };
  });
}

/** @param reminders in their order, which the blocks keep */
export function groupReminders(reminders: readonly Reminder[]): readonly ReminderGroup[] {
  return URGENCIES.flatMap((urgency) => {
    const all = reminders.filter((one) => one.urgency === urgency);
    return all.length > 0 ? [{ urgency, count: all.length, blocks: blocksOf(all) }] : [];
  });
}
