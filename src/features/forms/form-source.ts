/** The records forms are made of, as they stand on this device. */
import type { App, Live, PersonScore } from '#app/app.ts';
import { combineLive, mapLive } from '#app/live.ts';
import { nameIn, postsUnderAuthority } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { lastDay, yearOf } from '#domain/calendar/period.ts';
import { reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';

export interface FormSource {
  readonly org: Organisation;
  readonly period: string;
  /** Everybody a form can be made of here, in the order of offices: unit, divisions, heads first, then by name. */
  readonly people: readonly string[];
  /** Empty for a year. */
  readonly scores: ReadonlyMap<string, PersonScore>;
  readonly reviews: ReadonlyMap<string, ReviewState>;
  /** Empty for a month or quarter. */
  readonly years: ReadonlyMap<string, PersonYear>;
  /** A device does not keep the work of such a period: the server's figures are the ones to print. */
  readonly older: boolean;
  /** Of whom something of an older period could not be fetched: his sheet itself, or a part of his work. */
  readonly lacks: ReadonlyMap<string, 'sheet' | 'work'>;
  /** Of a year: periods whose scores are not here. */
  readonly notHere: readonly string[];
}

const ALL_HERE = { older: false, lacks: new Map<string, 'sheet' | 'work'>(), notHere: [] } as const;

const RANK = { head: 0, deputy: 1, staff: 2 } as const;

export function inOfficeOrder(org: Organisation, people: readonly string[], day: string): readonly string[] {
  const places = people.map((person) => {
    const post = postsUnderAuthority(org, person, day)[0];
    const division = org.unit.divisions.findIndex(({ id }) => id === post?.division);
    const name = nameIn(org, person);
    return { person, division, rank: post ? RANK[post.role] : RANK.staff, name: `${name.split(' ').at(-1)} ${name}` };
  });
  return places.sort((a, b) => a.division - b.division || a.rank - b.rank || a.name.localeCompare(b.name, 'vi')).map(({ person }) => person);
}

/** @param period a month, a quarter, or a year */
export function formSource(app: App, period: string): Live<FormSource> {
  const year = yearOf(period);
  const org = app.organisation();
  if (period === year) {
    return mapLive(combineLive([org, app.unitYear(Number(year))]), ([known, unit]) => {
      const here = unit.people.filter((one) => one.here);
      const people = inOfficeOrder(known, here.map(({ person }) => person), lastDay(period));
      return { ...ALL_HERE, org: known, period, people, scores: new Map(), reviews: new Map(), years: new Map(here.map((one) => [one.person, one])), notHere: unit.notHere };
    });
  }
  const reviews = [app.rows('review', { period }), app.rows('review', { period: year })] as const;
  return mapLive(combineLive([org, app.unitScores(period), ...reviews]), ([known, scores, ofPeriod, ofYear]) => ({
    ...ALL_HERE,
    org: known, period, scores,
    people: inOfficeOrder(known, [...scores.keys()], lastDay(period)),
    reviews: new Map([...ofPeriod, ...ofYear].map(({ id, state }) => [id, state])),
    years: new Map(),
  }));
}

export function reviewIn({ reviews }: FormSource, person: string, period: string): ReviewState | null {
  return reviews.get(reviewId(person, period)) ?? null;
}

export interface PrintedScore {
  /** Null: not known here, so that the figures are left open. */
  readonly score: PeriodScore | null;
  readonly hash: string | null;
}

/** What is printed, and the hash of the inputs it rests on where the server has told it. */
export function printedScore({ score, summary, input }: PersonScore, older: boolean): PrintedScore {
  if (summary && (older || input.tasks.length === 0)) return { score: summary.score as PeriodScore, hash: summary.inputs };
  // Without the server's word nobody knows whether the few tasks of an older period that are here are all of them.
  return { score: older ? null : score, hash: null };
}
