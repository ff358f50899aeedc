/**
 * A rule profile (bộ quy tắc) is versioned data: what a locality may set, and where each part stands in the law.
 * A unit adopts it whole, so that a period can be scored again in ten years from the unit's own record.
 * All numbers are decimal text, read exactly by `fromDecimal`; `rule-check.ts` says what a profile must fulfil.
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

/** Without groups the profile has no general criteria, and `max` is '0'. */
export interface GeneralRules {
  readonly max: string;
  /** Marks are multiples of this. */
  readonly step: string;
  readonly article: string;
  readonly groups: readonly GeneralGroup[];
}

/** The letters of the decree's formula (Điều 16). */
export const WORK_RATIOS = ['a', 'b', 'c'] as const;
export type WorkRatioKey = (typeof WORK_RATIOS)[number];
export const RATIO_KEYS = ['a', 'b', 'c', 'd', 'đ', 'e'] as const;
export type RatioKey = (typeof RATIO_KEYS)[number];

/** One ratio of the task results: which faults reduce a completed product, and by how much each. */
export interface RatioRule {
  readonly key: WorkRatioKey;
  readonly label: string;
  readonly labelEn: string;
  readonly faults: 'none' | 'failedReviews' | 'delays';
  /** Share of a product lost by each fault; a product never falls below zero. */
  readonly deduction: string;
  readonly article: string;
}

/** What the monitoring superior decides of a leader, each with a reason: đ and e of Điều 16.2. */
export const DECIDED_KEYS = ['organising', 'uniting'] as const;
export type DecidedKey = (typeof DECIDED_KEYS)[number];

interface LeadershipLabels {
  readonly label: string;
  readonly labelEn: string;
  readonly article: string;
  /** The share counted when the criterion is met, and when it is not. */
  readonly met: string;
  readonly unmet: string;
}

/** Met when nobody under authority scores below the level `from` (Điều 15.3.a). */
export interface SubordinatesRule extends LeadershipLabels {
  readonly key: 'd';
  /** Lowest period score of a subordinate, decimal text. */
  readonly from: string;
}

export interface DecidedRule extends LeadershipLabels {
  readonly key: 'đ' | 'e';
  readonly decided: DecidedKey;
}

export interface LeadershipRules {
  readonly subordinates: SubordinatesRule;
  readonly decided: readonly DecidedRule[];
  /** The formula for leaders. */
  readonly formulaArticle: string;
  /** The formula's narrowing to a deputy's assigned field. */
  readonly deputyArticle: string;
}

/** 'sum': only the points of all ratios together are capped; 'each': also every work ratio at 100%. */
export type RatioCap = 'sum' | 'each';

/** Converted products against what was assigned (Điều 14–16). */
export interface TaskResultRules {
  readonly max: string;
  readonly ratioCap: RatioCap;
  /** The task results are the mean of these (and of the leadership criteria), times `max`. */
  readonly ratios: readonly RatioRule[];
  /** Null: leaders are scored like everybody else. */
  readonly leadership: LeadershipRules | null;
  readonly article: string;
  readonly formulaArticle: string;
  /** What is assigned, handed back, taken over or unscheduled. */
  readonly assignmentArticle: string;
}

/** Mark for a lateness of at least `from` of the allotted time, up to the next step. */
export interface TimeMark {
  readonly from: string;
  readonly mark: string;
}

/** Standard hours: each task is marked for quality and time, and weighs its standard hours (`domain.md` §6). */
export interface StandardHourRules {
  readonly max: string;
  /** Mark of work handed in before its deadline. */
  readonly early: string;
  /** From on time (0) upwards. */
  readonly timeMarks: readonly TimeMark[];
  /** Above this share of the allotted time the mark is `tooLateMark`. */
  readonly tooLateAbove: string;
  readonly tooLateMark: string;
  /** Factor by the complexity group of the product. */
  readonly complexity: readonly { readonly group: string; readonly factor: string }[];
  /** Task score = ((quality + time) ÷ 2) × complexity × scale, at most `max`; a fraction is allowed. */
  readonly scale: string;
  /** Hours of a product that names none. */
  readonly defaultHours: string;
  readonly article: string;
}

/** Whose share the excellent are counted against: those rated good, good and above, or all who are rated. */
export const CAP_BASES = ['good', 'good-and-above', 'rated'] as const;
export type CapBase = (typeof CAP_BASES)[number];

/** Điều 20.5 for people, Điều 8.5 for organisations. */
export interface CapRules {
  readonly share: string;
  /** The share by reasoned decision for an outstanding organisation. */
  readonly outstandingShare: string;
  readonly base: CapBase;
  readonly article: string;
  readonly outstandingArticle: string;
}

/** A fact that makes a person "not completed" whatever his score (Điều 20.4.b–d, 11.3.a). */
export interface GroundRule {
  /** The clause, such as '20.4.c'. */
  readonly code: string;
  readonly label: string;
  readonly labelEn: string;
  readonly leadersOnly: boolean;
  readonly article: string;
}

/** Days 'MM-DD' of the year's procedure; one of January to June lies in the next year (Điều 19.2). */
export interface ProcedureRules {
  /** Last day for classifying oneself on Mẫu số 02. */
  readonly selfBy: string;
  /** Last day for the comments and the proposed level. */
  readonly proposedBy: string;
  /** The level is decided before this day. */
  readonly decidedBefore: string;
  readonly article: string;
}

export interface YearRules {
  /** Less time worked in the year is not classified (Điều 11.1). */
  readonly minimumMonths: number;
  /** 'MM-DD' from which December counts provisionally (Điều 19.2). */
  readonly decemberFrom: string;
  /** Absent in profiles adopted before it could be set: then the decree's days. */
  readonly procedure?: ProcedureRules;
  readonly meanArticle: string;
  readonly minimumArticle: string;
  readonly leaveArticle: string;
  readonly transferArticle: string;
  readonly headArticle: string;
  readonly grounds: readonly GroundRule[];
  readonly cap: CapRules;
}

/** Điều 6–8: 30 general and 70 results by criteria the province issues, and the conditions of each level. */
export interface OrganisationRules {
  readonly general: GeneralRules;
  readonly results: GeneralRules;
  /** Share of tasks that must exceed their requirement for excellent (8.1.a). */
  readonly exceededFrom: string;
  /** Share of tasks that may be behind time for completed (8.3). */
  readonly lateMost: string;
  /** Below this share of tasks done: not completed (8.4.b). */
  readonly doneLeast: string;
  readonly cap: CapRules;
}

/** Days of the cycle (`domain.md` §5). A day of the month 1–28; in a quarter of its first or last month. */
export interface CycleRules {
  /** Assigned up to this day of the period's first month is planned work; later is unscheduled (Điều 18.1.d). */
  readonly planningCutoffDay: number;
  /** Submissions up to this day of the period's last month count in it; null = its last day. */
  readonly reportCutoffDay: number | null;
  /** Default time given with a return. */
  readonly returnWorkingDays: number;
  /** Working days after the period's end for marking oneself, for confirming, for closing. */
  readonly selfScoreWorkingDays: number;
  readonly confirmWorkingDays: number;
  readonly lockWorkingDays: number;
  /** Working days after a confirmation in which the person may still contest it. */
  readonly contestWorkingDays: number;
  /** Working days in which a petition is answered (Điều 22). */
  readonly petitionWorkingDays: number;
}

/** What colleagues without authority see of each other: figures, words only, or nothing (`domain.md` §6). */
export const COLLEAGUE_VIEWS = ['unit', 'words', 'own'] as const;
export type ColleagueView = (typeof COLLEAGUE_VIEWS)[number];

export interface RuleProfile {
  /** Lower case, digits and hyphens: 'nd335', or a locality's own. */
  readonly id: string;
  readonly version: number;
  /** First day it may apply, YYYY-MM-DD. */
  readonly effectiveFrom: string;
  readonly name: string;
  readonly nameEn: string;
  /** What people assign, report and are scored in. */
  readonly period: 'month' | 'quarter';
  readonly method: 'converted-products' | 'standard-hours';
  readonly general: GeneralRules;
  /** Not null for 'converted-products'. */
  readonly taskResults: TaskResultRules | null;
  /** Not null for 'standard-hours'. */
  readonly standardHours: StandardHourRules | null;
  readonly totalArticle: string;
  /** From the highest to the lowest; the last starts at 0. */
  readonly levels: readonly Level[];
  readonly year: YearRules;
  readonly organisation: OrganisationRules;
  readonly cycle: CycleRules;
  /** `yearLevels`: colleagues read the decided level of each other's year (Điều 21.1.đ, 21.2.đ); absent: not. */
  readonly visibility: { readonly colleagues: ColleagueView; readonly yearLevels?: boolean };
}
