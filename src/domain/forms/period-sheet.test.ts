import { describe, expect, it } from 'vitest';
import { reviewFold } from '../review/review.ts';
import type { ReviewState } from '../review/review.ts';
import { formLines } from '#tests/support/form-text.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { reviewOf, scoresOf, workOf } from '#tests/support/scored-unit.ts';
import { ward } from '#tests/support/story.ts';
import type { FormTable } from './form-document.ts';
import { subjectOf } from './form-parts.ts';
import { periodSheetOf } from './period-sheet.ts';

const org = ward();
const SELF: NonNullable<ReviewState['self']> = {
  entry: 's', at: '2026-04-01T18:30:00.000Z', marks: { ...FULL_MARKS, 'I.2': '4.5', 'III.4': '1.75' }, comments: {}, leadership: null,
  strengths: 'Chủ động', weaknesses: 'Còn chậm', figure: null,
};

function sheet(review: ReviewState | null) {
  const { score, input } = scoresOf({ org, tasks: [workOf('an', 5, 1)], reviews: { an: review } }).get('an')!;
  const nameOf = (person: string) => org.people.get(person)?.name ?? person;
  return periodSheetOf({ subject: subjectOf(org, 'an', '2026-03-31'), period: '2026-03', general: input.profile.general, score, review, nameOf, hash: 'abc' });
}

function tableIn(review: ReviewState | null): FormTable {
  return sheet(review).blocks.find((block): block is FormTable => block.kind === 'table')!;
}

describe('Mẫu số 01 of a scored period', () => {
  it('names whom and what it is about', () => {
    const lines = formLines(sheet(reviewOf()));
    expect(lines.slice(0, 8)).toEqual([
      'Mẫu số 01', 'PHƯỜNG THỬ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'PHIẾU THEO DÕI, ĐÁNH GIÁ CÔNG CHỨC',
      '(Kỳ theo dõi, đánh giá: tháng 3 năm 2026)1', 'Họ và tên: An', 'Chức vụ, chức danh: Chuyên viên',
    ]);
    expect(lines).toContain('Đơn vị công tác: Phòng a, Phường Thử');
    expect(lines).toContain('Mã kiểm tra: abc');
  });

  it('has the marks the official gave himself, summed by group', () => {
    const { rows } = tableIn({ ...reviewOf(), self: SELF });
    const marks = rows.map(({ cells }) => `${cells[0]} ${cells[2]} ${cells[3]}`);
    expect(marks).toEqual(['I 10 9,5', '1 5 5', '2 5 4,5', 'II 10 10', '1 2,5 2,5', '2 2,5 2,5', '3 2,5 2,5', '4 2,5 2,5', 'III 10 9,25', '1 2,5 2,5', '2 2,5 2,5', '3 2,5 2,5', '4 2,5 1,75', ' 30 28,75']);
  });

  it('leaves marks and sums open until he gave them', () => {
    expect(tableIn(reviewOf()).rows.map(({ cells }) => cells[3]).filter(Boolean)).toEqual([]);
    const { 'II.4': _left, ...marks } = FULL_MARKS;
    const partly = tableIn({ ...reviewOf(), self: { ...SELF, marks } }).rows.map(({ cells }) => cells[3]);
    expect([partly[0], partly[3], partly[7], partly.at(-1)]).toEqual(['10', '', '', '']);
  });

  it('sums up the confirmed figures: 14 + 30 = 44', () => {
    const lines = formLines(sheet({ ...reviewOf(), self: SELF }));
    expect(lines).toContain('1. Điểm tiêu chí chung: 30,00');
    expect(lines).toContain('2. Điểm tiêu chí kết quả thực hiện nhiệm vụ: 14,00');
    expect(lines).toContain('3. Tổng điểm theo dõi, đánh giá công chức: 44,00');
    expect(lines).toContain('4. Ưu điểm: Chủ động');
    expect(lines).toContain('5. Hạn chế, khuyết điểm: Còn chậm');
  });

  it('is dated by Vietnam’s days and signed by name', () => {
    const confirmed = { ...reviewOf().confirmed!, by: 'headA', comment: 'Nhất trí' };
    const lines = formLines(sheet({ ...reviewOf(), self: SELF, confirmed }));
    const at = lines.indexOf('CÔNG CHỨC TỰ ĐÁNH GIÁ');
    expect(lines.slice(at - 1, at + 7)).toEqual([
      '....., ngày 02 tháng 04 năm 2026', 'CÔNG CHỨC TỰ ĐÁNH GIÁ', '(Ký tên, ghi rõ họ tên)',
      '....., ngày 02 tháng 04 năm 2026', 'CẤP CÓ THẨM QUYỀN\nTHEO DÕI, ĐÁNH GIÁ', '(Ký tên, ghi rõ họ tên)', 'An', 'Trưởng phòng A',
    ]);
    expect(lines).toContain('6. Ý kiến nhận xét của cấp có thẩm quyền theo dõi, đánh giá: Nhất trí');
  });

  it.each([null, reviewFold.start])('leaves what nobody said to be written by hand (%#)', (review) => {
    const lines = formLines(sheet(review));
    expect(lines).toContain('1. Điểm tiêu chí chung:');
    expect(lines).toContain('3. Tổng điểm theo dõi, đánh giá công chức:');
    expect(lines.filter((line) => line === '....., ngày....tháng.....năm.....')).toHaveLength(2);
  });
});
