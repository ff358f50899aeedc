import { describe, expect, it } from 'vitest';
import { headWorld, taskStory, valueOf } from '#tests/support/head-world.ts';
import { targetProposals } from './task-leave.ts';

const leave = { leave: 5, working: 22 };
const members = [{ person: 'an', share: '1/2' }, { person: 'binh', share: '1/2' }];
const lowered = ['headA', 'task.targetAdjusted.v1', '2026-03-03T02:00:00.000Z', { target: '10', reason: 'Nghỉ', leave: true }] as const;
const submitted = ['an', 'task.submitted.v1', '2026-03-04T02:00:00.000Z', { units: [[1, 22]], note: '', evidence: [] }] as const;

describe('targetProposals', () => {
  it.each([
    ['an open task of the period', {}, [], ['17']],
    ['somebody else’s', { person: 'binh' }, [], []],
    ['another period', { period: '2026-04', due: '2026-04-20' }, [], []],
    ['group work: his share says how much', { group: { id: 'g', members } }, [], []],
    ['a part of a large product', { split: { id: 's', part: 1, parts: [], total: '22' } }, [], []],
    ['a single unit', { quantity: '1' }, [], []],
    ['what was handed in already', {}, [submitted], []],
    ['what asks for even less', {}, [lowered], []],
  ] as const)('%s', (_, change, more, targets) => {
    const tasks = valueOf(headWorld([taskStory('t1', { assign: { quantity: '22', ...change }, more })]).rows('task'));
    expect(targetProposals(tasks, 'an', '2026-03', leave).map(({ target }) => target)).toEqual(targets);
  });
});
