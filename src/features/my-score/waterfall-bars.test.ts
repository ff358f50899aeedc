import { describe, expect, it } from 'vitest';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import { waterfall } from '#domain/scoring/waterfall.ts';
import type { ScoredTask } from '#domain/scoring/scored-task.ts';
import { accepted, faults, periodInput, task } from '#tests/support/period-input.ts';
import { chartBars, signed } from './waterfall-bars.ts';

const words = { start: 'Tối đa', end: 'Còn lại' };

function barsOf(tasks: readonly ScoredTask[]) {
  const input = periodInput(tasks);
  return chartBars(waterfall(input, scorePeriod(input)), words, 'vi');
}

describe('chartBars', () => {
  it('goes from 100 down to the score, each bar where the last one ended', () => {
    const bars = barsOf([task('x', '1', '2', { completed: [accepted('1', { delays: faults(1) })] })]);
    expect(bars.map(({ label, text }) => [label, text])).toEqual([
      ['Tối đa', '100,00'], ['Nhiệm vụ x', '−35,00'], ['Nhiệm vụ x', '−2,92'], ['Còn lại', '62,08'],
    ]);
    expect(bars[1]).toMatchObject({ from: 100, to: 65, tone: 'lost' });
    expect(bars[2]!.from).toBe(65);
  });

  it('puts bars of one cause together when there are too many for a phone', () => {
    const bars = barsOf(Array.from({ length: 20 }, (_, i) => task(`t${i}`, '1', '1')));
    expect(bars.map(({ label, text }) => [label, text])).toEqual([['Tối đa', '100,00'], ['chưa hoàn thành', '−70,00'], ['Còn lại', '30,00']]);
  });

  it('shows extra work as gained', () => {
    const extra = task('e', '1', '1', { kind: 'unscheduled', completed: [accepted('1')] });
    const tones = barsOf([task('x', '1', '2', { completed: [accepted('1')] }), extra]).map(({ tone }) => tone);
    expect(tones).toContain('gained');
  });
});

it.each([['-5.83', 'vi', '−5,83'], ['5.83', 'vi', '+5,83'], ['-5.83', 'en', '−5.83']] as const)('signs %s in %s as %s', (display, language, text) => {
  expect(signed(display, language)).toBe(text);
});
