/** Who attends a meeting of the year's classification, and of whom it speaks (NĐ335 Điều 21.1.b, 21.2.b). */
import { activePosts } from '../access/organisation.ts';
import type { Organisation } from '../access/organisation.ts';
import type { Post } from './person.ts';
import { ratedDivisions } from './rating-divisions.ts';

function holding(org: Organisation, day: string, fits: (post: Post) => boolean): readonly string[] {
  return [...org.people.keys()].filter((person) => activePosts(org, person, day).some(fits));
}

/**
 * All of a division. Of a unit that has divisions its leaders and their heads, beside a representative of the Party
 * committee, whom the records do not know; of one that has none, everybody.
 */
export function meetingMembers(org: Organisation, division: string | null, day: string): readonly string[] {
  if (division !== null) return holding(org, day, (post) => post.division === division);
  if (ratedDivisions(org.unit, Number(day.slice(0, 4))).length === 0) return holding(org, day, () => true);
  return holding(org, day, ({ role, division: place }) => (place === null ? role !== 'staff' : role === 'head'));
}

/** A division speaks of its own people; the unit of its head, his deputies and those without a division. */
export function meetingSubjects(org: Organisation, division: string | null, day: string): readonly string[] {
  if (division === null && ratedDivisions(org.unit, Number(day.slice(0, 4))).length === 0) return holding(org, day, () => true);
  return holding(org, day, (post) => post.division === division);
}
