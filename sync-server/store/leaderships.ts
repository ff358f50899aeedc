/** Who leads whom in a period, worked out once for each organisation, and what a change of posts moves of it. */
import { leadershipIn, rankIn } from '#domain/access/leadership.ts';
import type { Leadership } from '#domain/access/leadership.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { lastDay } from '#domain/calendar/period.ts';
import type { PersonState, Post } from '#domain/organisation/person.ts';

export interface PersonPeriod {
  readonly person: string;
  readonly period: string;
}

export interface PeriodLeaders {
  readonly ranks: ReadonlyMap<string, number>;
  /** Of everybody with a rank above staff. */
  readonly leaders: ReadonlyMap<string, Leadership>;
}

const known = new WeakMap<Organisation, Map<string, PeriodLeaders>>();

function workOut(org: Organisation, period: string): PeriodLeaders {
  const ranks = new Map([...org.people.keys()].map((person) => [person, rankIn(org, person, period)]));
  const leading = [...ranks].filter(([, rank]) => rank > 0).map(([person]) => person);
  return { ranks, leaders: new Map(leading.map((person) => [person, leadershipIn(org, person, period)])) };
}

/** @param org must not change any more */
export function leadersIn(org: Organisation, period: string): PeriodLeaders {
  const periods = known.get(org) ?? new Map<string, PeriodLeaders>();
  known.set(org, periods);
  const found = periods.get(period) ?? workOut(org, period);
  periods.set(period, found);
  return found;
}

export function leadersAbove(org: Organisation, { person, period }: PersonPeriod): string[] {
  return [...leadersIn(org, period).leaders].filter(([, { subordinates }]) => subordinates.includes(person)).map(([leader]) => leader);
}

/** A field has no days of its own: it counts for the whole of its post. */
function movedFrom(before: Post | undefined, after: Post): string | null {
  if (!before || before.field.join() !== after.field.join()) return after.from;
  if (before.to === after.to) return null;
  return [before.to, after.to].filter((day) => day !== null).sort()[0] ?? null;
}

/** First day on which somebody's posts are not what they were; null: posts did not change. */
export function postsMovedFrom(changes: readonly { readonly before: PersonState | null; readonly after: PersonState }[]): string | null {
  const days = changes.flatMap(({ before, after }) => after.posts.map((post) => movedFrom(before?.posts.find(({ id }) => id === post.id), post)));
  return days.filter((day) => day !== null).sort()[0] ?? null;
}

function asText(leadership: Leadership | undefined): string {
  return leadership ? `${leadership.role} ${leadership.subordinates.join()}` : 'staff';
}

/** Leaders, past ones among them, who lead otherwise after a change of posts, in the periods it may touch. */
export function ledAnew(before: Organisation, after: Organisation, periods: readonly string[], since: string): PersonPeriod[] {
  return periods.filter((period) => lastDay(period) >= since).flatMap((period) => {
    const [then, now] = [leadersIn(before, period).leaders, leadersIn(after, period).leaders];
    const leaders = [...new Set([...then.keys(), ...now.keys()])];
    return leaders.filter((person) => asText(then.get(person)) !== asText(now.get(person))).map((person) => ({ person, period }));
  });
}
