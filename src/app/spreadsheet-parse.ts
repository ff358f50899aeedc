/** Bytes of an .xlsx file → its sheets. Runs in the worker; heavy libraries are imported here only. */
import readWorkbook, { InvalidSpreadsheetError } from 'read-excel-file/universal';
import { fileFault } from '#domain/organisation/catalogue-sheet.ts';
import type { Cell, ImportFault, Sheet } from '#domain/organisation/catalogue-sheet.ts';
import { guardWorkbook } from './spreadsheet-guard.ts';

export type WorkbookReading =
  | { readonly ok: true; readonly sheets: readonly Sheet[] }
  | { readonly ok: false; readonly fault: ImportFault };

/** The reader names the cell it stumbled over: '<c/> at row 5, col 3: VALUE_MISSING'. */
function faultOf(error: unknown): ImportFault {
  const place = /<c\/> at (row \d+, col \d+)/.exec(error instanceof InvalidSpreadsheetError ? error.message : '');
  return place?.[1] ? fileFault('unreadable-cell', { detail: place[1] }) : fileFault('corrupt');
}

/** Never throws on a bad file: what is wrong with it comes back as a fault. */
export async function parseWorkbook(bytes: ArrayBuffer): Promise<WorkbookReading> {
  const guarded = await guardWorkbook(new Uint8Array(bytes));
  if (!guarded.ok) return guarded;
  try {
    const sheets = await readWorkbook(guarded.workbook);
    // The reader's own types call a date cell `typeof Date`; it is a Date.
    return { ok: true, sheets: sheets.map(({ sheet, data }) => ({ name: sheet, rows: data as unknown as Cell[][] })) };
  } catch (error) {
    return { ok: false, fault: faultOf(error) };
  }
}
