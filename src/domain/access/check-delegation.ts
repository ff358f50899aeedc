/** Acting in a head's place for dated days (NĐ335 Điều 10.1): who may be asked, from when, and ending it early. */
import { dayOf } from '../calendar/day.ts';
import { postsOn } from '../organisation/person.ts';
import type { PersonState } from '../organisation/person.ts';
import type { PersonData } from '../organisation/person-entries.ts';
import { plausibleTime } from '../record/entry.ts';
import type { StoredEntry } from '../record/entry.ts';
import { monitorsDirectly } from './organisation.ts';
import type { Organisation } from './organisation.ts';
import type { RefusalCode } from './refusal.ts';

export function isDelegationEntry(type: string): boolean {
  return type === 'person.delegated.v1' || type === 'person.delegationEnded.v1';
}

/** Never back in time: what was decided without the right stays so, and what was decided with it stays too. */
export function checkDelegation(state: PersonState, entry: StoredEntry, org: Organisation): RefusalCode | null {
  const day = dayOf(plausibleTime(entry));
  // Whoever only acts for another cannot hand that on.
  if (!monitorsDirectly(org, entry.actor, entry.record, day)) return 'not-allowed';
  if (entry.type === 'person.delegated.v1') {
    const { from, to } = entry.data as PersonData<'person.delegated.v1'>;
    if (from < day || to < from) return 'delegation-days';
    // Somebody who answers for others already: a deputy, or a head of a division under the unit's head.
    return postsOn(state, from).some(({ role }) => role !== 'staff') ? null : 'not-a-delegate';
  }
  const { delegation, on } = entry.data as PersonData<'person.delegationEnded.v1'>;
  const given = state.delegations.find((known) => known.entry === delegation);
  if (!given) return 'not-found';
  return on < day || on > given.to ? 'delegation-days' : null;
}
