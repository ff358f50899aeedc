import { describe, expect, it } from 'vitest';
import { accepted, fault, task } from '#tests/support/period-input.ts';
import { explainUnits, faultLosses, judgeOf } from './explain-units.ts';
import type { ExplanationNode } from './explanation-node.ts';
import { sentence } from './explanation-text.ts';
import { ND335_TASK_RESULTS } from '../profiles/nd335.ts';
import { toFraction } from '../scoring/rational.ts';
import type { CompletedUnits, Fault } from '../scoring/scored-task.ts';
import { contributionOf } from '../scoring/task-contribution.ts';

const { ratios } = ND335_TASK_RESULTS;

/** K 4, one unit accepted, seen from the ratio at `index`. */
function units(index: number, given: Partial<CompletedUnits>): ExplanationNode {
  const [part] = contributionOf(task('x', '4', '2', { completed: [accepted('1', { acceptance: 'acc', ...given })] }), ratios).units;
  const rule = ratios[index];
  if (!part || !rule) throw new Error('no units');
  return explainUnits('u', { owner: 'official', rule, index }, part, '4');
}

const at = (entry: string, day: number, given: Partial<Fault> = {}): Fault => fault({ entry, at: `2026-03-0${day}T02:00:00.000Z`, reason: 'thiếu căn cứ', ...given });

describe('accepted units (Điều 14.2)', () => {
  it('are a leaf in their favour while nothing was found', () => {
    expect(units(1, { delays: [at('d', 1)] })).toMatchObject({
      kind: 'leaf', label: 'units', value: '4/1', formula: '4 × 1', entries: ['acc'], decidedBy: 'head', contestable: 'no', fixedBy: 'nothing-lost', article: 'NĐ335 Điều 14.2.b',
    });
  });

  it('name nobody where the acceptance names nobody', () => {
    expect(units(0, { acceptedBy: '' }).decidedBy).toBeNull();
  });

  it('add up from the acceptance and each fault, the oldest first', () => {
    const node = units(1, { failedReviews: [at('late', 3), at('excused', 1, { excusedBy: 'excuse' }), at('first', 2)] });
    expect(node).toMatchObject({
      kind: 'sum', value: '2/1', formula: '4 × 1 × max(0; 1 − 0.25 × 2)', contestable: null, entries: ['acc', 'first', 'late', 'excused', 'excuse'],
    });
    expect(node.values).toMatchObject({ faults: '2', excused: '1' });
    expect(node.children.map(({ id, label, value, entries, contestable, fixedBy, decidedBy, decidedAt }) => [id, label, value, entries, contestable, fixedBy, decidedBy, decidedAt])).toEqual([
      ['u/accepted', 'accepted', '4/1', ['acc'], 'no', 'nothing-lost', 'head', null],
      ['u/fault-1', 'fault', '-1/1', ['first'], 'yes', null, 'head', '2026-03-02T02:00:00.000Z'],
      ['u/fault-2', 'fault', '-1/1', ['late'], 'yes', null, 'head', '2026-03-03T02:00:00.000Z'],
      ['u/excused-1', 'fault', '0/1', ['excused', 'excuse'], 'no', 'excused', null, null],
    ]);
  });

  it('keep their plain formula when every fault is excused', () => {
    expect(units(1, { failedReviews: [at('e', 1, { excusedBy: 'excuse' })] })).toMatchObject({ kind: 'sum', formula: '4 × 1', value: '4/1' });
  });

  it('lose nothing by the fifth fault', () => {
    const node = units(2, { delays: [1, 2, 3, 4, 5].map((day) => at(`d${day}`, day)) });
    expect(node.children.map(({ value }) => value)).toEqual(['4/1', '-1/1', '-1/1', '-1/1', '-1/1', '0/1']);
    expect(node.value).toBe('0/1');
  });
});

describe('what is said of a fault', () => {
  it.each([
    [1, { failedReviews: [at('f', 1)] }, 'Lần đánh giá chưa đạt thứ 1 (thiếu căn cứ): trừ 25%, −1,00.', 'Failed review 1 (thiếu căn cứ): 25% deducted, −1.00.'],
    [2, { delays: [at('f', 1, { reason: '2026-03-09' })] }, 'Lần chậm thứ 1 (hạn 09/03/2026): trừ 25%, −1,00.', 'Delay 1 (deadline 2026-03-09): 25% deducted, −1.00.'],
    [2, { delays: [at('f', 1, { excusedBy: 'e', reason: '' })] }, 'Lần chậm thứ 1: nguyên nhân khách quan đã được xác nhận, không trừ.', 'Delay 1: objective cause confirmed, not deducted.'],
  ])('%i', (index, given, vi, en) => {
    const last = units(index, given).children.at(-1);
    expect(last && [sentence(last, 'vi'), sentence(last, 'en')]).toEqual([vi, en]);
  });

  it('beyond the floor of the product takes nothing more', () => {
    const last = units(1, { failedReviews: [1, 2, 3, 4, 5].map((day) => at(`f${day}`, day)) }).children.at(-1);
    expect(last && sentence(last, 'vi')).toBe('Lần đánh giá chưa đạt thứ 5 (thiếu căn cứ): không trừ thêm, phần này đã hết điểm.');
    expect(last && sentence(last, 'en')).toBe('Failed review 5 (thiếu căn cứ): nothing more to deduct from these units.');
  });

  it('says what was accepted before', () => {
    const first = units(1, { failedReviews: [at('f', 1)] }).children[0];
    expect(first && [sentence(first, 'vi'), sentence(first, 'en')]).toEqual(['Nghiệm thu 1 đơn vị, đã quy đổi: 4 × 1 = 4,00.', 'Acceptance of 1 unit, converted: 4 × 1 = 4.00.']);
  });
});

it('takes a late submission for no decision of the official who made it', () => {
  expect(judgeOf(fault({ by: 'official' }), 'official')).toBeNull();
  expect(judgeOf(fault({ by: 'head' }), 'official')).toBe('head');
  expect(units(2, { delays: [at('d', 1, { by: 'official' })] }).children[1]).toMatchObject({ decidedBy: null, contestable: 'yes' });
});

it('numbers the losses from 1', () => {
  const [part] = contributionOf(task('x', '2', '1', { completed: [accepted('1', { delays: [at('b', 2), at('a', 1)] })] }), ratios).units;
  const rule = ratios[2];
  expect(part && rule && faultLosses(rule, part).map(({ fault: { entry }, place, lost }) => [entry, place, toFraction(lost)])).toEqual([['a', 1, '-1/2'], ['b', 2, '-1/2']]);
});
