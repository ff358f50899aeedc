import type { GeneralInput } from './general-marks.ts';
import type { LevelCode, RatioKey, RuleProfile } from './rule-profile.ts';
import type { ScoredTask } from './scored-task.ts';

/** Everything the score of one person and period depends on. */
export interface PeriodInput {
  readonly profile: RuleProfile;
  /** 'YYYY-MM', or a quarter 'YYYY-Qn'. */
  readonly period: string;
  readonly person: string;
  readonly general: GeneralInput;
  /** Tasks of this person and period only, in any order, without the cancelled ones. */
  readonly tasks: readonly ScoredTask[];
}

/** An exact number and how it is shown: 2 decimals with a point, half up. */
export interface Figure {
  /** Reduced fraction 'n/d'. */
  readonly exact: string;
  readonly display: string;
}

export interface Ratio {
  readonly key: RatioKey;
  /** Completed, converted, after deductions. */
  readonly numerator: Figure;
  /** Assigned, converted. */
  readonly denominator: Figure;
  /** `exact` as a fraction of 1, `display` in percent ('88.89'); before any cap. */
  readonly value: Figure;
}

export interface TaskResults {
  /** Mean of the ratios after their own caps; `display` in percent. */
  readonly mean: Figure;
  readonly uncapped: Figure;
  /** Points, 0..70. */
  readonly points: Figure;
  readonly capped: boolean;
}

export interface GeneralScore {
  readonly source: 'confirmed' | 'self' | 'none';
  /** Null when there are no usable marks. */
  readonly total: Figure | null;
}

export const MISSING_REASONS = ['nothing-assigned', 'no-general-marks', 'general-marks-incomplete', 'general-marks-invalid'] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** Plain JSON, the same in every browser and on the server. */
export interface PeriodScore {
  readonly engine: string;
  readonly profile: string;
  readonly profileVersion: number;
  readonly period: string;
  readonly person: string;
  /** 'insufficient-data' when nothing was assigned: never full marks, never zero. */
  readonly status: 'scored' | 'insufficient-data';
  /** Why there is no total; null when there is one. */
  readonly reason: MissingReason | null;
  /** Not yet confirmed by the monitoring superior ("tạm tính"). */
  readonly provisional: boolean;
  readonly assignedTotal: Figure;
  /** Completed outside the assigned total: taken over and unscheduled. */
  readonly extraTotal: Figure;
  /** Empty when nothing was assigned. */
  readonly ratios: readonly Ratio[];
  readonly taskResults: TaskResults | null;
  readonly general: GeneralScore;
  readonly total: Figure | null;
  readonly level: LevelCode | null;
}
