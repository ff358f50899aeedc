/** Lines of the page: what the server told, beside names that are on the device. */
import type { Organisation } from '#domain/access/organisation.ts';
import { activePosts } from '#domain/access/organisation.ts';
import type { ColleagueWord } from '#domain/access/colleagues.ts';
import type { LevelCode } from '#domain/profiles/rule-profile.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import type { ShownFigures, ShownLevels } from '#domain/protocol/colleagues.ts';
import type { Language, Say } from '#ui/language.ts';
import { matchesSearch } from '#ui/plain-text.ts';
import type { colleagueWords } from './words.ts';

type SayColleague = Say<keyof (typeof colleagueWords)['vi']>;

export interface NamedLine {
  readonly person: string;
  readonly name: string;
  /** Title and division, as one text. */
  readonly post: string;
}

export interface LevelLine extends NamedLine {
  readonly level: LevelCode;
}

export interface ColleagueLine extends NamedLine {
  /** As shown; the empty text where there is nothing to tell. */
  readonly hours: string;
  readonly jobs: string;
  readonly done: string;
}

interface Place {
  readonly org: Organisation;
  readonly today: string;
  readonly language: Language;
  readonly say: SayColleague;
}

function figuresOf(table: ShownFigures, { language, say }: Place): Pick<ColleagueLine, 'person' | 'hours' | 'jobs' | 'done'>[] {
  if (table.setting === 'unit') {
    return table.rows.map(({ person, hours, jobs, done }) => ({
      person, hours: hours === null ? '' : localNumber(hours, language), jobs: String(jobs), done: String(done),
    }));
  }
  const word = (value: ColleagueWord | null) => (value === null ? '' : say(value));
  return table.rows.map(({ person, hours, jobs, done }) => ({ person, hours: word(hours), jobs: word(jobs), done: word(done) }));
}

/** By name, never by figure or level. */
function named<T extends { readonly person: string }>(rows: readonly T[], { org, today, say, language }: Place): (T & NamedLine)[] {
  const divisionName = (id: string | null) => (id === null ? say('noDivision') : (org.unit.divisions.find((known) => known.id === id)?.name ?? ''));
  const lines = rows.map((row) => {
    const main = activePosts(org, row.person, today)[0];
    const post = main ? [main.title, divisionName(main.division)].filter(Boolean).join(' · ') : '';
    return { ...row, name: org.people.get(row.person)?.name || say('unknownPerson'), post };
  });
  return lines.sort((a, b) => a.name.localeCompare(b.name, language) || (a.person < b.person ? -1 : 1));
}

export function colleagueLines(table: ShownFigures, place: Place): ColleagueLine[] {
  return named(figuresOf(table, place), place);
}

export function levelLines({ rows }: ShownLevels, place: Place): LevelLine[] {
  return named(rows, place);
}

export function matchingLines<T extends NamedLine>(lines: readonly T[], query: string): readonly T[] {
  return lines.filter(({ name, post }) => matchesSearch(`${name} ${post}`, query));
}
