/**
 * Whom a leader answers for in a period (NĐ335 Điều 15.3–15.4), derived from posts alone. Authority only runs from a
 * higher to a lower rank, so that two heads who also serve in each other's divisions never wait for one another.
 */
import { firstDay, lastDay } from '../calendar/period.ts';
import type { Post, Role } from '../organisation/person.ts';
import { mayAssign, postsUnderAuthority } from './organisation.ts';
import type { Organisation } from './organisation.ts';

export interface Leadership {
  readonly role: Role;
  /** Everybody reachable under authority, at any depth, by id; a deputy's within his field. Empty for staff. */
  readonly subordinates: readonly string[];
}

const UNIT_RANK: Readonly<Record<Role, number>> = { staff: 0, deputy: 3, head: 4 };
const DIVISION_RANK: Readonly<Record<Role, number>> = { staff: 0, deputy: 1, head: 2 };

/** 0 staff · 1 division deputy · 2 division head · 3 unit deputy · 4 unit head; of concurrent posts the highest. */
export function rankIn(org: Organisation, person: string, period: string): number {
  const posts = postsUnderAuthority(org, person, lastDay(period));
  return posts.reduce((rank, { role, division }) => Math.max(rank, (division === null ? UNIT_RANK : DIVISION_RANK)[role]), 0);
}

/** Held a post on some day of the period: somebody who left before it, or comes after it, has no score in it. */
export function workedIn(org: Organisation, person: string, period: string): boolean {
  const posts = org.people.get(person)?.posts ?? [];
  return posts.some((post) => post.from <= lastDay(period) && (post.to === null || post.to >= firstDay(period)));
}

/** The period's last day, or the last one of his posts for somebody who left in the course of it. */
function authorityDay(posts: readonly Post[], period: string): string {
  const ended = posts[0]?.to ?? null;
  return ended !== null && ended >= firstDay(period) && ended < lastDay(period) ? ended : lastDay(period);
}

/** Role and authority as they stand on the last day of the period, or on the last day of a post that ended in it. */
export function leadershipIn(org: Organisation, person: string, period: string): Leadership {
  const rank = rankIn(org, person, period);
  if (rank === 0) return { role: 'staff', subordinates: [] };
  const posts = postsUnderAuthority(org, person, lastDay(period));
  const day = authorityDay(posts, period);
  const under = (other: string) => workedIn(org, other, period) && rankIn(org, other, period) < rank && mayAssign(org, person, other, day);
  return { role: posts.some((post) => post.role === 'head') ? 'head' : 'deputy', subordinates: [...org.people.keys()].filter(under).sort() };
}

/** Everybody who worked in the period, those with lower rank first: each score needs only the ones before it. */
export function inScoringOrder(org: Organisation, period: string): readonly string[] {
  const ranks = new Map([...org.people.keys()].filter((person) => workedIn(org, person, period)).map((person) => [person, rankIn(org, person, period)]));
  return [...ranks.keys()].sort((a, b) => ranks.get(a)! - ranks.get(b)! || (a < b ? -1 : 1));
}
