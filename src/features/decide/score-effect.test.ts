import { describe, expect, it } from 'vitest';
import { headWorld, submittedTask, taskStory, valueOf } from '#tests/support/head-world.ts';
import { plainEntry } from '#tests/support/story.ts';
import { effectOf, shownScore, supposeInput, supposeTask } from './score-effect.ts';
import type { Supposed } from './score-effect.ts';

const at = '2026-03-16T02:00:00.000Z';
const record = submittedTask('t1');
const submission = record.entries[1]!.id;
const accept: Supposed = { type: 'task.accepted.v1', data: { submission }, actor: 'headA', at };
const other = taskStory('t2', { assign: { quantity: '2' } });

function scored() {
  return valueOf(headWorld([record, other]).score('an', '2026-03'))!;
}

describe('effectOf', () => {
  it('shows the task results while the general criteria are not marked: 2 of 4 units → 35 of 70', () => {
    expect(effectOf(scored(), record, [accept])).toEqual({
      before: { display: '0.00', of: 70 },
      after: { display: '35.00', of: 70 },
    });
  });

  it('tells what a major content error costs once the work is accepted (NĐ335 Điều 14.2.b)', () => {
    const again = (majorError: boolean): Supposed[] => [
      { type: 'task.returned.v1', data: { submission, reason: 'Sai số liệu', majorError, due: '2026-03-19' }, actor: 'headA', at },
      { type: 'task.submitted.v1', data: { units: [[1, 2]], note: '', evidence: [] }, actor: 'an', at },
      { type: 'task.accepted.v1', data: { submission: 'supposed-1' }, actor: 'headA', at },
    ];
    expect(effectOf(scored(), record, again(false)).after?.display).toBe('35.00');
    // b falls from 1/2 to 3/8: 70 × (1/2 + 3/8 + 1/2) ÷ 3.
    expect(effectOf(scored(), record, again(true)).after?.display).toBe('32.08');
  });

  it('moves nothing when the submission is not waiting any more', () => {
    const stale: Supposed = { ...accept, data: { submission: 'unknown' } };
    const { before, after } = effectOf(scored(), record, [stale]);
    expect(after).toEqual(before);
  });

  it('does not count what was first submitted after the cut-off', () => {
    const until = (reportCutoffDay: number) => {
      const { input, ...rest } = scored();
      const profile = { ...input.profile, cycle: { ...input.profile.cycle, reportCutoffDay } };
      return effectOf({ ...rest, input: { ...input, profile } }, record, [accept]);
    };
    expect(until(10).after?.display).toBe('0.00');
    expect(until(12).after?.display).toBe('35.00');
  });
});

describe('supposeTask', () => {
  it('places the supposed after entries that are still pending', () => {
    const pending = { ...record, entries: record.entries.map((one) => ({ ...plainEntry(one), at: '2026-03-17T00:00:00.000Z' })) };
    expect(supposeTask(pending, [accept]).status).toBe('accepted');
  });

  it('takes a cancelled task out of the assigned total', () => {
    const cancelled = supposeTask(record, [{ type: 'task.cancelled.v1', data: { reason: 'Không cần nữa' }, actor: 'headA', at }]);
    const { input } = scored();
    expect(supposeInput(input, 't1', cancelled).tasks.map(({ id }) => id)).toEqual(['t2']);
    expect(supposeInput({ ...input, period: '2026-04' }, 't1', cancelled).tasks).toHaveLength(2);
  });
});

describe('shownScore', () => {
  it('is no figure at all while nothing is assigned', () => {
    expect(shownScore(valueOf(headWorld([]).score('an', '2026-03'))!.score)).toBeNull();
  });
});
