/** The entries of a year’s classification (NĐ335 Điều 21–22). */
import * as z from 'zod/mini';
import { day, evidence, identifier, line, reason, text } from '../record/shapes.ts';
import { LEVEL_CODES } from '../profiles/rule-profile.ts';

const of = { person: identifier, year: z.int().check(z.minimum(2025), z.maximum(2100)) };
const level = z.enum(LEVEL_CODES);

export const decisionEntries = {
  'year.selfClassified.v1': z.strictObject({ ...of, level, strengths: z.optional(text), weaknesses: z.optional(text) }),
  /** What was said of the person, from the minutes or the Party cell's document. */
  'year.commented.v1': z.strictObject({ ...of, source: z.enum(['meeting', 'party', 'superior']), text: reason, document: z.optional(line), on: day }),
  /** Proposed under the cap; each change stays in the story with its reason. */
  'year.proposed.v1': z.strictObject({ ...of, level, reason }),
  'year.decided.v1': z.strictObject({
    ...of,
    decision: identifier,
    level,
    /** Number and day of the written decision. */
    document: line,
    on: day,
    reason: z.optional(text),
    /** The mean it rests on, exact 'n/d'; null when not classified by score. */
    average: z.nullable(z.string().check(z.maxLength(400))),
    /** The managing agency whose head issued the replacement of a decision found wrong (21.3). */
    agency: z.optional(line),
    /** The decision it replaces, with the reason above (21.3, 22). */
    replaces: z.nullable(identifier),
  }),
  /** The decision is found wrong: asks the managing agency, which alone replaces it (21.3). */
  'year.replacementAsked.v1': z.strictObject({ ...of, decision: identifier, reason, evidence: z.optional(z.array(evidence).check(z.maxLength(20))) }),
  'year.decisionSeen.v1': z.strictObject({ decision: identifier }),
  'year.petitioned.v1': z.strictObject({
    ...of, petition: identifier, decision: identifier, text: reason, evidence: z.optional(z.array(evidence).check(z.maxLength(20))),
  }),
  'year.petitionAnswered.v1': z.strictObject({ petition: identifier, upheld: z.boolean(), reason, document: z.optional(line) }),
} as const;

export type DecisionEntryType = keyof typeof decisionEntries;
export type DecisionData<T extends DecisionEntryType> = z.infer<(typeof decisionEntries)[T]>;
