/** Which organisations are rated for a year, who heads them, and until when (NĐ335 Điều 5, 9.1). */
import { headsOfDivision, isUnitHead } from '../access/organisation.ts';
import type { Organisation } from '../access/organisation.ts';
import { ratingOf } from './rating.ts';
import type { Division, UnitState } from './unit.ts';

/** An organisation that is rated. */
export interface RatedPlace {
  /** Null: the unit itself. */
  readonly division: string | null;
  readonly name: string;
}

/** Rated before 15 December (Điều 9.1): the last day in time. */
export function ratingDue(year: number): string {
  return `${year}-12-14`;
}

/** Divisions there are when the year is rated: what was closed before is no organisation any more. */
export function ratedDivisions({ divisions }: UnitState, year: number): readonly Division[] {
  const day = ratingDue(year);
  return divisions.filter(({ from, to }) => from <= day && (to === null || to >= day));
}

/** Lower ones before higher ones, as they are rated (Điều 9.1). */
export function ratedPlaces({ unit }: Organisation, year: number): readonly RatedPlace[] {
  return [...ratedDivisions(unit, year).map(({ id, name }) => ({ division: id, name })), { division: null, name: unit.name }];
}

/** Divisions that keep the unit from being rated. */
export function unratedDivisions(unit: UnitState, year: number): readonly Division[] {
  return ratedDivisions(unit, year).filter(({ id }) => ratingOf(unit.ratings, year, id) === null);
}

/** Who heads an organisation on a day; usually one person, none where the post is vacant. */
export function headsOf(org: Organisation, division: string | null, day: string): readonly string[] {
  if (division !== null) return headsOfDivision(org, division, day);
  return [...org.people.keys()].filter((person) => isUnitHead(org, person, day));
}

/** Its own head rates an organisation; for a division without a head the unit's head does (Điều 9.2.a). */
export function selfRatersOf(org: Organisation, division: string | null, day: string): readonly string[] {
  const heads = headsOf(org, division, day);
  return heads.length > 0 || division === null ? heads : headsOf(org, null, day);
}
