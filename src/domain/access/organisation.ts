/** Who stands over whom, derived from the posts alone (NĐ335 Điều 10): nobody ever chooses his rater. */
import { postsOn } from '../organisation/person.ts';
import type { PersonState, Post } from '../organisation/person.ts';
import type { UnitState } from '../organisation/unit.ts';

export interface Organisation {
  readonly unit: UnitState;
  readonly people: ReadonlyMap<string, PersonState>;
}

/** What a person is called; of somebody the unit does not know, the id. */
export function nameIn({ people }: Pick<Organisation, 'people'>, person: string): string {
  return people.get(person)?.name ?? person;
}

/** Posts of a person on a day; empty for the unknown and for those who left. */
export function activePosts(org: Organisation, person: string, day: string): readonly Post[] {
  const state = org.people.get(person);
  return state ? postsOn(state, day) : [];
}

/**
 * Posts by which others stand over a person: today's, or the last ones of somebody who left. His last work is still
 * accepted and his last month still confirmed by those who led him then (`domain.md` §1, leavers).
 */
export function postsUnderAuthority(org: Organisation, person: string, day: string): readonly Post[] {
  const active = activePosts(org, person, day);
  if (active.length > 0) return active;
  const ended = (org.people.get(person)?.posts ?? []).filter((post) => post.to !== null && post.to < day);
  const last = ended.reduce<string>((latest, post) => (post.to! > latest ? post.to! : latest), '');
  return ended.filter((post) => post.to === last);
}

export function isMember(org: Organisation, person: string, day: string): boolean {
  return activePosts(org, person, day).length > 0;
}

/** Head of the unit itself: Chair of the commune People's Committee. */
export function isUnitHead(org: Organisation, person: string, day: string): boolean {
  return activePosts(org, person, day).some((post) => post.role === 'head' && post.division === null);
}

export function isOrganiser(org: Organisation, person: string, day: string): boolean {
  return activePosts(org, person, day).some((post) => post.organiser);
}

export function headsOfDivision(org: Organisation, division: string, day: string): string[] {
  const leads = (post: Post) => post.role === 'head' && post.division === division;
  return [...org.people.keys()].filter((person) => activePosts(org, person, day).some(leads));
}

/** A deputy's field names divisions and people; it never reaches the head he serves. */
function inField(org: Organisation, actor: string, subject: string, day: string): boolean {
  const subjectPosts = postsUnderAuthority(org, subject, day);
  return activePosts(org, actor, day).some((post) => {
    if (post.role !== 'deputy') return false;
    const own = subjectPosts.filter((other) => other.role !== 'head' || post.division === null);
    const reached = own.some((other) => other.division !== null && post.field.includes(other.division));
    return (own.length > 0 && post.field.includes(subject)) || reached;
  });
}

/** Leads the subject's division, or the unit. Heads of a division never stand over the unit's own head or deputies. */
function heads(org: Organisation, actor: string, subject: string, day: string): boolean {
  if (isUnitHead(org, actor, day)) return true;
  const led = activePosts(org, actor, day).filter((post) => post.role === 'head' && post.division !== null);
  const subjectPosts = postsUnderAuthority(org, subject, day);
  if (subjectPosts.some((post) => post.division === null && post.role !== 'staff')) return false;
  return led.some((post) => subjectPosts.some((other) => other.division === post.division));
}

/** May assign to and accept from the subject: head of unit or division, deputies in their field (NĐ335 Điều 18.1.a). */
export function mayAssign(org: Organisation, actor: string, subject: string, day: string): boolean {
  return actor !== subject && (heads(org, actor, subject, day) || inField(org, actor, subject, day));
}

/** By his own post, without anybody's delegation. */
export function monitorsDirectly(org: Organisation, actor: string, subject: string, day: string): boolean {
  const main = postsUnderAuthority(org, subject, day)[0];
  if (!main) return false;
  const divisionHeads = main.division === null ? [] : headsOfDivision(org, main.division, day).filter((head) => head !== subject);
  const leadsUnitLevel = main.division === null || main.role === 'head' || divisionHeads.length === 0;
  return leadsUnitLevel ? isUnitHead(org, actor, day) : divisionHeads.includes(actor);
}

/**
 * The monitoring superior (NĐ335 Điều 10.1.b–c): the head of the subject's division; the unit's head for his deputies,
 * heads of divisions, those without a division and where a division has no head; or a deputy by dated delegation.
 */
export function monitors(org: Organisation, actor: string, subject: string, day: string): boolean {
  if (actor === subject) return false;
  if (monitorsDirectly(org, actor, subject, day)) return true;
  const given = org.people.get(actor)?.delegations ?? [];
  return given.some((one) => one.from <= day && day <= one.to && one.by !== subject && monitorsDirectly(org, one.by, subject, day))
    && isMember(org, actor, day);
}

/** Everybody whose work the person sees: his own; his division's; his field's; the whole unit for its head and organisers. */
export function visiblePeople(org: Organisation, viewer: string, day: string): 'all' | readonly string[] {
  if (isUnitHead(org, viewer, day) || isOrganiser(org, viewer, day)) return 'all';
  const others = [...org.people.keys()].filter((subject) => mayAssign(org, viewer, subject, day) || monitors(org, viewer, subject, day));
  return [...new Set([viewer, ...others])].sort();
}
