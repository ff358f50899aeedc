/** The year of an organisation (NĐ335 Điều 5–9), the unit itself or one of its divisions: its own rating, the decided one, its meetings. */
import type { StoredEntry } from '../record/entry.ts';
import type { MeetingHeld, Rated, SelfRated } from './rating-entries.ts';

type Written<T> = T & { readonly entry: string; readonly by: string; readonly at: string };

export type OrganisationRating = Written<Rated>;
export type OrganisationSelfRating = Written<SelfRated>;
export type Meeting = Written<MeetingHeld>;

interface OfYear {
  readonly year: number;
  readonly division: string | null;
}

export function written<T>(entry: StoredEntry): Written<T> {
  return { ...(entry.data as T), entry: entry.id, by: entry.actor, at: entry.at };
}

/** The latest of each year and organisation stands; the others stay in the story. */
export function withLatest<T extends OfYear>(known: readonly T[], latest: T): readonly T[] {
  return [...known.filter(({ year, division }) => year !== latest.year || division !== latest.division), latest];
}

/** What is said again of a meeting replaces what was said before. */
export function withMeeting(known: readonly Meeting[], latest: Meeting): readonly Meeting[] {
  return [...known.filter(({ meeting }) => meeting !== latest.meeting), latest];
}

export function ratingOf<T extends OfYear>(ratings: readonly T[], year: number, division: string | null): T | null {
  return ratings.find((known) => known.year === year && known.division === division) ?? null;
}
