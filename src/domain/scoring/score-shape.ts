import type { GeneralInput } from './general-marks.ts';
import type { DecidedKey, LevelCode, RatioKey, RuleProfile } from '../profiles/rule-profile.ts';
import type { ScoredTask } from './scored-task.ts';

/** How a subordinate's own exact score stands against the level asked for (NĐ335 Điều 15.3.a). */
export interface SubordinateStanding {
  readonly person: string;
  /** 'no-data': not enough data, so passed over. */
  readonly standing: 'met' | 'below' | 'no-data';
  /** His own score is not confirmed yet, or waits for marks only. */
  readonly provisional: boolean;
}

/** Shares by criterion as decimal text: '1' or '0.5'. */
export type LeadershipMarks = Readonly<Partial<Record<DecidedKey, string>>>;

/** What a leader is scored by beside his own work (NĐ335 Điều 15.3–15.4). */
export interface LeadershipInput {
  /** Everybody reachable under his authority, a deputy's within his field; any order. */
  readonly subordinates: readonly SubordinateStanding[];
  readonly self: LeadershipMarks | null;
  /** Not null means decided by the monitoring superior. */
  readonly confirmed: LeadershipMarks | null;
  /** Reason by criterion; the superior's wins over the leader's own. */
  readonly reasons: Readonly<Partial<Record<DecidedKey, string>>>;
}

/** Everything the score of one person and period depends on. */
export interface PeriodInput {
  readonly profile: RuleProfile;
  /** 'YYYY-MM', or a quarter 'YYYY-Qn'. */
  readonly period: string;
  readonly person: string;
  readonly role: 'staff' | 'deputy' | 'head';
  readonly general: GeneralInput;
  /** Null for staff. */
  readonly leadership: LeadershipInput | null;
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
  /** Completed, converted, after deductions; of d the people at the level asked for; null for what is decided. */
  readonly numerator: Figure | null;
  /** Assigned, converted; of d the people with enough data; null for what is decided. */
  readonly denominator: Figure | null;
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

export const MISSING_REASONS = ['nothing-assigned', 'no-leadership-marks', 'no-general-marks', 'general-marks-incomplete', 'general-marks-invalid'] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/** One task under a profile of standard hours. */
export interface TaskScore {
  readonly task: string;
  /** Standard hours it weighs. */
  readonly hours: Figure;
  /** 0..100. */
  readonly score: Figure;
}

/** Plain JSON, the same in every browser and on the server. */
export interface PeriodScore {
  readonly engine: string;
  readonly profile: string;
  readonly profileVersion: number;
  readonly period: string;
  readonly person: string;
  readonly role: PeriodInput['role'];
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
  /** Only under standard hours, by task id; else empty. */
  readonly tasks: readonly TaskScore[];
  readonly general: GeneralScore;
  readonly total: Figure | null;
  readonly level: LevelCode | null;
}
