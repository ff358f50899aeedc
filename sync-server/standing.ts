/** Whether somebody belongs to his unit on a day. His posts alone say it: no account has a date of its own to fall out of step. */
import { addDays } from '#domain/calendar/day.ts';
import { postsOn } from '#domain/organisation/person.ts';
import type { PersonState } from '#domain/organisation/person.ts';

/**
 * `member` holds a post · `waiting` has none yet: reads nothing · `leaver` held his last one in the past 30 days:
 * hands in what he recorded and reads nothing · `gone`: is not let in
 */
export type Standing = 'member' | 'waiting' | 'leaver' | 'gone';

const GRACE_DAYS = 30;

/** @param day in Vietnam; the last day of a post still counts as held */
export function standingOn(person: PersonState | undefined, day: string): Standing {
  if (!person || person.posts.length === 0) return 'waiting';
  if (postsOn(person, day).length > 0) return 'member';
  const ends = person.posts.flatMap(({ to }) => (to !== null && to < day ? [to] : []));
  if (ends.length < person.posts.length) return 'waiting';
  return day <= addDays(ends.sort().at(-1)!, GRACE_DAYS) ? 'leaver' : 'gone';
}
