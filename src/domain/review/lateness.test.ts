import { describe, expect, it } from 'vitest';
import { foldOf } from '../kinds.ts';
import type { TaskState } from '../work/task.ts';
import { latenessOf } from './lateness.ts';
import { assigned, entry, received, recordOf } from '#tests/support/story.ts';

type Act = readonly [type: string, at: string, data: (last: string) => object];

const submitted = (day: string): Act => ['submitted', `${day}T02:00:00.000Z`, () => ({ units: [[1, 1]], note: '', evidence: [] })];
const returned = (day: string, due: string): Act => ['returned', `${day}T02:00:00.000Z`, (submission) => ({ submission, reason: 'Thiếu', majorError: false, due })];
const accepted = (day: string): Act => ['accepted', `${day}T02:00:00.000Z`, (submission) => ({ submission })];
const extended = (day: string, due: string): Act => ['deadlineChanged', `${day}T02:00:00.000Z`, () => ({ due, reason: 'Chờ số liệu' })];
const judged = (day: string, late: boolean): Act => ['timeJudged', `${day}T02:00:00.000Z`, (submission) => ({ submission, late, reason: 'Máy chỉnh giờ' })];
const excused = (day: string): Act => ['excused', `${day}T02:00:00.000Z`, (submission) => ({ faults: [submission], reason: 'Bão' })];

/** Assigned on 2 March, due on the 12th: ten days. */
function story(acts: readonly Act[], due = '2026-03-12'): TaskState {
  const entries = [entry('task', 't', 'headA', 'task.assigned.v1', '2026-03-02T02:00:00.000Z', assigned({ quantity: '1', due }))];
  let last = '';
  for (const [type, at, data] of acts) {
    const next = entry('task', 't', type === 'submitted' ? 'an' : 'headA', `task.${type}.v1`, at, data(last));
    entries.push(next);
    if (type === 'submitted') last = next.id;
  }
  return foldOf('task', recordOf('task', 't', received(entries))).state;
}

function late(acts: readonly Act[], due?: string): string {
  const state = story(acts, due);
  return latenessOf(state, state.units[0]!);
}

describe('lateness as a share of the ten days allotted', () => {
  it.each<readonly [why: string, acts: readonly Act[], share: string]>([
    ['on the day of the deadline', [submitted('2026-03-12')], '0'],
    ['a day before', [submitted('2026-03-11')], '-1/10'],
    ['on the first day', [submitted('2026-03-02')], '-10/10'],
    ['a day after', [submitted('2026-03-13')], '1/10'],
    ['five days after', [submitted('2026-03-17')], '5/10'],
    ['accepted long after: the approver’s time never counts', [submitted('2026-03-12'), accepted('2026-03-30')], '0'],
    ['excused', [submitted('2026-03-17'), excused('2026-03-18')], '0'],
    ['returned, and handed in before the new deadline', [submitted('2026-03-12'), returned('2026-03-13', '2026-03-22'), submitted('2026-03-20')], '-2/20'],
    ['returned, and on the new deadline', [submitted('2026-03-11'), returned('2026-03-13', '2026-03-16'), submitted('2026-03-16')], '0'],
    ['returned, and three days after the new deadline', [submitted('2026-03-12'), returned('2026-03-13', '2026-03-17'), submitted('2026-03-20')], '3/15'],
    ['late at first, early after the return', [submitted('2026-03-14'), returned('2026-03-15', '2026-03-22'), submitted('2026-03-16')], '2/10'],
    ['late twice: the worst share counts, the first', [submitted('2026-03-16'), returned('2026-03-17', '2026-03-22'), submitted('2026-03-23')], '4/10'],
    ['late twice: the worst share counts, the second', [submitted('2026-03-13'), returned('2026-03-14', '2026-03-17'), submitted('2026-03-20')], '3/15'],
    ['two equal shares', [submitted('2026-03-13'), returned('2026-03-14', '2026-03-22'), submitted('2026-03-24')], '1/10'],
    ['the first excused, the second not', [submitted('2026-03-16'), excused('2026-03-16'), returned('2026-03-17', '2026-03-22'), submitted('2026-03-23')], '1/20'],
    ['extended in time', [extended('2026-03-10', '2026-03-22'), submitted('2026-03-20')], '-2/20'],
    ['extended after the deadline has passed', [extended('2026-03-14', '2026-03-22'), submitted('2026-03-20')], '2/10'],
    ['late by the clock, judged on time', [submitted('2026-03-14'), judged('2026-03-20', false)], '0'],
    ['early by the clock, judged late: a day, never up to the day of judging', [submitted('2026-03-11'), judged('2026-03-25', true)], '1/10'],
    ['late by the clock, judged late as well', [submitted('2026-03-15'), judged('2026-03-25', true)], '3/10'],
    ['judged late, then excused', [submitted('2026-03-15'), judged('2026-03-25', true), excused('2026-03-26')], '0'],
    ['not handed in yet', [], '0'],
  ])('%s', (_, acts, share) => expect(late(acts)).toBe(share));

  it('work due on the day it was assigned had one day', () => {
    expect(late([submitted('2026-03-04')], '2026-03-02')).toBe('2/1');
    expect(late([submitted('2026-03-02')], '2026-03-02')).toBe('0');
  });

  it('days are those of Vietnam: five in the afternoon UTC is tomorrow', () => {
    const at = (time: string): Act => ['submitted', `2026-03-12T${time}Z`, () => ({ units: [[1, 1]], note: '', evidence: [] })];
    expect([late([at('16:59:59.999')]), late([at('17:00:00.000')])]).toEqual(['0', '1/10']);
  });
});
