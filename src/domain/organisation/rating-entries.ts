/** The entry that rates an organisation for a year (NĐ335 Điều 5, 8). */
import * as z from 'zod/mini';
import { decimal, identifier, line } from '../record/shapes.ts';
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

export const ratingEntries = {
  /** Recorded with the number of the decision; who decides stands in Điều 5. */
  'unit.organisationRated.v1': z.strictObject({
    year: z.int().check(z.minimum(2025), z.maximum(2100)),
    /** Null: the unit itself. */
    division: z.nullable(identifier),
    level: z.enum(LEVEL_CODES),
    /** Decided to be outstanding, so that 25% applies (Điều 20.5.b). */
    outstanding: z.boolean(),
    decision: line,
    facts: z.optional(organisationFacts),
  }),
} as const;

export type Rated = z.infer<(typeof ratingEntries)['unit.organisationRated.v1']>;
