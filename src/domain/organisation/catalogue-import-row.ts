/** One printed line of the catalogue → a product, or what is wrong with it. */
import { compare, divide, fromDecimal, toDecimal, ZERO } from '../scoring/rational.ts';
import { GROUPS } from './catalogue-sheet.ts';
import type { CatalogueRow, Group, ImportFault, Scope } from './catalogue-sheet.ts';
import { numberOf, plainWords } from './catalogue-sheet-cell.ts';
import type { TableRow } from './catalogue-sheet-columns.ts';
import type { CatalogueColumn } from './catalogue-import-columns.ts';

export type PrintedLine = TableRow<CatalogueColumn>;

/** What one line says; a part it does not say legibly is null, and a fault tells why. */
export interface LineReading {
  readonly line: PrintedLine;
  readonly code: string;
  /** 1 for N1 …; above 5 for the groups the decree does not allow. */
  readonly groupNumber: number | null;
  readonly range: PointRange | null;
  readonly points: string | null;
  readonly product: CatalogueRow | null;
  readonly faults: readonly ImportFault[];
}

export interface PointRange {
  readonly from: string;
  readonly to: string;
}

/** Longest texts the record takes: see `line` and `text` of `record/shapes.ts`. */
const LONGEST: Partial<Record<CatalogueColumn, number>> = { code: 500, name: 500, detail: 4000, output: 4000, note: 4000 };

/** A heading inside the list, a total or a signature: nothing that a product must have. */
export function isHeading(line: PrintedLine): boolean {
  return (['code', 'group', 'range', 'points', 'coefficient'] as const).every((key) => line.text(key) === '');
}

function oneLine(line: PrintedLine, key: 'code' | 'name'): string {
  return line.text(key).replaceAll('\n', ' ');
}

/** 'N3', 'n 3', 'Nhóm 3' and 3 are the third group; null when it is none of these. */
export function groupNumberOf(line: PrintedLine): number | null {
  const found = /^(?:nhom )?n? ?(\d{1,2})$/.exec(plainWords(line.text('group')));
  const number = Number(found?.[1] ?? 0);
  return number >= 1 ? number : null;
}

const RANGE = /^\D*?(\d+(?:[.,]\d+)?)\s*(?:-|–|—|÷|~|đến)\s*(?:dưới\s*)?(\d+(?:[.,]\d+)?)\D*$/i;

/** '51-100', '51 – 100 điểm', 'từ 51 đến 100'; null when it reads otherwise or backwards. */
export function rangeOf(text: string): PointRange | null {
  const [, first = '', last = ''] = RANGE.exec(text) ?? [];
  const from = numberOf(first);
  const to = numberOf(last);
  if (from.kind !== 'number' || to.kind !== 'number') return null;
  return compare(fromDecimal(from.decimal), fromDecimal(to.decimal)) <= 0 ? { from: from.decimal, to: to.decimal } : null;
}

/** points ÷ standard, half up to 2 decimals as the printed formula ROUND(points/5,2) does. */
export function computedCoefficient(points: string, standard: string): string {
  const decimal = numberOf(toDecimal(divide(fromDecimal(points), fromDecimal(standard)), 2));
  if (decimal.kind !== 'number') throw new RangeError(`no coefficient for ${points} ÷ ${standard}`);
  return decimal.decimal;
}

function positive(line: PrintedLine, key: 'points' | 'coefficient' | 'hours', faults: ImportFault[]): string | null {
  const read = numberOf(line.cell(key));
  if (read.kind === 'blank') return null;
  if (read.kind !== 'number') {
    faults.push(line.fault(read.kind, key));
    return null;
  }
  if (compare(fromDecimal(read.decimal), ZERO) > 0) return read.decimal;
  faults.push(line.fault('not-positive', key));
  return null;
}

function readRange(line: PrintedLine, faults: ImportFault[]): PointRange | null {
  if (line.text('range') === '') return null;
  // Excel turns a typed 1-10 into a date, 1 October or 10 January.
  if (line.cell('range') instanceof Date) {
    faults.push(line.fault('range-is-date', 'range'));
    return null;
  }
  const range = rangeOf(line.text('range'));
  if (!range) faults.push(line.fault('range-unreadable', 'range'));
  return range;
}

function checkTexts(line: PrintedLine, faults: ImportFault[]): void {
  for (const key of ['code', 'name', 'output', 'group', 'points'] as const) {
    if (line.has(key) && line.text(key) === '') faults.push(line.fault('missing-value', key));
  }
  for (const [key, most] of Object.entries(LONGEST)) {
    const length = line.text(key as CatalogueColumn).length;
    if (length > most) faults.push(line.fault('too-long', key as CatalogueColumn, { length: String(length), most: String(most) }));
  }
}

function checkCoefficient(
  line: PrintedLine, points: string | null, coefficient: string | null, standard: string, faults: ImportFault[],
): void {
  const computed = points === null ? '' : computedCoefficient(points, standard);
  if (line.has('coefficient') && line.text('coefficient') === '') faults.push(line.fault('coefficient-missing', 'coefficient', { computed }));
  if (coefficient === null || points === null || coefficient === computed) return;
  faults.push(line.fault('coefficient-differs', 'coefficient', { printed: coefficient, computed, points, standard }, 'warning'));
}

/** Reads one line; `standard` is the standard product's points. Columns the sheet lacks are not missed again here. */
export function readLine(line: PrintedLine, scope: Scope, division: string | null, standard: string): LineReading {
  const faults: ImportFault[] = [];
  checkTexts(line, faults);
  const groupNumber = groupNumberOf(line);
  if (groupNumber === null && line.text('group') !== '') faults.push(line.fault('unknown-group', 'group'));
  const range = readRange(line, faults);
  const points = positive(line, 'points', faults);
  const coefficient = positive(line, 'coefficient', faults);
  const hours = positive(line, 'hours', faults);
  checkCoefficient(line, points, coefficient, standard, faults);
  if (scope === 'division' && division === null) faults.push(line.fault('missing-value', 'division'));
  const group: Group | undefined = GROUPS[(groupNumber ?? 0) - 1];
  const sound = faults.every((fault) => fault.severity === 'warning');
  const product = sound && group && points && coefficient
    ? {
        sheet: line.sheet, row: line.row, code: oneLine(line, 'code'), scope, division, name: oneLine(line, 'name'),
        detail: line.text('detail'), output: line.text('output'), group, points, coefficient, ...(hours && { hours }), note: line.text('note'),
      }
    : null;
  return { line, code: oneLine(line, 'code'), groupNumber, range, points, product, faults };
}
