/**
 * A rule profile is versioned data: what a locality may set, and where each part stands in the law.
 * All numbers are decimal text, read exactly by `fromDecimal`.
 */
export const LEVEL_CODES = ['excellent', 'good', 'completed', 'not-completed'] as const;
export type LevelCode = (typeof LEVEL_CODES)[number];

export interface Level {
  readonly code: LevelCode;
  /** Lowest exact score of this level. */
  readonly from: string;
  /** Official Vietnamese label, as printed. */
  readonly label: string;
  readonly labelEn: string;
  readonly article: string;
}

export interface GeneralLine {
  /** Stable id, such as 'II.4'. */
  readonly code: string;
  readonly label: string;
  readonly labelEn: string;
  readonly max: string;
  readonly article: string;
}

export interface GeneralGroup {
  readonly code: string;
  readonly label: string;
  readonly labelEn: string;
  readonly max: string;
  readonly article: string;
  readonly lines: readonly GeneralLine[];
}

export interface GeneralRules {
  readonly max: string;
  /** Marks are multiples of this. */
  readonly step: string;
  readonly article: string;
  readonly groups: readonly GeneralGroup[];
}

export const RATIO_KEYS = ['a', 'b', 'c'] as const;
export type RatioKey = (typeof RATIO_KEYS)[number];

/** One ratio of the task results: which faults reduce a completed product, and by how much each. */
export interface RatioRule {
  readonly key: RatioKey;
  readonly label: string;
  readonly labelEn: string;
  readonly faults: 'none' | 'failedReviews' | 'delays';
  /** Share of a product lost by each fault; a product never falls below zero. */
  readonly deduction: string;
  readonly article: string;
}

/** 'sum': only the points of all ratios together are capped; 'each': also every ratio at 100%. */
export type RatioCap = 'sum' | 'each';

export interface TaskResultRules {
  readonly max: string;
  readonly ratioCap: RatioCap;
  /** The task results are the mean of these, times `max`. */
  readonly ratios: readonly RatioRule[];
  readonly article: string;
  readonly formulaArticle: string;
  /** What is assigned, handed back, taken over or unscheduled. */
  readonly assignmentArticle: string;
}

export interface RuleProfile {
  readonly id: string;
  readonly version: number;
  /** First day it applies, YYYY-MM-DD. */
  readonly effectiveFrom: string;
  readonly name: string;
  readonly nameEn: string;
  /** The way of counting; another way of counting is another value here. */
  readonly method: 'converted-products';
  readonly general: GeneralRules;
  readonly taskResults: TaskResultRules;
  readonly totalArticle: string;
  /** From the highest to the lowest; the last starts at 0. */
  readonly levels: readonly Level[];
}
