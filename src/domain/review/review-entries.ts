/** The entries of a review’s story, of a period or of a year. */
import * as z from 'zod/mini';
import { decimal, evidence, identifier, line, period, reason, text } from '../record/shapes.ts';
import { objectionEntries } from './objection-entries.ts';
import { yearEntries } from '../year/year-entries.ts';

const marks = z.record(identifier, decimal);
const comments = z.record(identifier, reason);
/** The writer's own figure: the server compares it, a difference is shown, the server's counts. */
const figure = z.nullable(z.strictObject({ total: z.nullable(z.string()), exact: z.nullable(z.string()), engine: line }));

/** Shares of a leader by criterion, '1' or '0.5'; their reasons stand among the comments (NĐ335 Điều 15.3.b–c). */
const leadership = z.optional(z.strictObject({ organising: z.optional(decimal), uniting: z.optional(decimal) }));

export const reviewEntries = {
  ...yearEntries,
  ...objectionEntries,
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

export type ReviewEntryType = keyof typeof reviewEntries;
export type ReviewData<T extends ReviewEntryType> = z.infer<(typeof reviewEntries)[T]>;
export type OwnFigure = z.infer<typeof figure>;
