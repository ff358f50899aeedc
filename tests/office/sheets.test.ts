/** Excel files of the app as LibreOffice opens them: numbers are numbers, days are days, what people typed stays text. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeForm } from '#app/documents.ts';
import { sheetOf } from '#app/documents-sheet.ts';
import { writeSpreadsheet } from '#app/spreadsheet-write.ts';
import type { ExportCell } from '#app/spreadsheet-xml.ts';
import { CATALOGUE_TITLES, catalogueCells, cataloguePrintColumns, usedScopes } from '#domain/forms/catalogue-print.ts';
import type { FormDocument, FormTable } from '#domain/forms/form-document.ts';
import { catalogueSource } from '#features/forms/catalogue-source.ts';
import type { CatalogueSource } from '#features/forms/catalogue-source.ts';
import type { PrintedForm } from '#features/forms/form-kinds.ts';
import { makeForms } from '#features/forms/make-forms.ts';
import { settled } from '#features/forms/settled.ts';
import { wholeSource } from '#features/forms/whole-source.ts';
import { cataloguePrintOf, catalogueWorkbook } from '#parts/catalogue/catalogue-export.ts';
import { openDesk, pagesOf } from '#tests/support/office.ts';
import type { OfficeDesk } from '#tests/support/office.ts';
import { OFFICIAL, PERIOD, YEAR, officeWorld } from '#tests/support/office-world.ts';
import { sheetsOf } from '#tests/support/open-document.ts';
import type { ReadCell } from '#tests/support/open-document.ts';

/** What people type and programs like to take for something else. */
const TYPED = ['=1+1', '+84 912', '-5', '@SUM(A1)', '1-10', '01/02/2026', '007', '12,5', '1e5', '=cmd|\'/c calc\'!A1', 'Đỗ "Ơn" & <b>', 'hai\ndòng', 'TRUE'] as const;

let desk: OfficeDesk;
let catalogue: CatalogueSource;
const lists = new Map<string, FormDocument>();

beforeAll(async () => {
  const [app, opened] = await Promise.all([officeWorld(['congchuc']), openDesk()]);
  desk = opened;
  for (const [form, period] of [['san-pham', PERIOD], ['tong-hop', PERIOD], ['tong-hop-nam', String(YEAR)]] as const satisfies readonly (readonly [PrintedForm, string])[]) {
    for (const one of await makeForms(form, await wholeSource(app, form, period, [OFFICIAL]), [OFFICIAL])) lists.set(form, one);
  }
  catalogue = (await settled(catalogueSource(app), () => true, 0))!;
  for (const [name, form] of lists) await desk.put(`${name}.xlsx`, await writeForm(form, 'xlsx'));
  await desk.put('danh-muc.xlsx', await catalogueWorkbook(catalogue.source));
  const typed = TYPED.map((text, place): readonly ExportCell[] => [place + 1, text, place % 2 === 0 ? { day: '2026-03-09' } : null]);
  await desk.put('go-tay.xlsx', await writeSpreadsheet([{ name: 'Gõ tay', titles: [], header: ['STT', 'Nội dung', 'Ngày'], rows: typed, widths: [6, 40, 12] }]));
  const names = [...lists.keys(), 'danh-muc', 'go-tay'].map((name) => `${name}.xlsx`);
  for (const target of ['fods', 'csv', 'pdf'] as const) await desk.convert(names, target);
});

afterAll(async () => {
  await desk?.close();
});

async function cells(name: string): Promise<ReadonlyMap<string, readonly (readonly ReadCell[])[]>> {
  return sheetsOf(await desk.read(`${name}.fods`));
}

/** What a cell of ours is for LibreOffice. */
function expected(cell: ExportCell): { readonly type: string; readonly value: string; readonly formula: false } {
  if (cell === null || cell === '') return { type: 'empty', value: '', formula: false };
  if (typeof cell === 'object') return { type: 'date', value: cell.day, formula: false };
  return typeof cell === 'number' ? { type: 'float', value: String(cell), formula: false } : { type: 'string', value: cell, formula: false };
}

function withoutEmptyEnd(row: readonly ExportCell[]): readonly ExportCell[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== null && cell !== '') + 1);
}

function tableIn(form: FormDocument): FormTable {
  return form.blocks.find((block): block is FormTable => block.kind === 'table')!;
}

describe.each(['san-pham', 'tong-hop', 'tong-hop-nam'])('%s as Excel', (name) => {
  it('has every cell of the list with its type, and no formula', async () => {
    const form = lists.get(name)!;
    const sheet = sheetOf(form);
    const [read] = [...(await cells(name)).values()];
    expect(read!.slice(0, sheet.titles.length).map(([first]) => first!.value)).toEqual(sheet.titles);
    expect(read![sheet.titles.length]!.map(({ value }) => value)).toEqual(tableIn(form).columns.map(({ label }) => label));
    expect(read!.slice(sheet.titles.length + 1)).toEqual(sheet.rows.map((row) => withoutEmptyEnd(row).map(expected)));
  });

  it('leaves as CSV with the same cells', async () => {
    const { titles, header, rows } = sheetOf(lists.get(name)!);
    const [file = ''] = (await desk.list('.csv')).filter((one) => one.startsWith(`${name}-`) && (name !== 'tong-hop' || !one.startsWith('tong-hop-nam')));
    const lines = (await desk.read(file)).replace(/^\ufeff/, '').trimEnd().split('\n');
    const written = [header, ...rows].map((row) => row.map((cell) => (typeof cell === 'string' && cell !== '' ? `"${cell.replaceAll('"', '""')}"` : String(cell ?? ''))).join(','));
    expect(lines.slice(titles.length)).toEqual(written);
  });

  it('has the same figures as the printed form', async () => {
    const [read] = [...(await cells(name)).values()];
    const printed = tableIn(lists.get(name)!).rows.map(({ cells: row }) => row.filter((text) => /^\d+(,\d+)?$/.test(text)).map((text) => Number(text.replace(',', '.'))));
    const numbers = read!.slice(-printed.length).map((row) => row.filter(({ type }) => type === 'float').map(({ value }) => Number(value)));
    expect(numbers).toEqual(printed);
    expect(numbers.flat().length).toBeGreaterThan(10);
  });

  it('prints on A4 lying, one page wide', async () => {
    const { size, texts } = await pagesOf(desk.path(`${name}.pdf`));
    expect(size).toEqual([842, 595]);
    const head = tableIn(lists.get(name)!).columns[0]!.label;
    for (const text of texts) expect(text).toContain(head);
  });
});

describe('the catalogue as Excel', () => {
  it('has a sheet for each appendix with the columns and values of the version', async () => {
    const source = cataloguePrintOf(catalogue.source);
    const read = [...(await cells('danh-muc')).values()];
    expect(read).toHaveLength(usedScopes(source).length);
    for (const [place, scope] of usedScopes(source).entries()) {
      const columns = cataloguePrintColumns(scope, source);
      const rows = catalogueCells(scope, source).map((row) => withoutEmptyEnd(columns.map(({ key }) => row[key])).map(expected));
      expect(read[place]!.slice(0, 2).map(([first]) => first!.value)).toEqual(CATALOGUE_TITLES[scope]);
      expect(read[place]!.slice(-rows.length)).toEqual(rows);
      expect(read[place]!.at(-rows.length - 1)!.map(({ value }) => value)).toEqual(columns.map(({ title }) => title));
    }
  });

  it('lists every product of the version', async () => {
    const read = [...(await cells('danh-muc')).values()].flat();
    const codes = read.filter(([first]) => first?.type === 'float').map((row) => row[1]!.value).sort();
    expect(codes).toEqual(catalogue.source.products.map(({ code }) => code).sort());
  });
});

describe('what people typed', () => {
  it('is text to LibreOffice, and days are days', async () => {
    const [read] = [...(await cells('go-tay')).values()];
    const rows = read!.slice(1);
    expect(rows.map((row) => row[1])).toEqual(TYPED.map((value) => ({ type: 'string', value, formula: false })));
    expect(rows.filter((_, place) => place % 2 === 0).map((row) => row[2])).toEqual(TYPED.filter((_, place) => place % 2 === 0).map(() => ({ type: 'date', value: '2026-03-09', formula: false })));
  });

  it('leaves as CSV in quotes, with the day as people write it', async () => {
    const [file = ''] = await desk.list('.csv').then((names) => names.filter((name) => name.startsWith('go-tay')));
    const text = (await desk.read(file)).replace(/^\ufeff/, '');
    expect(text.split('\n')[1]).toBe('1,"=1+1",09/03/2026');
    for (const typed of TYPED) expect(text).toContain(`"${typed.replaceAll('"', '""')}"`);
  });
});
