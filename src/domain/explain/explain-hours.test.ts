import { describe, expect, it } from 'vitest';
import { explained, nodeOf } from '#tests/support/explained.ts';
import { NO_GENERAL, accepted, fault, periodInput, task } from '#tests/support/period-input.ts';
import type { ExplanationNode } from './explanation-node.ts';
import { sentence } from './explanation-text.ts';
import { KHANH_HOA_2025 } from '../profiles/khanh-hoa-2025.ts';
import type { CompletedUnits, ScoredTask } from '../scoring/scored-task.ts';

function explain(tasks: readonly ScoredTask[]): ExplanationNode {
  return explained(periodInput(tasks, { profile: KHANH_HOA_2025, general: NO_GENERAL }));
}

function unit(given: Partial<CompletedUnits>, group = 'N3'): ExplanationNode {
  return nodeOf(explain([task('x', '1', '1', { group, completed: [accepted('1', { acceptance: 'acc', ...given })] })]), 'total/task-results/x/1');
}

const LATE = fault({ entry: 'd2', at: '2026-03-12T02:00:00.000Z', by: 'deputy' });

describe('accepted units: ((quality + time) ÷ 2) × complexity × 100/143', () => {
  it.each([
    {
      why: 'quality 90, on time, complexity 1.2', given: { quality: '90' }, group: 'N3', value: '11400/143', by: 'head', contestable: 'yes', fixedBy: null,
      vi: '1/1 đơn vị đã nghiệm thu, chất lượng 90, thời gian 100 (đúng hạn), độ phức tạp N3 hệ số 1,2: ((90 + 100) ÷ 2) × 1,2 × 100/143 = 79,72/100 điểm.',
      en: '1/1 unit accepted, quality 90, time 100 (on time), complexity N3 factor 1.2: ((90 + 100) ÷ 2) × 1.2 × 100/143 = 79.72/100 points.',
    },
    {
      why: 'full quality on time lost nothing', given: {}, group: 'N1', value: '10000/143', by: 'head', contestable: 'no', fixedBy: 'nothing-lost',
      vi: '1/1 đơn vị đã nghiệm thu, chất lượng 100, thời gian 100 (đúng hạn), độ phức tạp N1 hệ số 1: ((100 + 100) ÷ 2) × 1 × 100/143 = 69,93/100 điểm.',
      en: '1/1 unit accepted, quality 100, time 100 (on time), complexity N1 factor 1: ((100 + 100) ÷ 2) × 1 × 100/143 = 69.93/100 points.',
    },
    {
      why: 'early, at the maximum in spite of quality 90', given: { quality: '90', late: '-0.1' }, group: 'N5', value: '100/1', by: 'head', contestable: 'no', fixedBy: 'nothing-lost',
      vi: '1/1 đơn vị đã nghiệm thu, chất lượng 90, thời gian 120 (sớm hạn), độ phức tạp N5 hệ số 1,4: min(100; ((90 + 120) ÷ 2) × 1,4 × 100/143) = 100,00/100 điểm.',
      en: '1/1 unit accepted, quality 90, time 120 (early), complexity N5 factor 1.4: min(100; ((90 + 120) ÷ 2) × 1.4 × 100/143) = 100.00/100 points.',
    },
    {
      why: 'late, without a group, by who recorded the delay', given: { late: '0.25', delays: [fault({ entry: 'd1', excusedBy: 'e1' }), LATE] }, group: '', value: '750/11', by: 'deputy', contestable: 'yes', fixedBy: null,
      vi: '1/1 đơn vị đã nghiệm thu, chất lượng 100, thời gian 95 (chậm 25% thời gian được giao), độ phức tạp hệ số 1: ((100 + 95) ÷ 2) × 1 × 100/143 = 68,18/100 điểm.',
      en: '1/1 unit accepted, quality 100, time 95 (late by 25% of the allotted time), complexity factor 1: ((100 + 95) ÷ 2) × 1 × 100/143 = 68.18/100 points.',
    },
  ])('$why', ({ given, group, value, by, contestable, fixedBy, vi, en }) => {
    const node = unit(given, group);
    expect(node).toMatchObject({ kind: 'leaf', value, decidedBy: by, contestable, fixedBy, weight: '1/1' });
    expect([sentence(node, 'vi'), sentence(node, 'en')]).toEqual([vi, en]);
  });

  it('leads to delays, excuses and the acceptance, which decided last', () => {
    const node = unit({ late: '0.25', delays: [fault({ entry: 'd1', excusedBy: 'e1' }), LATE] });
    expect(node.entries).toEqual(['d1', 'd2', 'e1', 'acc']);
    expect(node.decidedAt).toBe('2026-03-12T02:00:00.000Z');
    expect(node.values.excused).toBe('1');
  });

  it('late without a recorded delay was found by who accepted; a late submission by nobody', () => {
    expect(unit({ late: '0.25' })).toMatchObject({ decidedBy: 'head', decidedAt: null, contestable: 'yes' });
    expect(unit({ late: '0.25', delays: [fault({ by: 'official' })] })).toMatchObject({ decidedBy: null, contestable: 'yes' });
  });

  it('names nobody where the acceptance names nobody', () => {
    expect([unit({ acceptedBy: '' }).decidedBy, unit({ acceptedBy: '', late: '0.25' }).decidedBy]).toEqual([null, null]);
  });
});

describe('tasks by their standard hours', () => {
  const root = () => explain([
    task('a', '1', '3', { group: 'N2', hours: '2', completed: [accepted('1'), accepted('1', { quality: '50' })] }),
    task('b', '1', '1', { handedBack: true, completed: [accepted('1')] }),
    task('c', '1', '0'),
  ]);

  it('is one mean by hours under the total', () => {
    expect(root()).toMatchObject({ kind: 'sum', formula: '', article: 'Bộ quy tắc Khánh Hòa 2025, điểm kỳ theo giờ chuẩn' });
    expect(sentence(root(), 'vi')).toBe('Điểm theo dõi, đánh giá tháng 03/2026 (tạm tính): 19,23 điểm, ở mức điểm Không hoàn thành nhiệm vụ.');
    expect(sentence(root(), 'en')).toBe('Score of 2026-03 (provisional): 19.23 points, level Not completed.');
    const [results] = root().children;
    expect(results).toMatchObject({ kind: 'mean', value: '250/13', numerator: '3500/13', denominator: '14/1' });
    expect(results && [sentence(results, 'vi'), sentence(results, 'en')]).toEqual([
      'Điểm công việc, trung bình theo giờ chuẩn: 269,23 ÷ 14 giờ chuẩn = 19,23/100 điểm.',
      'Work, averaged over standard hours: 269.23 ÷ 14 standard hours = 19.23/100 points.',
    ]);
    expect(results?.children.map(({ kind, value, weight }) => [kind, value, weight])).toEqual([
      ['mean', '1750/39', '6/1'],
      ['mean', '0/1', '8/1'],
      ['leaf', '0/1', '0/1'],
    ]);
  });

  it('counts what was not accepted as zero', () => {
    const task = nodeOf(root(), 'total/task-results/a');
    expect([sentence(task, 'vi'), sentence(task, 'en')]).toEqual([
      'Nhiệm vụ a: 44,87/100 điểm, 6 trên tổng 14 giờ chuẩn.',
      'Nhiệm vụ a: 44.87/100 points, 6 of 14 standard hours.',
    ]);
    expect(task.children.map(({ id, weight }) => [id.split('/').at(-1), weight])).toEqual([['1', '1/1'], ['2', '1/1'], ['undone', '1/1']]);
    const undone = nodeOf(root(), 'total/task-results/a/undone');
    expect(undone).toMatchObject({ kind: 'leaf', value: '0/1', entries: ['assignment-a'], contestable: 'no', fixedBy: 'nobody-decided' });
    expect([sentence(undone, 'vi'), sentence(undone, 'en')]).toEqual(['1/3 đơn vị chưa được nghiệm thu: 0,00 điểm.', '1/3 units not accepted: 0.00 points.']);
  });

  it('counts nothing of what was handed back, and nothing of nothing', () => {
    const back = nodeOf(root(), 'total/task-results/b');
    expect(back.children.map(({ fixedBy, weight }) => [fixedBy, weight])).toEqual([['handed-back', '1/1']]);
    const undone = nodeOf(root(), 'total/task-results/b/undone');
    expect([sentence(undone, 'vi'), sentence(undone, 'en')]).toEqual(['1/1 đơn vị đã chuyển giao: 0,00 điểm.', '1/1 unit handed back: 0.00 points.']);
    expect(nodeOf(root(), 'total/task-results/c')).toMatchObject({ children: [], contestable: 'no', fixedBy: 'nobody-decided', entries: ['assignment-c'] });
  });

  it('has no results without hours', () => {
    const none = explain([]);
    expect(none).toMatchObject({ kind: 'missing', children: [], formula: '' });
    expect(sentence(none, 'en')).toBe('Not enough data to score 2026-03: nothing was assigned.');
  });
});
