/** Until when a decision may be contested, and by which entry's time it was made. */
import { dayOf } from '../calendar/day.ts';
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days.ts';
import { decidingEntry, type ExplanationNode } from './explanation-node.ts';
import type { RuleProfile } from '../profiles/rule-profile.ts';

/** @returns the last day 'YYYY-MM-DD'; null while nothing is confirmed, so that no time has begun to run */
export function contestUntil({ cycle }: RuleProfile, confirmedAt: string | null, calendar: WorkingCalendar): string | null {
  return confirmedAt === null ? null : addWorkingDays(dayOf(confirmedAt), cycle.contestWorkingDays, calendar);
}

export type ContestState = 'open' | 'closed' | 'none';

/** 'none' where nobody decided against the person; `until` itself is still open. */
export function contestState({ contestable }: Pick<ExplanationNode, 'contestable'>, until: string | null, today: string): ContestState {
  if (contestable !== 'yes') return 'none';
  return until === null || today <= until ? 'open' : 'closed';
}

/**
 * The tree with the times of the entries that decided, for whoever holds the records.
 * @param timeOf ISO time of an entry; null when it is not at hand
 */
export function withTimes(node: ExplanationNode, timeOf: (entry: string) => string | null): ExplanationNode {
  const entry = node.contestable === null ? null : decidingEntry(node);
  return {
    ...node,
    decidedAt: node.decidedAt ?? (entry === null ? null : timeOf(entry)),
    children: node.children.map((child) => withTimes(child, timeOf)),
  };
}
