/** The entry that says results went to the national database of officials (NĐ335 Điều 26.1.d). */
import * as z from 'zod/mini';
import { day, line, reviewPeriod, sha256 } from '../record/shapes.ts';

const count = z.int().check(z.minimum(0), z.maximum(100_000));

export const sendingEntries = {
  'unit.resultsSent.v1': z.strictObject({
    period: reviewPeriod,
    on: day,
    /** How many people the file told of, and how many of them lacked something then. */
    people: count,
    lacking: count,
    /** Of the JSON file that was made here; absent when it was made elsewhere or on another day. */
    sha256: z.optional(sha256),
    /** Number of the letter, or what the database answered. */
    document: z.optional(line),
  }).check(z.refine(({ people, lacking }) => lacking <= people, 'more lacking than people')),
} as const;

export type SendingEntryType = keyof typeof sendingEntries;
export type ResultsSentData = z.infer<(typeof sendingEntries)['unit.resultsSent.v1']>;
