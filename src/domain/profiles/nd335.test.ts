import { describe, expect, it } from 'vitest';
import { ND335, ND335_TASK_RESULTS } from './nd335.ts';
import { fromDecimal, sum, toFraction } from '../scoring/rational.ts';

describe('Mẫu số 01 of Phụ lục II', () => {
  const { groups, max, step } = ND335.general;

  it('has three groups of 10 with 2, 4 and 4 lines', () => {
    expect(groups.map(({ code, max: points, lines }) => [code, points, lines.map((line) => line.max)])).toEqual([
      ['I', '10', ['5', '5']],
      ['II', '10', ['2.5', '2.5', '2.5', '2.5']],
      ['III', '10', ['2.5', '2.5', '2.5', '2.5']],
    ]);
  });

  it('adds up: lines to their group, groups to 30', () => {
    for (const group of groups) {
      expect(toFraction(sum(group.lines.map((line) => fromDecimal(line.max))))).toBe(`${group.max}/1`);
    }
    expect(toFraction(sum(groups.map((group) => fromDecimal(group.max))))).toBe(`${max}/1`);
    expect([max, step]).toEqual(['30', '0.25']);
  });

  it('numbers every line once, within its group, in the order of the form', () => {
    const codes = groups.flatMap((group) => group.lines.map((line, index) => [line.code, `${group.code}.${index + 1}`]));
    expect(codes.every(([code, expected]) => code === expected)).toBe(true);
    expect(codes).toHaveLength(10);
  });

  it('prints the official words', () => {
    expect(groups[1]?.lines[3]?.label).toBe('Thái độ phục vụ người dân, doanh nghiệp và khả năng phối hợp với đồng nghiệp');
    expect(groups[0]?.lines[1]?.label).toBe('Ý thức kỷ luật, kỷ cương trong thực thi công vụ');
  });
});

describe('the numbers of the decree', () => {
  it('takes 25% of a product for each fault (Điều 14.2)', () => {
    expect(ND335_TASK_RESULTS.ratios.map(({ key, faults, deduction, article }) => [key, faults, deduction, article])).toEqual([
      ['a', 'none', '0', 'NĐ335 Điều 14.2.a'],
      ['b', 'failedReviews', '0.25', 'NĐ335 Điều 14.2.b'],
      ['c', 'delays', '0.25', 'NĐ335 Điều 14.2.c'],
    ]);
  });

  it('gives 30 and 70 of 100 (Điều 12.2, 12.3) and caps only the sum by default', () => {
    expect([ND335.general.max, ND335_TASK_RESULTS.max, ND335_TASK_RESULTS.ratioCap]).toEqual(['30', '70', 'sum']);
  });

  it('has the levels of Điều 20 with the official labels', () => {
    expect(ND335.levels.map(({ code, from, label }) => [code, from, label])).toEqual([
      ['excellent', '90', 'Hoàn thành xuất sắc nhiệm vụ'],
      ['good', '70', 'Hoàn thành tốt nhiệm vụ'],
      ['completed', '50', 'Hoàn thành nhiệm vụ'],
      ['not-completed', '0', 'Không hoàn thành nhiệm vụ'],
    ]);
  });

  it('scores leaders by d, đ and e, each 100% or 50%, d from 50 points on (Điều 15.3, 15.4, 16.2)', () => {
    const { subordinates, decided, formulaArticle, deputyArticle } = ND335_TASK_RESULTS.leadership!;
    expect([subordinates, ...decided].map(({ key, met, unmet, article }) => [key, met, unmet, article])).toEqual([
      ['d', '1', '0.5', 'NĐ335 Điều 15.3.a'],
      ['đ', '1', '0.5', 'NĐ335 Điều 15.3.b'],
      ['e', '1', '0.5', 'NĐ335 Điều 15.3.c'],
    ]);
    expect([subordinates.from, decided.map((rule) => rule.decided), formulaArticle, deputyArticle]).toEqual([
      '50', ['organising', 'uniting'], 'NĐ335 Điều 16.2', 'NĐ335 Điều 15.4',
    ]);
  });

  it('classifies from six months on, with the grounds of Điều 20.4 and 11.3 and the cap of Điều 20.5', () => {
    const { minimumMonths, grounds, cap } = ND335.year;
    expect([minimumMonths, cap.share, cap.outstandingShare, cap.base]).toEqual([6, '0.2', '0.25', 'good']);
    expect(grounds.map(({ code, leadersOnly }) => [code, leadersOnly])).toEqual([['20.4.b', false], ['20.4.c', false], ['20.4.d', true], ['11.3.a', false]]);
  });

  it('answers a petition within 7 working days (Điều 22)', () => {
    expect(ND335.cycle.petitionWorkingDays).toBe(7);
  });
});
