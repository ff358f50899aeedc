import { describe, expect, it } from 'vitest';
import { explained, nodeOf } from '#tests/support/explained.ts';
import { NO_GENERAL, accepted, confirmedMarks, fault, periodInput, task } from '#tests/support/period-input.ts';
import { localNumber } from './explanation-figures.ts';
import { sentence } from './explanation-text.ts';
import { explainPeriod } from './explanation.ts';
import { ND335, ND335_TASK_RESULTS } from '../profiles/nd335.ts';
import { scorePeriod } from '../scoring/period-score.ts';

/** X: K 4, 2 of 2, one failed review, one delay and one excused delay on one of them; Y: K 1, 8 of 10; general 27. */
const FAULTY = accepted('1', {
  acceptance: 'acceptance-x1',
  failedReviews: [fault({ entry: 'review-1' })],
  delays: [fault({ entry: 'delay-1' }), fault({ entry: 'delay-2', excusedBy: 'excuse-1' })],
});
const INPUT = periodInput(
  [
    task('x', '4', '2', { completed: [FAULTY, accepted('1', { acceptance: 'acceptance-x2' })] }),
    task('y', '1', '10', { completed: [accepted('8', { acceptance: 'acceptance-y' })] }),
  ],
  { general: { ...confirmedMarks({ 'I.1': '4', 'II.1': '1.5', 'III.1': '1.5' }), comments: { 'I.1': 'đi muộn' } } },
);

describe('explainPeriod', () => {
  const root = explained(INPUT);

  it('starts at the total', () => {
    expect(root).toMatchObject({ kind: 'sum', value: '2339/27', display: '86.63', formula: '27.00 + 59.63', article: 'NĐ335 Điều 17.1' });
    expect(root.children.map((child) => [child.id, child.value])).toEqual([
      ['total/general', '27/1'],
      ['total/task-results', '1610/27'],
    ]);
  });

  it.each([
    ['total/general/I', '9/1', 'NĐ335 Điều 12.2.a'],
    ['total/general/II.1', '3/2', 'NĐ335 Phụ lục II, Mẫu số 01, II.1'],
    ['total/task-results', '1610/27', 'NĐ335 Điều 16.1'],
    ['total/task-results/a', '560/27', 'NĐ335 Điều 16.1'],
    ['total/task-results/a/ratio', '8/9', 'NĐ335 Điều 14.2.a'],
    ['total/task-results/b/ratio', '5/6', 'NĐ335 Điều 14.2.b'],
    ['total/task-results/c/ratio', '5/6', 'NĐ335 Điều 14.2.c'],
    ['total/task-results/b/ratio/completed/x', '7/1', 'NĐ335 Điều 14.2.b'],
    ['total/task-results/b/ratio/completed/x/1', '3/1', 'NĐ335 Điều 14.2.b'],
    ['total/task-results/b/ratio/assigned', '18/1', 'NĐ335 Điều 18.1.d'],
  ])('%s is %s by %s', (id, value, article) => {
    expect(nodeOf(root, id)).toMatchObject({ value, article });
  });

  it('names numerator, denominator and percentage of a ratio', () => {
    expect(nodeOf(root, 'total/task-results/b/ratio')).toMatchObject({
      kind: 'ratio',
      numerator: '15/1',
      denominator: '18/1',
      display: '83.33',
      formula: '15 ÷ 18',
    });
    expect(nodeOf(root, 'total/task-results/b').factor).toBe('70/3');
  });

  it('leads every leaf to its entries, excuses included', () => {
    expect(nodeOf(root, 'total/task-results/a/ratio/completed/x/1').entries).toEqual(['acceptance-x1']);
    expect(nodeOf(root, 'total/task-results/b/ratio/completed/x/1').entries).toEqual(['acceptance-x1', 'review-1']);
    expect(nodeOf(root, 'total/task-results/c/ratio/completed/x/1').entries).toEqual(['acceptance-x1', 'delay-1', 'delay-2', 'excuse-1']);
    expect(nodeOf(root, 'total/task-results/a/ratio/assigned/y').entries).toEqual(['assignment-y']);
    expect(nodeOf(root, 'total/general/I.1').entries).toEqual(['self-entry', 'confirmation-entry']);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(root))).toEqual(root);
  });

  it('shows what is known without a total', () => {
    const unmarked = explained({ ...INPUT, general: NO_GENERAL });
    expect(unmarked).toMatchObject({ kind: 'missing', value: null, values: { reason: 'no-general-marks' } });
    expect(unmarked.children.map((child) => child.id)).toEqual(['total/task-results']);
    expect(explained({ ...INPUT, tasks: [] }).children.map((child) => child.id)).toEqual(['total/general']);
  });

  it('refuses the score of another input', () => {
    expect(() => explainPeriod(INPUT, scorePeriod({ ...INPUT, general: confirmedMarks() }))).toThrow('its input gives 2339/27');
  });
});

describe('caps and movement', () => {
  const extra = task('z', '1', '1', { kind: 'takenOver', completed: [accepted('1')] });
  const whole = task('x', '1', '1', { completed: [accepted('1')] });
  const each = { ...ND335, taskResults: { ...ND335_TASK_RESULTS, ratioCap: 'each' as const } };

  it('shows what the cap of 70 takes away', () => {
    const root = explained(periodInput([whole, extra]));
    expect(nodeOf(root, 'total/task-results/cap-sum').value).toBe('-70/1');
    expect(sentence(nodeOf(root, 'total/task-results/cap-sum'), 'vi')).toBe('Kết quả thực hiện nhiệm vụ tối đa 70 điểm: −70,00.');
  });

  it('says which cap, by which article, and that nobody decided it', () => {
    const cap = (profile: typeof ND335, key: string) => nodeOf(explained(periodInput([whole, extra], { profile })), `total/task-results/cap-${key}`);
    const shared = { kind: 'leaf', label: 'cap', article: 'NĐ335 Điều 12.3', contestable: 'no', fixedBy: 'nobody-decided', entries: [], children: [] };
    expect(cap(ND335, 'sum')).toMatchObject({ ...shared, formula: '≤ 70', values: { key: 'sum', max: '70' } });
    expect(cap(each, 'b')).toMatchObject({ ...shared, formula: 'b ≤ 100%', values: { key: 'b', max: '70' } });
    expect(explained(periodInput([whole])).children[1]?.children.map(({ label }) => label)).toEqual(['ratio-points', 'ratio-points', 'ratio-points']);
  });

  it('names the task of every line that concerns one', () => {
    const root = explained(periodInput([whole, extra]));
    expect(nodeOf(root, 'total/task-results/b/ratio/completed/z').values).toEqual({
      task: 'z', title: 'Nhiệm vụ z', product: 'SP-z', taskKind: 'takenOver', coefficient: '1', assigned: '1', handedBack: 'false', ratio: 'b',
    });
    expect(nodeOf(root, 'total/task-results/b/ratio/completed/z/1')).toMatchObject({ article: 'NĐ335 Điều 14.2.b', values: { ratio: 'b', units: '1', coefficient: '1' } });
    expect(nodeOf(root, 'total/task-results/b/ratio/assigned/x')).toMatchObject({ values: { task: 'x' }, contestable: 'no', fixedBy: 'assignment' });
    expect(nodeOf(root, 'total/task-results/b').values).toEqual({ key: 'b', label: 'Chất lượng', labelEn: 'Quality', max: '70' });
  });

  it('says of a task without accepted units that nobody decided, or that it was handed back', () => {
    const root = explained(periodInput([whole, task('o', '1', '1'), task('h', '1', '1', { handedBack: true })]));
    expect(['o', 'h', 'x'].map((id) => nodeOf(root, `total/task-results/a/ratio/completed/${id}`).fixedBy)).toEqual(['nobody-decided', 'handed-back', null]);
    expect(nodeOf(root, 'total/task-results/a/ratio/completed/o').article).toBe('NĐ335 Điều 14.2.a');
  });

  it('shows the cap of each ratio where the profile says so', () => {
    const root = explained(periodInput([whole, extra], { profile: each }));
    expect(['a', 'b', 'c'].map((key) => nodeOf(root, `total/task-results/cap-${key}`).value)).toEqual(['-70/3', '-70/3', '-70/3']);
    expect(sentence(nodeOf(root, 'total/task-results/cap-a'), 'en')).toBe('Ratio a is at most 100%: −23.33 points.');
  });

  it('keeps work outside the plan out of the assigned total, and handed-back work in it (Điều 18.1.d)', () => {
    const root = explained(periodInput([whole, extra, task('h', '1', '1', { handedBack: true, completed: [accepted('1')] })]));
    expect(nodeOf(root, 'total/task-results/a/ratio/assigned').children.map((child) => child.values.task)).toEqual(['h', 'x']);
    expect(nodeOf(root, 'total/task-results/a/ratio/completed/h')).toMatchObject({ kind: 'leaf', value: '0/1', article: 'NĐ335 Điều 18.1.d' });
    expect(sentence(nodeOf(root, 'total/task-results/a/ratio/completed/z'), 'vi')).toBe(
      'Nhiệm vụ z: 1,00 được tính (nhận từ công chức khác, tính ngoài tổng được giao).',
    );
  });
});

describe('sentence', () => {
  const root = explained(INPUT);

  it.each([
    [
      'total',
      'Điểm theo dõi, đánh giá tháng 03/2026: 27,00 + 59,63 = 86,63 điểm, ở mức điểm Hoàn thành tốt nhiệm vụ.',
      'Score of 2026-03: 27.00 + 59.63 = 86.63 points, level Good.',
    ],
    ['total/general', 'Tiêu chí chung: 27,00/30 điểm.', 'General criteria: 27.00/30 points.'],
    [
      'total/general/I.1',
      'I.1. Phẩm chất chính trị, phẩm chất đạo đức, văn hóa thực thi công vụ: 4,00/5 điểm (tự chấm 5, cấp có thẩm quyền 4: đi muộn).',
      'I.1. Political and moral qualities, public service culture: 4.00/5 points (self-marked 5, confirmed 4: đi muộn).',
    ],
    [
      'total/task-results/b/ratio',
      'Chất lượng: b = 15 ÷ 18 sản phẩm/công việc quy đổi = 83,33%.',
      'Quality: b = 15 ÷ 18 converted products = 83.33%.',
    ],
    [
      'total/task-results/c/ratio/completed/x/1',
      '1 đơn vị đã nghiệm thu; 1 lần chậm; 1 lần chậm do nguyên nhân khách quan, không trừ: 4 × 1 × max(0; 1 − 0,25 × 1) = 3,00.',
      '1 unit accepted; 1 delay; 1 delay excused, not deducted: 4 × 1 × max(0; 1 − 0.25 × 1) = 3.00.',
    ],
    ['total/task-results/a/ratio/assigned/y', 'Nhiệm vụ y: được giao 1 × 10 = 10,00.', 'Nhiệm vụ y: assigned 1 × 10 = 10.00.'],
  ])('%s', (id, vi, en) => {
    expect(sentence(nodeOf(root, id), 'vi')).toBe(vi);
    expect(sentence(nodeOf(root, id), 'en')).toBe(en);
  });

  it.each([
    [{ tasks: [] }, 'Chưa đủ dữ liệu để tính điểm tháng 03/2026: chưa có sản phẩm/công việc được giao.'],
    [{ general: NO_GENERAL }, 'Chưa đủ dữ liệu để tính điểm tháng 03/2026: chưa chấm tiêu chí chung.'],
    [{ tasks: [], period: '2026-Q1' }, 'Chưa đủ dữ liệu để tính điểm quý 1/2026: chưa có sản phẩm/công việc được giao.'],
  ])('says what is missing: %#', (change, text) => {
    expect(sentence(explained({ ...INPUT, ...change }), 'vi')).toBe(text);
  });

  it('marks a provisional score', () => {
    const own = { ...INPUT.general, confirmed: null, confirmedBy: null, confirmation: null };
    expect(sentence(explained({ ...INPUT, general: own }), 'vi')).toContain('tháng 03/2026 (tạm tính): 30,00');
  });

  it('writes a decimal comma in Vietnamese and leaves titles as they are', () => {
    expect(localNumber('1.5 × 2 = 3.00', 'vi')).toBe('1,5 × 2 = 3,00');
    expect(localNumber('-1.5', 'en')).toBe('−1.5');
    const input = periodInput([task('x', '1.5', '2', { title: 'Báo cáo số 1.2' })]);
    expect(sentence(nodeOf(explained(input), 'total/task-results/a/ratio/assigned/x'), 'vi')).toBe('Báo cáo số 1.2: được giao 1,5 × 2 = 3,00.');
  });
});
