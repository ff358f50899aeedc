/**
 * A review (phiếu theo dõi, đánh giá, Mẫu số 01): one per person, period and unit, id `<person>.<period>`.
 * The official marks himself, the monitoring superior confirms or changes a line (NĐ335 Điều 17.2).
 */
import type { StoredEntry } from '../record/entry.ts';
import type { Fold } from '../record/fold.ts';
import type { LeadershipMarks } from '../scoring/score-shape.ts';
import type { ObjectionEntryType } from './objection-entries.ts';
import { UNCONTESTED, applyObjection, isObjectionEntry } from './objection.ts';
import type { ContestState } from './objection.ts';
import type { OwnFigure, ReviewData as Data, ReviewEntryType } from './review-entries.ts';
import { NO_YEAR_FACTS, applyYear, isYearEntry } from '../year/year.ts';
import type { YearFacts } from '../year/year.ts';
import type { YearEntryType } from '../year/year-entries.ts';

export interface SelfScore {
  readonly entry: string;
  readonly at: string;
  readonly marks: Readonly<Record<string, string>>;
  readonly comments: Readonly<Record<string, string>>;
  /** Null: not a leader, or nothing said of it. */
  readonly leadership: LeadershipMarks | null;
  /** By line; absent where none was given. */
  readonly evidence?: Data<'review.selfScored.v1'>['evidence'];
  readonly strengths: string;
  readonly weaknesses: string;
  readonly figure: OwnFigure;
}

export interface Confirmation {
  readonly entry: string;
  readonly at: string;
  readonly by: string;
  readonly marks: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly leadership: LeadershipMarks | null;
  readonly comment: string;
  readonly figure: OwnFigure;
}

export interface ReviewState {
  readonly person: string;
  readonly period: string;
  readonly complete: boolean;
  readonly self: SelfScore | null;
  /** The one that stands: the last. */
  readonly confirmed: Confirmation | null;
  /** Those it replaced, oldest first: after an objection upheld both versions are kept. */
  readonly earlier: readonly Confirmation[];
  readonly contest: ContestState;
  /** Only on the review of a year. */
  readonly year: YearFacts;
}

function ledBy(given: LeadershipMarks | undefined): LeadershipMarks | null {
  return given ?? null;
}

function selfScore(state: ReviewState, entry: StoredEntry): ReviewState {
  const data = entry.data as Data<'review.selfScored.v1'>;
  const { marks: given, comments: notes, leadership: led, evidence, strengths = '', weaknesses = '', figure: own } = data;
  const self = { entry: entry.id, at: entry.at, marks: given, comments: notes, leadership: ledBy(led), ...(evidence && { evidence }), strengths, weaknesses, figure: own };
  return { ...state, person: data.person, period: data.period, self };
}

function confirm(state: ReviewState, entry: StoredEntry): ReviewState {
  const data = entry.data as Data<'review.confirmed.v1'>;
  const { person, period: of, marks: given, reasons, leadership: led, comment, figure: own } = data;
  const confirmed = { entry: entry.id, at: entry.at, by: entry.actor, marks: given, reasons, leadership: ledBy(led), comment, figure: own };
  const earlier = state.confirmed ? [...state.earlier, state.confirmed] : state.earlier;
  return { ...state, person, period: of, confirmed, earlier };
}

function applyToYear(state: ReviewState, entry: StoredEntry): ReviewState | undefined {
  const [person = '', period = ''] = entry.record.split('.');
  const year = applyYear(state.year, entry);
  return year && { ...state, person, period, year };
}

function apply(state: ReviewState, entry: StoredEntry): ReviewState | undefined {
  if (isYearEntry(entry.type)) return applyToYear(state, entry);
  if (isObjectionEntry(entry.type)) return { ...state, contest: applyObjection(state.contest, entry) };
  switch (entry.type as Exclude<ReviewEntryType, YearEntryType | ObjectionEntryType>) {
    case 'review.completed.v1': {
      const { person, period: of } = entry.data as Data<'review.completed.v1'>;
      return { ...state, person, period: of, complete: true };
    }
    case 'review.reopened.v1':
      return { ...state, complete: false };
    case 'review.selfScored.v1':
      return selfScore(state, entry);
    case 'review.confirmed.v1':
      return confirm(state, entry);
  }
}

export const reviewFold: Fold<ReviewState> = {
  start: { person: '', period: '', complete: false, self: null, confirmed: null, earlier: [], contest: UNCONTESTED, year: NO_YEAR_FACTS },
  apply,
};

export function reviewId(person: string, ofPeriod: string): string {
  return `${person}.${ofPeriod}`;
}
