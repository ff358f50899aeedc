/**
 * The publication of a year's classification inside the unit (NĐ335 Điều 21.1.đ, 21.2.đ): the form is decided by the
 * head, who adopts the rules. Colleagues read the level that stands and nothing else, of whoever has been told.
 */
import type { DecisionState } from '../year/decision.ts';
import type { LevelCode } from '../profiles/rule-profile.ts';
import { colleagueRulesOn, sharesYearLevels } from './colleague-setting.ts';
import { isMember } from './organisation.ts';
import type { Organisation } from './organisation.ts';
import { workedIn } from './leadership.ts';

export interface LevelRow {
  readonly person: string;
  readonly level: LevelCode;
}

/** Years looked back at, this one included. */
const YEARS = 2;
/** The decree is in force since 2026. */
const FIRST_YEAR = 2026;

/** As the rules of today say, whatever those of the year said; the newest first. */
export function publishedYears({ unit }: Pick<Organisation, 'unit'>, today: string): readonly string[] {
  if (!sharesYearLevels(colleagueRulesOn(unit, today))) return [];
  const current = Number(today.slice(0, 4));
  return Array.from({ length: YEARS }, (_, back) => current - back).filter((year) => year >= FIRST_YEAR).map(String);
}

/** The last decision, once the person has seen it: one it replaced is never shown, not even until he has seen the new one. */
export function publishedLevel({ decisions }: Pick<DecisionState, 'decisions'>): LevelCode | null {
  const standing = decisions.at(-1);
  return standing && standing.seenAt !== null ? standing.level : null;
}

/** Who is of the unit today and was in the year. */
export function publishedPeople(org: Organisation, year: string, today: string): string[] {
  return [...org.people.keys()].filter((person) => isMember(org, person, today) && workedIn(org, person, year)).sort();
}
