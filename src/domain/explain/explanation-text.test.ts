import { describe, expect, it } from 'vitest';
import { EXPLANATION_LABELS, makeNode, type ExplanationNode } from './explanation-node.ts';
import { sentence } from './explanation-text.ts';
import { fromDecimal } from '../scoring/rational.ts';

function node(label: ExplanationNode['label'], value: string, given: Partial<Omit<ExplanationNode, 'value'>> = {}): ExplanationNode {
  return makeNode({ id: label, kind: 'leaf', label, article: 'NĐ335 Điều 14.2', value: fromDecimal(value), ...given });
}

interface Row {
  readonly why: string;
  readonly given: ExplanationNode;
  readonly vi: string;
  readonly en: string;
}

const FAULTS: readonly Row[] = [
  {
    why: 'no fault',
    given: node('units', '0.75', { formula: '1.5 × 0.5', values: { units: '0.5', ratio: 'b', faults: '0', excused: '0' } }),
    vi: '0,5 đơn vị đã nghiệm thu: 1,5 × 0,5 = 0,75.',
    en: '0.5 units accepted: 1.5 × 0.5 = 0.75.',
  },
  {
    why: 'two failed reviews',
    given: node('units', '1', { formula: '2 × 1', values: { units: '1', ratio: 'b', faults: '2', excused: '0' } }),
    vi: '1 đơn vị đã nghiệm thu; 2 lần đánh giá chưa đạt: 2 × 1 = 1,00.',
    en: '1 unit accepted; 2 failed reviews: 2 × 1 = 1.00.',
  },
  {
    why: 'only excused delays',
    given: node('units', '3', { formula: '1 × 3', values: { units: '3', ratio: 'c', faults: '0', excused: '2' } }),
    vi: '3 đơn vị đã nghiệm thu; 2 lần chậm do nguyên nhân khách quan, không trừ: 1 × 3 = 3,00.',
    en: '3 units accepted; 2 delays excused, not deducted: 1 × 3 = 3.00.',
  },
];

const TASKS: readonly Row[] = [
  {
    why: 'planned',
    given: node('task', '4', { values: { title: 'Hộ tịch', taskKind: 'planned', handedBack: 'false' } }),
    vi: 'Hộ tịch: 4,00 được tính.',
    en: 'Hộ tịch: 4.00 counted.',
  },
  {
    why: 'unscheduled (Điều 18.1.d)',
    given: node('task', '4', { values: { title: 'Hộ tịch', taskKind: 'unscheduled', handedBack: 'false' } }),
    vi: 'Hộ tịch: 4,00 được tính (đột xuất, phát sinh, tính ngoài tổng được giao).',
    en: 'Hộ tịch: 4.00 counted (unscheduled, outside the assigned total).',
  },
  {
    why: 'handed back says so even when it was taken over before (Điều 18.1.d)',
    given: node('task', '0', { values: { title: 'Hộ tịch', taskKind: 'takenOver', handedBack: 'true' } }),
    vi: 'Hộ tịch: 0,00 được tính (đã chuyển giao, không tính vào kết quả hoàn thành).',
    en: 'Hộ tịch: 0.00 counted (handed back, not counted as completed).',
  },
];

const GENERAL: readonly Row[] = [
  {
    why: 'a group',
    given: node('general-group', '9.5', { values: { code: 'I', label: 'Phẩm chất', labelEn: 'Qualities', max: '10' } }),
    vi: 'I. Phẩm chất: 9,50/10 điểm.',
    en: 'I. Qualities: 9.50/10 points.',
  },
  {
    why: 'a line only marked by the official; the printed full stop of a label goes',
    given: node('general-line', '2.25', {
      values: { code: 'III.3', label: 'Có tinh thần.', labelEn: 'Answers.', max: '2.5', self: '2.25', confirmed: '', comment: 'nhận lỗi muộn' },
    }),
    vi: 'III.3. Có tinh thần: 2,25/2,5 điểm (tự chấm 2,25: nhận lỗi muộn).',
    en: 'III.3. Answers: 2.25/2.5 points (self-marked 2.25: nhận lỗi muộn).',
  },
  {
    why: 'a line without a comment, marked by the superior alone',
    given: node('general-line', '5', {
      values: { code: 'I.1', label: 'Phẩm chất', labelEn: 'Qualities', max: '5', self: '', confirmed: '5', comment: '' },
    }),
    vi: 'I.1. Phẩm chất: 5,00/5 điểm (cấp có thẩm quyền 5).',
    en: 'I.1. Qualities: 5.00/5 points (confirmed 5).',
  },
  {
    why: 'the general part before confirmation',
    given: node('general', '28.5', { values: { source: 'self', max: '30' } }),
    vi: 'Tiêu chí chung: 28,50/30 điểm (tự chấm, chưa xác nhận).',
    en: 'General criteria: 28.50/30 points (self-marked, not confirmed).',
  },
];

const RESULTS: readonly Row[] = [
  {
    why: 'all task results',
    given: node('task-results', '56', { formula: '(a + b + c) ÷ 3 × 70', values: { max: '70' } }),
    vi: 'Kết quả thực hiện nhiệm vụ: (a + b + c) ÷ 3 × 70 = 56,00/70 điểm.',
    en: 'Task results: (a + b + c) ÷ 3 × 70 = 56.00/70 points.',
  },
  {
    why: 'points of one ratio',
    given: node('ratio-points', '35/2', { formula: 'c × 70 ÷ 3', values: { key: 'c', label: 'Tiến độ', labelEn: 'Progress', max: '70' } }),
    vi: 'Tiến độ (c): c × 70 ÷ 3 = 17,50 điểm.',
    en: 'Progress (c): c × 70 ÷ 3 = 17.50 points.',
  },
  { why: 'a numerator', given: node('completed', '16'), vi: 'Hoàn thành, đã quy đổi: 16,00.', en: 'Completed, converted: 16.00.' },
  { why: 'a denominator', given: node('assigned', '18'), vi: 'Được giao, đã quy đổi: 18,00.', en: 'Assigned, converted: 18.00.' },
];

describe.each([
  ['units and their faults', FAULTS],
  ['tasks', TASKS],
  ['general criteria', GENERAL],
  ['task results', RESULTS],
] as const)('%s', (_, rows) => {
  it.each(rows)('$why', ({ given, vi, en }) => {
    expect(sentence(given, 'vi')).toBe(vi);
    expect(sentence(given, 'en')).toBe(en);
  });
});

it.each(EXPLANATION_LABELS)('%s differs between the languages and ends its sentence', (label) => {
  const given = node(label, '1', { values: { key: 'sum' } });
  expect(sentence(given, 'vi')).not.toBe(sentence(given, 'en'));
  expect(sentence(given, 'vi')).toMatch(/\.$/);
});

it.each([
  ['nothing-assigned', 'chưa có sản phẩm/công việc được giao', 'nothing was assigned'],
  ['no-leadership-marks', 'chưa đánh giá đủ các tiêu chí của người lãnh đạo, quản lý', 'the criteria of leaders are not all marked yet'],
  ['no-general-marks', 'chưa chấm tiêu chí chung', 'the general criteria are not marked yet'],
  ['general-marks-incomplete', 'chưa chấm đủ các dòng tiêu chí chung', 'some general criteria are not marked yet'],
  ['general-marks-invalid', 'điểm tiêu chí chung chưa hợp lệ', 'the marks of the general criteria are not valid'],
])('missing because of %s', (reason, vi, en) => {
  const given = node('missing', '0', { values: { period: '2026-Q2', reason } });
  expect(sentence(given, 'vi')).toBe(`Chưa đủ dữ liệu để tính điểm quý 2/2026: ${vi}.`);
  expect(sentence(given, 'en')).toBe(`Not enough data to score quarter 2 of 2026: ${en}.`);
});
