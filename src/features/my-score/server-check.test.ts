import { describe, expect, it } from 'vitest';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { scorePeriod } from '#domain/scoring/period-score.ts';
import { NO_GENERAL, accepted, confirmedMarks, leading, periodInput, task } from '#tests/support/period-input.ts';
import { checkServer } from './server-check.ts';

const input = periodInput([task('x', '4', '2', { completed: [accepted('1')] })]);
const score = scorePeriod(input);

function summaryOf(of: unknown) {
  return { epoch: 1, seq: 9, engine: 'period-score/2', profile: 'nd335', inputs: 'hash', asOf: '2026-03-16T02:00:00.000Z', score: of };
}

describe('checkServer', () => {
  it('knows nothing before the server has computed', () => {
    expect(checkServer({ input, score, summary: null, agrees: null, unseen: [] })).toEqual({ state: 'none' });
  });

  it('agrees', () => {
    expect(checkServer({ input, score, summary: summaryOf(score), agrees: true, unseen: [] })).toMatchObject({ state: 'same', total: '65.00', differences: [] });
  });

  it('shows task results while there is no total', () => {
    const unmarked = scorePeriod({ ...input, general: NO_GENERAL });
    expect(checkServer({ input, score: unmarked, summary: summaryOf(unmarked), agrees: true, unseen: [] })).toMatchObject({ state: 'same', total: '35.00/70' });
  });

  it('calls other inputs another moment, not a difference', () => {
    expect(checkServer({ input, score, summary: summaryOf(score), agrees: null, unseen: [] })).toMatchObject({ state: 'otherMoment', total: '65.00' });
  });

  it('names each line that differs, and only those', () => {
    const server = scorePeriod({ ...input, general: confirmedMarks({ 'I.1': '4' }) });
    const check = checkServer({ input, score, summary: summaryOf(server), agrees: false, unseen: [] });
    expect(check).toMatchObject({
      state: 'different',
      differences: [{ line: 'total', mine: '65.00', server: '64.00' }, { line: 'general', mine: '30.00', server: '29.00' }],
    });
  });

  it('names the criteria of a leader that differ, decided ones by their share', () => {
    const led = (organising: string) => ({ ...input, role: 'head' as const, leadership: leading({ an: 'met' }, { confirmed: { organising, uniting: '1' } }) });
    const check = checkServer({ input: led('1'), score: scorePeriod(led('1')), summary: summaryOf(scorePeriod(led('0.5'))), agrees: false, unseen: [] });
    expect(check).toMatchObject({ differences: [{ line: 'total' }, { line: 'taskPoints' }, { line: 'đ', mine: '100.00%', server: '50.00%' }] });
  });

  it('shows task results out of their own maximum', () => {
    const hours = { ...input, profile: KHANH_HOA_2025 };
    const { taskResults, ...rest } = scorePeriod(hours);
    const check = checkServer({ input: hours, score, summary: summaryOf({ ...rest, total: null, taskResults }), agrees: null, unseen: [] });
    expect(check).toMatchObject({ state: 'otherMoment', total: expect.stringMatching(/\/100$/) });
  });

  it('reads a summary of another make without failing', () => {
    expect(checkServer({ input, score, summary: summaryOf(null), agrees: false, unseen: [] })).toMatchObject({ state: 'different', total: null });
  });
});
