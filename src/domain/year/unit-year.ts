/**
 * The year of everybody in a unit, and the cap on excellent over the whole unit and each group of similar duties in it
 * (NĐ335 Điều 20.5).
 */
import type { Organisation } from '../access/organisation.ts';
import { ratingOf } from '../organisation/rating.ts';
import { rulesOn } from '../organisation/rules.ts';
import { capsOf, type CapRow } from '../scoring/cap.ts';
import type { RuleProfile } from '../profiles/rule-profile.ts';
import { periodsOfYear, stateOf, workingDaysOf, type YearFrame } from './unit-year-months.ts';
import { personYear, postsIn, type PersonYear, type YearRecords } from './unit-year-person.ts';

export interface UnitYear {
  /** The unit's id, the organisation of its caps. */
  readonly unit: string;
  readonly year: number;
  readonly rules: RuleProfile;
  readonly periods: YearFrame['periods'];
  /** By id; also those who left in the year. */
  readonly people: readonly PersonYear[];
  /** The unit is decided to be outstanding, so that the higher share applies (Điều 20.5.b). */
  readonly outstanding: boolean;
}

/** The rules of a year are those of its last day, as for the entries of its record. */
export function yearFrame({ unit }: Organisation, year: number, today: string): YearFrame {
  const rules = rulesOn(unit, `${year}-12-31`);
  const periods = periodsOfYear(unit, year).map((period) => ({ period, state: stateOf(rules, period, today) }));
  return { rules, periods, days: workingDaysOf(unit.calendar, year) };
}

/** Everybody who held a post in the year, by id. */
export function peopleOfYear(org: Organisation, year: number): readonly string[] {
  return [...org.people.keys()].filter((person) => postsIn(org, person, year).length > 0).sort();
}

/** @param supposed null: as the unit is rated; else as supposed */
export function capsOfYear({ unit, people, rules, outstanding }: UnitYear, supposed: boolean | null = null): readonly CapRow[] {
  const counted = people
    .filter(({ here, inCap }) => here && inCap)
    .map(({ person, input, score, taskAverage }) => ({ person, organisation: unit, group: input.group, score, taskAverage }));
  return capsOf(counted, [{ id: unit, outstanding: supposed ?? outstanding }], rules.year.cap);
}

/** Whose missing scores keep the year of the unit from being decided; its head's come from the level above. */
export function blockingIn({ people }: UnitYear): readonly PersonYear[] {
  return people.filter(({ here, decidedAbove, score }) => here && !decidedAbove && (score.missing.length > 0 || score.reason === 'no-scores'));
}

/** Gathers the people; whoever keeps them between changes hands in those that are still right. */
export function gatherYear({ org, unit, year }: Pick<YearRecords, 'org' | 'unit' | 'year'>, { rules, periods }: YearFrame, people: readonly PersonYear[]): UnitYear {
  return { unit, year, rules, periods, people, outstanding: ratingOf(org.unit.ratings, year, null)?.outstanding ?? false };
}

/** The whole year of a unit at once. */
export function unitYear(records: YearRecords, people: readonly string[] = peopleOfYear(records.org, records.year)): UnitYear {
  const frame = yearFrame(records.org, records.year, records.today);
  return gatherYear(records, frame, people.map((person) => personYear(records, frame, person)));
}
