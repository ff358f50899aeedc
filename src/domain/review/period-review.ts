/** The period score of one person from his records: the same call in the browser and on the server. */
import { firstDay } from '../calendar/period.ts';
import { profileInForce } from '../organisation/unit.ts';
import type { UnitState } from '../organisation/unit.ts';
import type { GeneralInput } from '../scoring/general-marks.ts';
import { profileById } from '../scoring/profiles.ts';
import type { PeriodInput } from '../scoring/score-shape.ts';
import type { TaskState } from '../work/task.ts';
import type { ReviewState } from './review.ts';
import { isScored, reportCutoff, scoredTask } from './scored-task.ts';

export interface PeriodRecords {
  readonly unit: UnitState;
  readonly person: string;
  readonly period: string;
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

/** Tasks of other people or periods are passed over, so a caller may give all it holds. */
export function periodInput({ unit, person, period, tasks, review }: PeriodRecords): PeriodInput {
  const cutoff = reportCutoff(period, unit.settings.reportCutoffDay);
  const own = tasks.filter(({ state }) => state.person === person && state.period === period && isScored(state));
  return {
    profile: profileById(profileInForce(unit, firstDay(period))),
    period,
    person,
    general: generalInput(review),
    tasks: own.map(({ id, state }) => scoredTask(id, state, cutoff)).sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
