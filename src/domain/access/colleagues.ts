/**
 * What colleagues without authority over each other see of a period: hours a day and number of jobs, where the rules
 * in force say so (`domain.md` §1 and §6). Reviews, scores and evidence have no place in these rows.
 */
import { compare, divide, multiply, rational, toDecimal } from '../scoring/rational.ts';
import type { Rational } from '../scoring/rational.ts';
import type { ColleagueView } from '../profiles/rule-profile.ts';
import { medianOf } from '../work/workload.ts';
import { workedIn } from './leadership.ts';
import { isMember } from './organisation.ts';
import type { Organisation } from './organisation.ts';

/** Of one person in one period, as counted from heads of day sheets and tasks. */
export interface ColleagueFigures {
  readonly person: string;
  /** Logged in all. */
  readonly minutes: number;
  /** With anything logged. */
  readonly days: number;
  /** Tasks of the period, without those declared, declined or cancelled. */
  readonly jobs: number;
  /** Of these accepted. */
  readonly done: number;
}

export const COLLEAGUE_WORDS = ['less', 'similar', 'more'] as const;
/** Against the unit's median; bounds in `MEDIAN_BOUNDS`. */
export type ColleagueWord = (typeof COLLEAGUE_WORDS)[number];

export interface FigureRow {
  readonly person: string;
  /** Mean of the days with anything logged, hours with one decimal; null where no day is. */
  readonly hours: string | null;
  readonly jobs: number;
  readonly done: number;
}

/** Null: no data of his, or of too few people to compare with. */
export interface WordRow {
  readonly person: string;
  readonly hours: ColleagueWord | null;
  readonly jobs: ColleagueWord | null;
  readonly done: ColleagueWord | null;
}

/** Rows by person id, an order that tells nothing; none while too few people have data. */
export type ColleagueTable =
  | { readonly setting: 'own' }
  | { readonly setting: 'unit'; readonly rows: readonly FigureRow[] }
  | { readonly setting: 'words'; readonly rows: readonly WordRow[] };

/** With fewer people with data everybody could be worked out from oneself. */
export const FEWEST_PEOPLE = 3;

/** Percent of the median: below `less` is "less", above `more` is "more", both edges are "similar". */
export const MEDIAN_BOUNDS = { less: 80, more: 120 } as const;

function hasData({ days, jobs }: ColleagueFigures): boolean {
  return days > 0 || jobs > 0;
}

function meanHours({ minutes, days }: ColleagueFigures): Rational | null {
  return days > 0 ? rational(BigInt(minutes), BigInt(days) * 60n) : null;
}

function figureRow(figures: ColleagueFigures): FigureRow {
  const hours = meanHours(figures);
  return { person: figures.person, hours: hours && toDecimal(hours, 1), jobs: figures.jobs, done: figures.done };
}

function percentOf(median: Rational, percent: number): Rational {
  return divide(multiply(median, rational(BigInt(percent))), rational(100n));
}

/** Says one value in words; null for nothing, and for all where too few have a value. */
function wordsAgainst(values: readonly (Rational | null)[]): (value: Rational | null) => ColleagueWord | null {
  const known = values.filter((value) => value !== null);
  if (known.length < FEWEST_PEOPLE) return () => null;
  const median = medianOf(known);
  const [less, more] = [percentOf(median, MEDIAN_BOUNDS.less), percentOf(median, MEDIAN_BOUNDS.more)];
  return (value) => {
    if (value === null) return null;
    if (compare(value, less) < 0) return 'less';
    return compare(value, more) > 0 ? 'more' : 'similar';
  };
}

function wordRows(figures: readonly ColleagueFigures[]): WordRow[] {
  const measures = {
    hours: meanHours,
    jobs: (one: ColleagueFigures) => (hasData(one) ? rational(BigInt(one.jobs)) : null),
    done: (one: ColleagueFigures) => (hasData(one) ? rational(BigInt(one.done)) : null),
  };
  const say = {
    hours: wordsAgainst(figures.map(measures.hours)),
    jobs: wordsAgainst(figures.map(measures.jobs)),
    done: wordsAgainst(figures.map(measures.done)),
  };
  return figures.map((one) => ({
    person: one.person,
    hours: say.hours(measures.hours(one)),
    jobs: say.jobs(measures.jobs(one)),
    done: say.done(measures.done(one)),
  }));
}

/**
 * @param setting of the rules the period falls under
 * @param figures of everybody of the unit, also of who has no data yet
 */
export function colleagueView(setting: ColleagueView, figures: readonly ColleagueFigures[]): ColleagueTable {
  if (setting === 'own') return { setting };
  const shown = figures.filter(hasData).length < FEWEST_PEOPLE ? [] : figures.toSorted((a, b) => (a.person < b.person ? -1 : 1));
  return setting === 'unit' ? { setting, rows: shown.map(figureRow) } : { setting, rows: wordRows(shown) };
}

/** Who is of the unit today and worked in the period: who has left is nobody's colleague any more. */
export function colleaguesIn(org: Organisation, period: string, today: string): string[] {
  return [...org.people.keys()].filter((person) => isMember(org, person, today) && workedIn(org, person, period));
}
