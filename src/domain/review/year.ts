/**
 * What belongs to a person's year beside his periods (NĐ335 Điều 11, 19, 20): leave, grounds, results brought from
 * another unit, the group of similar duties. Kept on the year's review, id `<person>.<YYYY>`, which only those read
 * who read his reviews.
 */
import * as z from 'zod/mini';
import type { StoredEntry } from '../record/entry.ts';
import { day, identifier, line, period, reason, text } from '../record/shapes.ts';
import { LEAVE_KINDS } from '../scoring/leave-kinds.ts';
import { parseRational } from '../scoring/rational.ts';

const year = z.int().check(z.minimum(2025), z.maximum(2100));
const of = { person: identifier, year };
/** 0–100, exact: '86.63' or the fraction '5198/60'. */
const score = z.string().check(z.maxLength(60), z.refine((value) => {
  const exact = parseRational(value);
  return exact !== null && exact.n >= 0n && exact.n <= exact.d * 100n;
}, 'not a score'));

export const yearEntries = {
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

type YearEntryType = keyof typeof yearEntries;
type Data<T extends YearEntryType> = z.infer<(typeof yearEntries)[T]>;
type Kept<T extends YearEntryType> = Omit<Data<T>, 'person' | 'year'> & { readonly entry: string; readonly by: string; readonly at: string };

export type Leave = Kept<'year.leaveRecorded.v1'>;
export type Ground = Kept<'year.groundRecorded.v1'>;
export type BroughtResult = Kept<'year.resultBrought.v1'>;

export interface YearFacts {
  readonly leaves: readonly Leave[];
  readonly grounds: readonly Ground[];
  readonly brought: readonly BroughtResult[];
  readonly group: string | null;
}

export const NO_YEAR_FACTS: YearFacts = { leaves: [], grounds: [], brought: [], group: null };

export function isYearEntry(type: string): type is YearEntryType {
  return Object.hasOwn(yearEntries, type);
}

function keep<T extends YearEntryType>(entry: StoredEntry): Kept<T> {
  const { person: _person, year: _year, ...data } = entry.data as Data<T> & { person: string; year: number };
  return { ...data, entry: entry.id, by: entry.actor, at: entry.at } as unknown as Kept<T>;
}

export function applyYear(facts: YearFacts, entry: StoredEntry): YearFacts {
  switch (entry.type as YearEntryType) {
    case 'year.leaveRecorded.v1':
      return { ...facts, leaves: [...facts.leaves, keep<'year.leaveRecorded.v1'>(entry)] };
    case 'year.leaveWithdrawn.v1':
      return { ...facts, leaves: facts.leaves.filter(({ leave }) => leave !== (entry.data as Data<'year.leaveWithdrawn.v1'>).leave) };
    case 'year.groundRecorded.v1':
      return { ...facts, grounds: [...facts.grounds, keep<'year.groundRecorded.v1'>(entry)] };
    case 'year.groundWithdrawn.v1':
      return { ...facts, grounds: facts.grounds.filter(({ ground }) => ground !== (entry.data as Data<'year.groundWithdrawn.v1'>).ground) };
    case 'year.resultBrought.v1':
      return { ...facts, brought: [...facts.brought, keep<'year.resultBrought.v1'>(entry)] };
    case 'year.resultWithdrawn.v1':
      return { ...facts, brought: facts.brought.filter(({ result }) => result !== (entry.data as Data<'year.resultWithdrawn.v1'>).result) };
    case 'year.groupSet.v1':
      return { ...facts, group: (entry.data as Data<'year.groupSet.v1'>).group };
  }
}
