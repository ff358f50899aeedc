import { describe, expect, it } from 'vitest';
import { ND335 } from '#domain/scoring/nd335.ts';
import type { SelfScore } from '#domain/review/review.ts';
import { FULL_MARKS, NO_GENERAL, accepted, periodInput, task } from '#tests/support/period-input.ts';
import { changedLines, commentsOn, confirmFaults, deductedLines, figureOf, marksOf, startMarks, totalOf } from './marks-form-state.ts';

const self: SelfScore = { entry: 's', at: '', marks: { ...FULL_MARKS, 'II.4': '2' }, comments: { 'II.4': 'Còn chậm' }, strengths: '', weaknesses: '', figure: null };
const empty = { strengths: '', weaknesses: '', comment: '' };

it('starts from full marks and keeps what was marked', () => {
  expect(startMarks(ND335.general, null)).toEqual(FULL_MARKS);
  expect(startMarks(ND335.general, { 'I.2': '4.5' })).toEqual({ ...FULL_MARKS, 'I.2': '4.5' });
});

it('offers every mark of a line once, from the top', () => {
  const marks = marksOf('2.5', '0.25');
  expect(marks).toEqual(['2.5', '2.25', '2', '1.75', '1.5', '1.25', '1', '0.75', '0.5', '0.25', '0']);
  expect(marksOf('10', '5')).toEqual(['10', '5', '0']);
});

it('adds up exactly', () => {
  expect(totalOf(FULL_MARKS)).toBe('30.00');
  expect(totalOf(self.marks)).toBe('29.50');
});

describe('what the superior has to explain', () => {
  it.each([
    ['nothing when he agrees with a line the official explained', self.marks, {}, []],
    ['a line he lowers', { ...self.marks, 'I.1': '4' }, {}, ['I.1']],
    ['a line he raises', { ...self.marks, 'II.4': '2.5' }, {}, ['II.4']],
    ['nothing when the reason is there', { ...self.marks, 'I.1': '4' }, { 'I.1': 'Vi phạm giờ giấc' }, []],
    ['a blank is no reason', { ...self.marks, 'I.1': '4' }, { 'I.1': '  ' }, ['I.1']],
  ])('%s', (_, marks, comments, lines) => {
    expect(confirmFaults(ND335, { ...empty, marks, comments }, self).map(({ line }) => line)).toEqual(lines);
  });

  it('without self marks every deducted line', () => {
    expect(changedLines(ND335.general, { ...FULL_MARKS, 'III.1': '0' }, null)).toEqual(['III.1']);
    expect(deductedLines(ND335.general, { ...FULL_MARKS, 'III.1': '0' })).toEqual(['III.1']);
  });
});

it('keeps only comments of the lines they belong to', () => {
  expect(commentsOn(['I.1', 'I.2'], { 'I.1': ' muộn ', 'II.1': 'cũ', 'I.2': ' ' })).toEqual({ 'I.1': 'muộn' });
});

it('writes the figure of the browser with these marks', () => {
  const input = periodInput([task('x', '1', '1', { completed: [accepted('1')] })], { general: NO_GENERAL });
  expect(figureOf(input, 'self', self.marks)).toEqual({ total: '99.50', exact: '199/2', engine: 'period-score/1' });
  expect(figureOf(periodInput([], { general: NO_GENERAL }), 'confirmed', FULL_MARKS).total).toBeNull();
});
