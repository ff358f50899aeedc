import { kindOf } from '../calendar/period.ts';
import { rulesFor } from '../organisation/rules.ts';
import type { StoredEntry } from '../record/entry.ts';
import { isObjectionEntry } from '../review/objection.ts';
import { reviewId } from '../review/review.ts';
import type { ReviewState } from '../review/review.ts';
import type { LeadershipMarks } from '../scoring/score-shape.ts';
import { validateMarks } from '../scoring/general-criteria.ts';
import type { CheckContext } from './check-context.ts';
import { checkLeadership } from './check-leadership.ts';
import { checkObjection } from './check-objection.ts';
import { leadershipIn, workedIn } from './leadership.ts';
import type { RefusalCode } from './refusal.ts';

interface Marked {
  readonly person: string;
  readonly period: string;
  readonly marks?: Readonly<Record<string, string>>;
  readonly comments?: Readonly<Record<string, string>>;
  readonly reasons?: Readonly<Record<string, string>>;
  readonly leadership?: LeadershipMarks;
}

function checkMarks(data: Marked, own: ReviewState['self'], { org }: CheckContext, deciding: boolean): RefusalCode | null {
  const rules = rulesFor(org.unit, data.period);
  // The superior confirming an unchanged line leans on the official's own comment.
  const comments = { ...own?.comments, ...data.comments, ...data.reasons };
  if (validateMarks(rules.general, data.marks ?? {}, comments).length > 0) return 'bad-marks';
  const isLeader = leadershipIn(org, data.person, data.period).role !== 'staff';
  return checkLeadership(rules, isLeader, { ...(data.leadership && { leadership: data.leadership }), reasons: comments }, deciding);
}

function checkConfirmation(review: ReviewState, entry: StoredEntry, context: CheckContext): RefusalCode | null {
  const data = entry.data as Marked & { selfScored: string | null };
  if (data.selfScored !== (review.self?.entry ?? null)) return 'outdated';
  return checkMarks(data, review.self, context, true);
}

export function checkReview(review: ReviewState, entry: StoredEntry, context: CheckContext): RefusalCode | null {
  if (isObjectionEntry(entry.type)) return checkObjection(review, entry, context);
  if (entry.type === 'review.reopened.v1') return review.person ? null : 'not-found';
  const data = entry.data as Marked;
  if (entry.record !== reviewId(data.person, data.period)) return 'wrong-record';
  if (kindOf(data.period) !== rulesFor(context.org.unit, data.period).period) return 'wrong-period-kind';
  if (!workedIn(context.org, data.person, data.period)) return 'unknown-person';
  if (entry.type === 'review.confirmed.v1') return checkConfirmation(review, entry, context);
  if (review.confirmed) return 'already-confirmed';
  return entry.type === 'review.selfScored.v1' ? checkMarks(data, null, context, false) : null;
}
