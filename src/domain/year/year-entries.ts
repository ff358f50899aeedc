/** The entries of a person’s year (NĐ335 Điều 11, 19, 20). */
import * as z from 'zod/mini';
import { day, identifier, line, period, reason, text } from '../record/shapes.ts';
import { LEAVE_KINDS } from '../scoring/leave-kinds.ts';
import { decisionEntries } from './decision-entries.ts';
import { parseRational } from '../scoring/rational.ts';

const year = z.int().check(z.minimum(2025), z.maximum(2100));
const of = { person: identifier, year };
/** 0–100, exact: '86.63' or the fraction '5198/60'. */
const score = z.string().check(z.maxLength(60), z.refine((value) => {
  const exact = parseRational(value);
  return exact !== null && exact.n >= 0n && exact.n <= exact.d * 100n;
}, 'not a score'));

export const yearEntries = {
  ...decisionEntries,
  'year.leaveRecorded.v1': z.strictObject({ ...of, leave: identifier, kind: z.enum(LEAVE_KINDS), from: day, to: day, document: z.optional(line) }),
  'year.leaveWithdrawn.v1': z.strictObject({ leave: identifier, reason }),
  'year.groundRecorded.v1': z.strictObject({ ...of, ground: identifier, code: line, document: line, note: z.optional(text) }),
  'year.groundWithdrawn.v1': z.strictObject({ ground: identifier, reason }),
  /** The old unit's period result follows the person (Điều 19.1). */
  'year.resultBrought.v1': z.strictObject({
    ...of, result: identifier, period, unitName: line, total: score, workingDays: z.int().check(z.minimum(1), z.maximum(92)), document: line,
  }),
  'year.resultWithdrawn.v1': z.strictObject({ result: identifier, reason }),
  /** Group of officials with similar duties, for the cap (Điều 20.5.a). */
  'year.groupSet.v1': z.strictObject({ ...of, group: line }),
} as const;

export type YearEntryType = keyof typeof yearEntries;
export type YearData<T extends YearEntryType> = z.infer<(typeof yearEntries)[T]>;
