/** Delegations as people look at them: who may be asked, for whom somebody acts today, what a head has given. */
import { postsOn } from '../organisation/person.ts';
import type { Delegation, PersonState } from '../organisation/person.ts';
import { isMember, monitorsDirectly } from './organisation.ts';
import type { Organisation } from './organisation.ts';

/** Deputies, and heads of divisions under the unit's head: somebody who answers for others already. */
export function mayBeDelegate(person: PersonState, day: string): boolean {
  return postsOn(person, day).some((post) => post.role !== 'staff');
}

/** Whom the head may let act in his place (NĐ335 Điều 10.1), by name. */
export function delegatesOf(org: Organisation, head: string, day: string): readonly string[] {
  const all = [...org.people].filter(([person, state]) => person !== head && mayBeDelegate(state, day) && monitorsDirectly(org, head, person, day));
  return all.sort(([, a], [, b]) => a.name.localeCompare(b.name, 'vi')).map(([person]) => person);
}

/** In force on the day; without effect once the giver or the delegate left the post it stands on. */
export function actsFor(org: Organisation, person: string, day: string): readonly Delegation[] {
  if (!isMember(org, person, day)) return [];
  const leads = (head: string) => [...org.people.keys()].some((subject) => subject !== person && monitorsDirectly(org, head, subject, day));
  return (org.people.get(person)?.delegations ?? []).filter(({ by, from, to }) => from <= day && day <= to && leads(by));
}

export interface GivenDelegation extends Delegation {
  /** Who acts. */
  readonly person: string;
}

/** Everything the head has given, the latest first. */
export function givenBy(org: Organisation, head: string): readonly GivenDelegation[] {
  const all = [...org.people].flatMap(([person, { delegations }]) => delegations.filter(({ by }) => by === head).map((one) => ({ ...one, person })));
  return all.sort((a, b) => (a.from < b.from ? 1 : -1));
}
