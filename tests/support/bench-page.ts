/** The year of a unit scored inside a page: bundled for the benchmark, given its data as JSON. */
import { personScore, unitScores } from '#domain/review/unit-scores.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { ReviewState } from '#domain/review/review.ts';
import type { TaskState } from '#domain/work/task.ts';

export interface PageUnit {
  readonly unit: Organisation['unit'];
  readonly people: readonly (readonly [string, unknown])[];
  readonly months: readonly string[];
  /** Tasks to take the work from, given round. */
  readonly scored: readonly { readonly id: string; readonly state: TaskState }[];
  readonly reviews: readonly (readonly [string, ReviewState])[];
  readonly tasksEach: number;
}

/** Milliseconds. */
export interface PageTimes {
  readonly year: number[];
  readonly oneMore: number[];
  readonly totals: number;
}

/** @param staff somebody without a post of leading */
export function benchUnit(given: PageUnit, staff: string, runs: number): PageTimes {
  const org = { unit: given.unit, people: new Map(given.people) } as Organisation;
  const reviews = new Map(given.reviews);
  const held = new Map(given.months.map((period, month) => [period, new Map([...org.people.keys()].map((person, place) => [
    person,
    Array.from({ length: given.tasksEach }, (_, index) => {
      const { id, state } = given.scored[(month * 7 + place * 11 + index) % given.scored.length]!;
      return { id: `${id}-${index}`, state: { ...state, person, period } };
    }),
  ]))]));
  const recordsOf = (period: string) => ({
    org, period,
    tasksOf: (person: string) => held.get(period)?.get(person) ?? [],
    reviewOf: (person: string) => { const review = reviews.get(person); return review ? { ...review, period } : null; },
  });
  const timed = (work: () => unknown): number => {
    const began = performance.now();
    work();
    return performance.now() - began;
  };
  const year = () => given.months.map((period) => unitScores(recordsOf(period)));
  const [last = ''] = given.months;
  const totals = year().flatMap((scores) => [...scores.values()]).filter(({ score }) => score.total !== null).length;
  const oneMore = () => personScore(recordsOf(last), staff, () => null);
  return {
    year: Array.from({ length: runs }, () => timed(year)),
    oneMore: Array.from({ length: 100 }, () => timed(oneMore)),
    totals,
  };
}

Object.assign(globalThis, { benchUnit });
