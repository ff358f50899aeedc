/** The unit's organisation, folded from its own record and those of its people. */
import { foldOf } from '#domain/kinds.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { PersonState } from '#domain/organisation/person.ts';
import type { Account, Live } from './app.ts';
import { combineLive, createLive, mapLive } from './live.ts';
import type { RecordStore, StoredRow } from './ports.ts';

function toOrganisation(unit: StoredRow<'unit'> | null, people: readonly StoredRow<'person'>[], id: string): Organisation {
  const blank = foldOf('unit', { id, kind: 'unit', unit: id, entries: [] }).state;
  return { unit: unit?.state ?? blank, people: new Map<string, PersonState>(people.map((row) => [row.id, row.state])) };
}

/** Shared by everybody who asks: one watch of the store, one fold for each change. */
export function organisationLive(store: RecordStore, account: Account): Live<Organisation> {
  const unit = createLive<StoredRow<'unit'> | null>((emit) => store.watchOne('unit', account.unit, emit));
  const people = createLive<readonly StoredRow<'person'>[]>((emit) => store.watch('person', {}, emit));
  return mapLive(combineLive([unit, people]), ([one, all]) => toOrganisation(one, all, account.unit));
}
