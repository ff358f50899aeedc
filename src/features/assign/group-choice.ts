/** Whom a head may assign to, how loaded they are, and the groups he may choose in one tap. */
import { activePosts, isMember, mayAssign } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { ZERO, toDecimal } from '#domain/scoring/rational.ts';
import type { TaskState } from '#domain/work/task.ts';
import { couldTakeMore, loadByPerson, medianOf } from '#domain/work/workload.ts';

export interface Candidate {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly division: string | null;
  readonly position: string;
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

/** By name, never by load: the list is no ranking. */
export function candidatesOf(org: Organisation, viewer: string, today: string, tasks: readonly TaskState[], period: string): Candidate[] {
  const loads = loadByPerson(tasks, period);
  const people = [...org.people.keys()].filter((id) => isMember(org, id, today) && mayAssign(org, viewer, id, today));
  const divisionOf = (id: string) => activePosts(org, id, today)[0]?.division ?? null;
  const loadsOf = (division: string | null) => people.filter((id) => divisionOf(id) === division).map((id) => loads.get(id) ?? ZERO);
  const candidates = people.map((id): Candidate => {
    const post = activePosts(org, id, today)[0];
    const load = loads.get(id) ?? ZERO;
    const group = loadsOf(post?.division ?? null);
    return {
      id,
      name: org.people.get(id)?.name ?? id,
      title: post?.title ?? '',
      division: post?.division ?? null,
      position: post?.title ?? '',
      load: toDecimal(load, 2),
      median: toDecimal(medianOf(group), 2),
      canTake: couldTakeMore(load, group),
    };
  });
  return candidates.sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

function groupBy(candidates: readonly Candidate[], prefix: string, keyOf: (one: Candidate) => string | null, labelOf: (key: string) => string): PeopleGroup[] {
  const groups = new Map<string, string[]>();
  for (const one of candidates) {
    const key = keyOf(one);
    if (key) groups.set(key, [...(groups.get(key) ?? []), one.id]);
  }
  return [...groups].map(([key, people]) => ({ key: `${prefix}:${key}`, label: `${labelOf(key)} (${people.length})`, people }));
}

/** Everybody, each division and each post title among the candidates. */
export function groupsOf(org: Organisation, candidates: readonly Candidate[], everybody: string): PeopleGroup[] {
  if (candidates.length === 0) return [];
  const nameOf = (id: string) => org.unit.divisions.find((division) => division.id === id)?.name ?? id;
  return [
    { key: 'all', label: `${everybody} (${candidates.length})`, people: candidates.map(({ id }) => id) },
    ...groupBy(candidates, 'division', ({ division }) => division, nameOf),
    ...groupBy(candidates, 'position', ({ position }) => position, (title) => title),
  ];
}
