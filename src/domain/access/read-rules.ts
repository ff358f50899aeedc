/**
 * Who may read what. Everybody of a unit reads its organisation and catalogue; tasks, day sheets and reviews follow
 * the people the reader stands over (`visiblePeople`). Evidence follows its record.
 */
import type { KindName } from '../record/entry.ts';
import type { Organisation } from './organisation.ts';
import { fingerprint } from './fingerprint.ts';
import { isMember, visiblePeople } from './organisation.ts';

export interface Scope {
  readonly people: 'all' | readonly string[];
  /** Changes whenever the set of readable people changes; a device then pulls its scope anew. */
  readonly version: string;
}

const COMMON: readonly KindName[] = ['unit', 'person', 'product'];

export function isCommon(kind: KindName): boolean {
  return COMMON.includes(kind);
}

/** Null: no reading at all (not, or no longer, of the unit). */
export function scopeOf(org: Organisation, viewer: string, day: string): Scope | null {
  if (!isMember(org, viewer, day)) return null;
  const people = visiblePeople(org, viewer, day);
  return { people, version: people === 'all' ? 'all' : fingerprint(people.join('|')) };
}

export function mayRead(scope: Scope | null, kind: KindName, person: string): boolean {
  if (!scope) return false;
  return isCommon(kind) || scope.people === 'all' || scope.people.includes(person);
}
