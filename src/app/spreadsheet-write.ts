/**
 * Writes sheets as an .xlsx file. Done here because write-excel-file packs parts above 160 KB in blob workers,
 * which the page's content security policy refuses: the export of a long catalogue would never end.
 */
import { workbookParts } from './spreadsheet-xml.ts';
import type { ExportSheet } from './spreadsheet-xml.ts';
import { packedZip } from './spreadsheet-zip.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function writeSpreadsheet(sheets: readonly ExportSheet[]): Promise<Blob> {
  const encoder = new TextEncoder();
  const zip = await packedZip(workbookParts(sheets).map(({ name, text }) => ({ name, bytes: encoder.encode(text) })));
  return new Blob([zip], { type: TYPE });
}
