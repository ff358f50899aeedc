import { describe, expect, it } from 'vitest';
import { NO_GENERAL, FULL_MARKS, accepted, confirmedMarks, fault, faults, periodInput, task } from '#tests/support/period-input.ts';
import { ND335, ND335_TASK_RESULTS } from '../profiles/nd335.ts';
import { scorePeriod } from '../scoring/period-score.ts';
import type { PeriodInput } from '../scoring/score-shape.ts';
import { waterfall } from './waterfall.ts';
import { barSentence, causeText } from './waterfall-text.ts';
import { WATERFALL_CAUSES } from './waterfall-step.ts';

function fall(input: PeriodInput) {
  return waterfall(input, scorePeriod(input));
}

function steps(input: PeriodInput): readonly string[] {
  return fall(input).bars.map((bar) => `${bar.task ?? bar.line ?? ''} ${bar.cause} ${bar.points.exact}`.trim());
}

const DONE = task('x', '1', '1', { completed: [accepted('1')] });

describe('waterfall', () => {
  it('has no bar for a month without a loss', () => {
    expect(fall(periodInput([DONE]))).toEqual({
      start: { exact: '100/1', display: '100.00' },
      bars: [],
      end: { exact: '100/1', display: '100.00' },
      complete: true,
    });
  });

  it.each([
    { why: '4 of 5 not done: 70 × 4/5', tasks: [task('x', '1', '5', { completed: [accepted('1')] })], bars: ['x notDone -56/1'] },
    {
      why: 'handed back takes the whole task: 70 × 1/2',
      tasks: [DONE, task('y', '1', '1', { handedBack: true, completed: [accepted('1', { delays: faults(1) })] })],
      bars: ['y handedBack -35/1'],
    },
    {
      why: 'a failed review and a delay: 70/3 × 1/4 each',
      tasks: [task('x', '2', '1', { completed: [accepted('1', { failedReviews: faults(1), delays: faults(1) })] })],
      bars: ['x failedReview -35/6', 'x delay -35/6'],
    },
    {
      why: 'the fifth fault takes nothing: four bars of 70/3 × 1/4',
      tasks: [task('x', '1', '1', { completed: [accepted('1', { delays: faults(5) })] })],
      bars: Array.from({ length: 4 }, () => 'x delay -35/6'),
    },
    {
      why: 'extra work rises, with its own delay, up to the cap',
      tasks: [DONE, task('y', '1', '1', { kind: 'takenOver', completed: [accepted('1', { delays: faults(1) })] })],
      bars: ['y extraWork 70/1', 'y delay -35/6', 'cap -385/6'],
    },
    {
      why: 'accepted beyond the quantity assigned is a gain too',
      tasks: [DONE, task('y', '1', '1', { completed: [accepted('2')] }), task('z', '1', '2', { completed: [accepted('1')] })],
      bars: ['y extraWork 35/2', 'z notDone -35/2'],
    },
  ])('$why', ({ tasks, bars }) => {
    expect(steps(periodInput(tasks))).toEqual(bars);
  });

  it('caps each ratio where the profile says so', () => {
    const profile = { ...ND335, taskResults: { ...ND335_TASK_RESULTS, ratioCap: 'each' as const } };
    const extra = task('y', '1', '1', { kind: 'unscheduled', completed: [accepted('1')] });
    expect(steps(periodInput([DONE, extra], { profile }))).toEqual(['y extraWork 70/1', 'cap -70/3', 'cap -70/3', 'cap -70/3']);
  });

  it.each([
    ['beyond the plan', 'planned', 'NĐ335 Điều 14.2.a'], ['unscheduled', 'unscheduled', 'NĐ335 Điều 18.1.d'],
  ] as const)('names the last acceptance of work %s and its article', (_, kind, article) => {
    const completed = [accepted('1', { acceptance: 'first', acceptedBy: 'deputy' }), accepted('1', { acceptance: 'last', acceptedBy: 'head' })];
    const bars = fall(periodInput([task('x', '1', '3'), task('y', '1', '1', { kind, completed })])).bars.filter(({ cause }) => cause === 'extraWork');
    expect(bars).toMatchObject([{ id: 'y/extraWork', entry: 'last', person: 'head', article }]);
  });

  it('names task, decision, person, reason and article of a lost point', () => {
    const delay = fault({ entry: 'delay-1', by: 'deputy', reason: 'nộp sau hạn' });
    const [bar] = fall(periodInput([task('x', '1', '1', { completed: [accepted('1', { delays: [delay] })] })])).bars;
    expect(bar).toEqual({
      id: 'x/1/c/1',
      cause: 'delay',
      task: 'x',
      line: null,
      title: 'Nhiệm vụ x',
      titleEn: 'Nhiệm vụ x',
      entry: 'delay-1',
      person: 'deputy',
      people: [],
      reason: 'nộp sau hạn',
      article: 'NĐ335 Điều 14.2.c',
      contestable: true,
      points: { exact: '-35/6', display: '-5.83' },
      after: { exact: '565/6', display: '94.17' },
    });
  });
});

describe('general deductions', () => {
  const self = { ...FULL_MARKS, 'I.1': '4' };
  const own = { ...NO_GENERAL, self, selfScoring: 'self-entry', comments: { 'I.1': 'đi muộn' } };

  it('rest on the own entry before confirmation, and nobody else decided them', () => {
    expect(fall(periodInput([DONE], { general: own })).bars).toMatchObject([
      { line: 'I.1', entry: 'self-entry', person: 'official', reason: 'đi muộn', contestable: false, points: { exact: '-1/1' } },
    ]);
  });

  it("are contestable where the superior's mark is lower than the own one", () => {
    const general = { ...own, confirmed: { ...self, 'I.2': '4.5' }, confirmedBy: 'head', confirmation: 'c' };
    const bars = fall(periodInput([DONE], { general })).bars;
    expect(bars.map(({ line, person, contestable }) => [line, person, contestable])).toEqual([
      ['I.1', 'head', false],
      ['I.2', 'head', true],
    ]);
  });

  it('are contestable where the superior marked alone', () => {
    const general = { ...confirmedMarks({ 'I.1': '4' }), self: null };
    expect(fall(periodInput([DONE], { general })).bars[0]?.contestable).toBe(true);
  });
});

describe('what is missing', () => {
  it('shows only the task part without general marks', () => {
    const result = fall(periodInput([task('x', '1', '2', { completed: [accepted('1')] })], { general: NO_GENERAL }));
    expect(result).toMatchObject({ start: { exact: '70/1' }, end: { exact: '35/1' }, complete: false });
  });

  it('shows only the general part when nothing was assigned', () => {
    const result = fall(periodInput([], { general: confirmedMarks({ 'I.1': '4' }) }));
    expect(result).toMatchObject({ start: { exact: '30/1' }, end: { exact: '29/1' }, complete: false });
  });

  it('refuses the score of another input', () => {
    expect(() => waterfall(periodInput([DONE]), scorePeriod(periodInput([task('x', '1', '1')])))).toThrow('its input gives 100/1');
  });
});

describe('barSentence', () => {
  const [bar] = fall(periodInput([task('x', '1', '1', { completed: [accepted('1', { delays: [fault({ reason: 'nộp sau hạn' })] })] })])).bars;

  it('says points, title, cause, reason and article', () => {
    expect(bar && barSentence(bar, 'vi')).toBe('−5,83 điểm: Nhiệm vụ x, chậm tiến độ (nộp sau hạn). NĐ335 Điều 14.2.c');
    expect(bar && barSentence(bar, 'en')).toBe('−5.83 points: Nhiệm vụ x, delay (nộp sau hạn). NĐ335 Điều 14.2.c');
  });

  it('names a general line in the language of the reader, and a gain with its sign', () => {
    const tasks = [task('w', '1', '1'), task('y', '1', '1', { kind: 'unscheduled', completed: [accepted('1')] })];
    const bars = fall(periodInput(tasks, { general: confirmedMarks({ 'I.2': '4' }) })).bars;
    expect(bars.map((one) => barSentence(one, 'en'))).toEqual([
      '−1.00 points: Discipline in public service, general criteria. NĐ335 Phụ lục II, Mẫu số 01, I.2',
      '−70.00 points: Nhiệm vụ w, not completed. NĐ335 Điều 14.2.a',
      '+70.00 points: Nhiệm vụ y, work beyond the assigned total. NĐ335 Điều 18.1.d',
    ]);
  });

  it('has words for every cause in both languages', () => {
    const words = WATERFALL_CAUSES.flatMap((cause) => [causeText(cause, 'vi'), causeText(cause, 'en')]);
    expect(new Set(words).size).toBe(2 * WATERFALL_CAUSES.length);
  });
});
