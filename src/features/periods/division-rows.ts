/** How far each division is in a period, with names, from the records the viewer sees. */
import type { PersonScore, Row } from '#app/app.ts';
import { workedIn } from '#domain/access/leadership.ts';
import { nameIn, postsUnderAuthority, visiblePeople } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { lastDay } from '#domain/calendar/period.ts';
import { reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';

export const PROGRESS = ['contested', 'confirmed', 'selfScored', 'waiting', 'noData'] as const;
/** contested: an objection is not answered · selfScored: waits for the superior · waiting: has not marked himself · noData: nothing assigned. */
export type Progress = (typeof PROGRESS)[number];

export interface PersonProgress {
  readonly person: string;
  readonly name: string;
  readonly progress: Progress;
}

export interface DivisionRow {
  /** Null: the unit's own leaders. */
  readonly division: string | null;
  readonly name: string;
  /** By name. */
  readonly people: readonly PersonProgress[];
}

export function progressOf(review: ReviewState | null, score: PeriodScore | null): Progress {
  if (review?.contest.objections.some(({ answer }) => answer === null)) return 'contested';
  if (review?.confirmed) return 'confirmed';
  if (review?.self) return 'selfScored';
  return score && score.status === 'scored' ? 'waiting' : 'noData';
}

export interface PeriodData {
  readonly org: Organisation;
  readonly viewer: string;
  readonly today: string;
  readonly period: string;
  readonly scores: ReadonlyMap<string, Pick<PersonScore, 'score'>>;
  readonly reviews: readonly Row<'review'>[];
}

/** Who worked in the period and is seen by the viewer, himself left out unless he sees all. */
function peopleOf({ org, viewer, today, period }: PeriodData): readonly string[] {
  const seen = visiblePeople(org, viewer, today);
  const people = seen === 'all' ? [...org.people.keys()] : seen.filter((person) => person !== viewer);
  return people.filter((person) => workedIn(org, person, period));
}

/** The unit's leaders first, then divisions by name. */
export function divisionRows(data: PeriodData): readonly DivisionRow[] {
  const { org, period, scores, reviews } = data;
  const divisions = new Map<string | null, PersonProgress[]>();
  for (const person of peopleOf(data)) {
    const division = postsUnderAuthority(org, person, lastDay(period))[0]?.division ?? null;
    const review = reviews.find(({ id }) => id === reviewId(person, period))?.state ?? null;
    const one = { person, name: nameIn(org, person), progress: progressOf(review, scores.get(person)?.score ?? null) };
    divisions.set(division, [...(divisions.get(division) ?? []), one]);
  }
  const nameOf = (division: string | null) => org.unit.divisions.find(({ id }) => id === division)?.name ?? '';
  return [...divisions]
    .map(([division, people]) => ({ division, name: nameOf(division), people: people.toSorted((a, b) => a.name.localeCompare(b.name, 'vi')) }))
    .sort((a, b) => Number(a.division !== null) - Number(b.division !== null) || a.name.localeCompare(b.name, 'vi'));
}

/** Whom closing the period now would leave without a confirmed result, or without an answer. */
export function leftOut(rows: readonly DivisionRow[]): Readonly<Record<'contested' | 'unconfirmed' | 'noData', readonly PersonProgress[]>> {
  const people = rows.flatMap((row) => row.people);
  const of = (...progress: Progress[]) => people.filter((one) => progress.includes(one.progress));
  return { contested: of('contested'), unconfirmed: of('selfScored', 'waiting'), noData: of('noData') };
}
