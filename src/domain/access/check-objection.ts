/** What a confirmation allows: seeing it, objecting in time, answering once (NĐ335 Điều 17.3, 22). */
import { dayOf } from '../calendar/day.ts';
import { rulesFor } from '../organisation/rules.ts';
import { plausibleTime } from '../record/entry.ts';
import type { StoredEntry } from '../record/entry.ts';
import type { ObjectionData } from '../review/objection-entries.ts';
import { seenAt } from '../review/objection.ts';
import type { ReviewState } from '../review/review.ts';
import { contestUntil } from '../explain/explanation-contest.ts';
import type { CheckContext } from './check-context.ts';
import type { RefusalCode } from './refusal.ts';

/** The time to contest runs from the day the person saw the confirmation; nobody loses it unseen. */
function isTooLate(review: ReviewState, entry: StoredEntry, { org }: CheckContext): boolean {
  const until = contestUntil(rulesFor(org.unit, review.period), seenAt(review), org.unit.calendar);
  return until !== null && dayOf(plausibleTime(entry)) > until;
}

function checkObjected(review: ReviewState, entry: StoredEntry, context: CheckContext): RefusalCode | null {
  const { objection, confirmation } = entry.data as ObjectionData<'review.objected.v1'>;
  if (review.confirmed?.entry !== confirmation) return 'outdated';
  if (review.contest.objections.some(({ id }) => id === objection)) return 'already-exists';
  return isTooLate(review, entry, context) ? 'contest-closed' : null;
}

export function checkObjection(review: ReviewState, entry: StoredEntry, context: CheckContext): RefusalCode | null {
  if (entry.type === 'review.objected.v1') return checkObjected(review, entry, context);
  const { objection, confirmation } = entry.data as Partial<ObjectionData<'review.seen.v1'> & ObjectionData<'review.objectionAnswered.v1'>>;
  if (entry.type === 'review.seen.v1') return review.confirmed?.entry === confirmation ? null : 'outdated';
  const known = review.contest.objections.find(({ id }) => id === objection);
  if (!known) return 'not-found';
  return known.answer ? 'already-decided' : null;
}
