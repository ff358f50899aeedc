/** The files of the score command, as they are written down for anybody: the oracle knows nothing else. */
export interface PeriodFile {
  readonly profile: 'nd335' | 'draft-2025-09' | 'khanh-hoa-2025';
  readonly period: string;
  readonly people: readonly PeriodPerson[];
}

export interface PeriodPerson {
  readonly id: string;
  readonly role: 'staff' | 'head' | 'deputy';
  readonly manages?: readonly string[];
  readonly general?: string;
  readonly organising?: number;
  readonly uniting?: number;
  readonly tasks?: readonly PeriodTask[];
}

/** Of one task: the first group under the decree, the second under the rules of Khánh Hòa. */
export interface PeriodTask {
  readonly product?: string;
  readonly coefficient?: string;
  readonly kind?: 'planned' | 'takenOver' | 'unscheduled';
  readonly handedBack?: boolean;
  readonly assigned?: string;
  readonly completed?: readonly CompletedUnits[];

  readonly quality?: string;
  readonly late?: string;
  readonly complexity?: string;
  readonly hours?: string;
}

export interface CompletedUnits {
  readonly units: string;
  readonly failedReviews?: number;
  readonly delays?: number;
}

export type Level = 'excellent' | 'good' | 'completed' | 'not-completed';

export interface PeriodAnswer {
  readonly people: Record<string, PeriodScore>;
}

export interface PeriodScore {
  readonly status: 'scored' | 'insufficient-data';
  readonly ratios: Record<string, string> | null;
  readonly general: string | null;
  readonly taskResults: string | null;
  readonly total: string | null;
  readonly exact: string | null;
  readonly level: Level | null;
}

export interface YearFile {
  readonly profile: PeriodFile['profile'];
  readonly year: number;
  readonly organisations: readonly YearOrganisation[];
  readonly people: readonly YearPerson[];
}

export interface YearOrganisation {
  readonly id: string;
  readonly level: Level;
  readonly outstanding?: boolean;
}

export interface YearPerson {
  readonly id: string;
  readonly organisation: string;
  readonly group?: string | null;
  readonly role: PeriodPerson['role'];
  readonly months: Readonly<Record<string, string>>;
  /** A full year when left out. */
  readonly monthsWorked?: number;
  readonly leave?: 'sick' | 'maternity';
  readonly grounds?: readonly string[];
}

export interface YearAnswer {
  readonly people: Record<string, YearResult>;
  readonly caps: readonly CapRow[];
}

export interface YearResult {
  readonly status: 'classified' | 'not-classified';
  readonly average: string | null;
  readonly exact: string | null;
  readonly level: Level | null;
  readonly reason: string;
}

export interface CapRow {
  readonly organisation: string;
  readonly group: string | null;
  readonly rule: '20%' | '25%';
  readonly base: number;
  readonly allowed: number;
  readonly candidates: readonly string[];
}
