/** The entries that follow a confirmation. */
import * as z from 'zod/mini';
import { evidence, identifier, reason } from '../record/shapes.ts';

export const objectionEntries = {
  /** The notice reached the person: he opened this confirmation. */
  'review.seen.v1': z.strictObject({ confirmation: identifier }),
  'review.objected.v1': z.strictObject({
    objection: identifier,
    confirmation: identifier,
    /** Codes of general lines, 'organising', 'uniting', or 'task:<id>'; none = a petition (kiến nghị) about the whole. */
    lines: z.array(identifier).check(z.maxLength(40)),
    text: reason,
    evidence: z.optional(z.array(evidence).check(z.maxLength(20))),
  }),
  'review.objectionAnswered.v1': z.strictObject({ objection: identifier, upheld: z.boolean(), reason }),
} as const;

export type ObjectionEntryType = keyof typeof objectionEntries;
export type ObjectionData<T extends ObjectionEntryType> = z.infer<(typeof objectionEntries)[T]>;
