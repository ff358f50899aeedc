/** A list form as an Excel file: its titles and fields above, its first table below. */
import type { FormBlock, FormColumn, FormDocument, FormTable } from '#domain/forms/form-document.ts';
import { writeSpreadsheet } from './spreadsheet-write.ts';
import type { ExportCell, ExportSheet } from './spreadsheet-xml.ts';

/** Characters a landscape page holds across. */
const PAGE_WIDTH = 150;
/** Excel's longest name of a sheet. */
const SHEET_NAME = 31;

function above(block: FormBlock): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [block.agency];
    case 'title':
      return [block.text, block.sub];
    case 'field':
      return [`${block.label} ${block.value}`];
    case 'text':
      return [block.text];
    default:
      return [];
  }
}

/** '12,5' becomes the number 12.5, so that Excel adds it up; what people typed, and a code such as '007', stays text. */
export function cellOf(text: string, align: FormColumn['align'] = 'center'): ExportCell {
  return align !== 'left' && /^-?(0|[1-9]\d{0,8})(,\d+)?$/.test(text) ? Number(text.replace(',', '.')) : text;
}

/** @throws RangeError for a form without a table */
export function sheetOf({ title, blocks }: FormDocument): ExportSheet {
  const place = blocks.findIndex(({ kind }) => kind === 'table');
  if (place < 0) throw new RangeError(`no table in ${title}`);
  const { columns, rows } = blocks[place] as FormTable;
  return {
    name: title.slice(0, SHEET_NAME),
    titles: blocks.slice(0, place).flatMap(above).filter(Boolean),
    header: columns.map(({ label }) => label),
    rows: rows.map(({ cells }) => cells.map((text, at) => cellOf(text, columns[at]?.align))),
    widths: columns.map(({ width }) => Math.round((width * PAGE_WIDTH) / 100)),
  };
}

export function writeSheet(form: FormDocument): Promise<Blob> {
  return writeSpreadsheet([sheetOf(form)]);
}
