import { describe, expect, it } from 'vitest';
import { NO_GENERAL, accepted, fault, periodInput, task } from '#tests/support/period-input.ts';
import { KHANH_HOA_2025 } from '../profiles/khanh-hoa-2025.ts';
import { scorePeriod } from '../scoring/period-score.ts';
import type { ScoredTask } from '../scoring/scored-task.ts';
import { waterfall } from './waterfall.ts';
import { barSentence } from './waterfall-text.ts';

function fall(tasks: readonly ScoredTask[], profile = KHANH_HOA_2025) {
  const input = periodInput(tasks, { profile, general: NO_GENERAL });
  return waterfall(input, scorePeriod(input));
}

function steps(tasks: readonly ScoredTask[]): readonly string[] {
  return fall(tasks).bars.map((bar) => `${bar.task ?? bar.title} ${bar.cause} ${bar.points.exact}`);
}

const one = (given: Parameters<typeof accepted>[1], group = 'N3') => task('x', '1', '1', { group, completed: [accepted('1', { acceptance: 'acc', ...given })] });

describe('the waterfall of standard hours: from 100 to the mean', () => {
  it.each([
    { why: 'full work still stays below the maximum: 120 × 100/143 − 100', tasks: [one({})], bars: ['Nhóm N3, hệ số 1,2 scale -2300/143'] },
    { why: 'quality 90 takes 5 × 1.2 × 100/143', tasks: [one({ quality: '90' })], bars: ['Nhóm N3, hệ số 1,2 scale -2300/143', 'x quality -600/143'] },
    { why: 'early gives 10 × 1.2 × 100/143', tasks: [one({ late: '-0.1' })], bars: ['Nhóm N3, hệ số 1,2 scale -2300/143', 'x early 1200/143'] },
    { why: '25% late takes 2.5 × 1.2 × 100/143', tasks: [one({ late: '0.25' })], bars: ['Nhóm N3, hệ số 1,2 scale -2300/143', 'x delay -300/143'] },
    { why: 'the maximum takes back what is above it', tasks: [one({ late: '-0.1' }, 'N5')], bars: ['Nhóm N5, hệ số 1,4 scale -300/143', 'x early 1400/143', 'x cap -100/13'] },
    { why: 'half done', tasks: [task('x', '1', '2', { completed: [accepted('1')] })], bars: ['Không có nhóm phức tạp, hệ số 1 scale -4300/143', 'x notDone -5000/143'] },
    { why: 'handed back', tasks: [task('x', '1', '1', { handedBack: true, completed: [accepted('1')] })], bars: ['Không có nhóm phức tạp, hệ số 1 scale -4300/143', 'x handedBack -10000/143'] },
    {
      why: 'one scale bar for a group, weighed by hours; nothing for a task without units',
      tasks: [one({}), task('y', '1', '1', { group: 'N1', hours: '24', completed: [accepted('1')] }), task('z', '1', '1', { group: 'N3', completed: [accepted('1')] }), task('0', '1', '0')],
      bars: ['Nhóm N1, hệ số 1 scale -2580/143', 'Nhóm N3, hệ số 1,2 scale -920/143'],
    },
  ])('$why', ({ tasks, bars }) => {
    expect(steps(tasks)).toEqual(bars);
  });

  it('starts at the maximum and ends at the total', () => {
    expect(fall([one({ quality: '90' })])).toMatchObject({ start: { exact: '100/1' }, end: { exact: '11400/143', display: '79.72' }, complete: true });
    expect(fall([])).toMatchObject({ start: { exact: '0/1' }, bars: [], complete: false });
  });

  it('measures lateness from the mark of the profile for work on time', () => {
    const { standardHours } = KHANH_HOA_2025;
    const profile = { ...KHANH_HOA_2025, standardHours: standardHours && { ...standardHours, timeMarks: [{ from: '0', mark: '90' }] } };
    expect(fall([one({})], profile).bars.map(({ cause, points }) => [cause, points.exact])).toEqual([['scale', '-2900/143']]);
  });
});

describe('who took the points', () => {
  const delay = fault({ entry: 'd', by: 'deputy', reason: '2026-03-09' });

  it.each([
    { why: 'scale: nobody', given: {}, bar: { id: 'scale/N3', cause: 'scale', task: null, person: null, entry: null, contestable: false, titleEn: 'Group N3, factor 1.2' } },
    { why: 'quality: who accepted', given: { quality: '90' }, bar: { id: 'x/1/quality', task: 'x', person: 'head', entry: 'acc', contestable: true, title: 'Nhiệm vụ x', titleEn: 'Nhiệm vụ x' } },
    { why: 'late: who recorded the delay', given: { late: '0.1', delays: [delay] }, bar: { id: 'x/1/delay', person: 'deputy', entry: 'd', reason: '2026-03-09', contestable: true } },
    { why: 'late: nobody, by the official’s own submission', given: { late: '0.1', delays: [{ ...delay, by: 'official' }] }, bar: { person: null, entry: 'd', contestable: true } },
    { why: 'late: an excused delay decided nothing', given: { late: '0.1', delays: [{ ...delay, excusedBy: 'e' }] }, bar: { person: 'head', entry: 'acc', reason: '', contestable: true } },
    { why: 'early: who accepted', given: { late: '-0.1' }, bar: { id: 'x/1/early', person: 'head', entry: 'acc', contestable: false } },
  ])('$why', ({ given, bar }) => {
    expect(fall([one(given)]).bars.at(-1)).toMatchObject({ ...bar, people: [], line: null, article: 'Bộ quy tắc Khánh Hòa 2025, công thức điểm công việc' });
  });

  it('is nobody where work was not done or above the maximum', () => {
    expect(fall([task('x', '1', '1')]).bars.at(-1)).toMatchObject({ id: 'x/notDone', person: null, entry: 'assignment-x', contestable: false });
    expect(fall([one({ late: '-0.1' }, 'N5')]).bars.at(-1)).toMatchObject({ id: 'x/1/cap', task: 'x', person: null, entry: null, contestable: false });
  });

  it('says each in one plain line', () => {
    const bars = fall([one({ quality: '90', late: '0.1', delays: [delay] })]).bars;
    expect(bars.map((bar) => barSentence(bar, 'vi').split('. Bộ')[0])).toEqual([
      '−16,08 điểm: Nhóm N3, hệ số 1,2, hệ số phức tạp và thang điểm, không phải lỗi của ai',
      '−4,20 điểm: Nhiệm vụ x, điểm chất lượng dưới 100',
      '−0,84 điểm: Nhiệm vụ x, chậm tiến độ (hạn 09/03/2026)',
    ]);
    expect(bars.map((bar) => barSentence(bar, 'en').split('. Bộ')[0])).toEqual([
      "−16.08 points: Group N3, factor 1.2, complexity factor and scale, nobody's fault",
      '−4.20 points: Nhiệm vụ x, quality below 100',
      '−0.84 points: Nhiệm vụ x, delay (deadline 2026-03-09)',
    ]);
    expect(fall([task('x', '1', '1')]).bars[0]?.titleEn).toBe('No complexity group, factor 1');
  });
});
