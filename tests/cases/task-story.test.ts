import { describe, expect, test } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import type { StoredEntry } from '#domain/record/entry.ts';
import { scoredTask, isScored } from '#domain/review/scored-task.ts';
import { assigned, entry, received, recordOf } from '#tests/support/story.ts';

const T = 'task1';
type Step = readonly [actor: string, type: string, at: string, data: object | ((story: StoredEntry[]) => object), more?: Partial<StoredEntry>];

function story(...steps: readonly Step[]): StoredEntry[] {
  const written: StoredEntry[] = [];
  for (const [actor, type, at, data, more] of steps) {
    const body = typeof data === 'function' ? data(written) : data;
    written.push(entry('task', T, actor, `task.${type}.v1`, at, body, more));
  }
  return written;
}

const last = (type: string) => (written: StoredEntry[]) => written.findLast((one) => one.type === `task.${type}.v1`)!.id;
const assign = (change: object = {}): Step => ['headA', 'assigned', '2026-03-02T02:00:00.000Z', assigned(change as Record<string, unknown>)];
const submit = (at: string, units: [number, number][] = [[1, 2]], more?: Partial<StoredEntry>): Step => ['an', 'submitted', at, { units, note: '', evidence: [] }, more];
const accept = (at: string, units?: [number, number][]): Step => ['headA', 'accepted', at, (s) => ({ submission: last('submitted')(s), ...(units && { units }) })];
const giveBack = (at: string, due: string, majorError: boolean, units?: [number, number][]): Step =>
  ['headA', 'returned', at, (s) => ({ submission: last('submitted')(s), reason: 'Sai số liệu', majorError, due, ...(units && { units }) })];

function facts(steps: readonly Step[], cutoff = '2026-03-31') {
  const { state } = foldOf('task', recordOf('task', T, received(story(...steps))));
  const scored = scoredTask(T, state, cutoff);
  return {
    status: state.status,
    counted: isScored(state),
    completed: scored.completed.map(({ units, failedReviews, delays }) => ({
      units,
      failed: failedReviews.filter((fault) => fault.excusedBy === null).length,
      late: delays.filter((fault) => fault.excusedBy === null).length,
    })),
  };
}

interface Case {
  readonly why: string;
  readonly source: string;
  readonly steps: readonly Step[];
  readonly status: string;
  readonly completed: readonly { units: string; failed: number; late: number }[];
  readonly cutoff?: string;
}

const whole = { units: '2', failed: 0, late: 0 };
const cases: readonly Case[] = [
  { why: 'assigned and untouched', source: 'NĐ335 Điều 18.1', steps: [assign()], status: 'assigned', completed: [] },
  { why: 'accepted on time', source: 'NĐ335 Điều 14.2.a', steps: [assign(), submit('2026-03-10T03:00:00.000Z'), accept('2026-03-11T03:00:00.000Z')], status: 'accepted', completed: [whole] },
  { why: 'the deadline lasts to the end of its Vietnamese day (16:59:59 UTC)', source: 'domain §2 (late)', steps: [assign(), submit('2026-03-20T16:59:59.000Z'), accept('2026-03-21T03:00:00.000Z')], status: 'accepted', completed: [whole] },
  { why: 'one second into the next Vietnamese day is one delay', source: 'NĐ335 Điều 14.2.c', steps: [assign(), submit('2026-03-20T17:00:00.000Z'), accept('2026-03-21T03:00:00.000Z')], status: 'accepted', completed: [{ ...whole, late: 1 }] },
  { why: 'the approver’s waiting time never counts', source: 'domain §2 (late)', steps: [assign(), submit('2026-03-19T03:00:00.000Z'), accept('2026-03-29T03:00:00.000Z')], status: 'accepted', completed: [whole] },
  { why: 'accepted in part: the rest stays open', source: 'domain §2 (units)', steps: [assign(), submit('2026-03-10T03:00:00.000Z', [[1, 1]]), accept('2026-03-11T03:00:00.000Z')], status: 'inProgress', completed: [{ ...whole, units: '1' }] },
  { why: 'returned for a major content error is one failed review', source: 'NĐ335 Điều 14.2.b', steps: [assign(), submit('2026-03-10T03:00:00.000Z'), giveBack('2026-03-11T03:00:00.000Z', '2026-03-16', true), submit('2026-03-12T03:00:00.000Z'), accept('2026-03-13T03:00:00.000Z')], status: 'accepted', completed: [{ ...whole, failed: 1 }] },
  { why: 'returned without a major error costs nothing', source: 'NĐ335 Điều 14.2.b', steps: [assign(), submit('2026-03-10T03:00:00.000Z'), giveBack('2026-03-11T03:00:00.000Z', '2026-03-16', false), submit('2026-03-12T03:00:00.000Z'), accept('2026-03-13T03:00:00.000Z')], status: 'accepted', completed: [whole] },
  { why: 'deductions are per unit: of 2, one failed and late', source: 'domain §3 (X)', steps: [assign(), submit('2026-03-10T03:00:00.000Z'), giveBack('2026-03-11T03:00:00.000Z', '2026-03-16', true, [[2, 2]]), accept('2026-03-11T04:00:00.000Z', [[1, 1]]), submit('2026-03-17T03:00:00.000Z', [[2, 2]]), accept('2026-03-18T03:00:00.000Z')], status: 'accepted', completed: [{ units: '1', failed: 0, late: 0 }, { units: '1', failed: 1, late: 1 }] },
  { why: 'a return sets a new deadline; kept, it is no delay even after the first one', source: 'domain §2 (late)', steps: [assign(), submit('2026-03-19T03:00:00.000Z'), giveBack('2026-03-23T03:00:00.000Z', '2026-03-26', false), submit('2026-03-26T03:00:00.000Z'), accept('2026-03-27T03:00:00.000Z')], status: 'accepted', completed: [whole] },
  { why: 'an extension before the deadline replaces it', source: 'NĐ335 Điều 18.1.b', steps: [assign(), ['headA', 'deadlineChanged', '2026-03-19T03:00:00.000Z', { due: '2026-03-27', reason: 'Chờ số liệu' }], submit('2026-03-26T03:00:00.000Z'), accept('2026-03-27T03:00:00.000Z')], status: 'accepted', completed: [whole] },
  { why: 'an extension after it passed keeps the delay', source: 'domain §2 (late)', steps: [assign(), ['headA', 'deadlineChanged', '2026-03-22T03:00:00.000Z', { due: '2026-03-27', reason: 'Chờ số liệu' }], submit('2026-03-28T03:00:00.000Z'), accept('2026-03-29T03:00:00.000Z')], status: 'accepted', completed: [{ ...whole, late: 2 }] },
  { why: 'an excused delay does not count', source: 'NĐ335 Điều 14.2.c', steps: [assign(), submit('2026-03-22T03:00:00.000Z'), accept('2026-03-23T03:00:00.000Z'), ['headA', 'excused', '2026-03-24T03:00:00.000Z', (s) => ({ faults: [last('submitted')(s)], reason: 'Mất điện diện rộng' })]], status: 'accepted', completed: [whole] },
  { why: 'a doubtful time judged late is one delay', source: 'domain §2 (doubt)', steps: [assign(), submit('2026-03-19T03:00:00.000Z'), ['headA', 'timeJudged', '2026-03-24T03:00:00.000Z', (s) => ({ submission: last('submitted')(s), late: true, reason: 'Máy chỉnh giờ' })], accept('2026-03-24T04:00:00.000Z')], status: 'accepted', completed: [{ ...whole, late: 1 }] },
  { why: 'submitted by the cut-off counts whenever accepted', source: 'domain §2 (period)', steps: [assign(), submit('2026-03-25T03:00:00.000Z'), accept('2026-04-06T03:00:00.000Z')], status: 'accepted', completed: [{ ...whole, late: 1 }], cutoff: '2026-03-25' },
  { why: 'submitted after the cut-off does not count in the period', source: 'domain §2 (period)', steps: [assign({ due: '2026-03-31' }), submit('2026-03-26T03:00:00.000Z'), accept('2026-03-27T03:00:00.000Z')], status: 'accepted', completed: [], cutoff: '2026-03-25' },
  { why: 'handed back: nothing completed, still assigned', source: 'NĐ335 Điều 18.1.d', steps: [assign(), ['an', 'handedBack', '2026-03-10T03:00:00.000Z', { reason: 'Không đủ chuyên môn' }]], status: 'handedBack', completed: [] },
  { why: 'a resubmission before the decision replaces the waiting one', source: 'design §1', steps: [assign(), submit('2026-03-10T03:00:00.000Z'), submit('2026-03-11T03:00:00.000Z'), accept('2026-03-12T03:00:00.000Z')], status: 'accepted', completed: [whole] },
];

describe('a task’s story becomes the facts of its score', () => {
  test.each(cases)('$why ($source)', ({ steps, status, completed, cutoff }) => {
    const result = facts(steps, cutoff);
    expect({ status: result.status, completed: result.completed }).toEqual({ status, completed });
  });

  test('cancelled, declared and declined work is not scored; confirmed declared work is (NĐ335 Điều 18.1.d)', () => {
    const declared: Step = ['an', 'declared', '2026-03-10T03:00:00.000Z', { ...assigned(), kind: undefined, reason: 'Bão' }];
    expect(facts([assign(), ['headA', 'cancelled', '2026-03-10T03:00:00.000Z', { reason: 'Đổi kế hoạch' }]]).counted).toBe(false);
    expect(facts([declared]).counted).toBe(false);
    expect(facts([declared, ['headA', 'declined', '2026-03-11T03:00:00.000Z', { reason: 'Trùng' }]]).counted).toBe(false);
    expect(facts([declared, ['headA', 'confirmed', '2026-03-11T03:00:00.000Z', {}]]).counted).toBe(true);
  });

  test('a device clock set back cannot beat the last checkpoint it had seen', () => {
    const seen = { epoch: 1, seq: 5, time: '2026-03-22T03:00:00.000Z' };
    const late = facts([assign(), submit('2026-03-10T03:00:00.000Z', [[1, 2]], { seen }), accept('2026-03-23T03:00:00.000Z')]);
    expect(late.completed).toEqual([{ ...whole, late: 1 }]);
  });

  test('a fractional quantity weighs its last unit by the fraction', () => {
    const part = facts([assign({ quantity: '2.5' }), submit('2026-03-10T03:00:00.000Z', [[2, 3]]), accept('2026-03-11T03:00:00.000Z')]);
    expect(part.completed).toEqual([{ units: '1.5', failed: 0, late: 0 }]);
  });
});
