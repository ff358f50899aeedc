import { describe, expect, it } from 'vitest';
import type { FormDocument } from '#domain/forms/form-document.ts';
import { unzipped } from '#tests/support/form-text.ts';
import { archiveOf, hashOf, writeForm } from './documents.ts';
import { cellOf, sheetOf } from './documents-sheet.ts';
import { parseWorkbook } from './spreadsheet-parse.ts';

function list(name: string): FormDocument {
  return {
    name, title: 'Danh mục', orientation: 'landscape',
    blocks: [
      { kind: 'heading', agency: 'PHƯỜNG THỬ', number: '', day: '', code: null },
      { kind: 'title', text: 'DANH MỤC', sub: 'Kỳ tháng 3 năm 2026', mark: '' },
      { kind: 'field', label: 'Họ và tên:', value: 'An', lines: 0 },
      {
        kind: 'table', numbers: null, columns: [{ label: 'STT', width: 20, align: 'center' }, { label: 'SP', width: 80, align: 'right' }],
        rows: [{ cells: ['1', '12,5'], bold: false }, { cells: ['', '=1+1'], bold: true }],
      },
    ],
  };
}

describe('a list in Excel', () => {
  it('is read back with its titles, heads and numbers', async () => {
    const reading = await parseWorkbook(await (await writeForm(list('a'), 'xlsx')).arrayBuffer());
    expect(reading.ok && reading.sheets[0]).toEqual({
      name: 'Danh mục',
      rows: [['PHƯỜNG THỬ', null], ['DANH MỤC', null], ['Kỳ tháng 3 năm 2026', null], ['Họ và tên: An', null], ['STT', 'SP'], [1, 12.5], [null, '=1+1']],
    });
  });

  it.each([['12,50', 12.5], ['-3', -3], ['1', 1], ['1-10', '1-10'], ['12.5', '12.5'], ['1,2,3', '1,2,3'], ['', ''], ['1234567890', '1234567890'], ['007', '007'], ['0,5', 0.5]])(
    'reads %j as %j', (text, cell) => expect(cellOf(text)).toBe(cell),
  );

  it('leaves a name of digits in a column of words as typed', () => {
    expect([cellOf('12', 'left'), cellOf('12', 'right')]).toEqual(['12', 12]);
  });

  it('is not made of a form without a table', () => {
    expect(() => sheetOf({ ...list('a'), blocks: [] })).toThrow('no table in Danh mục');
  });
});

describe('many forms', () => {
  it('are one archive with an index and hashes; equal names stay apart', async () => {
    const steps: string[] = [];
    const archive = await archiveOf([list('an'), list('an'), list('chi')], { format: 'xlsx', onProgress: (done, of) => steps.push(`${done}/${of}`), signal: new AbortController().signal });
    const files = await unzipped(archive!);
    expect([...files.keys()]).toEqual(['muc-luc.txt', 'an.xlsx', 'an-2.xlsx', 'chi.xlsx']);
    const index = files.get('muc-luc.txt')!.trim().split('\r\n');
    expect(index).toHaveLength(4);
    const hash = await hashOf(new Uint8Array(await (await writeForm(list('an'), 'xlsx')).arrayBuffer()));
    expect(index[1]).toBe(`1\tan.xlsx\tDanh mục\t${hash}`);
    expect(steps).toEqual(['0/3', '1/3', '2/3', '3/3']);
  });

  it('stop between two files', async () => {
    const control = new AbortController();
    const steps: number[] = [];
    const onProgress = (done: number) => {
      steps.push(done);
      if (done === 1) control.abort();
    };
    expect(await archiveOf([list('a'), list('b'), list('c')], { format: 'xlsx', onProgress, signal: control.signal })).toBeNull();
    expect(steps).toEqual([0, 1]);
  });

  it('name what they rest on by SHA-256', async () => {
    expect(await hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
