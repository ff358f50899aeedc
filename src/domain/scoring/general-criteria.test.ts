import { describe, expect, it } from 'vitest';
import { FULL_MARKS, NO_GENERAL, confirmedMarks } from '#tests/support/period-input.ts';
import { scoreGeneral, validateMarks } from './general-criteria.ts';
import { ND335 } from '../profiles/nd335.ts';
import { toFraction } from './rational.ts';

const RULES = ND335.general;

function without(line: string): Record<string, string> {
  return Object.fromEntries(Object.entries(FULL_MARKS).filter(([code]) => code !== line));
}

describe('validateMarks', () => {
  it.each([
    { why: 'full marks need no comment', marks: FULL_MARKS, faults: [] },
    { why: 'a line outside the form', marks: { ...FULL_MARKS, 'IV.1': '1' }, faults: ['unknown-line IV.1'] },
    { why: 'a line without a mark', marks: without('II.3'), faults: ['missing-line II.3'] },
    { why: 'text that is no number', marks: { ...FULL_MARKS, 'I.1': 'năm' }, faults: ['not-a-number I.1'] },
    { why: 'a decimal comma is for display only', marks: { ...FULL_MARKS, 'II.1': '2,5' }, faults: ['not-a-number II.1'] },
    { why: 'below zero', marks: { ...FULL_MARKS, 'I.2': '-0.25' }, faults: ['below-zero I.2'] },
    { why: 'above the maximum', marks: { ...FULL_MARKS, 'II.4': '2.75' }, faults: ['above-max II.4'] },
    { why: 'not a multiple of 0.25', marks: { ...FULL_MARKS, 'I.1': '4.9' }, faults: ['off-step I.1'] },
    { why: 'a deducted line without a comment', marks: { ...FULL_MARKS, 'I.1': '4.75' }, faults: ['comment-missing I.1'] },
    { why: 'zero is a mark', marks: { ...FULL_MARKS, 'III.1': '0' }, faults: ['comment-missing III.1'] },
    {
      why: 'several, in the order of the form, lines outside it first',
      marks: { ...without('III.4'), 'I.1': '9', 'II.2': '1', x: '1' },
      faults: ['unknown-line x', 'above-max I.1', 'comment-missing II.2', 'missing-line III.4'],
    },
  ])('$why', ({ marks, faults }) => {
    expect(validateMarks(RULES, marks, {}).map(({ code, line }) => `${code} ${line}`)).toEqual(faults);
  });

  it('accepts a deduction with a comment, but not with an empty one', () => {
    const marks = { ...FULL_MARKS, 'I.1': '4.75' };
    expect(validateMarks(RULES, marks, { 'I.1': 'đi muộn 2 lần' })).toEqual([]);
    expect(validateMarks(RULES, marks, { 'I.1': '  ' })).toEqual([{ code: 'comment-missing', line: 'I.1' }]);
  });

  it('takes the step from the profile', () => {
    const marks = { ...FULL_MARKS, 'I.1': '4.75' };
    expect(validateMarks({ ...RULES, step: '0.5' }, marks, { 'I.1': 'lý do' })).toEqual([{ code: 'off-step', line: 'I.1' }]);
  });
});

describe('scoreGeneral', () => {
  it('has no total without marks', () => {
    expect(scoreGeneral(RULES, NO_GENERAL)).toMatchObject({ source: 'none', missing: 'no-general-marks', total: null });
  });

  it('adds the self-marks before confirmation', () => {
    const result = scoreGeneral(RULES, { ...NO_GENERAL, self: { ...FULL_MARKS, 'I.1': '4.25' } });
    expect(result).toMatchObject({ source: 'self', missing: null });
    expect(result.total && toFraction(result.total)).toBe('117/4');
  });

  it('counts the confirmed mark of a line, above or below the own one', () => {
    const self = { ...FULL_MARKS, 'I.1': '4', 'I.2': '4' };
    const result = scoreGeneral(RULES, { ...NO_GENERAL, self, confirmed: { 'I.1': '5', 'I.2': '3.5' } });
    expect(result.source).toBe('confirmed');
    expect(result.total && toFraction(result.total)).toBe('57/2');
    expect(result.lines[1]?.counted).toEqual({ n: 7n, d: 2n });
  });

  it('scores a deduction whose comment is missing: recording is stricter than arithmetic', () => {
    expect(scoreGeneral(RULES, confirmedMarks({ 'I.1': '4' })).missing).toBeNull();
  });

  it('has no total when a line is missing or wrong', () => {
    expect(scoreGeneral(RULES, { ...NO_GENERAL, confirmed: without('I.1') })).toMatchObject({ missing: 'general-marks-incomplete', total: null });
    expect(scoreGeneral(RULES, confirmedMarks({ 'I.1': '5.1' }))).toMatchObject({ missing: 'general-marks-invalid', total: null });
    expect(scoreGeneral(RULES, confirmedMarks({ 'I.1': 'x' }))).toMatchObject({ missing: 'general-marks-invalid', total: null });
  });

  it('names the missing part only once nothing is wrong', () => {
    const marks = { ...without('I.1'), 'I.2': '5.1' };
    expect(scoreGeneral(RULES, { ...NO_GENERAL, self: marks }).missing).toBe('general-marks-invalid');
    expect(scoreGeneral(RULES, { ...NO_GENERAL, self: without('I.1'), confirmed: { 'I.1': '5' } })).toMatchObject({ source: 'confirmed', missing: null });
    expect(scoreGeneral(RULES, { ...NO_GENERAL, self: { ...FULL_MARKS, 'I.1': '6' }, confirmed: { 'I.1': '5' } }).missing).toBeNull();
  });

  it('shows each line with the marks of both sides', () => {
    const [line, other] = scoreGeneral(RULES, { ...NO_GENERAL, self: { 'I.1': '4' }, confirmed: { 'I.2': 'x' } }).lines;
    expect(line).toMatchObject({ group: { code: 'I' }, line: { code: 'I.1' }, max: { n: 5n, d: 1n }, self: { n: 4n }, confirmed: null, counted: { n: 4n } });
    expect(other).toMatchObject({ self: null, confirmed: null, counted: null });
  });
});

describe('a total that came without its lines', () => {
  it('counts as confirmed, whatever marks stand beside it', () => {
    expect(scoreGeneral(RULES, { ...NO_GENERAL, self: FULL_MARKS, total: '27.25' })).toEqual({ source: 'confirmed', missing: null, total: { n: 109n, d: 4n }, lines: [] });
  });
});

describe('a profile without general criteria', () => {
  const none = { ...RULES, max: '0', groups: [] };

  it.each([
    ['not confirmed', NO_GENERAL, 'none'],
    ['only marked by himself', { ...NO_GENERAL, self: FULL_MARKS }, 'none'],
    ['confirmed', confirmedMarks(), 'confirmed'],
  ] as const)('has zero points, %s', (_, input, source) => {
    expect(scoreGeneral(none, input)).toEqual({ source, missing: null, total: { n: 0n, d: 1n }, lines: [] });
  });
});
