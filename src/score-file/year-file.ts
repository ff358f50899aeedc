/** A file of one year through the engine: each person's level before the cap, and the cap of each organisation and group. */
import { capsOf, type CapRow } from '#domain/scoring/cap.ts';
import type { MonthInput } from '#domain/scoring/roll-up.ts';
import type { LevelCode } from '#domain/profiles/rule-profile.ts';
import { scoreYear } from '#domain/scoring/year-score.ts';
import type { YearInput, YearScore } from '#domain/scoring/year-shape.ts';
import type { FileYearPerson, YearFile } from './parse-year.ts';

export interface YearResult {
  readonly status: YearScore['status'];
  readonly average: string | null;
  /** Lowest terms: '175/2', '90'. */
  readonly exact: string | null;
  readonly level: LevelCode | null;
  /** The clause that decides: '11.1', '20.1'–'20.4.a', '20.6', the code of a ground; or 'no-scores'. */
  readonly reason: string;
}

export interface YearAnswer {
  readonly people: Readonly<Record<string, YearResult>>;
  readonly caps: readonly Pick<CapRow, 'organisation' | 'group' | 'rule' | 'base' | 'allowed' | 'candidates'>[];
}

/** Each month counts once, whatever unit it comes from. */
function monthsOf({ year }: YearFile, { months }: FileYearPerson): readonly MonthInput[] {
  return Object.entries(months).flatMap(([key, exact]): MonthInput[] => {
    if (exact === undefined) return [];
    const period = `${year}-${key.padStart(2, '0')}`;
    return [{ month: Number(key), parts: [{ period, exact, provisional: false, workingDays: 1, source: 'unit', unitName: '', entry: null }] }];
  });
}

function inputOf(file: YearFile, person: FileYearPerson): YearInput {
  const { id, role, organisation, group, monthsWorked, leave, grounds } = person;
  return {
    profile: file.profile,
    year: file.year,
    person: id,
    role, organisation, group, monthsWorked, leave,
    months: monthsOf(file, person),
    grounds: grounds.map((code) => ({ code, entry: null, document: '' })),
    organisationLevel: file.organisations.find((one) => one.id === organisation)?.level ?? null,
  };
}

function resultOf({ status, average, level, reason }: YearScore): YearResult {
  return { status, average: average?.display ?? null, exact: average?.exact ?? null, level, reason };
}

/** People in the order of the file; caps by organisation in its order, each followed by its groups by name. */
export function scoreYearFile(file: YearFile): YearAnswer {
  const scored = file.people.map((person) => ({ person, score: scoreYear(inputOf(file, person)) }));
  const forCap = scored.map(({ person: { id, organisation, group }, score }) => ({ person: id, organisation, group, score }));
  return {
    people: Object.fromEntries(scored.map(({ person, score }) => [person.id, resultOf(score)])),
    caps: capsOf(forCap, file.organisations, file.profile.year.cap).map(
      ({ organisation, group, rule, base, allowed, candidates }) => ({ organisation, group, rule, base, allowed, candidates }),
    ),
  };
}
