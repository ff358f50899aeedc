/** What the record of a person's year allows at the turn of an entry. */
import { rulesOn } from '../organisation/rules.ts';
import type { StoredEntry } from '../record/entry.ts';
import type { DecisionEntryType } from '../year/decision-entries.ts';
import { reviewId } from '../review/review.ts';
import type { ReviewState } from '../review/review.ts';
import type { CheckContext } from './check-context.ts';
import { checkDecision } from './check-decision.ts';
import type { RefusalCode } from './refusal.ts';

interface Named {
  readonly person: string;
  readonly year: number;
  readonly from?: string;
  readonly to?: string;
  readonly period?: string;
  readonly code?: string;
  readonly leave?: string;
  readonly ground?: string;
  readonly result?: string;
}

function isKnown({ year }: ReviewState, data: Named): boolean {
  return year.leaves.some(({ leave }) => leave === data.leave) || year.grounds.some(({ ground }) => ground === data.ground)
    || year.brought.some(({ result }) => result === data.result);
}

function checkDays({ from, to, period, year }: Named): RefusalCode | null {
  const inYear = [from, to, period].every((value) => value === undefined || value.startsWith(`${year}-`));
  return inYear && (from === undefined || to === undefined || from <= to) ? null : 'outside-year';
}

const DECIDING: ReadonlySet<string> = new Set<DecisionEntryType>([
  'year.selfClassified.v1', 'year.commented.v1', 'year.proposed.v1', 'year.decided.v1', 'year.replacementAsked.v1',
  'year.decisionSeen.v1', 'year.petitioned.v1', 'year.petitionAnswered.v1',
]);

/** Answers and notices name no person: the record does. */
function checkRecord(entry: StoredEntry, { person, year }: Partial<Named>): RefusalCode | null {
  return person === undefined || entry.record === reviewId(person, String(year)) ? null : 'wrong-record';
}

export function checkYear(review: ReviewState, entry: StoredEntry, context: CheckContext): RefusalCode | null {
  const { org } = context;
  const data = entry.data as Named;
  const person = entry.record.split('.')[0] ?? '';
  if (DECIDING.has(entry.type)) return checkDecision(person, review.year, entry, context) ?? checkRecord(entry, data);
  if (entry.type.includes('Withdrawn')) return isKnown(review, data) ? null : 'not-found';
  const wrong = checkRecord(entry, data);
  if (wrong) return wrong;
  if (!org.people.has(data.person)) return 'unknown-person';
  const { grounds } = rulesOn(org.unit, `${data.year}-12-31`).year;
  if (data.code !== undefined && !grounds.some(({ code }) => code === data.code)) return 'unknown-ground';
  if (isKnown(review, data)) return 'already-exists';
  return checkDays(data);
}
