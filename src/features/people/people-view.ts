/** The people of a unit as the list shows them: by division, heads first, those without a post apart. */
import { activePosts } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { PersonState, Post, Role } from '#domain/organisation/person.ts';
import { openDivisions } from '#app/division-match.ts';
import { matchesSearch } from '#ui/plain-text.ts';

export interface PersonEntry {
  readonly id: string;
  readonly state: PersonState;
  /** Held today; empty for who left or has not begun. */
  readonly posts: readonly Post[];
}

export interface PeopleGroup {
  /** A division's id; null: the unit itself; 'none': nobody's post today. */
  readonly key: string;
  readonly name: string | null;
  readonly people: readonly PersonEntry[];
}

export const UNIT_LEVEL = 'unit';
export const WITHOUT_POST = 'none';

const RANK: Readonly<Record<Role, number>> = { head: 0, deputy: 1, staff: 2 };

/** Vietnamese names are ordered by the given name, which comes last. */
function givenName(name: string): string {
  return name.split(' ').at(-1) ?? name;
}

function byRank(division: string | null): (a: PersonEntry, b: PersonEntry) => number {
  const rank = ({ posts }: PersonEntry) => Math.min(...posts.filter((post) => post.division === division).map(({ role }) => RANK[role]), 3);
  return (a, b) => rank(a) - rank(b) || givenName(a.state.name).localeCompare(givenName(b.state.name), 'vi') || a.state.name.localeCompare(b.state.name, 'vi');
}

export function peopleOf(org: Organisation, today: string): PersonEntry[] {
  return [...org.people].filter(([, state]) => state.name !== '').map(([id, state]) => ({ id, state, posts: activePosts(org, id, today) }));
}

function found({ state }: PersonEntry, search: string): boolean {
  return search === '' || matchesSearch([state.name, state.code ?? '', ...state.posts.map(({ title }) => title)].join(' '), search);
}

/** A person with posts in two divisions stands in both. Empty groups of a search are left out. */
export function peopleGroups(org: Organisation, today: string, search: string): PeopleGroup[] {
  const people = peopleOf(org, today).filter((person) => found(person, search));
  const of = (division: string | null) => people.filter(({ posts }) => posts.some((post) => post.division === division)).toSorted(byRank(division));
  const divisions = openDivisions(org.unit.divisions, today).map(({ id, name }) => ({ key: id, name, people: of(id) }));
  const without = people.filter(({ posts }) => posts.length === 0).toSorted(byRank(null));
  const groups = [{ key: UNIT_LEVEL, name: null, people: of(null) }, ...divisions, { key: WITHOUT_POST, name: null, people: without }];
  return groups.filter((group) => group.people.length > 0 || (search === '' && group.name !== null));
}

/** 'Nguyễn Văn An' → 'an.nv', as offices name accounts; a number is added where it is taken. */
export function suggestLogin(name: string, taken: ReadonlySet<string>): string {
  const words = name.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replaceAll('đ', 'd').split(/[^a-z]+/).filter(Boolean);
  const initials = words.slice(0, -1).map((word) => word[0]).join('');
  const base = [words.at(-1) ?? 'nguoi', initials].filter(Boolean).join('.').padEnd(3, '0');
  let login = base;
  for (let count = 2; taken.has(login); count += 1) login = `${base}${count}`;
  return login;
}
