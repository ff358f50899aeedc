/**
 * A unit's catalogue (Danh mục sản phẩm/công việc, NĐ335 Điều 13) out of the sheets of a workbook. Proposes
 * only: the head's decision puts it in force (Điều 13.2). Sheets, headers and columns are found by what they say.
 */
import { fileFault, isImportable } from './catalogue-sheet.ts';
import type { CatalogueRow, ImportFault, Scope, Sheet } from './catalogue-sheet.ts';
import { numberOf, plainWords, textOf, withoutMarks } from './catalogue-sheet-cell.ts';
import { dataRows, findTable, missingColumns } from './catalogue-sheet-columns.ts';
import type { Table } from './catalogue-sheet-columns.ts';
import { duplicateCodes, groupRanges, limitFaults, pointsOutside, tooManyGroups } from './catalogue-import-checks.ts';
import type { GroupRange } from './catalogue-import-checks.ts';
import { CATALOGUE_COLUMNS, LEAST_COLUMNS } from './catalogue-import-columns.ts';
import type { CatalogueColumn } from './catalogue-import-columns.ts';
import { readCriteria } from './catalogue-import-criteria.ts';
import type { CriterionLine } from './catalogue-import-criteria.ts';
import { isHeading, readLine } from './catalogue-import-row.ts';
import type { LineReading } from './catalogue-import-row.ts';

export interface CatalogueOptions {
  /** Points of the standard product where no sheet prints 'Sản phẩm chuẩn = … điểm'. Decimal, default '5'. */
  readonly standardPoints?: string;
  /** The most products a unit may list; null = no limit. */
  readonly limit?: number | null;
}

export interface CatalogueImport {
  readonly rows: readonly CatalogueRow[];
  readonly groups: readonly GroupRange[];
  readonly standardPoints: string;
  readonly generalCriteria: readonly CriterionLine[];
  readonly faults: readonly ImportFault[];
  /** False as soon as one fault is an error: then nothing is imported, not even the sound rows. */
  readonly importable: boolean;
}

/** More rows than any unit's catalogue has; refused at once, before any row is read. */
export const MOST_ROWS = 5000;

type ProductTable = Table<CatalogueColumn>;

const STANDARD = /san pham chuan\s*[=:]?\s*(\S+)\s*diem/;

/** The standard product's points printed in or above the headers; two different ones are a fault. */
function standardOf(tables: readonly ProductTable[], given: string): { standard: string; faults: ImportFault[] } {
  const faults: ImportFault[] = [];
  let standard: string | null = null;
  for (const { sheet, header } of tables) {
    for (const cell of sheet.rows.slice(0, header + 1).flat()) {
      const printed = STANDARD.exec(withoutMarks(textOf(cell)))?.[1];
      if (printed === undefined) continue;
      const read = numberOf(printed);
      const place = { sheet: sheet.name, row: header + 1 };
      if (read.kind !== 'number' || read.decimal === '0') faults.push({ ...fileFault('standard-unreadable', { printed }), ...place });
      else if (standard === null) standard = read.decimal;
      else if (standard !== read.decimal) faults.push({ ...fileFault('standard-differs', { printed: read.decimal, other: standard }), ...place });
    }
  }
  return { standard: standard ?? given, faults };
}

/** By the division column, else by the titles above the header or the sheet's name. */
function scopeOf({ sheet, header, columns }: ProductTable): { scope: Scope; faults: ImportFault[] } {
  if (columns.has('division')) return { scope: 'division', faults: [] };
  const titles = plainWords([...sheet.rows.slice(0, header).flat().map(textOf), sheet.name].join(' '));
  if (titles.includes('dung chung')) return { scope: 'shared', faults: [] };
  if (titles.includes('lanh dao')) return { scope: 'leadership', faults: [] };
  return { scope: 'shared', faults: [{ ...fileFault('scope-assumed'), sheet: sheet.name, row: header + 1, severity: 'warning' }] };
}

/** Reads a sheet's lines. A blank division under a filled one is a merged cell: it carries on, with a warning. */
function readTable(table: ProductTable, standard: string): { readings: LineReading[]; faults: ImportFault[] } {
  const { scope, faults } = scopeOf(table);
  const readings: LineReading[] = [];
  faults.push(...missingColumns(table, CATALOGUE_COLUMNS));
  let division: string | null = null;
  for (const line of dataRows(table, CATALOGUE_COLUMNS)) {
    if (isHeading(line)) {
      faults.push(line.fault('row-skipped', null, { text: line.text('name') || line.text('order') || line.text('detail') }, 'warning'));
      continue;
    }
    const printed = line.text('division').replaceAll('\n', ' ');
    if (scope === 'division' && !printed && division) faults.push(line.fault('division-carried', 'division', { division }, 'warning'));
    division = printed || division;
    readings.push(readLine(line, scope, scope === 'division' ? division : null, standard));
  }
  return { readings, faults };
}

function refused(standardPoints: string, faults: readonly ImportFault[], generalCriteria: readonly CriterionLine[] = []): CatalogueImport {
  return { rows: [], groups: [], standardPoints, generalCriteria, faults, importable: false };
}

function checkAll(readings: readonly LineReading[], limit: number | null): { groups: GroupRange[]; faults: ImportFault[] } {
  const { ranges, faults } = groupRanges(readings);
  const found = [
    ...readings.flatMap((reading) => reading.faults),
    ...duplicateCodes(readings), ...tooManyGroups(readings), ...faults,
    ...pointsOutside(readings, ranges), ...limitFaults(readings.length, limit),
  ];
  return { groups: ranges, faults: found };
}

/** Faults in the order of the file; those of the whole file first. */
function inFileOrder(faults: readonly ImportFault[], sheets: readonly Sheet[]): ImportFault[] {
  const place = new Map(sheets.map(({ name }, index) => [name, index]));
  const of = (fault: ImportFault): number => (fault.sheet === null ? -1 : (place.get(fault.sheet) ?? -1));
  return faults.toSorted((a, b) => of(a) - of(b) || (a.row ?? 0) - (b.row ?? 0));
}

/** Pure and total: whatever the sheets hold, the answer is rows and faults, never an exception. */
export function readCatalogue(sheets: readonly Sheet[], options: CatalogueOptions = {}): CatalogueImport {
  const given = options.standardPoints ?? '5';
  const count = sheets.reduce((sum, { rows }) => sum + rows.length, 0);
  if (count > MOST_ROWS) return refused(given, [fileFault('too-many-rows', { count: String(count), most: String(MOST_ROWS) })]);
  if (!sheets.some(({ rows }) => rows.some((row) => row.some((cell) => textOf(cell) !== '')))) return refused(given, [fileFault('empty-file')]);
  const tables = sheets.flatMap((sheet) => findTable(sheet, CATALOGUE_COLUMNS, LEAST_COLUMNS) ?? []);
  const criteria = sheets.filter((sheet) => !tables.some((table) => table.sheet === sheet)).flatMap((sheet) => readCriteria(sheet) ?? []);
  const generalCriteria = criteria.flatMap(({ lines }) => lines);
  const criteriaFaults = criteria.flatMap(({ faults }) => faults);
  if (tables.length === 0) return refused(given, [fileFault('no-product-sheet'), ...criteriaFaults], generalCriteria);
  const { standard, faults: standardFaults } = standardOf(tables, given);
  const read = tables.map((table) => readTable(table, standard));
  const readings = read.flatMap(({ readings }) => readings);
  const tableFaults = [...criteriaFaults, ...standardFaults, ...read.flatMap(({ faults }) => faults)];
  if (readings.length === 0) return refused(standard, [fileFault('no-products'), ...tableFaults], generalCriteria);
  const { groups, faults } = checkAll(readings, options.limit ?? null);
  const rows = readings.flatMap(({ product }) => product ?? []);
  const all = inFileOrder([...tableFaults, ...faults], sheets);
  return { rows, groups, standardPoints: standard, generalCriteria, faults: all, importable: isImportable(rows, all) };
}
