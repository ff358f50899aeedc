import { describe, expect, it } from 'vitest';
import { explained } from '#tests/support/explained.ts';
import { accepted, confirmedMarks, faults, leading, periodInput, task } from '#tests/support/period-input.ts';
import { isWorkRatio } from './explain-results.ts';
import type { ExplanationNode } from './explanation-node.ts';
import { sentence } from './explanation-text.ts';
import { scorePeriod } from '../scoring/period-score.ts';
import type { PeriodInput } from '../scoring/score-shape.ts';
import { waterfall } from './waterfall.ts';
import { workOut } from './workings.ts';

interface Case {
  readonly why: string;
  readonly article: string;
  readonly input: PeriodInput;
  /** Numerator and denominator of a, b and c as the sentences show them. */
  readonly ratios: readonly string[];
  readonly results: string;
  readonly total: string;
}

const done = (id: string, k: string, assigned: string, units = assigned) => task(id, k, assigned, { completed: [accepted(units)] });
const twoOfSeven = { completed: [accepted('2')] };

/** The worked cases of the domain page, as the explanation tells them. */
const CASES: readonly Case[] = [
  {
    why: '5 assigned, 1 accepted', article: 'Điều 16.1', input: periodInput([done('x', '1', '5', '1')]),
    ratios: ['1 ÷ 5', '1 ÷ 5', '1 ÷ 5'], results: '(a + b + c) ÷ 3 × 70 = 14,00/70', total: '30,00 + 14,00 = 44,00 điểm, ở mức điểm Không hoàn thành nhiệm vụ',
  },
  {
    why: '1 of 1 with one delay', article: 'Điều 14.2.c', input: periodInput([task('x', '1', '1', { completed: [accepted('1', { delays: faults(1) })] })]),
    ratios: ['1 ÷ 1', '1 ÷ 1', '0,75 ÷ 1'], results: '(a + b + c) ÷ 3 × 70 = 64,17/70', total: '30,00 + 64,17 = 94,17 điểm, ở mức điểm Hoàn thành xuất sắc nhiệm vụ',
  },
  {
    why: '2 of 2 at K 1.5 and 2 of 4 at K 0.5', article: 'Điều 14.1', input: periodInput([done('x', '1.5', '2'), done('y', '0.5', '4', '2')]),
    ratios: ['4 ÷ 5', '4 ÷ 5', '4 ÷ 5'], results: '(a + b + c) ÷ 3 × 70 = 56,00/70', total: '30,00 + 56,00 = 86,00 điểm, ở mức điểm Hoàn thành tốt nhiệm vụ',
  },
  {
    why: 'X: K 4, 2 of 2, one failed review and one delay on one of them; Y: 8 of 10; general 27', article: 'Điều 14.2',
    input: periodInput(
      [task('x', '4', '2', { completed: [accepted('1', { failedReviews: faults(1), delays: faults(1) }), accepted('1')] }), done('y', '1', '10', '8')],
      { general: confirmedMarks({ 'I.1': '2' }) },
    ),
    ratios: ['16 ÷ 18', '15 ÷ 18', '15 ÷ 18'], results: '(a + b + c) ÷ 3 × 70 = 59,63/70', total: '27,00 + 59,63 = 86,63 điểm, ở mức điểm Hoàn thành tốt nhiệm vụ',
  },
  {
    why: 'exactly 50', article: 'Điều 20.3', input: periodInput([task('x', '1', '7', twoOfSeven)]),
    ratios: ['2 ÷ 7', '2 ÷ 7', '2 ÷ 7'], results: '(a + b + c) ÷ 3 × 70 = 20,00/70', total: '30,00 + 20,00 = 50,00 điểm, ở mức điểm Hoàn thành nhiệm vụ',
  },
  {
    why: 'handed back stays in the denominator; what was taken over only adds', article: 'Điều 18.1.d',
    input: periodInput([done('x', '1', '1'), task('h', '1', '1', { handedBack: true, completed: [accepted('1')] }), { ...done('t', '0.5', '1'), kind: 'takenOver' }]),
    ratios: ['1,5 ÷ 2', '1,5 ÷ 2', '1,5 ÷ 2'], results: '(a + b + c) ÷ 3 × 70 = 52,50/70', total: '30,00 + 52,50 = 82,50 điểm, ở mức điểm Hoàn thành tốt nhiệm vụ',
  },
  {
    why: 'a leader, a = b = c = 1, one subordinate below 50; general 28', article: 'Điều 16.2',
    input: periodInput([done('x', '1', '1')], { role: 'head', leadership: leading({ p: 'below', q: 'met' }), general: confirmedMarks({ 'I.1': '3' }) }),
    ratios: ['1 ÷ 1', '1 ÷ 1', '1 ÷ 1'], results: '(a + b + c + d + đ + e) ÷ 6 × 70 = 64,17/70', total: '28,00 + 64,17 = 92,17 điểm, ở mức điểm Hoàn thành xuất sắc nhiệm vụ',
  },
];

function results(input: PeriodInput): ExplanationNode {
  const node = explained(input).children.find(({ id }) => id === 'total/task-results');
  if (!node) throw new Error('no task results');
  return node;
}

function ratiosOf(input: PeriodInput): readonly ExplanationNode[] {
  return results(input).children.flatMap(({ children }) => children).filter(({ label }) => label === 'ratio');
}

describe.each(CASES)('$article: $why', ({ input, ratios, results: text, total }) => {
  it('shows numerator and denominator of every ratio', () => {
    const said = ratiosOf(input).map((node) => sentence(node, 'vi'));
    expect(said).toHaveLength(3);
    for (const [index, ratio] of ratios.entries()) expect(said[index]).toContain(` = ${ratio} sản phẩm/công việc quy đổi = `);
  });

  it('puts them together to the total', () => {
    expect(sentence(results(input), 'vi')).toBe(`Kết quả thực hiện nhiệm vụ: ${text} điểm.`);
    expect(sentence(explained(input), 'vi')).toBe(`Điểm theo dõi, đánh giá tháng 03/2026: ${total}.`);
  });

  it('ends its waterfall there too', () => {
    const score = scorePeriod(input);
    expect(waterfall(input, score).end).toEqual(score.total);
    expect(waterfall(input, score).bars.length).toBeGreaterThan(0);
  });
});

describe('isWorkRatio', () => {
  it('tells products from people and decisions', () => {
    const input = periodInput([done('x', '1', '1')], { role: 'head', leadership: leading({}) });
    expect(workOut(input).ratios.map((ratio) => [ratio.rule.key, isWorkRatio(ratio)])).toEqual([
      ['a', true], ['b', true], ['c', true], ['d', false], ['đ', false], ['e', false],
    ]);
  });
});

it('names each ratio, its article and its share of the points', () => {
  const input = periodInput([done('x', '1', '2', '1')]);
  expect(results(input).children.map(({ id, label, value, factor, formula, article }) => [id, label, value, factor, formula, article])).toEqual([
    ['total/task-results/a', 'ratio-points', '35/3', '70/3', 'a × 70 ÷ 3', 'NĐ335 Điều 16.1'],
    ['total/task-results/b', 'ratio-points', '35/3', '70/3', 'b × 70 ÷ 3', 'NĐ335 Điều 16.1'],
    ['total/task-results/c', 'ratio-points', '35/3', '70/3', 'c × 70 ÷ 3', 'NĐ335 Điều 16.1'],
  ]);
  expect(ratiosOf(input).map(({ id, values, display, article }) => [id, values.label, values.labelEn, display, article])).toEqual([
    ['total/task-results/a/ratio', 'Số lượng', 'Quantity', '50.00', 'NĐ335 Điều 14.2.a'],
    ['total/task-results/b/ratio', 'Chất lượng', 'Quality', '50.00', 'NĐ335 Điều 14.2.b'],
    ['total/task-results/c/ratio', 'Tiến độ', 'Progress', '50.00', 'NĐ335 Điều 14.2.c'],
  ]);
});

it('shows no task results while nothing was assigned, and no general part while it is not marked', () => {
  expect(explained(periodInput([])).children.map(({ id }) => id)).toEqual(['total/general']);
  const extra = { ...done('t', '1', '1'), kind: 'unscheduled' as const };
  expect(explained(periodInput([extra])).children.map(({ id }) => id)).toEqual(['total/general']);
});
