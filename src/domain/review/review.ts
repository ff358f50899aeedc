/**
 * A review (phiếu theo dõi, đánh giá, Mẫu số 01): one per person, period and unit, id `<person>.<period>`.
 * The official marks himself, the monitoring superior confirms or changes a line (NĐ335 Điều 17.2).
 */
import * as z from 'zod/mini';
import type { StoredEntry } from '../record/entry.ts';
import type { Fold } from '../record/fold.ts';
import { decimal, evidence, identifier, line, period, reason, text } from '../record/shapes.ts';
import type { LeadershipMarks } from '../scoring/score-shape.ts';
import { NO_YEAR_FACTS, applyYear, isYearEntry, yearEntries } from './year.ts';
import type { YearFacts } from './year.ts';

const marks = z.record(identifier, decimal);
const comments = z.record(identifier, reason);
/** The writer's own figure: the server compares it, a difference is shown, the server's counts. */
const figure = z.nullable(z.strictObject({ total: z.nullable(z.string()), exact: z.nullable(z.string()), engine: line }));

/** Shares of a leader by criterion, '1' or '0.5'; their reasons stand among the comments (NĐ335 Điều 15.3.b–c). */
const leadership = z.optional(z.strictObject({ organising: z.optional(decimal), uniting: z.optional(decimal) }));

export const reviewEntries = {
  ...yearEntries,
  'review.completed.v1': z.strictObject({ person: identifier, period, note: z.optional(text) }),
  'review.reopened.v1': z.strictObject({ reason }),
  'review.selfScored.v1': z.strictObject({
    person: identifier,
    period,
    marks,
    comments,
    leadership,
    evidence: z.optional(z.record(identifier, z.array(evidence).check(z.maxLength(10)))),
    strengths: z.optional(text),
    weaknesses: z.optional(text),
    figure,
  }),
  'review.confirmed.v1': z.strictObject({
    /** The self-scoring entry seen; null when the official never marked himself. */
    selfScored: z.nullable(identifier),
    person: identifier,
    period,
    marks,
    reasons: comments,
    leadership,
    comment: text,
    figure,
  }),
} as const;

type Data<T extends keyof typeof reviewEntries> = z.infer<(typeof reviewEntries)[T]>;

export interface SelfScore {
  readonly entry: string;
  readonly at: string;
  readonly marks: Readonly<Record<string, string>>;
  readonly comments: Readonly<Record<string, string>>;
  /** Null: not a leader, or nothing said of it. */
  readonly leadership: LeadershipMarks | null;
  readonly strengths: string;
  readonly weaknesses: string;
  readonly figure: z.infer<typeof figure>;
}

export interface Confirmation {
  readonly entry: string;
  readonly at: string;
  readonly by: string;
  readonly marks: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly leadership: LeadershipMarks | null;
  readonly comment: string;
  readonly figure: z.infer<typeof figure>;
}

export interface ReviewState {
  readonly person: string;
  readonly period: string;
  readonly complete: boolean;
  readonly self: SelfScore | null;
  readonly confirmed: Confirmation | null;
  /** Only on the review of a year. */
  readonly year: YearFacts;
}

function ledBy(given: z.infer<typeof leadership>): LeadershipMarks | null {
  return (given as LeadershipMarks | undefined) ?? null;
}

function selfScore(state: ReviewState, entry: StoredEntry): ReviewState {
  const data = entry.data as Data<'review.selfScored.v1'>;
  const { marks: given, comments: notes, leadership: led, strengths = '', weaknesses = '', figure: own } = data;
  const self = { entry: entry.id, at: entry.at, marks: given, comments: notes, leadership: ledBy(led), strengths, weaknesses, figure: own };
  return { ...state, person: data.person, period: data.period, self };
}

function confirm(state: ReviewState, entry: StoredEntry): ReviewState {
  const data = entry.data as Data<'review.confirmed.v1'>;
  const { person, period: of, marks: given, reasons, leadership: led, comment, figure: own } = data;
  const confirmed = { entry: entry.id, at: entry.at, by: entry.actor, marks: given, reasons, leadership: ledBy(led), comment, figure: own };
  return { ...state, person, period: of, confirmed };
}

function applyToYear(state: ReviewState, entry: StoredEntry): ReviewState {
  const [person = '', period = ''] = entry.record.split('.');
  return { ...state, person, period, year: applyYear(state.year, entry) };
}

function apply(state: ReviewState, entry: StoredEntry): ReviewState {
  if (isYearEntry(entry.type)) return applyToYear(state, entry);
  switch (entry.type as Exclude<keyof typeof reviewEntries, keyof typeof yearEntries>) {
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
  start: { person: '', period: '', complete: false, self: null, confirmed: null, year: NO_YEAR_FACTS },
  types: new Set(Object.keys(reviewEntries)),
  apply,
};

export function reviewId(person: string, ofPeriod: string): string {
  return `${person}.${ofPeriod}`;
}
