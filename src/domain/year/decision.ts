/**
 * The year's classification as people go through it (NĐ335 Điều 21–22, Mẫu số 02): the official classifies himself,
 * the meeting and the Party cell comment, the head proposes and decides, the person is told and may petition.
 * A decision found wrong is replaced by a new one (21.3), never overwritten.
 */
import type { StoredEntry } from '../record/entry.ts';
import type { Evidence } from '../record/shapes.ts';
import type { DecisionData as Data, DecisionEntryType } from './decision-entries.ts';

type Written<T extends DecisionEntryType> = Omit<Data<T>, 'person' | 'year'> & { readonly entry: string; readonly by: string; readonly at: string };

export type SelfClassified = Written<'year.selfClassified.v1'>;
export type YearComment = Written<'year.commented.v1'>;
export type Proposal = Written<'year.proposed.v1'>;
export type Decision = Written<'year.decided.v1'> & { readonly seenAt: string | null };
/** Asked of the managing agency; open until the decision it names is replaced (Điều 21.3). */
export type ReplacementRequest = Written<'year.replacementAsked.v1'>;
export interface Petition {
  readonly id: string;
  readonly decision: string;
  readonly by: string;
  readonly at: string;
  readonly receivedAt: string | null;
  readonly text: string;
  readonly evidence: readonly Evidence[];
  readonly answer: { readonly by: string; readonly at: string; readonly upheld: boolean; readonly reason: string; readonly document: string | null } | null;
}

export interface DecisionState {
  readonly self: SelfClassified | null;
  readonly comments: readonly YearComment[];
  /** Every proposal in the order it was made; the last one stands. */
  readonly proposals: readonly Proposal[];
  /** Every decision; the last one stands. */
  readonly decisions: readonly Decision[];
  readonly petitions: readonly Petition[];
  /** Absent in states kept from before there were such requests. */
  readonly replacementsAsked?: readonly ReplacementRequest[];
}

export const UNDECIDED: DecisionState = { self: null, comments: [], proposals: [], decisions: [], petitions: [], replacementsAsked: [] };

function written<T extends DecisionEntryType>(entry: StoredEntry): Written<T> {
  const { person: _person, year: _year, ...data } = entry.data as Data<T> & { person: string; year: number };
  return { ...data, entry: entry.id, by: entry.actor, at: entry.at } as unknown as Written<T>;
}

function petition(entry: StoredEntry): Petition {
  const { petition: id, decision, text: words, evidence: proofs = [] } = entry.data as Data<'year.petitioned.v1'>;
  return { id, decision, by: entry.actor, at: entry.at, receivedAt: entry.receipt?.receivedAt ?? null, text: words, evidence: proofs, answer: null };
}

function answerOf(entry: StoredEntry): NonNullable<Petition['answer']> {
  const { upheld, reason: why, document = null } = entry.data as Data<'year.petitionAnswered.v1'>;
  return { by: entry.actor, at: entry.at, upheld, reason: why, document };
}

/** Undefined for a type that is no part of a classification. */
export function applyDecision(state: DecisionState, entry: StoredEntry): DecisionState | undefined {
  switch (entry.type as DecisionEntryType) {
    case 'year.selfClassified.v1':
      return { ...state, self: written<'year.selfClassified.v1'>(entry) };
    case 'year.commented.v1':
      return { ...state, comments: [...state.comments, written<'year.commented.v1'>(entry)] };
    case 'year.proposed.v1':
      return { ...state, proposals: [...state.proposals, written<'year.proposed.v1'>(entry)] };
    case 'year.decided.v1':
      return { ...state, decisions: [...state.decisions, { ...written<'year.decided.v1'>(entry), seenAt: null }] };
    case 'year.replacementAsked.v1':
      return { ...state, replacementsAsked: [...(state.replacementsAsked ?? []), written<'year.replacementAsked.v1'>(entry)] };
    case 'year.decisionSeen.v1': {
      const { decision } = entry.data as Data<'year.decisionSeen.v1'>;
      return { ...state, decisions: state.decisions.map((one) => (one.decision === decision ? { ...one, seenAt: one.seenAt ?? entry.at } : one)) };
    }
    case 'year.petitioned.v1':
      return { ...state, petitions: [...state.petitions, petition(entry)] };
    case 'year.petitionAnswered.v1': {
      const { petition: id } = entry.data as Data<'year.petitionAnswered.v1'>;
      return { ...state, petitions: state.petitions.map((one) => (one.id === id && !one.answer ? { ...one, answer: answerOf(entry) } : one)) };
    }
  }
}
