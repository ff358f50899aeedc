import { describe, expect, it } from 'vitest';
import type { FormBlock, FormDocument } from '#domain/forms/form-document.ts';
import { formLines, unzipped, wordLines } from '#tests/support/form-text.ts';
import { writeWord } from './documents-word.ts';

const BLOCKS: readonly FormBlock[] = [
  { kind: 'heading', agency: 'PHƯỜNG THỬ', number: 'Số: 1/QĐ', day: '....., ngày 05 tháng 04 năm 2026', code: 'Mẫu số 01' },
  { kind: 'title', text: 'PHIẾU', sub: '(Kỳ)', mark: '1' },
  { kind: 'section', text: 'I. KẾT QUẢ', mark: '2' },
  { kind: 'field', label: 'Họ và tên:', value: 'Đỗ <b> & "Ơn"', lines: 0 },
  { kind: 'field', label: 'Ưu điểm:', value: '', lines: 2 },
  { kind: 'text', text: 'Điều 1. Một', bold: true, align: 'center' },
  {
    kind: 'table',
    columns: [{ label: 'TT', width: 20, align: 'center' }, { label: 'Tên', width: 80, align: 'left' }],
    numbers: ['(1)', '(2)'],
    rows: Array.from({ length: 60 }, (_, place) => ({ cells: [String(place + 1), `Việc ${place + 1}`], bold: place === 0 })),
  },
  { kind: 'choices', choices: [{ label: 'Tốt', chosen: true }, { label: 'Kém', chosen: false }] },
  { kind: 'signatures', columns: [{ day: 'ngày', title: 'CÔNG CHỨC', hint: '(Ký)', name: 'An' }, { day: '', title: 'CẤP TRÊN\nTHEO DÕI', hint: '', name: '' }] },
  { kind: 'seal', hash: 'abc123' },
  { kind: 'notes', notes: [{ mark: '1', text: 'Ghi rõ kỳ.' }] },
];

function form(orientation: FormDocument['orientation']): FormDocument {
  return { name: 'thu', title: 'Thử', orientation, blocks: BLOCKS };
}

async function bodyOf(orientation: FormDocument['orientation'] = 'portrait'): Promise<string> {
  return (await unzipped(await writeWord(form(orientation)))).get('word/document.xml') ?? '';
}

describe('a form in Word', () => {
  it('says every line of the document, in order', async () => {
    const flat = (lines: readonly string[]) => lines.join('').replace(/[\s-]|_{5,}/g, '');
    expect(flat(await wordLines(await writeWord(form('portrait'))))).toBe(flat(formLines(form('portrait'))));
  });

  // Twentieths of a point: 20, 15, 20 and 30 mm on 210 × 297 mm.
  it.each([
    ['portrait', 'w:w="11906" w:h="16838" w:orient="portrait"'],
    ['landscape', 'w:w="16838" w:h="11906" w:orient="landscape"'],
  ] as const)('is A4 %s with the margins of an office', async (orientation, size) => {
    const body = await bodyOf(orientation);
    expect(/<w:pgSz ([^/]*)\/>/.exec(body)?.[1]).toBe(size);
    expect(/<w:pgMar (.*?) w:header/.exec(body)?.[1]).toBe('w:top="1134" w:right="850" w:bottom="1134" w:left="1701"');
  });

  it('is set in Times New Roman 13', async () => {
    const styles = (await unzipped(await writeWord(form('portrait')))).get('word/styles.xml') ?? '';
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toContain('<w:sz w:val="26"/>');
  });

  it('repeats the heads of a table on each page and tears no row', async () => {
    const body = await bodyOf();
    expect(body.match(/<w:tblHeader\/>/g)).toHaveLength(2);
    expect(body.match(/<w:cantSplit/g)?.length).toBeGreaterThan(62);
  });

  it('raises the marks of notes and draws dotted lines to write on', async () => {
    const body = await bodyOf();
    expect(body.match(/<w:vertAlign w:val="superscript"\/>/g)).toHaveLength(3);
    expect(body.match(/w:leader="dot"/g)).toHaveLength(3);
  });

  it('ticks a box by its sign', async () => {
    const lines = await wordLines(await writeWord(form('portrait')));
    expect(lines).toContain('☒ Tốt');
    expect(lines).toContain('☐ Kém');
    expect(lines).toContain('Mã kiểm tra: abc123');
  });
});
