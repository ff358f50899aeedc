/** Delegations as people look at them: who may be asked, for whom somebody acts today, what a head has given. */
import type { Delegation } from '../organisation/person.ts';
import { activePosts, isMember, monitorsDirectly } from './organisation.ts';
import type { Organisation } from './organisation.ts';

/** Whom the head may let act in his place, as `check-delegation.ts` judges it (NĐ335 Điều 10.1), by name. */
export function delegatesOf(org: Organisation, head: string, day: string): readonly string[] {
  const leads = (person: string) => activePosts(org, person, day).some(({ role }) => role !== 'staff');
  const all = [...org.people].filter(([person]) => person !== head && leads(person) && monitorsDirectly(org, head, person, day));
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
