/** A year as its screens show it: names, order, levels and reasons in words. */
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { UnitYear } from '#domain/year/unit-year.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import type { MonthInput, MonthPart } from '#domain/scoring/roll-up.ts';
import { monthValue } from '#domain/scoring/roll-up.ts';
import { LEVEL_CODES } from '#domain/profiles/rule-profile.ts';
import type { LevelCode, RuleProfile } from '#domain/profiles/rule-profile.ts';
import { fromDecimal, toDecimal } from '#domain/scoring/rational.ts';
import { levelOf } from '#domain/scoring/period-score.ts';
import type { Language, Say } from '#ui/language.ts';
import { levelName } from '#parts/year/level-name.ts';
import { matchesSearch } from '#ui/plain-text.ts';
import type { YearWord } from './words.ts';

export interface Reason {
  readonly text: string;
  readonly article: string;
}

/** Why the level is what it is, with the clause that decides. */
export function reasonOf(rules: RuleProfile, { reason, level, scoreLevel }: PersonYear['score'], say: Say<YearWord>, language: Language): Reason {
  const { year, levels } = rules;
  const ground = year.grounds.find(({ code }) => code === reason);
  if (ground) return { text: language === 'vi' ? ground.label : ground.labelEn, article: ground.article };
  if (reason === '11.1') return { text: say('reasonShort', { months: year.minimumMonths }), article: year.minimumArticle };
  if (reason === 'no-scores') return { text: say('reasonNone'), article: year.meanArticle };
  if (reason === '20.6') return { text: say('reasonHead', { level: levelName(rules, level, language) }), article: year.headArticle };
  return { text: say('reasonScore'), article: levels.find(({ code }) => code === scoreLevel)?.article ?? year.meanArticle };
}

/** '9', '5,5', or '5,39' for a fraction of months. */
export function monthsText(months: string): string {
  return toDecimal(fromDecimal(months), 2).replace(/\.?0+$/, '');
}

export interface MonthRow {
  readonly month: number;
  /** worked: counts · missing: worked without a score · running: under way · absent: not worked, or still to come. */
  readonly state: 'worked' | 'missing' | 'running' | 'absent';
  /** 2 decimals with a point; null without a score. */
  readonly points: string | null;
  readonly level: LevelCode | null;
  readonly provisional: boolean;
  /** Two when the month lies in two units. */
  readonly parts: readonly MonthPart[];
}

function monthRow(rules: RuleProfile, { month, parts }: MonthInput, running: boolean): MonthRow {
  const value = monthValue(parts);
  return {
    month,
    state: running ? 'running' : value ? 'worked' : 'missing',
    points: value && toDecimal(value, 2),
    level: value && levelOf(rules, value),
    provisional: parts.some(({ provisional }) => provisional),
    parts,
  };
}

/** All twelve months of the year. */
export function monthRows({ input, running }: PersonYear): readonly MonthRow[] {
  return Array.from({ length: 12 }, (_, index): MonthRow => {
    const month = index + 1;
    const worked = input.months.find((one) => one.month === month);
    if (worked) return monthRow(input.profile, worked, false);
    const days = running?.workingDays[month] ?? 0;
    if (running && days > 0) return monthRow(input.profile, { month, parts: [{ ...running, workingDays: days }] }, true);
    return { month, state: 'absent', points: null, level: null, provisional: false, parts: [] };
  });
}

export const SORTS = ['name', 'division', 'missing'] as const;
export type Sort = (typeof SORTS)[number];

export interface YearRow {
  readonly person: string;
  readonly name: string;
  readonly title: string;
  /** Null: the unit itself. */
  readonly division: string | null;
  readonly year: PersonYear;
}

/** Vietnamese names are ordered by the given name, which comes last. */
export function givenName(name: string): string {
  return `${name.split(' ').at(-1)} ${name}`;
}

function byName(a: YearRow, b: YearRow): number {
  return givenName(a.name).localeCompare(givenName(b.name), 'vi');
}

const ORDERS: Readonly<Record<Sort, (a: YearRow, b: YearRow) => number>> = {
  name: byName,
  division: (a, b) => (a.division ?? '').localeCompare(b.division ?? '', 'vi') || byName(a, b),
  missing: (a, b) => b.year.score.missing.length - a.year.score.missing.length || byName(a, b),
};

/** Those classified here; never by points: a list is no ranking. */
export function yearRows({ people }: UnitYear, org: Organisation, sort: Sort = 'name', search = ''): readonly YearRow[] {
  const divisionName = (id: string | null) => org.unit.divisions.find((one) => one.id === id)?.name ?? null;
  return people
    .filter(({ here }) => here)
    .map((year): YearRow => ({
      person: year.person,
      name: nameIn(org, year.person),
      title: year.posts[0]?.title ?? '',
      division: divisionName(year.posts[0]?.division ?? null),
      year,
    }))
    .filter(({ name, title, division, year }) => matchesSearch([name, title, division ?? '', year.input.group ?? ''].join(' '), search))
    .sort(ORDERS[sort]);
}

/** How many stand at each level now, before the cap, and how many at none. */
export function levelCounts(people: readonly PersonYear[]): readonly { readonly level: LevelCode | null; readonly count: number }[] {
  const here = people.filter((one) => one.here);
  return [...LEVEL_CODES, null].map((level) => ({ level, count: here.filter(({ score }) => score.level === level).length }));
}

/** Groups of similar duties in use, by name. */
export function groupsIn({ people }: UnitYear): readonly string[] {
  return [...new Set(people.flatMap(({ input }) => (input.group === null ? [] : [input.group])))].sort((a, b) => a.localeCompare(b, 'vi'));
}
