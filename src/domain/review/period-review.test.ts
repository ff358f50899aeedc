import { describe, expect, it } from 'vitest';
import { foldOf } from '../kinds.ts';
import { unitFold } from '../organisation/unit.ts';
import type { UnitState } from '../organisation/unit.ts';
import { KHANH_HOA_2025 } from '../profiles/khanh-hoa-2025.ts';
import { ND335 } from '../profiles/nd335.ts';
import { scorePeriod } from '../scoring/period-score.ts';
import type { TaskState } from '../work/task.ts';
import { periodInput } from './period-review.ts';
import { reviewFold } from './review.ts';
import type { ReviewState } from './review.ts';
import { FULL_MARKS, NO_GENERAL } from '#tests/support/period-input.ts';
import { assigned, entry, received, recordOf } from '#tests/support/story.ts';

type Line = readonly [actor: string, type: string, at: string, data: object];

/** Assigned on 2 March, then what is given. */
function task(assign: Record<string, unknown>, ...more: readonly Line[]): TaskState {
  const story = [entry('task', 't', 'headA', 'task.assigned.v1', '2026-03-02T02:00:00.000Z', assigned(assign))];
  for (const [actor, type, at, data] of more) story.push(entry('task', 't', actor, `task.${type}.v1`, at, data));
  return foldOf('task', recordOf('task', 't', received(story))).state;
}

/** Submitted at one instant, accepted at another: Vietnamese days decide. */
function done(submitted: string, accepted: string): TaskState {
  const story = received([
    entry('task', 't', 'headA', 'task.assigned.v1', '2026-03-02T02:00:00.000Z', assigned({ quantity: '1', due: '2026-03-31' })),
    entry('task', 't', 'an', 'task.submitted.v1', submitted, { units: [[1, 1]], note: '', evidence: [] }, { id: '01J00000000000000000000ZZZ' }),
    entry('task', 't', 'headA', 'task.accepted.v1', accepted, { submission: '01J00000000000000000000ZZZ' }),
  ]);
  return foldOf('task', recordOf('task', 't', story)).state;
}

function input(tasks: Readonly<Record<string, TaskState>>, unit: Partial<UnitState> = {}, review: ReviewState | null = null) {
  return periodInput({
    unit: { ...unitFold.start, ...unit }, person: 'an', period: '2026-03', role: 'staff', subordinates: [], review,
    tasks: Object.entries(tasks).map(([id, state]) => ({ id, state })),
  });
}

const cutoffDay = (reportCutoffDay: number | null) => (
  { profiles: [{ rules: { ...ND335, cycle: { ...ND335.cycle, reportCutoffDay } }, from: '2026-01-01', decision: 'QĐ 1' }] }
);

describe('which tasks enter a period', () => {
  it('only the person’s own of that month that stand, by id whatever the order given', () => {
    const { kind: _kind, ...declaredFacts } = assigned({ reason: 'Gấp' });
    const declared = foldOf('task', recordOf('task', 't', [entry('task', 't', 'an', 'task.declared.v1', '2026-03-02T02:00:00.000Z', declaredFacts)])).state;
    const given = {
      z: task({}), b: task({}, ['an', 'handedBack', '2026-03-03T02:00:00.000Z', { reason: 'x' }]), a: task({ kind: 'unscheduled' }),
      cancelled: task({}, ['headA', 'cancelled', '2026-03-03T02:00:00.000Z', { reason: 'x' }]),
      declared, declined: { ...declared, status: 'declined' as const }, other: task({ person: 'binh' }), april: task({ period: '2026-04' }),
    };
    expect(input(given).tasks.map(({ id, kind, handedBack }) => [id, kind, handedBack])).toEqual([
      ['a', 'unscheduled', false], ['b', 'planned', true], ['z', 'planned', false],
    ]);
  });

  it('declared work enters as unscheduled once confirmed', () => {
    const { kind: _kind, ...facts } = assigned({ reason: 'Gấp' });
    const story = [
      entry('task', 't', 'an', 'task.declared.v1', '2026-03-02T02:00:00.000Z', facts), entry('task', 't', 'headA', 'task.confirmed.v1', '2026-03-03T02:00:00.000Z', {}),
    ];
    expect(input({ t: foldOf('task', recordOf('task', 't', story)).state }).tasks).toMatchObject([{ kind: 'unscheduled', assigned: '2' }]);
  });
});

describe('the cut-off day of reports (NĐ335 Điều 18)', () => {
  it.each([
    ['the last minute of the cut-off day in Vietnam', 25, done('2026-03-25T16:59:59.999Z', '2026-03-26T02:00:00.000Z'), 1],
    ['midnight after it', 25, done('2026-03-25T17:00:00.000Z', '2026-03-26T02:00:00.000Z'), 0],
    ['the last minute of the month where none is set', null, done('2026-03-31T16:59:59.999Z', '2026-04-02T02:00:00.000Z'), 1],
    ['April, for work of March', null, done('2026-03-31T17:00:00.000Z', '2026-04-02T02:00:00.000Z'), 0],
    ['in time, accepted long after', 25, done('2026-03-20T02:00:00.000Z', '2026-05-20T02:00:00.000Z'), 1],
  ])('%s', (_, day, state, counted) => expect(input({ t: state }, cutoffDay(day)).tasks[0]?.completed).toHaveLength(counted));

  it('counts by the first submission: a return afterwards does not push the work out', () => {
    const first = entry('task', 't', 'an', 'task.submitted.v1', '2026-03-24T02:00:00.000Z', { units: [[1, 1]], note: '', evidence: [] });
    const again = entry('task', 't', 'an', 'task.submitted.v1', '2026-03-28T02:00:00.000Z', { units: [[1, 1]], note: '', evidence: [] });
    const story = [
      entry('task', 't', 'headA', 'task.assigned.v1', '2026-03-02T02:00:00.000Z', assigned({ quantity: '1', due: '2026-03-25' })), first,
      entry('task', 't', 'headA', 'task.returned.v1', '2026-03-26T02:00:00.000Z', { submission: first.id, reason: 'Thiếu', majorError: true, due: '2026-03-30' }), again,
      entry('task', 't', 'headA', 'task.accepted.v1', '2026-03-29T02:00:00.000Z', { submission: again.id }),
    ];
    const [scored] = input({ t: foldOf('task', recordOf('task', 't', received(story))).state }, cutoffDay(25)).tasks;
    expect(scored?.completed).toMatchObject([{ units: '1', failedReviews: [{ reason: 'Thiếu' }], delays: [] }]);
  });
});

describe('the general marks', () => {
  const self = { entry: 's1', at: '2026-03-30T02:00:00.000Z', marks: FULL_MARKS, comments: { 'I.1': 'Tự nhận xét', 'I.2': 'Đi muộn' }, leadership: null, strengths: '', weaknesses: '', figure: null };
  const confirmed = { entry: 'c1', at: '2026-03-31T02:00:00.000Z', by: 'headA', marks: { ...FULL_MARKS, 'I.1': '4' }, reasons: { 'I.1': 'Có đơn' }, leadership: null, comment: '', figure: null };
  const general = (change: Partial<ReviewState>) => input({}, {}, { ...reviewFold.start, ...change }).general;

  it.each([
    ['without a review', input({}).general],
    ['of a review only reported complete', general({ complete: true })],
  ])('%s are none', (_, given) => expect(given).toEqual(NO_GENERAL));

  it('name who confirmed what; the superior’s reason stands before the own comment', () => {
    expect(general({ self, confirmed })).toEqual({
      self: FULL_MARKS, selfScoring: 's1', confirmed: confirmed.marks, confirmedBy: 'headA', confirmation: 'c1',
      comments: { 'I.1': 'Có đơn', 'I.2': 'Đi muộn' },
    });
  });

  it('confirmed without self-marks count alone', () => {
    expect(general({ confirmed })).toMatchObject({ self: null, selfScoring: null, confirmed: confirmed.marks });
  });
});

describe('the rule profile', () => {
  it('is the one in force on the first day of the period', () => {
    const adopted = (from: string) => ({ profiles: [{ rules: KHANH_HOA_2025, from, decision: 'QĐ 1' }] });
    expect(input({}, adopted('2026-03-02')).profile.id).toBe('nd335');
    expect(input({}, adopted('2026-03-01')).profile).toBe(KHANH_HOA_2025);
  });
});

describe('a leader’s marks (NĐ335 Điều 15.3)', () => {
  const self = {
    entry: 's1', at: '2026-03-30T02:00:00.000Z', marks: FULL_MARKS, comments: { uniting: 'Còn chậm', 'I.1': 'Đi muộn' },
    leadership: { organising: '1', uniting: '0.5' }, strengths: '', weaknesses: '', figure: null,
  };
  const confirmed = {
    entry: 'c1', at: '2026-03-31T02:00:00.000Z', by: 'chair', marks: FULL_MARKS, reasons: { organising: 'Phải đôn đốc' },
    leadership: { organising: '0.5', uniting: '0.5' }, comment: '', figure: null,
  };
  const subordinates = [{ person: 'an', standing: 'met', provisional: false }] as const;
  const leader = (review: ReviewState | null, role: 'head' | 'deputy' | 'staff' = 'head') =>
    periodInput({ unit: unitFold.start, person: 'headA', period: '2026-03', role, subordinates, tasks: [], review }).leadership;

  it('are there without a review too, and never of staff', () => {
    expect(leader(null)).toEqual({ subordinates, self: null, confirmed: null, reasons: {} });
    expect(leader({ ...reviewFold.start, self, confirmed }, 'staff')).toBeNull();
  });

  it('keep the reasons of the two criteria alone, the superior’s before the own', () => {
    expect(leader({ ...reviewFold.start, self }, 'deputy')).toMatchObject({ self: self.leadership, confirmed: null, reasons: { uniting: 'Còn chậm' } });
    expect(leader({ ...reviewFold.start, self, confirmed })).toEqual({
      subordinates, self: self.leadership, confirmed: confirmed.leadership, reasons: { organising: 'Phải đôn đốc', uniting: 'Còn chậm' },
    });
  });
});

it('a month without tasks has no total, whatever the marks', () => {
  expect(scorePeriod(input({})).total).toBeNull();
});
