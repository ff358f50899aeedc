/** A person of a unit: posts with their dates, organisation duty, delegations. Roles follow from posts alone. */
import { addDays } from '../calendar/day.ts';
import type { StoredEntry } from '../record/entry.ts';
import type { Fold } from '../record/fold.ts';
import type { PersonData as Data, PersonEntryType } from './person-entries.ts';

export type Role = 'staff' | 'deputy' | 'head';

export interface Post {
  readonly id: string;
  readonly position: string;
  readonly title: string;
  readonly role: Role;
  readonly division: string | null;
  readonly field: readonly string[];
  readonly organiser: boolean;
  readonly from: string;
  /** Last day of the post; null while it lasts. */
  readonly to: string | null;
}

/** The right to confirm in another's place (NĐ335 Điều 10.1), from his own hand and for those days only. */
export interface Delegation {
  /** The entry that gave it. */
  readonly entry: string;
  readonly by: string;
  readonly from: string;
  /** Last day in force; before `from` when it was ended before it began. */
  readonly to: string;
  readonly reason: string;
  readonly ended: { readonly by: string; readonly reason: string } | null;
}

export interface PersonState {
  readonly name: string;
  readonly code: string | null;
  readonly posts: readonly Post[];
  readonly delegations: readonly Delegation[];
}

const start: PersonState = { name: '', code: null, posts: [], delegations: [] };

function post(state: PersonState, data: Data<'person.posted.v1'>): PersonState {
  if (state.posts.some((known) => known.id === data.post)) return state;
  const { post: id, field = [], organiser = false, ...rest } = data;
  return { ...state, posts: [...state.posts, { ...rest, id, field, organiser, to: null }] };
}

function changePost(state: PersonState, id: string, change: Partial<Post>): PersonState {
  return { ...state, posts: state.posts.map((known) => (known.id === id ? { ...known, ...change } : known)) };
}

/** It only gets shorter: whoever comes second cannot give days back. */
function endDelegation(state: PersonState, entry: StoredEntry): PersonState {
  const { delegation, on, reason } = entry.data as Data<'person.delegationEnded.v1'>;
  const last = addDays(on, -1);
  const ended = { by: entry.actor, reason };
  return { ...state, delegations: state.delegations.map((known) => (known.entry === delegation && last < known.to ? { ...known, to: last, ended } : known)) };
}

function apply(state: PersonState, entry: StoredEntry): PersonState {
  switch (entry.type as PersonEntryType) {
    case 'person.registered.v1': {
      const { name, code } = entry.data as Data<'person.registered.v1'>;
      return { ...state, name, code: code ?? null };
    }
    case 'person.renamed.v1':
      return { ...state, name: (entry.data as Data<'person.renamed.v1'>).name };
    case 'person.posted.v1':
      return post(state, entry.data as Data<'person.posted.v1'>);
    case 'person.postEnded.v1': {
      const { post: id, to } = entry.data as Data<'person.postEnded.v1'>;
      return changePost(state, id, { to });
    }
    case 'person.fieldAssigned.v1': {
      const { post: id, field } = entry.data as Data<'person.fieldAssigned.v1'>;
      return changePost(state, id, { field });
    }
    case 'person.delegated.v1': {
      const given = entry.data as Data<'person.delegated.v1'>;
      return { ...state, delegations: [...state.delegations, { ...given, entry: entry.id, by: entry.actor, ended: null }] };
    }
    case 'person.delegationEnded.v1':
      return endDelegation(state, entry);
  }
}

export const personFold: Fold<PersonState> = { start,  apply };

/** Posts held on a day; concurrent posts (kiêm nhiệm) in the order they were given. */
export function postsOn(person: PersonState, onDay: string): Post[] {
  return person.posts.filter((held) => held.from <= onDay && (held.to === null || held.to >= onDay));
}
