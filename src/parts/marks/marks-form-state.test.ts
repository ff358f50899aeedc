import { describe, expect, it } from 'vitest';
import type { SelfScore } from '#domain/review/review.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { ENGINE } from '#domain/scoring/period-score.ts';
import { FULL_MARKS, NO_GENERAL, accepted, leading, periodInput, task } from '#tests/support/period-input.ts';
import {
  changedLines, commentedBySelf, commentsOn, confirmFaults, decidedRules, deductedLines, figureOf, marksOf, percentOf, reasonedBySuperior, selfFaults, startMarks, startShares, totalOf,
} from './marks-form-state.ts';

const self: SelfScore = { entry: 's', at: '', marks: { ...FULL_MARKS, 'II.4': '2' }, comments: { 'II.4': 'Còn chậm' }, leadership: null, strengths: '', weaknesses: '', figure: null };
const empty = { leadership: null, strengths: '', weaknesses: '', comment: '' };
const staff = periodInput([]);
const leader = periodInput([], { role: 'head', leadership: leading({}) });

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
    expect(confirmFaults(staff, { ...empty, marks, comments }, self)).toEqual(lines);
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
  expect(figureOf(input, 'self', self)).toEqual({ total: '99.50', exact: '199/2', engine: ENGINE });
  expect(figureOf(periodInput([], { general: NO_GENERAL }), 'confirmed', { marks: FULL_MARKS, leadership: null }).total).toBeNull();
});

describe('đ and e of a leader', () => {
  const value = (leadership: object, comments = {}) => ({ ...empty, marks: FULL_MARKS, leadership, comments });
  const full = { organising: '1', uniting: '1' };
  const lower = { organising: '0.5', uniting: '1' };
  const own: SelfScore = { ...self, marks: FULL_MARKS, comments: { organising: 'Chậm kế hoạch' }, leadership: lower };

  it('are met in full unless marked before, and asked of leaders alone', () => {
    expect(startShares(decidedRules(leader), { uniting: '0.5' })).toEqual({ organising: '1', uniting: '0.5' });
    expect(startShares(decidedRules(staff), null)).toBeNull();
    expect(decidedRules({ ...leader, profile: KHANH_HOA_2025 })).toEqual([]);
  });

  it.each([['1', '100'], ['0.5', '50'], ['0.125', '12.5']])('a share of %s reads %s', (share, percent) => {
    expect(percentOf(share)).toBe(percent);
  });

  it.each([
    ['nothing for full shares', value(full), []],
    ['a lower share', value(lower), ['organising']],
    ['nothing once it is explained', value(lower, { organising: 'Chậm kế hoạch' }), []],
  ])('the leader explains %s', (_, given, faults) => {
    expect(selfFaults(leader, given)).toEqual(faults);
  });

  it.each([
    ['nothing when he agrees with an explained share', value(lower), own, []],
    ['a share he raises', value(full), own, ['organising']],
    ['a share he lowers', value({ organising: '0.5', uniting: '0.5' }), own, ['uniting']],
    ['a lower share nobody marked before', value(lower), null, ['organising']],
    ['nothing when full shares were left open', value(full), self, []],
  ])('the superior explains %s', (_, given, before, faults) => {
    expect(confirmFaults(leader, given, before && { ...before, marks: FULL_MARKS })).toEqual(faults);
  });

  it('keep their comments by criterion', () => {
    expect(commentedBySelf(leader, value(lower))).toEqual(['organising']);
    expect(reasonedBySuperior(leader, value(full), own)).toEqual(['organising']);
    expect(reasonedBySuperior(staff, value(full), own)).toEqual([]);
  });

  it('count in the figure written with them', () => {
    const input = periodInput([task('x', '1', '1', { completed: [accepted('1')] })], { role: 'head', leadership: leading({}, { confirmed: null }) });
    expect(figureOf(input, 'self', { marks: FULL_MARKS, leadership: full }).total).toBe('100.00');
    expect(figureOf(input, 'confirmed', { marks: FULL_MARKS, leadership: lower }).total).toBe('94.17');
  });
});
