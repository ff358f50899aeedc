import { compare, fromDecimal, rational } from './rational.ts';
import { figure, levelOf } from './period-score.ts';
import { rollUp } from './roll-up.ts';
import { LEVEL_CODES, type LevelCode } from '../profiles/rule-profile.ts';
import type { YearInput, YearScore } from './year-shape.ts';

/** Goes up whenever the same input could give another result. */
export const YEAR_ENGINE = 'year-score/1';

const SCORE_CLAUSES: Readonly<Record<LevelCode, string>> = {
  excellent: '20.1',
  good: '20.2',
  completed: '20.3',
  'not-completed': '20.4.a',
};

interface Verdict {
  readonly level: LevelCode | null;
  readonly reason: string;
}

/** True when the first level is better than the second. */
export function isAbove(level: LevelCode, other: LevelCode): boolean {
  return LEVEL_CODES.indexOf(level) < LEVEL_CODES.indexOf(other);
}

/** Less time than the profile asks for, and no leave that excuses it (Điều 11.1, 11.2). */
function workedTooLittle({ profile, monthsWorked, leave }: YearInput): boolean {
  const enough = rational(BigInt(profile.year.minimumMonths));
  return leave === null && compare(fromDecimal(monthsWorked), enough) < 0;
}

/** First in the profile's order; what is for leaders only does not touch staff (Điều 20.4.d). */
function firstGround({ profile, role, person, grounds }: YearInput): string | null {
  const rules = profile.year.grounds;
  const unknown = grounds.find(({ code }) => !rules.some((rule) => rule.code === code));
  if (unknown) throw new RangeError(`ground ${unknown.code} of ${person} is not in ${profile.id}`);
  const applying = rules.filter((rule) => role !== 'staff' || !rule.leadersOnly);
  return applying.find((rule) => grounds.some(({ code }) => code === rule.code))?.code ?? null;
}

function judge(input: YearInput, scoreLevel: LevelCode | null): Verdict {
  if (workedTooLittle(input)) return { level: null, reason: '11.1' };
  const ground = firstGround(input);
  if (ground !== null) return { level: 'not-completed', reason: ground };
  if (scoreLevel === null) return { level: null, reason: 'no-scores' };
  const { role, organisationLevel } = input;
  if (role === 'head' && organisationLevel !== null && isAbove(scoreLevel, organisationLevel)) {
    return { level: organisationLevel, reason: '20.6' };
  }
  return { level: scoreLevel, reason: SCORE_CLAUSES[scoreLevel] };
}

function statusOf(level: LevelCode | null, missing: readonly number[]): YearScore['status'] {
  if (level === null) return 'not-classified';
  return missing.length > 0 ? 'incomplete' : 'classified';
}

/** A head's level may still fall with his organisation's (Điều 20.6), unless nothing is lower. */
function waitsForOrganisation({ role, organisationLevel }: YearInput, level: LevelCode | null): boolean {
  return role === 'head' && organisationLevel === null && level !== null && level !== 'not-completed';
}

/**
 * The year of one official before the cap (NĐ335 Điều 11, 17.3, 19, 20). The mean is exact: 89.995 is not excellent.
 * Throws RangeError on text that is no number, on a month given twice and on a ground the profile does not know.
 */
export function scoreYear(input: YearInput): YearScore {
  const { profile } = input;
  const { value, missing, provisional } = rollUp('year', 1, input.months);
  const scoreLevel = value ? levelOf(profile, value) : null;
  const { level, reason } = judge(input, scoreLevel);
  return {
    engine: YEAR_ENGINE,
    profile: profile.id,
    profileVersion: profile.version,
    year: input.year,
    person: input.person,
    status: statusOf(level, missing),
    average: value ? figure(value) : null,
    scoreLevel,
    level,
    reason,
    missing,
    provisional: provisional || waitsForOrganisation(input, level),
  };
}
