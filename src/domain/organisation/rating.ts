/** The yearly level of an organisation (NĐ335 Điều 5–9): the unit itself or one of its divisions. */
import type { StoredEntry } from '../record/entry.ts';
import type { Rated } from './rating-entries.ts';

export type OrganisationRating = Rated & { readonly entry: string; readonly by: string; readonly at: string };

/** The latest of each year and organisation stands; the others stay in the story. */
export function withRating(ratings: readonly OrganisationRating[], entry: StoredEntry): readonly OrganisationRating[] {
  const rated = { ...(entry.data as Rated), entry: entry.id, by: entry.actor, at: entry.at };
  return [...ratings.filter(({ year, division }) => year !== rated.year || division !== rated.division), rated];
}

export function ratingOf(ratings: readonly OrganisationRating[], year: number, division: string | null): OrganisationRating | null {
  return ratings.find((known) => known.year === year && known.division === division) ?? null;
}
