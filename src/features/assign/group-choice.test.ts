import { describe, expect, it } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import { taskStory } from '#tests/support/head-world.ts';
import { ward } from '#tests/support/story.ts';
import { candidatesOf, groupsOf } from './group-choice.ts';

const tasks = [taskStory('t1'), taskStory('t2', { assign: { person: 'binh', quantity: '1' } })].map((record) => foldOf('task', record).state);

describe('candidatesOf', () => {
  it.each([
    ['headA', ['An', 'Bình', 'Phó phòng A']],
    ['deputyA', ['An']],
    ['an', []],
  ])('%s may assign to %j, by name', (viewer, names) => {
    expect(candidatesOf(ward(), viewer, '2026-03-16', tasks, '2026-03').map(({ name }) => name)).toEqual(names);
  });

  it('weighs each against the division', () => {
    const loads = candidatesOf(ward(), 'headA', '2026-03-16', tasks, '2026-03').map(({ load, median, canTake }) => [load, median, canTake]);
    expect(loads).toEqual([['8.00', '4.00', false], ['4.00', '4.00', false], ['0.00', '4.00', true]]);
  });
});

describe('groupsOf', () => {
  it('names everybody, divisions and posts with their counts', () => {
    const org = ward();
    const groups = groupsOf(org, candidatesOf(org, 'chair', '2026-03-16', [], '2026-03'), 'Tất cả');
    expect(groups[0]).toMatchObject({ key: 'all', label: 'Tất cả (8)' });
    expect(groups.find(({ key }) => key === 'division:a')).toMatchObject({ label: 'Phòng a (4)', people: ['an', 'binh', 'deputyA', 'headA'] });
    expect(groups.find(({ key }) => key === 'position:Chuyên viên')?.people).toHaveLength(8);
    expect(groupsOf(org, [], 'Tất cả')).toEqual([]);
  });
});
