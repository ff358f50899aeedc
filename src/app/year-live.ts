/**
 * The year of one person or of everybody in sight: the server's figures of past periods, and scores worked out here for
 * the present ones.
 */
import { visiblePeople } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { yearOf } from '#domain/calendar/period.ts';
import { periodFrom, periodOn } from '#domain/organisation/rules.ts';
import { capsOfYear, peopleOfYear } from '#domain/year/unit-year.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import type { Account, Live, PersonScore, SeenYear } from './app.ts';
import { followLive } from './follow-live.ts';
import { combineLive, createLive, mapLive } from './live.ts';
import type { OlderRecords } from './older-records.ts';
import type { RecordStore } from './ports.ts';
import type { Scores } from './score-live.ts';
import { createYearKeeper } from './year-keeper.ts';
import type { LocalScores, YearReview } from './year-keeper.ts';

export interface YearDeps {
  readonly account: Account;
  readonly store: RecordStore;
  readonly organisation: Live<Organisation>;
  readonly older: Pick<OlderRecords, 'wantPeriod'>;
  readonly today: () => string;
  readonly scores: Scores;
}

export interface Years {
  /** Of everybody the viewer sees. */
  readonly unitYear: (year: number) => Live<SeenYear>;
  /** Null for somebody who held no post in the year, or whom the viewer does not see. */
  readonly year: (person: string, year: number) => Live<PersonYear | null>;
}

/** The present period and the one before it, whose tasks are on the device. */
function presentPeriods({ unit }: Organisation, today: string, year: number): readonly string[] {
  const current = periodOn(unit, today);
  return [periodFrom(unit, current, -1), current].filter((period) => yearOf(period) === String(year));
}

/** @param scoresOf of one period, of everybody or of one person */
function localScores({ organisation, today }: YearDeps, year: number, scoresOf: (period: string) => Live<ReadonlyMap<string, PersonScore>>): Live<LocalScores> {
  const known = new Map<string, Live<LocalScores>>();
  return followLive(organisation, (org) => {
    const periods = presentPeriods(org, today(), year);
    const key = periods.join(' ');
    const live = known.get(key)
      ?? (periods.length > 0
        ? mapLive(combineLive(periods.map(scoresOf)), (all) => new Map(periods.map((period, index) => [period, all[index]!])))
        : createLive<LocalScores>((emit) => {
          emit(new Map());
          return () => undefined;
        }));
    known.set(key, live);
    return live;
  });
}

interface Gathered {
  readonly unit: UnitYear;
  readonly notHere: readonly string[];
  readonly whole: boolean;
}

/** @param only one person; null: everybody in sight */
function gatheredLive(deps: YearDeps, year: number, only: string | null): Live<Gathered> {
  const { account, store, organisation, older, today, scores } = deps;
  const reviews = createLive<readonly (YearReview & { id: string })[]>((emit) => store.watch('review', only === null ? {} : { person: only }, emit));
  const ofOne = (period: string) => mapLive(scores.score(only!, period), (one) => new Map(one ? [[only!, one as PersonScore]] : []));
  const local = localScores(deps, year, only === null ? scores.unitScores : ofOne);
  const keeper = createYearKeeper(account.unit, year);
  return mapLive(combineLive([reviews, local, organisation]), ([rows, scored, org]) => {
    const seen = visiblePeople(org, account.person, today());
    const people = peopleOfYear(org, year).filter((person) => (only === null || person === only) && (seen === 'all' || seen.includes(person)));
    const made = keeper({ org, today: today(), people, reviews: new Map(rows.map((row) => [row.id, row])), local: scored });
    for (const period of made.notHere) void older.wantPeriod('review', { period, ...(only !== null && { person: only }) });
    return { ...made, whole: seen === 'all' };
  });
}

export function createYears(deps: YearDeps): Years {
  const units = new Map<number, Live<SeenYear>>();
  const unitOf = (year: number): Live<SeenYear> => mapLive(gatheredLive(deps, year, null), ({ unit, whole, notHere: missing }) => ({
    ...unit, whole, notHere: missing, caps: whole ? capsOfYear(unit) : [],
  }));
  return {
    unitYear: (year) => {
      const known = units.get(year) ?? unitOf(year);
      units.set(year, known);
      return known;
    },
    year: (person, year) => mapLive(gatheredLive(deps, year, person), ({ unit }) => unit.people[0] ?? null),
  };
}
