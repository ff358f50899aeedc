import { describe, expect, it } from 'vitest';
import { scorePeriod } from '../scoring/period-score.ts';
import { KHANH_HOA_2025 } from '../profiles/khanh-hoa-2025.ts';
import type { ScoredTask } from '../scoring/scored-task.ts';
import { formLines } from '#tests/support/form-text.ts';
import { accepted, faults, periodInput, task } from '#tests/support/period-input.ts';
import { ward } from '#tests/support/story.ts';
import type { FormTable } from './form-document.ts';
import { subjectOf } from './form-parts.ts';
import { periodDays } from './period-days.ts';
import { productList } from './product-list.ts';

const subject = subjectOf(ward(), 'an', '2026-03-31');

function listOf(tasks: readonly ScoredTask[], change: Parameters<typeof periodInput>[1] = {}, whole = true) {
  const input = periodInput(tasks, change);
  return productList({ subject, input, score: scorePeriod(input), days: { working: 20, leave: 2 }, whole, hash: 'abc' });
}

function rowsOf(tasks: readonly ScoredTask[], change: Parameters<typeof periodInput>[1] = {}): string[] {
  const table = listOf(tasks, change).blocks.find((block): block is FormTable => block.kind === 'table')!;
  return table.rows.map(({ cells }) => cells.join('|'));
}

// `domain.md` §3: of 2 units with K = 4, one with one failed review gives 4 + 4·0.75.
const X = task('X', '4', '2', { group: 'N3', completed: [accepted('1', { failedReviews: faults(1), delays: faults(1) }), accepted('1')] });
const Y = task('Y', '1', '10', { group: 'N1', completed: [accepted('8')] });

describe('a person’s list of products', () => {
  it('has the columns of the list, in order', () => {
    const table = listOf([X]).blocks.find((block): block is FormTable => block.kind === 'table')!;
    expect(table.columns.map(({ label }) => label)).toEqual([
      'STT', 'Tên công việc', 'Mức', 'SL', 'SP quy đổi', 'SP chất lượng', 'SP tiến độ', 'Lỗi CL', 'Lỗi TĐ', 'Ghi chú',
    ]);
    expect(table.columns.reduce((sum, { width }) => sum + width, 0)).toBe(100);
  });

  it('shows what counts after each deduction, and what is left undone', () => {
    expect(rowsOf([X, Y])).toEqual(['1|Nhiệm vụ X|N3|2|8|7|7|1|1|', '2|Nhiệm vụ Y|N1|8|8|8|8|0|0|giao 10', '|Tổng cộng||10|16|15|15|||']);
  });

  it('counts a fault once however many units it touches, and no excused one', () => {
    const both = faults(1);
    const many = task('Z', '2', '3', { completed: [accepted('1', { delays: both }), accepted('2', { delays: [...both, ...faults(0, 1)] })] });
    expect(rowsOf([many])[0]).toBe('1|Nhiệm vụ Z||3|6|6|4,5|0|1|');
  });

  it.each([
    [{ kind: 'takenOver' } as const, 'nhận chuyển giao'],
    [{ kind: 'unscheduled' } as const, 'đột xuất, phát sinh'],
    [{ handedBack: true } as const, 'giao 2; đã chuyển giao'],
  ])('says how %j came (Điều 18.1.d)', (change, note) => {
    expect(rowsOf([{ ...X, ...change }])[0]?.split('|').at(-1)).toBe(note);
  });

  it('says days and assigned total above', () => {
    const lines = formLines(listOf([X, Y]));
    expect(lines).toContain('Kỳ tháng 3 năm 2026');
    expect(lines).toContain('Số ngày làm việc: 20');
    expect(lines).toContain('Số ngày nghỉ: 2');
    expect(lines).toContain('Tổng sản phẩm được giao (quy đổi): 18,00');
  });

  it('says that it is only a part, and sums up nothing as the whole', () => {
    const lines = formLines(listOf([X], {}, false));
    expect(lines.filter((line) => line.startsWith('CHƯA ĐẦY ĐỦ'))).toHaveLength(1);
    expect(lines).toContain('Cộng phần có trên máy');
    expect(lines).not.toContain('Tổng cộng');
  });

  it('leaves open what standard hours do not know', () => {
    expect(rowsOf([X], { profile: KHANH_HOA_2025 })[0]).toBe('1|Nhiệm vụ X|N3|2|8|||||');
  });
});

describe('days of a period', () => {
  const kept = { entry: 'e', by: 'officer', at: '2026-01-05T01:00:00.000Z' };
  const org = ward({}, { calendar: { holidays: ['2026-03-10'], swapped: [] } });

  it.each<readonly [person: string, period: string, leaves: readonly (readonly [from: string, to: string])[], days: ReturnType<typeof periodDays>, why: string]>([
    ['an', '2026-03', [], { working: 21, leave: 0 }, '22 weekdays less one holiday'],
    ['an', '2026-03', [['2026-03-06', '2026-03-11']], { working: 18, leave: 3 }, 'weekends and holidays are no leave'],
    ['an', '2026-Q1', [], { working: 63, leave: 0 }, 'a quarter has the days of its months'],
    ['left', '2026-03', [], { working: 0, leave: 0 }, 'who left on 28 February has no day in March'],
  ])('%s in %s with leave %j: %j, %s', (person, period, leaves, days) => {
    expect(periodDays(org, person, period, leaves.map(([from, to]) => ({ ...kept, leave: from, kind: 'annual' as const, from, to })))).toEqual(days);
  });
});
