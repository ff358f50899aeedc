import type { GeneralFault } from './general-criteria.ts';
import type { GeneralMarks } from './general-marks.ts';
import type { LevelCode } from '../profiles/rule-profile.ts';
import type { Figure } from './score-shape.ts';

/** Counts of the year's tasks as text; all of them are counted among the assigned. */
export interface OrganisationTasks {
  readonly assigned: string;
  readonly done: string;
  readonly onTime: string;
  /** Done beyond what was required. */
  readonly exceeded: string;
}

/** What an organisation is rated by (NĐ335 Điều 6–8). */
export interface OrganisationInput {
  /** Marks by line code; of criteria without lines the single mark 'total'. */
  readonly general: GeneralMarks;
  readonly results: GeneralMarks;
  readonly tasks: OrganisationTasks;
  /** Direct lower units rated "not completed" (8.1.b). */
  readonly lowerNotCompleted: number;
  /** All shortcomings named before are remedied (8.1.c); null when none was named. */
  readonly faultsRemedied: boolean | null;
  /** Found by the competent authority: 8.4.a. */
  readonly misconduct: boolean;
  /** Force majeure kept tasks from being done (8.4.b). */
  readonly forceMajeure: boolean;
}

export const ORGANISATION_CONDITIONS = [
  '8.1', '8.1.a.done', '8.1.a.onTime', '8.1.a.exceeded', '8.1.b', '8.1.c',
  '8.2', '8.2.done', '8.2.onTime',
  '8.3', '8.3.done', '8.3.onTime',
  '8.4', '8.4.a', '8.4.b',
] as const;
export type ConditionCode = (typeof ORGANISATION_CONDITIONS)[number];

/** One condition of a level; `met` says it holds, which under 8.4 is no good news. */
export interface OrganisationCondition {
  /** '8.1' to '8.4' alone: the points of that level. */
  readonly code: ConditionCode;
  readonly level: LevelCode;
  readonly article: string;
  readonly met: boolean;
  /** '95.00', '95.00% (19/20)', '2', 'yes', 'no' or 'none'; empty for a share when nothing was assigned. */
  readonly actual: string;
  /** In signs: '≥ 70, < 90', '= 100%', '≤ 20%', 'yes'. */
  readonly required: string;
}

export interface OrganisationScore {
  /** Null while marks or counts are faulty. */
  readonly total: Figure | null;
  /** 'needs-decision': fits no level, the competent authority decides. Null while marks or counts are faulty. */
  readonly level: LevelCode | 'needs-decision' | null;
  /** Empty while marks or counts are faulty. */
  readonly conditions: readonly OrganisationCondition[];
  /** The clause that decides; 'no-level-fits', 'force-majeure' and 'faults' for the rest. */
  readonly reason: '8.1' | '8.2' | '8.3' | '8.4' | '8.4.a' | '8.4.b' | 'force-majeure' | 'no-level-fits' | 'faults';
  /** Lines 'general.II.1', 'results.total', 'tasks.done'. */
  readonly faults: readonly GeneralFault[];
}
