import { describe, expect, it } from 'vitest';
import { ND335 } from './nd335.ts';
import { PROFILES, findProfile, profileById } from './profiles.ts';
import { fromDecimal, sum, toFraction } from './rational.ts';

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
    expect(ND335.taskResults.ratios.map(({ key, faults, deduction, article }) => [key, faults, deduction, article])).toEqual([
      ['a', 'none', '0', 'NĐ335 Điều 14.2.a'],
      ['b', 'failedReviews', '0.25', 'NĐ335 Điều 14.2.b'],
      ['c', 'delays', '0.25', 'NĐ335 Điều 14.2.c'],
    ]);
  });

  it('gives 30 and 70 of 100 (Điều 12.2, 12.3) and caps only the sum by default', () => {
    expect([ND335.general.max, ND335.taskResults.max, ND335.taskResults.ratioCap]).toEqual(['30', '70', 'sum']);
  });

  it('has the levels of Điều 20 with the official labels', () => {
    expect(ND335.levels.map(({ code, from, label }) => [code, from, label])).toEqual([
      ['excellent', '90', 'Hoàn thành xuất sắc nhiệm vụ'],
      ['good', '70', 'Hoàn thành tốt nhiệm vụ'],
      ['completed', '50', 'Hoàn thành nhiệm vụ'],
      ['not-completed', '0', 'Không hoàn thành nhiệm vụ'],
    ]);
  });
});

describe('profiles', () => {
  it('are found by id, and an unknown one is never replaced by another', () => {
    expect(profileById('nd335')).toBe(ND335);
    expect(findProfile('other')).toBeNull();
    expect(() => profileById('other')).toThrow('unknown rule profile other');
  });

  it('are plain JSON with unique ids', () => {
    expect(JSON.parse(JSON.stringify(PROFILES))).toEqual(PROFILES);
    expect(new Set(PROFILES.map((profile) => profile.id)).size).toBe(PROFILES.length);
  });
});
