import { describe, expect, test } from 'vitest';
import type { PersonState, Post } from '#domain/organisation/person.ts';
import { ward } from '#tests/support/story.ts';
import { leadersAbove, leadersIn, ledAnew, postsMovedFrom } from './leaderships.ts';

const MARCH = '2026-03';

function changed(person: string, ...posts: readonly Partial<Post>[]): PersonState {
  const known = ward().people.get(person)!;
  return { ...known, posts: posts.map((post, index) => ({ ...(known.posts[index] ?? known.posts[0]!), ...post })) };
}

describe('who stands above a person', () => {
  test.each([
    ['an', ['chair', 'vice', 'headA', 'deputyA']], ['binh', ['chair', 'vice', 'headA']], ['headA', ['chair', 'vice']],
    ['vice', ['chair']], ['chi', ['chair', 'headB']], ['chair', []], ['stranger', []],
  ])('%s: %j', (person, leaders) => {
    expect(leadersAbove(ward(), { person, period: MARCH }).sort()).toEqual(leaders.toSorted());
  });

  test('it is worked out once for an organisation and period', () => {
    const org = ward();
    expect(leadersIn(org, MARCH)).toBe(leadersIn(org, MARCH));
    expect(leadersIn(org, MARCH)).not.toBe(leadersIn(org, '2026-04'));
    expect([...leadersIn(org, MARCH).leaders.keys()].sort()).toEqual(['chair', 'deputyA', 'headA', 'headB', 'vice']);
    expect(leadersIn(org, MARCH).ranks.get('an')).toBe(0);
  });
});

describe('since when posts are others than before', () => {
  test.each<[string, string, PersonState, string | null]>([
    ['nothing moved', 'an', changed('an', {}), null],
    ['a new post from its first day', 'an', changed('an', {}, { id: 'p99', from: '2026-05-01' }), '2026-05-01'],
    ['an end from the last day', 'an', changed('an', { to: '2026-04-10' }), '2026-04-10'],
    ['another end from the earlier of both', 'left', changed('left', { to: '2026-02-10' }), '2026-02-10'],
    ['a field from the first day of its post', 'deputyA', changed('deputyA', { field: ['binh'] }), '2026-01-01'],
    ['the earliest of several', 'an', changed('an', { to: '2026-04-10' }, { id: 'p99', from: '2026-03-15' }), '2026-03-15'],
  ])('%s', (_what, person, after, expected) => {
    expect(postsMovedFrom([{ before: ward().people.get(person)!, after }])).toBe(expected);
  });

  test('somebody new counts from his first post, without one not at all', () => {
    const after = changed('an', {});
    expect(postsMovedFrom([{ before: null, after }])).toBe('2026-01-01');
    expect(postsMovedFrom([{ before: null, after: { ...after, posts: [] } }])).toBeNull();
    expect(postsMovedFrom([])).toBeNull();
  });
});

describe('who leads otherwise', () => {
  const months = ['2026-01', '2026-02', MARCH, '2026-04'];
  const anew = (person: string, after: PersonState, since: string) => (
    ledAnew(ward(), ward({ [person]: after }), months, since).map((pair) => `${pair.person} ${pair.period}`).sort()
  );

  test('a newcomer moves those above him from his first month on', () => {
    expect(anew('moi', changed('an', { from: '2026-03-20' }), '2026-03-20')).toEqual(
      ['chair 2026-03', 'chair 2026-04', 'headA 2026-03', 'headA 2026-04', 'vice 2026-03', 'vice 2026-04'],
    );
  });

  test('months that ended before are not looked at', () => {
    expect(anew('deputyA', changed('deputyA', { field: ['binh'] }), MARCH)).toEqual(['deputyA 2026-03', 'deputyA 2026-04']);
    expect(anew('deputyA', changed('deputyA', { field: ['binh'] }), '2026-01-01')).toHaveLength(4);
  });

  test('who stops leading is among them', () => {
    const staff = changed('headB', { to: '2026-03-10' }, { id: 'p98', role: 'staff', division: 'b', from: '2026-03-11', to: null });
    const pairs = anew('headB', staff, '2026-03-10');
    expect(pairs).toContain('headB 2026-03');
    expect(pairs).not.toContain('headA 2026-03');
  });
});
