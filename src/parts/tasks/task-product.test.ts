import { describe, expect, it } from 'vitest';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { toDecimal } from '#domain/scoring/rational.ts';
import { CATALOGUE } from '#tests/support/head-world.ts';
import { amountText, copyOf, countsHours, measureText, unitWeight } from './task-product.ts';

const plain = CATALOGUE[0]!;
const timed = { ...plain, group: 'N3' as const, hours: '7.5' };
const usual = KHANH_HOA_2025.standardHours!.defaultHours;

describe('a product as tasks copy it', () => {
  it('keeps its hours, and names none where the catalogue names none', () => {
    expect(copyOf(timed).hours).toBe('7.5');
    expect(Object.keys(copyOf(plain))).toEqual(['id', 'version', 'code', 'name', 'group', 'points', 'coefficient']);
  });
});

describe('what one unit weighs', () => {
  it.each([
    [ND335, timed, 'hệ số 4', 'coefficient 4', '4'],
    [KHANH_HOA_2025, timed, '7,5 giờ chuẩn, độ phức tạp 1,2', '7.5 standard hours, complexity 1.2', '7.5'],
    [KHANH_HOA_2025, plain, `${usual} giờ chuẩn, độ phức tạp 1,0`, `${usual} standard hours, complexity 1.0`, usual],
  ])('is said and counted by the rules', (rules, product, vi, en, weight) => {
    expect(measureText(product, rules, 'vi')).toBe(vi);
    expect(measureText(product, rules, 'en')).toBe(en);
    expect(Number(toDecimal(unitWeight(rules)(copyOf(product)), 2))).toBe(Number(weight));
  });

  it('is summed in the same measure', () => {
    expect([countsHours(ND335), amountText('12.50', ND335, 'vi')]).toEqual([false, '12,50 SP quy đổi']);
    expect([countsHours(KHANH_HOA_2025), amountText('12.50', KHANH_HOA_2025, 'vi')]).toEqual([true, '12,50 giờ chuẩn']);
  });
});
