/** Mẫu số 01 and 02 of Phụ lục II, NĐ335: every word of the printed forms, in its order, in the document and in Word. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWord } from '#app/documents-word.ts';
import { BLANK_SUBJECT, UNSIGNED } from '#domain/forms/form-parts.ts';
import { periodSheet } from '#domain/forms/period-sheet.ts';
import { yearSheet } from '#domain/forms/year-sheet.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { formLines, letters, wordLines } from '#tests/support/form-text.ts';

const printed = (name: string) => readFileSync(join(import.meta.dirname, 'data', name), 'utf8');

const FORMS = [
  {
    name: 'Mẫu số 01',
    text: printed('mau-so-01.txt'),
    form: periodSheet({
      subject: BLANK_SUBJECT, period: '', general: ND335.general, marks: {}, score: null, strengths: '', weaknesses: '', comment: '', self: UNSIGNED, superior: UNSIGNED, hash: null,
    }),
  },
  {
    name: 'Mẫu số 02',
    text: printed('mau-so-02.txt'),
    form: yearSheet({
      subject: BLANK_SUBJECT, year: null, levels: ND335.levels, months: {}, average: { points: '', note: '' }, selfLevel: null, decidedLevel: null, self: UNSIGNED, decided: UNSIGNED, hash: null,
    }),
  },
];

describe.each(FORMS)('$name, empty', ({ text, form }) => {
  it('has every word of the decree in its order, and no other', () => {
    expect(letters(formLines(form).join(''))).toBe(letters(text));
  });

  it('has each printed label on a line of its own', () => {
    const lines = formLines(form).map(letters);
    const labels = text.split('\n').map(letters).filter((label) => label !== '' && !/^,ngàythángnăm|^CỘNGHÒA|^CẤP|CƠQUAN/.test(label));
    expect(labels.length).toBeGreaterThan(30);
    expect(labels.filter((label) => !lines.includes(label))).toEqual([]);
  });

  it('says the same in Word', async () => {
    expect(letters((await wordLines(await writeWord(form))).join(''))).toBe(letters(text));
  });
});
