import { describe, expect, it } from 'vitest';
import { UNCONTESTED } from '../review/objection.ts';
import type { ReviewState } from '../review/review.ts';
import { unitYear } from '../year/unit-year.ts';
import { NO_YEAR_FACTS } from '../year/year.ts';
import type { YearFacts } from '../year/year.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { reviewOf, scoresOf, workOf } from '#tests/support/scored-unit.ts';
import { ward } from '#tests/support/story.ts';
import type { FormTable } from './form-document.ts';
import { subjectOf } from './form-parts.ts';
import { periodLine, unitSummary, yearLine } from './unit-summary.ts';
import type { SummaryLine } from './unit-summary.ts';

const org = ward();
const subject = subjectOf(org, 'an', '2026-03-31');
const SELF: NonNullable<ReviewState['self']> = {
  entry: 's', at: '2026-04-01T02:00:00.000Z', marks: FULL_MARKS, comments: {}, leadership: null, strengths: '', weaknesses: '', figure: null,
};
const LOWER: NonNullable<ReviewState['confirmed']> = { ...reviewOf().confirmed!, marks: { ...FULL_MARKS, 'I.1': '3' } };
const OBJECTION = { id: 'o', confirmation: 'c', by: 'an', at: '2026-04-03T02:00:00.000Z', receivedAt: null, lines: ['I.1'], text: 'Chưa đúng', evidence: [], answer: null };

function cells(line: SummaryLine): readonly string[] {
  const form = unitSummary({ agency: 'Phường Thử', period: '2026-03', lines: [line], hash: null });
  return form.blocks.find((block): block is FormTable => block.kind === 'table')!.rows[0]!.cells;
}

function ofPeriod(review: ReviewState | null, done = 1): readonly string[] {
  const scored = scoresOf({ org, tasks: done > 0 ? [workOf('an', 1, done)] : [], reviews: { an: review } }).get('an')!;
  return cells(periodLine(subject, scored, review));
}

describe('the unit’s summary', () => {
  it('has its columns in order', () => {
    const form = unitSummary({ agency: '', period: '2026-03', lines: [], hash: null });
    const table = form.blocks.find((block): block is FormTable => block.kind === 'table')!;
    expect(table.columns.map(({ label }) => label)).toEqual([
      'STT', 'Họ và tên', 'Chức vụ/VTVL', 'Phòng/bộ phận', 'Điểm tự chấm', 'Điểm cấp có thẩm quyền', 'Kết quả xếp loại', 'Trạng thái', 'Ghi chú',
    ]);
  });

  it.each<[string, ReviewState | null, number, readonly string[]]>([
    ['nothing said', null, 1, ['', '', '', 'Chưa tự chấm', 'Chưa đủ dữ liệu']],
    ['marked himself', { ...reviewOf(), confirmed: null, self: SELF }, 1, ['100,00', '', '', 'Đã tự chấm', '']],
    ['confirmed lower', { ...reviewOf(), self: SELF, confirmed: LOWER }, 1, ['100,00', '98,00', 'Hoàn thành xuất sắc nhiệm vụ', 'Đã xác nhận', '']],
    ['contested', { ...reviewOf(), self: SELF, contest: { ...UNCONTESTED, objections: [OBJECTION] } }, 1, ['100,00', '100,00', 'Hoàn thành xuất sắc nhiệm vụ', 'Đang kiến nghị', '']],
    ['nothing assigned', { ...reviewOf(), self: SELF }, 0, ['', '', '', 'Đã xác nhận', 'Chưa đủ dữ liệu']],
  ])('of a period: %s', (_, review, done, expected) => {
    expect(ofPeriod(review, done)).toEqual(['1', 'An', 'Chuyên viên', 'Phòng a', ...expected]);
  });

  const kept = { entry: 'e', by: 'chair', at: '2026-12-01T02:00:00.000Z' };
  const decided = { ...kept, decision: 'd', level: 'good' as const, document: '15/QĐ', on: '2026-12-12', average: '80', replaces: null, seenAt: null };
  it.each<[Partial<YearFacts>, string, string]>([
    [{}, '', 'Chưa tự xếp loại'],
    [{ self: { ...kept, level: 'excellent' } }, '', 'Đã tự xếp loại'],
    [{ proposals: [{ ...kept, level: 'good', reason: 'Tỷ lệ' }] }, '', 'Đã đề xuất'],
    [{ decisions: [decided] }, 'Hoàn thành tốt nhiệm vụ', 'Đã quyết định'],
    [{ decisions: [decided, { ...decided, decision: 'd2', level: 'completed', replaces: 'd' }] }, 'Hoàn thành nhiệm vụ', 'Đã quyết định lại'],
  ])('of a year with %j: %s, %s', (facts, level, state) => {
    const [year] = unitYear({
      org, unit: 'u1', year: 2026, today: '2026-12-10', factsOf: () => ({ ...NO_YEAR_FACTS, ...facts }),
      figureOf: (_, period) => (period === '2026-05' ? null : { exact: '80', taskPoints: '50', provisional: false, entry: 'c' }),
    }, ['an']).people;
    expect(cells(yearLine(subject, year!)).slice(5)).toEqual(['80,00', level, state, 'Thiếu điểm tháng 5; Tạm tính']);
  });
});
