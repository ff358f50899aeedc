/** The period score of one person from his records: the same call in the browser and on the server. */
import type { Leadership } from '../access/leadership.ts';
import { rulesFor } from '../organisation/rules.ts';
import type { UnitState } from '../organisation/unit.ts';
import type { GeneralInput } from '../scoring/general-marks.ts';
import { DECIDED_KEYS } from '../profiles/rule-profile.ts';
import type { LeadershipInput, PeriodInput, SubordinateStanding } from '../scoring/score-shape.ts';
import type { TaskState } from '../work/task.ts';
import type { ReviewState } from './review.ts';
import { isScored, reportCutoff, scoredTask } from './scored-task.ts';

export interface PeriodRecords {
  readonly unit: UnitState;
  readonly person: string;
  readonly period: string;
  readonly role: Leadership['role'];
  /** Of a leader, everybody under his authority; empty for staff. */
  readonly subordinates: readonly SubordinateStanding[];
  readonly tasks: readonly { readonly id: string; readonly state: TaskState }[];
  readonly review: ReviewState | null;
}

function generalInput(review: ReviewState | null): GeneralInput {
  return {
    self: review?.self?.marks ?? null,
    selfScoring: review?.self?.entry ?? null,
    confirmed: review?.confirmed?.marks ?? null,
    confirmedBy: review?.confirmed?.by ?? null,
    confirmation: review?.confirmed?.entry ?? null,
    comments: { ...review?.self?.comments, ...review?.confirmed?.reasons },
  };
}

function leadershipInput(review: ReviewState | null, subordinates: readonly SubordinateStanding[]): LeadershipInput {
  const given: Readonly<Record<string, string>> = { ...review?.self?.comments, ...review?.confirmed?.reasons };
  const reasons = DECIDED_KEYS.flatMap((key) => (given[key] === undefined ? [] : [[key, given[key]] as const]));
  return {
    subordinates,
    self: review?.self?.leadership ?? null,
    confirmed: review?.confirmed?.leadership ?? null,
    reasons: Object.fromEntries(reasons),
  };
}

/** Tasks of other people or periods are passed over, so a caller may give all it holds. */
export function periodInput({ unit, person, period, role, subordinates, tasks, review }: PeriodRecords): PeriodInput {
  const profile = rulesFor(unit, period);
  const cutoff = reportCutoff(period, profile.cycle.reportCutoffDay);
  const own = tasks.filter(({ state }) => state.person === person && state.period === period && isScored(state));
  return {
    profile,
    period,
    person,
    role,
    general: generalInput(review),
    leadership: role === 'staff' ? null : leadershipInput(review, subordinates),
    tasks: own.map(({ id, state }) => scoredTask(id, state, cutoff)).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
