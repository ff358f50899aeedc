/** Finds the header of a table by its titles, never by its place: sheets start at different rows. */
import { fileFault } from './catalogue-sheet.ts';
import type { Cell, FaultCode, ImportFault, Sheet } from './catalogue-sheet.ts';
import { columnLetter, plainWords, textOf } from './catalogue-sheet-cell.ts';

/** A column to look for: plain titles (see `plainWords`); `starts` accepts a title that goes on ('nhom n1 n4'). */
export interface ColumnRule<Key extends string> {
  readonly key: Key;
  readonly title: string;
  readonly names: readonly string[];
  readonly starts?: readonly string[];
  readonly need: 'required' | 'wanted' | 'optional';
}

export interface Table<Key extends string> {
  readonly sheet: Sheet;
  /** 0-based row of the header. */
  readonly header: number;
  readonly columns: ReadonlyMap<Key, number>;
}

/** A header below this many rows of titles is not looked for. */
const HEADER_DEPTH = 40;

function columnsOf<Key extends string>(row: readonly Cell[], rules: readonly ColumnRule<Key>[]): Map<Key, number> {
  const found = new Map<Key, number>();
  for (const [index, cell] of row.entries()) {
    if (typeof cell !== 'string') continue;
    const words = plainWords(cell);
    const rule =
      rules.find(({ names }) => names.includes(words)) ??
      rules.find(({ starts = [] }) => starts.some((start) => words.startsWith(start)));
    if (rule && !found.has(rule.key)) found.set(rule.key, index);
  }
  return found;
}

/** The row that names the most columns, at least `least`; null when the sheet holds another kind of table. */
export function findTable<Key extends string>(
  sheet: Sheet, rules: readonly ColumnRule<Key>[], least: number,
): Table<Key> | null {
  let best: Table<Key> | null = null;
  for (const [header, row] of sheet.rows.slice(0, HEADER_DEPTH).entries()) {
    const columns = columnsOf(row, rules);
    if (columns.size >= Math.max(least, (best?.columns.size ?? 0) + 1)) best = { sheet, header, columns };
  }
  return best;
}

export function missingColumns<Key extends string>(
  table: Table<Key>, rules: readonly ColumnRule<Key>[],
): ImportFault[] {
  return rules
    .filter(({ key, need }) => need !== 'optional' && !table.columns.has(key))
    .map(({ title, need }) => ({
      ...fileFault('missing-column', { title }),
      sheet: table.sheet.name,
      row: table.header + 1,
      column: title,
      severity: need === 'required' ? 'error' : 'warning',
    }));
}

/** One data row: its cells by column, and a maker of faults that point at them. */
export interface TableRow<Key extends string> {
  readonly sheet: string;
  readonly row: number;
  /** Whether the table has the column at all: its absence is one fault of the sheet, not one of each row. */
  has(key: Key): boolean;
  cell(key: Key): Cell;
  text(key: Key): string;
  fault(code: FaultCode, key: Key | null, values?: Record<string, string>, severity?: 'error' | 'warning'): ImportFault;
}

function rowOf<Key extends string>(
  table: Table<Key>, rules: readonly ColumnRule<Key>[], index: number,
): TableRow<Key> {
  const cells = table.sheet.rows[index] ?? [];
  const titles = table.sheet.rows[table.header] ?? [];
  const at = (key: Key): number => table.columns.get(key) ?? -1;
  const cell = (key: Key): Cell => cells[at(key)] ?? null;
  return {
    sheet: table.sheet.name,
    row: index + 1,
    has: (key) => at(key) >= 0,
    cell,
    text: (key) => textOf(cell(key)),
    fault(code, key, values = {}, severity = 'error') {
      const place = { sheet: table.sheet.name, row: index + 1, code, severity };
      if (key === null) return { ...place, column: null, values };
      const known = at(key) >= 0;
      const column = known ? textOf(titles[at(key)]).replaceAll('\n', ' ') : (rules.find((rule) => rule.key === key)?.title ?? key);
      const shown = { value: textOf(cell(key)), ...values };
      return { ...place, column, values: known ? { letter: columnLetter(at(key)), ...shown } : shown };
    },
  };
}

/** '(1) (2) (3) …' under a header. */
function isNumbering(cells: readonly Cell[]): boolean {
  const marks = cells.map(textOf).filter(Boolean);
  return marks.length >= 4 && marks.every((mark, index) => mark.replace(/[()]/g, '') === String(index + 1));
}

/** Data rows: without blank ones, the numbering under the header, and headers repeated for printing. */
export function dataRows<Key extends string>(table: Table<Key>, rules: readonly ColumnRule<Key>[]): TableRow<Key>[] {
  const rows: TableRow<Key>[] = [];
  for (let index = table.header + 1; index < table.sheet.rows.length; index += 1) {
    const cells = table.sheet.rows[index] ?? [];
    const blank = cells.every((cell) => textOf(cell) === '');
    const repeated = !blank && columnsOf(cells, rules).size >= Math.min(4, table.columns.size);
    if (!blank && !repeated && !isNumbering(cells)) rows.push(rowOf(table, rules, index));
  }
  return rows;
}
