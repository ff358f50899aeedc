import { describe, expect, it } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { unitWeight } from '#parts/tasks/task-product.ts';
import { taskStory } from '#tests/support/head-world.ts';
import { PRODUCT, ward } from '#tests/support/story.ts';
import { candidatesOf, groupsOf, postsText, productsFor } from './group-choice.ts';

const tasks = [taskStory('t1'), taskStory('t2', { assign: { person: 'binh', quantity: '1' } })].map((record) => foldOf('task', record).state);
const question = { viewer: 'headA', today: '2026-03-16', tasks, period: '2026-03' };

/** `an` in division a and, besides, deputy in division b. */
function withTwoPosts() {
  const org = ward();
  const an = org.people.get('an')!;
  const second = { ...an.posts[0]!, id: 'p5b', title: 'Phó Trưởng phòng', role: 'deputy' as const, division: 'b' };
  return ward({ an: { ...an, posts: [...an.posts, second] } });
}

describe('candidatesOf', () => {
  it.each([
    ['headA', ['An', 'Bình', 'Phó phòng A']],
    ['deputyA', ['An']],
    ['an', []],
  ])('%s may assign to %j, by name', (viewer, names) => {
    expect(candidatesOf(ward(), { ...question, viewer }).map(({ name }) => name)).toEqual(names);
  });

  it('weighs each against the division', () => {
    const loads = candidatesOf(ward(), question).map(({ load, median, canTake }) => [load, median, canTake]);
    expect(loads).toEqual([['8.00', '4.00', false], ['4.00', '4.00', false], ['0.00', '4.00', true]]);
  });

  it('counts the share of group work and what leave left of a quantity', () => {
    const members = [{ person: 'an', share: '1/4' }, { person: 'binh', share: '3/4' }];
    const lowered = taskStory('t3', { assign: { quantity: '4' }, more: [['headA', 'task.targetAdjusted.v1', '2026-03-03T02:00:00.000Z', { target: '3', reason: 'Nghỉ', leave: true }]] });
    const own = [taskStory('t1', { assign: { group: { id: 'g', members } } }), lowered].map((record) => foldOf('task', record).state);
    expect(candidatesOf(ward(), { ...question, tasks: own })[0]?.load).toBe('14.00');
  });

  it('counts standard hours where the rules do, the usual ones where a product names none', () => {
    const timed = foldOf('task', taskStory('t1', { assign: { product: { ...PRODUCT, hours: '2.5' } } })).state;
    const loads = candidatesOf(ward(), { ...question, tasks: [timed, tasks[1]!], weigh: unitWeight(KHANH_HOA_2025) }).map(({ load }) => Number(load));
    expect(loads).toEqual([5, Number(KHANH_HOA_2025.standardHours!.defaultHours), 0]);
  });

  it('names all posts of who holds several', () => {
    const [an] = candidatesOf(withTwoPosts(), question);
    expect(an).toMatchObject({ titles: ['Chuyên viên', 'Phó Trưởng phòng'], divisions: ['a', 'b'] });
    expect(postsText(an!, 'kiêm')).toBe('Chuyên viên, kiêm Phó Trưởng phòng');
  });
});

describe('groupsOf', () => {
  it('names everybody, divisions and posts with their counts', () => {
    const org = ward();
    const groups = groupsOf(org, candidatesOf(org, { ...question, viewer: 'chair', tasks: [] }), 'Tất cả');
    expect(groups[0]).toMatchObject({ key: 'all', label: 'Tất cả (8)' });
    expect(groups.find(({ key }) => key === 'division:a')).toMatchObject({ label: 'Phòng a (4)', people: ['an', 'binh', 'deputyA', 'headA'] });
    expect(groups.find(({ key }) => key === 'position:Chuyên viên')?.people).toHaveLength(8);
    expect(groupsOf(org, [], 'Tất cả')).toEqual([]);
  });

  it('finds somebody in each division he works in', () => {
    const org = withTwoPosts();
    const groups = groupsOf(org, candidatesOf(org, { ...question, viewer: 'chair' }), 'Tất cả');
    for (const key of ['division:a', 'division:b', 'position:Phó Trưởng phòng']) expect(groups.find((group) => group.key === key)?.people).toContain('an');
  });
});

describe('productsFor', () => {
  const products = [
    { id: '1', scope: 'division', division: 'c' }, { id: '2', scope: 'division', division: 'b' }, { id: '3', scope: 'shared', division: null }, { id: '4', scope: 'division', division: 'a' },
  ];
  it.each([
    [['a'], ['3', '4', '1', '2']],
    [['a', 'b'], ['2', '3', '4', '1']],
    [[], ['1', '2', '3', '4']],
  ])('of divisions %j begins with theirs', (divisions, ids) => {
    expect(productsFor(products, divisions).map(({ id }) => id)).toEqual(ids);
  });
});
