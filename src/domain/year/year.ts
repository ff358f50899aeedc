/**
 * What belongs to a person's year beside his periods (NĐ335 Điều 11, 19, 20): leave, grounds, results brought from
 * another unit, the group of similar duties. Kept on the year's review, id `<person>.<YYYY>`, which only those read
 * who read his reviews.
 */
import type { StoredEntry } from '../record/entry.ts';
import { UNDECIDED, applyDecision } from './decision.ts';
import type { DecisionState } from './decision.ts';
import type { DecisionEntryType } from './decision-entries.ts';
import type { YearData as Data, YearEntryType } from './year-entries.ts';

type Kept<T extends YearEntryType> = Omit<Data<T>, 'person' | 'year'> & { readonly entry: string; readonly by: string; readonly at: string };

export type Leave = Kept<'year.leaveRecorded.v1'>;
export type Ground = Kept<'year.groundRecorded.v1'>;
export type BroughtResult = Kept<'year.resultBrought.v1'>;

export interface YearFacts extends DecisionState {
  readonly leaves: readonly Leave[];
  readonly grounds: readonly Ground[];
  readonly brought: readonly BroughtResult[];
  readonly group: string | null;
}

export const NO_YEAR_FACTS: YearFacts = { leaves: [], grounds: [], brought: [], group: null, ...UNDECIDED };

/** Also of a later version’s types. */
export function isYearEntry(type: string): boolean {
  return type.startsWith('year.');
}

function keep<T extends YearEntryType>(entry: StoredEntry): Kept<T> {
  const { person: _person, year: _year, ...data } = entry.data as Data<T> & { person: string; year: number };
  return { ...data, entry: entry.id, by: entry.actor, at: entry.at } as unknown as Kept<T>;
}

/** Undefined for a type this version does not know. */
export function applyYear(facts: YearFacts, entry: StoredEntry): YearFacts | undefined {
  switch (entry.type as Exclude<YearEntryType, DecisionEntryType>) {
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
    default: {
      const decided = applyDecision(facts, entry);
      return decided && { ...facts, ...decided };
    }
  }
}
