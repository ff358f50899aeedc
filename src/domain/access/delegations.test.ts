import { describe, expect, it } from 'vitest';
import { delegation, ward } from '#tests/support/story.ts';
import { actsFor, delegatesOf, givenBy } from './delegations.ts';

const DAY = '2026-03-16';

describe('whom a head may ask (NĐ335 Điều 10.1)', () => {
  it.each([
    ['chair', ['vice', 'headA', 'headB']],
    ['headA', ['deputyA']],
    ['headB', []],
    ['vice', []],
    ['deputyA', []],
    ['an', []],
  ])('%s: %j', (head, expected) => expect([...delegatesOf(ward(), head, DAY)].sort()).toEqual([...expected].sort()));

  it('nobody before his post began', () => {
    expect(delegatesOf(ward(), 'headA', '2025-12-31')).toEqual([]);
  });
});

describe('for whom somebody acts', () => {
  const org = (by: string, change: object = {}) => ward({ deputyA: { ...ward().people.get('deputyA')!, delegations: [delegation(by, '2026-03-10', '2026-03-20')], ...change } });

  it.each([['2026-03-09', 0], ['2026-03-10', 1], ['2026-03-20', 1], ['2026-03-21', 0]])('on %s: %i', (day, count) => {
    expect(actsFor(org('headA'), 'deputyA', day)).toHaveLength(count);
  });

  it('not for somebody who leads nobody, nor after leaving', () => {
    expect(actsFor(org('binh'), 'deputyA', DAY)).toEqual([]);
    const [post] = ward().people.get('deputyA')!.posts;
    expect(actsFor(org('headA', { posts: [{ ...post!, to: '2026-03-15' }] }), 'deputyA', DAY)).toEqual([]);
  });

  it('the head sees what he gave, the latest first', () => {
    const two = org('headA', { delegations: [delegation('headA', '2026-01-01', '2026-01-02'), delegation('chair', '2026-02-01', '2026-02-02'), delegation('headA', '2026-05-01', '2026-05-02')] });
    expect(givenBy(two, 'headA').map(({ person, from }) => `${person} ${from}`)).toEqual(['deputyA 2026-05-01', 'deputyA 2026-01-01']);
  });
});
