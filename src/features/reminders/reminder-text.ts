/** A reminder in words: what, until when, and why one is told. */
import type { Organisation } from '#domain/access/organisation.ts';
import type { Reminder } from '#domain/reminders/reminder.ts';
import { formatDay } from '#ui/dates.ts';
import { formatPeriod } from '#ui/full-day.ts';
import type { Language, Say } from '#ui/language.ts';
import type { ReminderWord } from './words.ts';

export interface ReminderPlace {
  readonly org: Organisation;
  readonly language: Language;
  readonly say: Say<ReminderWord>;
}

/** Steps of others that reach somebody have a sentence of their own. */
function wordOf({ kind, escalated, count }: Reminder): ReminderWord {
  if (kind === 'national' && count > 0) return 'nationalMissing';
  if (!escalated) return kind;
  switch (kind) {
    case 'selfScore':
      return 'selfScoreAbove';
    case 'confirm':
      return 'confirmAbove';
    case 'objection':
      return 'objectionAbove';
    case 'submission':
      return 'submissionAbove';
    case 'lock':
      return 'lockAbove';
    case 'yearSelf':
      return 'yearSelfAbove';
    case 'yearComment':
      return 'yearCommentAbove';
    case 'yearDecide':
      return 'yearDecideAbove';
    case 'organisation':
      return 'organisationAbove';
    default:
      return kind;
  }
}

export function reminderTitle(reminder: Reminder, { org, language, say }: ReminderPlace): string {
  const { person, title, period, count } = reminder;
  const name = (person !== null && org.people.get(person)?.name) || say('unknownPerson');
  return say(wordOf(reminder), { name, title, count, period: period === '' ? '' : formatPeriod(period, language) });
}

/** @returns null where nothing runs out and nobody waited */
export function reminderClock({ kind, urgency, due, count }: Reminder, say: Say<ReminderWord>): string | null {
  if (kind === 'submission' || kind === 'yearUnseen') return say('waited', { days: count });
  if (due === null) return null;
  if (urgency === 'today') return say('dueToday');
  // Of the national file the count is that of people.
  if (urgency === 'late') return count > 0 && kind !== 'national' ? say('lateBy', { days: count }) : say('lateDue', { day: formatDay(due) });
  return say('dueOn', { day: formatDay(due) });
}
