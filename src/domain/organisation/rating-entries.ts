/** The entry that rates an organisation for a year (NĐ335 Điều 5, 8). */
import * as z from 'zod/mini';
import { day, decimal, evidence, identifier, line, reason, text } from '../record/shapes.ts';
import { LEVEL_CODES } from '../profiles/rule-profile.ts';

const marks = z.record(z.string().check(z.maxLength(20)), decimal);
const count = z.int().check(z.minimum(0), z.maximum(1_000_000));

/** What Điều 8 asks about, as it stood when the level was decided. */
export const organisationFacts = z.strictObject({
  general: marks,
  results: marks,
  tasks: z.strictObject({ assigned: decimal, done: decimal, onTime: decimal, exceeded: decimal }),
  lowerNotCompleted: count,
  /** Null: none were named. */
  faultsRemedied: z.nullable(z.boolean()),
  /** Điều 8.4.a. */
  misconduct: z.boolean(),
  forceMajeure: z.boolean(),
});

const of = {
  year: z.int().check(z.minimum(2025), z.maximum(2100)),
  /** Null: the unit itself. */
  division: z.nullable(identifier),
};

export const ratingEntries = {
  /** By the organisation's own head, before whoever recognises it decides (Điều 9.2.a). */
  'unit.organisationSelfRated.v1': z.strictObject({
    ...of,
    level: z.enum(LEVEL_CODES),
    facts: organisationFacts,
    /** By line of the criteria (Điều 6–7), 'general.I.1' or 'results.b.1': why so many points. */
    comments: z.record(z.string().check(z.maxLength(30)), text),
    evidence: z.array(evidence).check(z.maxLength(20)),
    note: z.optional(text),
  }),
  /** A meeting of the year's classification, or the Party cell's: who was there and what it concluded (Điều 21.1.b–c, 21.2.b–c). */
  'unit.meetingHeld.v1': z.strictObject({
    ...of,
    meeting: identifier,
    kind: z.enum(['meeting', 'party']),
    on: day,
    chair: identifier,
    secretary: z.nullable(identifier),
    present: z.array(identifier).check(z.maxLength(500)),
    /** Those of whom the meeting spoke. */
    about: z.array(identifier).check(z.maxLength(500)),
    conclusions: reason,
    /** Number of the minutes or of the Party cell's document. */
    document: z.optional(line),
    evidence: z.optional(z.array(evidence).check(z.maxLength(20))),
  }),
  /** Recorded with the number of the decision; who decides stands in Điều 5. */
  'unit.organisationRated.v1': z.strictObject({
    ...of,
    level: z.enum(LEVEL_CODES),
    /** Decided to be outstanding, so that 25% applies (Điều 20.5.b). */
    outstanding: z.boolean(),
    decision: line,
    /** Why the level is another than the organisation's own, the computed or the one recognised before. */
    reason: z.optional(text),
    /** What checking found where there were petitions, denunciations or signs of disunity (Điều 9.2.a). */
    verified: z.optional(text),
    facts: z.optional(organisationFacts),
  }),
} as const;

export type OrganisationFacts = z.infer<typeof organisationFacts>;
export type Rated = z.infer<(typeof ratingEntries)['unit.organisationRated.v1']>;
export type SelfRated = z.infer<(typeof ratingEntries)['unit.organisationSelfRated.v1']>;
export type MeetingHeld = z.infer<(typeof ratingEntries)['unit.meetingHeld.v1']>;
