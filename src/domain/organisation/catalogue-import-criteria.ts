/** The general criteria sheet (tiêu chí chung, Mẫu số 01): marks printed per line, checked against their sums. */
import { add, compare, fromDecimal, toDecimal, ZERO } from '../scoring/rational.ts';
import type { Rational } from '../scoring/rational.ts';
import type { ImportFault, Sheet } from './catalogue-sheet.ts';
import { numberOf, plainWords } from './catalogue-sheet-cell.ts';
import { dataRows, findTable } from './catalogue-sheet-columns.ts';
import type { ColumnRule, TableRow } from './catalogue-sheet-columns.ts';

export interface CriterionLine {
  readonly sheet: string;
  readonly row: number;
  /** 'I', 'II', 'III' for a part; '1', '2' … for a line; '' for the total. */
  readonly mark: string;
  readonly kind: 'part' | 'line' | 'total';
  readonly text: string;
  readonly most: string;
}

type Column = 'mark' | 'text' | 'most';

const COLUMNS: readonly ColumnRule<Column>[] = [
  { key: 'mark', title: 'TT', names: ['tt', 'stt'], need: 'optional' },
  { key: 'text', title: 'Tiêu chí chấm điểm', names: ['tieu chi', 'noi dung'], starts: ['tieu chi cham diem', 'tieu chi chung', 'tieu chi danh gia'], need: 'required' },
  { key: 'most', title: 'Điểm tối đa', names: [], starts: ['diem toi da'], need: 'required' },
];

function readCriterion(row: TableRow<Column>, faults: ImportFault[]): CriterionLine | null {
  const most = numberOf(row.cell('most'));
  if (most.kind === 'blank') return null;
  if (most.kind !== 'number') {
    faults.push(row.fault(most.kind, 'most'));
    return null;
  }
  const mark = row.text('mark').replace(/[.)]$/, '');
  const words = plainWords(row.text('text') || mark);
  const total = /^(tong )?(cong|so diem|diem)$|^tong( cong| diem)*$/.test(words);
  const kind = total ? 'total' : /^[IVX]+$/i.test(mark) ? 'part' : 'line';
  return { sheet: row.sheet, row: row.row, mark: total ? '' : mark, kind, text: row.text('text'), most: most.decimal };
}

function sumFault(of: CriterionLine, sum: Rational): ImportFault[] {
  if (compare(sum, fromDecimal(of.most)) === 0) return [];
  const values = { mark: of.mark || of.text, printed: of.most, sum: toDecimal(sum, 2).replace(/\.?0+$/, '') };
  return [{ sheet: of.sheet, row: of.row, column: 'Điểm tối đa', code: 'criteria-sum', values, severity: 'warning' }];
}

/** A part is worth its lines together, the total its parts together (NĐ335 Điều 3, Phụ lục I). */
function sumFaults(lines: readonly CriterionLine[]): ImportFault[] {
  const faults: ImportFault[] = [];
  let parts = ZERO;
  for (const [index, line] of lines.entries()) {
    if (line.kind === 'total' && parts.n > 0n) faults.push(...sumFault(line, parts));
    if (line.kind !== 'part') continue;
    parts = add(parts, fromDecimal(line.most));
    const rest = lines.slice(index + 1);
    const end = rest.findIndex(({ kind }) => kind !== 'line');
    const own = rest.slice(0, end < 0 ? rest.length : end);
    if (own.length > 0) faults.push(...sumFault(line, own.reduce((sum, { most }) => add(sum, fromDecimal(most)), ZERO)));
  }
  return faults;
}

/** Null when the sheet has no table of general criteria. */
export function readCriteria(sheet: Sheet): { lines: CriterionLine[]; faults: ImportFault[] } | null {
  const table = findTable(sheet, COLUMNS, 2);
  if (!table?.columns.has('most') || !table.columns.has('text')) return null;
  const faults: ImportFault[] = [];
  const lines = dataRows(table, COLUMNS).flatMap((row) => readCriterion(row, faults) ?? []);
  return { lines, faults: [...faults, ...sumFaults(lines)] };
}
