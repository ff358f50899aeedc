import { describe, expect, it } from 'vitest';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import type { PeriodInput } from '#domain/scoring/score-shape.ts';
import type { ScoredTask } from '#domain/scoring/scored-task.ts';
import { waterfall } from '#domain/explain/waterfall.ts';
import { accepted, faults, leading, periodInput, task } from '#tests/support/period-input.ts';
import { axisOf, fallsOf, shortText, signed } from './falls.ts';

function falls(tasks: readonly ScoredTask[], given: Partial<PeriodInput> = {}) {
  const input = periodInput(tasks, given);
  const steps = waterfall(input, scorePeriod(input));
  return { steps, falls: fallsOf(steps, 'vi') };
}

describe('fallsOf', () => {
  it('goes from 100 down to the score, each bar where the last one ended', () => {
    const { falls: bars } = falls([task('x', '1', '2', { completed: [accepted('1', { delays: faults(1) })] })]);
    expect(bars.map(({ label, note, text, after }) => [label, note, text, after])).toEqual([
      ['Nhiệm vụ x', 'chưa hoàn thành', '−35,00', '65,00'], ['Nhiệm vụ x', 'chậm tiến độ', '−2,92', '62,08'],
    ]);
    expect(bars[0]).toMatchObject({ from: 100, to: 65, tone: 'lost' });
    expect(bars[1]).toMatchObject({ from: 65, to: 62.0833 });
  });

  it('puts bars of one cause together when there are too many for a phone, and keeps them all', () => {
    const { falls: bars } = falls(Array.from({ length: 20 }, (_, i) => task(`t${i}`, '1', '1')));
    expect(bars.map(({ label, text }) => [label, text])).toEqual([['chưa hoàn thành', '−70,00']]);
    expect(bars[0]!.bars).toHaveLength(20);
  });

  it('shows extra work as gained', () => {
    const extra = task('e', '1', '1', { kind: 'unscheduled', completed: [accepted('1')] });
    expect(falls([task('x', '1', '2', { completed: [accepted('1')] }), extra]).falls.map(({ tone }) => tone)).toContain('gained');
  });

  it('names what a leader loses by those under him', () => {
    const { falls: bars } = falls([task('x', '1', '1', { completed: [accepted('1')] })], { role: 'head', leadership: leading({ an: 'below' }) });
    expect(bars).toMatchObject([{ text: '−5,83', after: '94,17', bars: [{ people: ['an'] }] }]);
  });
});

describe('axisOf', () => {
  it.each([
    ['1', 20],
    ['0', 20],
  ])('with %s of 1 done it leaves room below the lowest point', (units, from) => {
    const { steps, falls: bars } = falls([task('x', '1', '1', { completed: units === '0' ? [] : [accepted('1')] })]);
    const axis = axisOf(steps, bars);
    expect(axis).toEqual({ from: units === '0' ? from : 90, to: 100 });
  });
});

it.each([['-5.83', 'vi', '−5,83'], ['5.83', 'vi', '+5,83'], ['-5.83', 'en', '−5.83']] as const)('signs %s in %s as %s', (display, language, text) => {
  expect(signed(display, language)).toBe(text);
});

it.each([['30.00', '30'], ['28.50', '28.5'], ['0.25', '0.25'], ['10', '10'], ['0.00', '0']])('writes %s shortly as %s', (display, text) => {
  expect(shortText(display)).toBe(text);
});
