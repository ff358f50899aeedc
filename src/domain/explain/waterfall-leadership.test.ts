import { describe, expect, it } from 'vitest';
import { accepted, faults, leading, periodInput, task } from '#tests/support/period-input.ts';
import { ND335, ND335_TASK_RESULTS } from '../profiles/nd335.ts';
import { scorePeriod } from '../scoring/period-score.ts';
import type { LeadershipInput, PeriodInput } from '../scoring/score-shape.ts';
import { waterfall } from './waterfall.ts';
import { barSentence } from './waterfall-text.ts';

const DONE = [task('x', '1', '1', { completed: [accepted('1')] })];

function fall(leadership: LeadershipInput, given: Partial<PeriodInput> = {}) {
  const input = periodInput(DONE, { role: 'head', leadership, ...given });
  return waterfall(input, scorePeriod(input));
}

const HALF = leading({ b: 'below', a: 'below', m: 'met' }, {
  self: { organising: '1', uniting: '1' },
  confirmed: { organising: '0.5', uniting: '1' },
  reasons: { organising: 'kế hoạch quý chậm' },
});

describe('the waterfall of a leader: 70/6 for each ratio (Điều 16.2)', () => {
  it('loses 35/6 by d, and names whose scores', () => {
    const { bars, end } = fall(HALF);
    expect(bars.map(({ id, cause, points }) => [id, cause, points.exact])).toEqual([
      ['leadership/d', 'subordinates', '-35/6'],
      ['leadership/đ', 'decided', '-35/6'],
    ]);
    expect(bars[0]).toMatchObject({
      people: ['a', 'b'], person: null, entry: null, contestable: false, task: null, line: null, reason: '', article: 'NĐ335 Điều 15.3.a',
      title: 'Kết quả hoạt động của cơ quan, tổ chức, đơn vị, lĩnh vực phụ trách', titleEn: 'Results of the unit or field led',
    });
    expect(end.exact).toBe('265/3');
  });

  it('loses 35/6 by each decided criterion, with who, why and where', () => {
    expect(fall(HALF).bars[1]).toMatchObject({
      people: [], person: 'head', entry: 'confirmation-entry', contestable: true, reason: 'kế hoạch quý chậm', article: 'NĐ335 Điều 15.3.b', titleEn: 'Organising the work',
    });
  });

  it('is not contestable where the leader marked himself', () => {
    const [bar] = fall(leading({}, { self: { organising: '1', uniting: '0.5' }, confirmed: null })).bars;
    expect(bar).toMatchObject({ id: 'leadership/e', person: 'official', entry: 'self-entry', contestable: false });
  });

  it('loses 70/6 of a task by each ratio, and a quarter of that by a fault', () => {
    const tasks = [task('x', '1', '2', { completed: [accepted('1', { delays: faults(1) })] })];
    const { bars, end } = fall(leading({ m: 'met' }), { tasks });
    expect(bars.map(({ cause, points }) => [cause, points.exact])).toEqual([['notDone', '-35/2'], ['delay', '-35/24']]);
    expect(end.exact).toBe('1945/24');
  });

  it('adds the article of deputies (Điều 15.4)', () => {
    expect(fall(HALF, { role: 'deputy' }).bars.map(({ article }) => article)).toEqual([
      'NĐ335 Điều 15.3.a; NĐ335 Điều 15.4', 'NĐ335 Điều 15.3.b; NĐ335 Điều 15.4',
    ]);
  });

  it('shows only the general part while a mark is missing', () => {
    expect(fall(leading({ b: 'below' }, { confirmed: null }))).toMatchObject({ start: { exact: '30/1' }, bars: [], complete: false });
  });

  it('scores a leader like staff where the profile has no criteria for leaders', () => {
    const profile = { ...ND335, taskResults: { ...ND335_TASK_RESULTS, leadership: null } };
    expect(fall(HALF, { profile })).toMatchObject({ bars: [], end: { exact: '100/1' } });
  });

  it('says each in one plain line', () => {
    expect(fall(HALF).bars.map((bar) => barSentence(bar, 'vi'))).toEqual([
      '−5,83 điểm: Kết quả hoạt động của cơ quan, tổ chức, đơn vị, lĩnh vực phụ trách, có người thuộc quyền ở mức không hoàn thành nhiệm vụ (2 người). NĐ335 Điều 15.3.a',
      '−5,83 điểm: Khả năng tổ chức triển khai thực hiện nhiệm vụ, tiêu chí lãnh đạo, quản lý chưa đạt (kế hoạch quý chậm). NĐ335 Điều 15.3.b',
    ]);
    expect(fall(HALF).bars.map((bar) => barSentence(bar, 'en'))).toEqual([
      '−5.83 points: Results of the unit or field led, somebody under authority is at not completed (2 below). NĐ335 Điều 15.3.a',
      '−5.83 points: Organising the work, leadership criterion not met (kế hoạch quý chậm). NĐ335 Điều 15.3.b',
    ]);
  });
});
