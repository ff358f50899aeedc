import { describe, expect, it } from 'vitest';
import { inflated } from '#tests/support/workbook.ts';
import { parseWorkbook } from './spreadsheet-parse.ts';
import { writeSpreadsheet } from './spreadsheet-write.ts';
import { workbookParts } from './spreadsheet-xml.ts';
import type { ExportCell, ExportSheet } from './spreadsheet-xml.ts';
import { zipEntries } from './spreadsheet-zip.ts';

function sheet(rows: readonly (readonly ExportCell[])[], more: Partial<ExportSheet> = {}): ExportSheet {
  return { name: 'Danh mục', titles: ['PHỤ LỤC'], header: ['A', 'B'], rows, widths: [10, 20], ...more };
}

async function readBack(...sheets: ExportSheet[]) {
  const reading = await parseWorkbook(await (await writeSpreadsheet(sheets)).arrayBuffer());
  if (!reading.ok) throw new Error(reading.fault.code);
  return reading.sheets;
}

describe('a written workbook', () => {
  it('is read back with its titles, header and cells', async () => {
    const [first] = await readBack(sheet([['Đất đai', 1.6], [null, 0]]));
    expect(first).toEqual({ name: 'Danh mục', rows: [['PHỤ LỤC', null], ['A', 'B'], ['Đất đai', 1.6], [null, 0]] });
  });

  it.each(['=1+1', '1-10', '01/02/2026', '+84', '<b>&amp;"', 'a\nb', '_x0041_', '  '])('keeps the text %j as text', async (text) => {
    const [first] = await readBack(sheet([['x', text]]));
    const [, , row] = first?.rows ?? [];
    expect(typeof (row?.[1] ?? '')).toBe('string');
    expect(String(row?.[1] ?? '').trim()).toBe(text.trim());
  });

  it('leaves out what XML cannot hold', async () => {
    const [first] = await readBack(sheet([['x', 'a\u0000\u0007b\ud800c']]));
    expect(first?.rows[2]?.[1]).toBe('abc');
  });

  it('has several sheets and plain pages', async () => {
    const sheets = await readBack(sheet([]), sheet([['Dòng một'], ['Dòng hai']], { name: 'Hướng dẫn', header: [], titles: [] }));
    expect(sheets.map(({ name, rows }) => [name, rows.length])).toEqual([['Danh mục', 2], ['Hướng dẫn', 2]]);
  });

  it('carries the checksums Excel compares', async () => {
    const bytes = new Uint8Array(await (await writeSpreadsheet([sheet([['x', 1]])])).arrayBuffer());
    const view = new DataView(bytes.buffer);
    const entries = zipEntries(bytes) ?? [];
    expect(entries.map(({ name }) => name)).toContain('xl/worksheets/sheet1.xml');
    for (const { packed, method } of entries) {
      expect(method).toBe(8);
      const { size, checksum } = inflated(packed);
      const nameLength = entries.find((entry) => entry.packed === packed)?.name.length ?? 0;
      expect(view.getUint32(packed.byteOffset - 30 - nameLength + 14, true)).toBe(checksum);
      expect(view.getUint32(packed.byteOffset - 30 - nameLength + 22, true)).toBe(size);
    }
  });

  it('holds days as days of Excel', async () => {
    const parts = workbookParts([sheet([['x', { day: '2026-03-09' }], ['y', { day: '1900-03-01' }]])]);
    const text = (name: string) => parts.find((part) => part.name === name)!.text;
    expect([...text('xl/worksheets/sheet1.xml').matchAll(/s="5"><v>(\d+)<\/v>/g)].map(([, serial]) => serial)).toEqual(['46090', '61']);
    expect(text('xl/styles.xml')).toContain('formatCode="dd/mm/yyyy"');
  });

  it('repeats the head of each table on printed pages, one page wide', () => {
    const parts = workbookParts([sheet([]), sheet([['Dòng']], { header: [], titles: [] }), sheet([], { name: "L'h", titles: [] })]);
    const text = (name: string) => parts.find((part) => part.name === name)!.text;
    expect([...text('xl/workbook.xml').matchAll(/localSheetId="(\d)">([^<]+)</g)].map(([, at, place]) => `${at} ${place}`)).toEqual(["0 'Danh mục'!$2:$2", "2 'L''h'!$1:$1"]);
    expect(text('xl/worksheets/sheet1.xml')).toContain('fitToHeight="0"');
  });

  it('gives the same bytes for the same content', async () => {
    const write = async () => new Uint8Array(await (await writeSpreadsheet([sheet([['x', 1]])])).arrayBuffer());
    expect(await write()).toEqual(await write());
  });
});
