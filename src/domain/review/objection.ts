/**
 * What follows a confirmation: the official sees it, objects to lines or petitions against the whole, and gets an
 * answer in time (NĐ335 Điều 17.3, 22). Nothing is overwritten: an upheld objection leads to a new confirmation.
 */
import type { StoredEntry } from '../record/entry.ts';
import type { Evidence } from '../record/shapes.ts';
import type { ObjectionData as Data, ObjectionEntryType } from './objection-entries.ts';

export interface Objection {
  readonly id: string;
  readonly confirmation: string;
  readonly by: string;
  readonly at: string;
  readonly receivedAt: string | null;
  readonly lines: readonly string[];
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly answer: { readonly by: string; readonly at: string; readonly upheld: boolean; readonly reason: string } | null;
}

export interface ContestState {
  /** The confirmation the person has seen last, and when. */
  readonly seen: { readonly confirmation: string; readonly at: string } | null;
  readonly objections: readonly Objection[];
}

export const UNCONTESTED: ContestState = { seen: null, objections: [] };

/** ISO time at which the person saw the confirmation that stands; null: not yet. */
export function seenAt({ contest, confirmed }: { readonly contest: ContestState; readonly confirmed: { readonly entry: string } | null }): string | null {
  return contest.seen !== null && contest.seen.confirmation === confirmed?.entry ? contest.seen.at : null;
}

const OBJECTION_TYPES: ReadonlySet<string> = new Set<ObjectionEntryType>(['review.seen.v1', 'review.objected.v1', 'review.objectionAnswered.v1']);

export function isObjectionEntry(type: string): type is ObjectionEntryType {
  return OBJECTION_TYPES.has(type);
}

function object(entry: StoredEntry): Objection {
  const { objection, confirmation, lines, text, evidence: proofs = [] } = entry.data as Data<'review.objected.v1'>;
  const receivedAt = entry.receipt?.receivedAt ?? null;
  return { id: objection, confirmation, by: entry.actor, at: entry.at, receivedAt, lines, text, evidence: proofs, answer: null };
}

export function applyObjection(state: ContestState, entry: StoredEntry): ContestState {
  switch (entry.type as ObjectionEntryType) {
    case 'review.seen.v1':
      return { ...state, seen: { confirmation: (entry.data as Data<'review.seen.v1'>).confirmation, at: entry.at } };
    case 'review.objected.v1':
      return { ...state, objections: [...state.objections, object(entry)] };
    case 'review.objectionAnswered.v1': {
      const { objection, upheld, reason: why } = entry.data as Data<'review.objectionAnswered.v1'>;
      const answer = { by: entry.actor, at: entry.at, upheld, reason: why };
      return { ...state, objections: state.objections.map((one) => (one.id === objection && !one.answer ? { ...one, answer } : one)) };
    }
  }
}
