/** Writes sheets as an .xlsx file. The library is loaded only when somebody exports. */
import type { Cell as WrittenCell, Sheet as WrittenSheet } from 'write-excel-file/universal';

export type ExportCell = string | number | null;

export interface ExportSheet {
  readonly name: string;
  /** Bold lines above the table. */
  readonly titles: readonly string[];
  /** Empty for a sheet of plain lines. */
  readonly header: readonly string[];
  readonly rows: readonly (readonly ExportCell[])[];
  /** In characters, one for each column. */
  readonly widths: readonly number[];
}

const FONT = 'Times New Roman';

/** Text is written as text even when it looks like a formula or a date: '1-10' stays '1-10'. */
function written(value: ExportCell): WrittenCell {
  if (value === null || value === '') return null;
  if (typeof value === 'number') return { value, type: Number, alignVertical: 'top', borderStyle: 'thin' };
  return { value, type: String, wrap: true, alignVertical: 'top', borderStyle: 'thin' };
}

function headerCell(value: string): WrittenCell {
  return { value, type: String, fontWeight: 'bold', align: 'center', alignVertical: 'center', wrap: true, borderStyle: 'thin', backgroundColor: '#e8eef7' };
}

function titleRow(value: string): WrittenCell[] {
  return [{ value, type: String, fontWeight: 'bold' }];
}

function sheetOf({ name, titles, header, rows, widths }: ExportSheet): WrittenSheet<Blob> {
  const data = [...titles.map(titleRow), ...(header.length > 0 ? [header.map(headerCell)] : []), ...rows.map((row) => row.map(written))];
  const table = header.length > 0 ? { stickyRowsCount: titles.length + 1, orientation: 'landscape' as const } : {};
  return { sheet: name, data, columns: widths.map((width) => ({ width })), ...table };
}

/** The file as a Blob of type .xlsx. */
export async function writeSpreadsheet(sheets: readonly ExportSheet[]): Promise<Blob> {
  const { default: writeWorkbook } = await import('write-excel-file/universal');
  return writeWorkbook(sheets.map(sheetOf), { fontFamily: FONT, fontSize: 12 }).toBlob();
}
