/** What the records of units, people and products allow at the turn of an entry. */
import { foldOf } from '../kinds.ts';
import type { StoredEntry } from '../record/entry.ts';
import type { RecordDocument } from '../record/record.ts';
import { checkAdoption } from './check-adoption.ts';
import type { CheckContext } from './check-context.ts';
import { checkDelegation, isDelegationEntry } from './check-delegation.ts';
import { checkLock } from './check-lock.ts';
import { checkRating, isRatingEntry } from './check-rating.ts';
import { checkSending } from './check-sending.ts';
import type { RefusalCode } from './refusal.ts';

function checkUnit(record: RecordDocument, entry: StoredEntry, context: CheckContext): RefusalCode | null {
  const state = foldOf('unit', record).state;
  const { version, division } = entry.data as { version?: string; division?: string };
  if (entry.type === 'unit.founded.v1') return state.name ? 'already-exists' : null;
  if (entry.record !== entry.unit) return 'wrong-record';
  if (entry.type.startsWith('unit.period')) return checkLock(state, entry);
  if (entry.type === 'unit.resultsSent.v1') return checkSending(entry);
  if (isRatingEntry(entry.type)) return checkRating(state, entry, context);
  if (entry.type === 'unit.catalogueAdopted.v1') return state.catalogues.some((known) => known.version === version) ? null : 'no-such-version';
  if (entry.type === 'unit.catalogueProposed.v1') return state.catalogues.some((known) => known.version === version) ? 'already-exists' : null;
  if (entry.type === 'unit.profileAdopted.v1') return checkAdoption(state, entry, context);
  if (entry.type === 'unit.divisionClosed.v1') return state.divisions.some((known) => known.id === division) ? null : 'unknown-division';
  return null;
}

function checkPerson(record: RecordDocument, entry: StoredEntry, { org }: CheckContext): RefusalCode | null {
  const state = foldOf('person', record).state;
  const { post, division } = entry.data as { post?: string; division?: string | null };
  if (entry.type === 'person.registered.v1') return state.name ? 'already-exists' : null;
  if (!state.name) return 'not-found';
  if (entry.type === 'person.posted.v1') {
    if (state.posts.some((known) => known.id === post)) return 'already-exists';
    const known = division === null || org.unit.divisions.some((one) => one.id === division);
    return known ? null : 'unknown-division';
  }
  if (isDelegationEntry(entry.type)) return checkDelegation(state, entry, org);
  const namesPost = entry.type === 'person.postEnded.v1' || entry.type === 'person.fieldAssigned.v1';
  return namesPost && !state.posts.some((known) => known.id === post) ? 'not-found' : null;
}

function checkProduct(record: RecordDocument, entry: StoredEntry): RefusalCode | null {
  const state = foldOf('product', record).state;
  const { version } = entry.data as { version: string };
  const listed = state.versions.some((known) => known.version === version);
  if (entry.type === 'product.proposed.v1') return listed ? 'already-exists' : null;
  return listed ? null : 'no-such-version';
}

export function checkOrganisation(record: RecordDocument, entry: StoredEntry, context: CheckContext): RefusalCode | null {
  if (entry.kind === 'unit') return checkUnit(record, entry, context);
  if (entry.kind === 'person') return checkPerson(record, entry, context);
  return checkProduct(record, entry);
}
