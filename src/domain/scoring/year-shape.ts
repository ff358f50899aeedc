import type { MonthInput } from './roll-up.ts';
import type { LevelCode, RuleProfile } from '../profiles/rule-profile.ts';
import type { Figure } from './score-shape.ts';

/** A recorded fact that makes a person "not completed" (NĐ335 Điều 20.4.b–d, 11.3.a). */
export interface Ground {
  /** Code of a ground of the profile, such as '20.4.c'. */
  readonly code: string;
  readonly entry: string | null;
  /** The deciding document, as typed. */
  readonly document: string;
}

/** Leave by social insurance law: classified on the time really worked, however short (Điều 11.2). */
export const YEAR_LEAVES = ['sick', 'maternity'] as const;
export type YearLeave = (typeof YEAR_LEAVES)[number];

/** Everything the year of one person depends on. */
export interface YearInput {
  readonly profile: RuleProfile;
  readonly year: number;
  readonly person: string;
  readonly role: 'staff' | 'deputy' | 'head';
  readonly organisation: string;
  /** Group of similar duties (Điều 20.5.a). */
  readonly group: string | null;
  /** Only the months worked, in any order. */
  readonly months: readonly MonthInput[];
  /** Time worked in the year in months: '12', '5.5' or '167/31'. */
  readonly monthsWorked: string;
  readonly leave: YearLeave | null;
  readonly grounds: readonly Ground[];
  /** Null while the organisation is not rated. Counts for its head only. */
  readonly organisationLevel: LevelCode | null;
}

/** Plain JSON, the same in every browser and on the server. */
export interface YearScore {
  readonly engine: string;
  readonly profile: string;
  readonly profileVersion: number;
  readonly year: number;
  readonly person: string;
  /** 'incomplete': a month worked has no score, so the level is only the running one. */
  readonly status: 'classified' | 'not-classified' | 'incomplete';
  readonly average: Figure | null;
  /** What the average alone would give. */
  readonly scoreLevel: LevelCode | null;
  /** Before the cap of Điều 20.5; null when not classified. */
  readonly level: LevelCode | null;
  /** The clause that decides: '11.1', '20.1'–'20.4.a', '20.6', the code of a ground; or 'no-scores'. */
  readonly reason: string;
  /** Months worked but without a score. */
  readonly missing: readonly number[];
  /** A month, or the rating of a head's organisation, may still change the result. */
  readonly provisional: boolean;
}
