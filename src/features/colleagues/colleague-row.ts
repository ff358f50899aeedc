/** Lines of the page: what the server told, beside names that are on the device. */
import type { Organisation } from '#domain/access/organisation.ts';
import { activePosts } from '#domain/access/organisation.ts';
import type { ColleagueWord } from '#domain/access/colleagues.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import type { ShownColleagues } from '#domain/protocol/colleagues.ts';
import type { Language, Say } from '#ui/language.ts';
import { matchesSearch } from '#ui/plain-text.ts';
import type { colleagueWords } from './words.ts';

type SayColleague = Say<keyof (typeof colleagueWords)['vi']>;

export interface ColleagueLine {
  readonly person: string;
  readonly name: string;
  /** Title and division, as one text. */
  readonly post: string;
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

function figuresOf(table: ShownColleagues, { language, say }: Place): Pick<ColleagueLine, 'person' | 'hours' | 'jobs' | 'done'>[] {
  if (table.setting === 'unit') {
    return table.rows.map(({ person, hours, jobs, done }) => ({
      person, hours: hours === null ? '' : localNumber(hours, language), jobs: String(jobs), done: String(done),
    }));
  }
  const word = (value: ColleagueWord | null) => (value === null ? '' : say(value));
  return table.rows.map(({ person, hours, jobs, done }) => ({ person, hours: word(hours), jobs: word(jobs), done: word(done) }));
}

/** By name, never by figure. */
export function colleagueLines(table: ShownColleagues, place: Place): ColleagueLine[] {
  const { org, today, say, language } = place;
  const divisionName = (id: string | null) => (id === null ? say('noDivision') : (org.unit.divisions.find((known) => known.id === id)?.name ?? ''));
  const lines = figuresOf(table, place).map((figures) => {
    const main = activePosts(org, figures.person, today)[0];
    const post = main ? [main.title, divisionName(main.division)].filter(Boolean).join(' · ') : '';
    return { ...figures, name: org.people.get(figures.person)?.name || say('unknownPerson'), post };
  });
  return lines.sort((a, b) => a.name.localeCompare(b.name, language) || (a.person < b.person ? -1 : 1));
}

export function matchingLines(lines: readonly ColleagueLine[], query: string): readonly ColleagueLine[] {
  return lines.filter(({ name, post }) => matchesSearch(`${name} ${post}`, query));
}
