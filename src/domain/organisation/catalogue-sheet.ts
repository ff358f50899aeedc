/**
 * Shapes of a spreadsheet read for import, and of what an import finds in it. The catalogue is the list of
 * NĐ335 Điều 13: at most five complexity groups, points within a group's range, a conversion coefficient.
 */
export const GROUPS = ['N1', 'N2', 'N3', 'N4', 'N5'] as const;
export type Group = (typeof GROUPS)[number];
export type Scope = 'leadership' | 'shared' | 'division';

/** Dates are midnight UTC of the day shown in the spreadsheet. A formula without a saved result is null. */
export type Cell = string | number | boolean | Date | null;

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

/** One product as printed. `row` is 1-based as in Excel; decimals are exact text with a point, '1.6'. */
export interface CatalogueRow {
  readonly sheet: string;
  readonly row: number;
  readonly code: string;
  readonly scope: Scope;
  /** The division's printed name; null unless the scope is 'division'. */
  readonly division: string | null;
  readonly name: string;
  readonly detail: string;
  readonly output: string;
  readonly group: Group;
  readonly points: string;
  /** The approved printed coefficient: it counts, not points ÷ standard. */
  readonly coefficient: string;
  /** Standard hours of one unit; left out where the file names none. */
  readonly hours?: string;
  readonly note: string;
}

export const FILE_FAULTS = [
  'too-large', 'not-a-workbook', 'old-format', 'encrypted', 'corrupt', 'unreadable-cell', 'inflates-too-far',
  'too-many-columns', 'too-many-rows', 'empty-file', 'timed-out', 'cancelled', 'unsupported-browser',
] as const;

export const TABLE_FAULTS = ['missing-column', 'missing-value', 'not-a-number', 'ambiguous-number', 'too-long', 'row-skipped'] as const;

export const CATALOGUE_FAULTS = [
  'no-product-sheet', 'no-products', 'duplicate-code', 'unknown-group', 'too-many-groups',
  'range-unreadable', 'range-is-date', 'range-differs', 'ranges-overlap', 'points-outside-range', 'not-positive',
  'coefficient-missing', 'coefficient-differs', 'standard-differs', 'standard-unreadable', 'scope-assumed',
  'division-carried', 'criteria-sum', 'over-limit', 'near-limit',
] as const;

export const PEOPLE_FAULTS = [
  'no-people-sheet', 'no-people', 'unknown-position', 'unknown-division', 'unknown-role', 'bad-date', 'bad-login',
  'duplicate-login', 'login-differs', 'name-differs', 'two-heads', 'duplicate-post', 'same-name',
] as const;

export type FileFaultCode = (typeof FILE_FAULTS)[number];
export type FaultCode =
  | FileFaultCode
  | (typeof TABLE_FAULTS)[number]
  | (typeof CATALOGUE_FAULTS)[number]
  | (typeof PEOPLE_FAULTS)[number];

/** A finding. `column` is the title printed in the file; its Excel letter is in `values.letter`. */
export interface ImportFault {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: string | null;
  readonly code: FaultCode;
  readonly values: Record<string, string>;
  /** One error and nothing of the file may be imported; a warning is shown and does not stop it. */
  readonly severity: 'error' | 'warning';
}

/** A fault of the file itself, before any sheet was read. */
export function fileFault(code: FaultCode, values: Record<string, string> = {}): ImportFault {
  return { sheet: null, row: null, column: null, code, values, severity: 'error' };
}

export function isImportable(rows: readonly unknown[], faults: readonly ImportFault[]): boolean {
  return rows.length > 0 && faults.every((fault) => fault.severity === 'warning');
}

/** `{name}` stands for a value of the fault; a part in `[…]` is left out when a value in it is empty. */
export interface FaultText {
  readonly vi: string;
  readonly en: string;
}
