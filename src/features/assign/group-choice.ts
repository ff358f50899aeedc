/** Whom a head may assign to, how loaded they are, and the groups he may choose in one tap. */
import { activePosts, isMember, mayAssign, nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { ZERO, toDecimal } from '#domain/scoring/rational.ts';
import type { Rational } from '#domain/scoring/rational.ts';
import type { TaskState } from '#domain/work/task.ts';
import { couldTakeMore, loadByPerson, medianOf } from '#domain/work/workload.ts';
import type { UnitWeight } from '#domain/work/workload.ts';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  /** Titles of all his posts, the first his main one (kiêm nhiệm). */
  readonly titles: readonly string[];
  /** Divisions of all his posts; a post of the unit itself has none. */
  readonly divisions: readonly string[];
  /** Converted units assigned in the period and the median of his division, two decimals with a point. */
  readonly load: string;
  readonly median: string;
  readonly canTake: boolean;
}

export interface PeopleGroup {
  /** 'all', 'division:<id>' or 'position:<title>'. */
  readonly key: string;
  readonly label: string;
  readonly people: readonly string[];
}

interface CandidateQuestion {
  readonly viewer: string;
  readonly today: string;
  readonly tasks: readonly TaskState[];
  readonly period: string;
  /** What one unit of a product weighs; its coefficient where nothing is said. */
  readonly weigh?: UnitWeight;
}

/** By name, never by load: the list is no ranking. */
export function candidatesOf(org: Organisation, { viewer, today, tasks, period, weigh }: CandidateQuestion): Candidate[] {
  const loads = loadByPerson(tasks, period, weigh);
  const people = [...org.people.keys()].filter((id) => isMember(org, id, today) && mayAssign(org, viewer, id, today));
  // He is compared where his main post is.
  const home = (id: string) => activePosts(org, id, today)[0]?.division ?? null;
  const loadOf = (id: string): Rational => loads.get(id) ?? ZERO;
  const candidates = people.map((id): Candidate => {
    const posts = activePosts(org, id, today);
    const group = people.filter((other) => home(other) === home(id)).map(loadOf);
    return {
      id,
      name: nameIn(org, id),
      titles: [...new Set(posts.map(({ title }) => title))],
      divisions: [...new Set(posts.flatMap(({ division }) => division ?? []))],
      load: toDecimal(loadOf(id), 2),
      median: toDecimal(medianOf(group), 2),
      canTake: couldTakeMore(loadOf(id), group),
    };
  });
  return candidates.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

/** 'Chuyên viên, kiêm Phó Trưởng phòng': all posts of a person. */
export function postsText({ titles }: Pick<Candidate, 'titles'>, also: string): string {
  return titles.join(`, ${also} `);
}

/** Products of the divisions given come before those of others; each half keeps its order. */
export function productsFor<T extends { readonly scope: string; readonly division: string | null }>(catalogue: readonly T[], divisions: readonly string[]): T[] {
  const fits = ({ scope, division }: T) => scope !== 'division' || divisions.length === 0 || (division !== null && divisions.includes(division));
  return [...catalogue.filter(fits), ...catalogue.filter((product) => !fits(product))];
}

function groupBy(candidates: readonly Candidate[], prefix: string, keysOf: (one: Candidate) => readonly string[], labelOf: (key: string) => string): PeopleGroup[] {
  const groups = new Map<string, string[]>();
  for (const one of candidates) {
    for (const key of keysOf(one)) groups.set(key, [...(groups.get(key) ?? []), one.id]);
  }
  return [...groups].map(([key, people]) => ({ key: `${prefix}:${key}`, label: `${labelOf(key)} (${people.length})`, people }));
}

/** Everybody, each division and each post title among the candidates; who holds several posts is in each of their groups. */
export function groupsOf(org: Organisation, candidates: readonly Candidate[], everybody: string): PeopleGroup[] {
  if (candidates.length === 0) return [];
  const nameOf = (id: string) => org.unit.divisions.find((division) => division.id === id)?.name ?? id;
  return [
    { key: 'all', label: `${everybody} (${candidates.length})`, people: candidates.map(({ id }) => id) },
    ...groupBy(candidates, 'division', ({ divisions }) => divisions, nameOf),
    ...groupBy(candidates, 'position', ({ titles }) => titles, (title) => title),
  ];
}
