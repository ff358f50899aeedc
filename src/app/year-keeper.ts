/** Works out the year of each person and keeps it until something of his changes: one more entry costs one person's year. */
import { workedIn } from '#domain/access/leadership.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { gatherYear, yearFrame } from '#domain/year/unit-year.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import type { PeriodFigure, YearFrame } from '#domain/year/unit-year-months.ts';
import { personYear } from '#domain/year/unit-year-person.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import { NO_YEAR_FACTS } from '#domain/year/year.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import type { PersonScore } from './app.ts';

/** What the year needs of a stored review. */
export interface YearReview {
  readonly state: ReviewState;
  readonly record: Pick<RecordDocument, 'entries' | 'summary'>;
}

/** Scores worked out here, by period and person. */
export type LocalScores = ReadonlyMap<string, ReadonlyMap<string, PersonScore>>;

export interface YearRows {
  readonly org: Organisation;
  readonly today: string;
  readonly people: readonly string[];
  /** By record id. */
  readonly reviews: ReadonlyMap<string, YearReview>;
  readonly local: LocalScores;
}

function figureFrom(score: PeriodScore, review: YearReview | undefined): PeriodFigure {
  const { total, taskResults, provisional } = score;
  return {
    exact: total?.exact ?? null, taskPoints: taskResults?.points.exact ?? null, provisional, entry: review?.state.confirmed?.entry ?? null,
  };
}

function figureOf({ reviews, local }: YearRows, person: string, period: string): PeriodFigure | null {
  const review = reviews.get(reviewId(person, period));
  const score = local.get(period)?.get(person)?.score ?? (review?.record.summary?.score as PeriodScore | undefined);
  return score ? figureFrom(score, review) : null;
}

function notHere({ org, people, reviews, local }: YearRows, { periods }: YearFrame): readonly string[] {
  const past = periods.filter(({ state, period }) => state === 'counting' && !local.has(period));
  const lacks = (period: string) => {
    const worked = people.filter((person) => workedIn(org, person, period));
    return worked.length > 0 && !worked.some((person) => reviews.has(reviewId(person, period)));
  };
  return past.map(({ period }) => period).filter(lacks);
}

interface Kept {
  readonly key: string;
  readonly year: PersonYear;
}

/** What stays while organisation and day stay: then a person's year changes only with his own records. */
interface Places {
  readonly org: Organisation;
  readonly today: string;
  readonly frame: YearFrame;
  readonly kept: Map<string, Kept>;
}

/** Keeps what it worked out; `people` of two results are the same objects where nothing changed. */
export function createYearKeeper(unit: string, year: number): (rows: YearRows) => { readonly unit: UnitYear; readonly notHere: readonly string[] } {
  let places: Places | null = null;
  const keep = (rows: YearRows, { frame, kept }: Places, person: string): PersonYear => {
    const { org, today } = rows;
    const record = rows.reviews.get(reviewId(person, String(year)));
    const figures = new Map(frame.periods.map(({ period }) => [period, figureOf(rows, person, period)]));
    const written = record?.record.entries.map(({ id, receipt }) => `${id}${receipt?.verdict ?? ''}`) ?? [];
    const key = JSON.stringify([written, [...figures.values()]]);
    const known = kept.get(person);
    if (known?.key === key) return known.year;
    const made = personYear({
      org, unit, year, today, factsOf: () => record?.state.year ?? NO_YEAR_FACTS, figureOf: (_, period) => figures.get(period) ?? null,
    }, frame, person);
    kept.set(person, { key, year: made });
    return made;
  };
  return (rows) => {
    const { org, today } = rows;
    if (places?.org !== org || places.today !== today) places = { org, today, frame: yearFrame(org, year, today), kept: new Map() };
    const { frame } = places;
    const people = rows.people.map((person) => keep(rows, places!, person));
    return { unit: gatherYear({ org, unit, year }, frame, people), notHere: notHere(rows, frame) };
  };
}
