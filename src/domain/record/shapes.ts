/** Shapes shared by the entries of several kinds. */
import * as z from 'zod/mini';
import { isDay } from '../calendar/day.ts';
import { isPeriod, isYear } from '../calendar/period.ts';

export const identifier = z.string().check(z.regex(/^[\w.:-]{1,120}$/u));
export const text = z.string().check(z.maxLength(4000));
export const line = z.string().check(z.trim(), z.minLength(1), z.maxLength(500));
/** A reason is never empty: it stands in the story for the person it concerns. */
export const reason = z.string().check(z.trim(), z.minLength(1), z.maxLength(2000));
export const day = z.string().check(z.refine(isDay, 'not a day'));
export const period = z.string().check(z.refine(isPeriod, 'not a period'));
/** Reviews are of a period or of a whole year. */
export const reviewPeriod = z.string().check(z.refine((value) => isPeriod(value) || isYear(value), 'not a period or year'));
/** A non-negative decimal as text ('4', '1.6', '0.25'): exact, never a float. */
export const decimal = z.string().check(z.regex(/^\d{1,9}(\.\d{1,6})?$/));
export const positiveDecimal = decimal.check(z.refine((value) => /[1-9]/.test(value), 'must be above zero'));
/** Inclusive ranges of product units, 1-based: [[1,3],[7,7]]. */
export const unitRanges = z
  .array(z.tuple([z.int().check(z.minimum(1)), z.int().check(z.minimum(1), z.maximum(100_000))]))
  .check(z.minLength(1), z.maxLength(500));

export const sha256 = z.string().check(z.regex(/^[0-9a-f]{64}$/));
export const evidenceFile = z.strictObject({
  kind: z.literal('file'),
  sha256,
  name: line,
  size: z.int().check(z.minimum(1)),
  type: z.string().check(z.maxLength(120)),
});
/** Evidence: a document's number first, a file second (`ux.md`: numbers are quicker and weigh nothing). */
export const evidence = z.union([z.strictObject({ kind: z.literal('document'), number: line }), evidenceFile]);
export type Evidence = z.infer<typeof evidence>;
export type EvidenceFile = z.infer<typeof evidenceFile>;
