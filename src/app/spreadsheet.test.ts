import { describe, expect, it, vi } from 'vitest';
import { readCatalogue } from '#domain/organisation/catalogue-import.ts';
import { catalogueDrafts, longWorkbook, rawWorkbook, archive, workbook } from '#tests/support/workbook.ts';
import { ExtentScan } from './spreadsheet-extent.ts';
import { parseWorkbook } from './spreadsheet-parse.ts';
import type { WorkbookReading } from './spreadsheet-parse.ts';
import { readSpreadsheet } from './spreadsheet.ts';
import type { ReadingWorker } from './spreadsheet.ts';

/** A worker in this thread; `silent` ones never answer. */
function fakeWorker(answers: 'parsed' | 'silent' | 'broken'): ReadingWorker & { ended: boolean } {
  const worker: ReadingWorker & { ended: boolean } = {
    onmessage: null,
    onerror: null,
    ended: false,
    postMessage(file) {
      if (answers === 'silent') return;
      if (answers === 'broken') worker.onerror?.(new Event('error') as ErrorEvent);
      else void file.arrayBuffer().then(parseWorkbook).then((data) => worker.onmessage?.(new MessageEvent('message', { data })));
    },
    terminate() {
      worker.ended = true;
    },
  };
  return worker;
}

function read(file: Blob): Promise<WorkbookReading> {
  return readSpreadsheet(file, { startWorker: () => fakeWorker('parsed') });
}

async function faultOf(file: Blob): Promise<[string, Record<string, string>]> {
  const reading = await read(file);
  if (reading.ok) throw new Error('read without a fault');
  return [reading.fault.code, reading.fault.values];
}

function fileOf(...parts: (string | Uint8Array<ArrayBuffer>)[]): File {
  return new File(parts, 'danh-muc.xlsx');
}

const OLE = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
const one = '<sheetData><row r="1"><c r="A1"><v>1.6</v></c></row></sheetData>';

describe('a workbook', () => {
  it('is read sheet by sheet', async () => {
    const reading = await read(await workbook(catalogueDrafts()));
    if (!reading.ok) throw new Error(reading.fault.code);
    expect(reading.sheets.map(({ name }) => name)).toEqual(catalogueDrafts().map(({ name }) => name));
    expect(readCatalogue(reading.sheets)).toMatchObject({ importable: true, faults: [] });
  });

  it('may be written with bare XML parts, stored or packed', async () => {
    expect(await read(rawWorkbook(one))).toEqual({ ok: true, sheets: [{ name: 'S', rows: [[1.6]] }] });
  });

  it('gives dates as midnight UTC and formulas without results as empty', async () => {
    const file = await workbook([{ name: 'S', rows: [[new Date('2025-07-01'), { formula: 'A1+1' }, 'x']] }]);
    expect(await read(file)).toEqual({ ok: true, sheets: [{ name: 'S', rows: [[new Date('2025-07-01'), null, 'x']] }] });
  });
});

describe('a file that is no workbook', () => {
  it.each<[string, Blob, string, Record<string, string>]>([
    ['a PDF renamed', fileOf('%PDF-1.7 …'), 'not-a-workbook', { kind: 'PDF' }],
    ['a web page renamed', fileOf('<html></html>'), 'not-a-workbook', { kind: 'HTML/XML' }],
    ['plain text', fileOf('Mã CV;Nhiệm vụ'), 'not-a-workbook', { kind: '' }],
    ['an old .xls', fileOf(OLE, 'Workbook'), 'old-format', {}],
    ['a password', fileOf(OLE, [...'EncryptedPackage'].join('\0')), 'encrypted', {}],
    ['nothing', fileOf(), 'empty-file', {}],
    ['a Word document', fileOf(archive([{ name: 'word/document.xml', text: '<x/>' }])), 'not-a-workbook', { kind: 'Word .docx' }],
    ['a binary workbook', fileOf(archive([{ name: 'xl/workbook.bin', text: '' }])), 'not-a-workbook', { kind: 'Excel .xlsb' }],
    ['a zip of photos', fileOf(archive([{ name: 'a.jpg', text: '' }])), 'not-a-workbook', { kind: 'ZIP' }],
    ['21 MB', fileOf(new Uint8Array(21 * 1_048_576)), 'too-large', { size: '21.0', most: '20' }],
  ])('%s', async (_, file, code, values) => {
    expect(await faultOf(file)).toEqual([code, values]);
  });

  it('is judged without starting a worker', async () => {
    const startWorker = vi.fn<() => ReadingWorker>();
    await readSpreadsheet(fileOf('%PDF-1.7'), { startWorker });
    expect(startWorker).not.toHaveBeenCalled();
  });
});

describe('a damaged workbook', () => {
  it('is cut off anywhere and still answers', async () => {
    const bytes = new Uint8Array(await (await workbook(catalogueDrafts())).arrayBuffer());
    for (const share of [0.1, 0.5, 0.9, 0.999]) {
      expect((await faultOf(fileOf(bytes.slice(0, Math.floor(bytes.length * share)))))[0]).toBe('corrupt');
    }
  });

  it('has broken bytes inside and never throws', async () => {
    const bytes = new Uint8Array(await (await workbook(catalogueDrafts())).arrayBuffer());
    for (let at = 40; at < bytes.length - 30; at += 97) {
      const broken = bytes.slice();
      broken[at] = (broken[at] ?? 0) ^ 0xff;
      const reading = await read(fileOf(broken));
      if (!reading.ok) expect(['corrupt', 'not-a-workbook', 'unreadable-cell', 'inflates-too-far']).toContain(reading.fault.code);
    }
  });

  it('names the cell that cannot be read', async () => {
    const xml = '<sheetData><row r="1"><c r="A1" t="s"><v>99</v></c></row></sheetData>';
    expect(await faultOf(rawWorkbook(xml))).toEqual(['unreadable-cell', { detail: 'row 1, col 1' }]);
  });

  it('lacks the sheet it names', async () => {
    const file = fileOf(archive([{ name: 'xl/workbook.xml', text: '<workbook/>' }]));
    expect((await faultOf(file))[0]).toBe('corrupt');
  });
});

describe('a workbook that would freeze the device', () => {
  it('has 100,000 rows: answered quickly, with the number it announces', async () => {
    const file = longWorkbook(100_000, true);
    const start = performance.now();
    expect(await faultOf(file)).toEqual(['too-many-rows', { count: '100000', most: '5000' }]);
    expect(performance.now() - start).toBeLessThan(3000);
  });

  it('has 100,000 rows and does not say so', async () => {
    expect(await faultOf(longWorkbook(100_000, false))).toEqual(['too-many-rows', { count: '> 5000', most: '5000' }]);
  });

  it('has one value in the last row', async () => {
    const xml = '<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>';
    expect((await faultOf(rawWorkbook(xml)))[0]).toBe('too-many-rows');
  });

  it('has one value in the last column', async () => {
    const xml = '<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>';
    expect(await faultOf(rawWorkbook(xml))).toEqual(['too-many-columns', { sheet: 'sheet1', letter: 'XFD' }]);
  });

  it('pads thousands of rows to the last column with empty cells', async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => `<row r="${index + 1}"><c r="XFD${index + 1}" s="1"/></row>`);
    expect((await faultOf(rawWorkbook(`<sheetData>${rows.join('')}</sheetData>`)))[0]).toBe('too-many-columns');
  });

  it('is a zip bomb, whatever size its directory claims', async () => {
    const bomb = { name: 'xl/sharedStrings.xml', text: `<sst>${' '.repeat(110 * 1_048_576)}</sst>` };
    const file = rawWorkbook(one, [bomb]);
    expect(file.size).toBeLessThan(1_048_576);
    expect(await faultOf(file)).toEqual(['inflates-too-far', { most: '96' }]);
  });

  it('keeps empty formatted rows below the list out of the count', async () => {
    const empty = Array.from({ length: 20_000 }, (_, index) => `<row r="${index + 2}"><c r="A${index + 2}" s="1"/></row>`);
    const reading = await read(rawWorkbook(`<sheetData><row r="1"><c r="A1"><v>7</v></c></row>${empty.join('')}</sheetData>`));
    expect(reading).toEqual({ ok: true, sheets: [{ name: 'S', rows: [[7]] }] });
  });
});

describe('the extent of a sheet', () => {
  it('is the same however its bytes are cut', () => {
    const xml = new TextEncoder().encode(
      '<dimension ref="A1:C9"/><sheetData><row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2"/></row><row><c><is><t>ễ</t></is></c></row><row r="9"><c r="A9"><v/></c></row>');
    for (const size of [1, 7, 64, 1000]) {
      const scan = new ExtentScan();
      for (let at = 0; at < xml.length; at += size) scan.add(xml.slice(at, at + size));
      expect(scan.extent()).toEqual({ rows: 3, columns: 2, filled: 5, announced: 9 });
    }
  });
});

describe('waiting for the worker', () => {
  it('can be cancelled, which ends the worker', async () => {
    const worker = fakeWorker('silent');
    const cancel = new AbortController();
    const reading = readSpreadsheet(rawWorkbook(one), { signal: cancel.signal, startWorker: () => worker });
    await vi.waitFor(() => expect(worker.onmessage).not.toBeNull());
    cancel.abort();
    expect(await reading).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    expect(worker.ended).toBe(true);
  });

  it('was cancelled before it began', async () => {
    const startWorker = vi.fn<() => ReadingWorker>();
    const reading = await readSpreadsheet(rawWorkbook(one), { signal: AbortSignal.abort(), startWorker });
    expect(reading).toMatchObject({ ok: false, fault: { code: 'cancelled' } });
    expect(startWorker).not.toHaveBeenCalled();
  });

  it('ends after a time', async () => {
    const worker = fakeWorker('silent');
    const reading = await readSpreadsheet(rawWorkbook(one), { timeoutMs: 20, startWorker: () => worker });
    expect(reading).toMatchObject({ ok: false, fault: { code: 'timed-out' } });
    expect(worker.ended).toBe(true);
  });

  it('answers when the worker itself fails, and always ends it', async () => {
    const broken = fakeWorker('broken');
    expect(await readSpreadsheet(rawWorkbook(one), { startWorker: () => broken })).toMatchObject({ ok: false, fault: { code: 'corrupt' } });
    const sound = fakeWorker('parsed');
    expect((await readSpreadsheet(rawWorkbook(one), { startWorker: () => sound })).ok).toBe(true);
    expect([broken.ended, sound.ended]).toEqual([true, true]);
  });
});
