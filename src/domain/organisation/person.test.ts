import { describe, expect, it } from 'vitest';
import { monitors } from '../access/organisation.ts';
import { foldOf } from '../kinds.ts';
import { postsOn } from './person.ts';
import type { PersonState } from './person.ts';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';

type Line = readonly [type: string, data: object, actor?: string];

function person(...lines: readonly Line[]): PersonState {
  const story = lines.map(([type, data, actor = 'officer']) => entry('person', 'p', actor, `person.${type}.v1`, '2026-01-01T02:00:00.000Z', data));
  return foldOf('person', recordOf('person', 'p', received(story))).state;
}

const posted = (post: string, from: string, more: object = {}): Line => [
  'posted', { post, position: 'NVCN-01', title: `Chức danh ${post}`, role: 'staff', division: 'a', from, ...more },
];
const ended = (post: string, to: string): Line => ['postEnded', { post, to }];

describe('the posts held on a day', () => {
  const moved = person(posted('one', '2026-01-05'), ended('one', '2026-03-15'), posted('two', '2026-03-16'), posted('side', '2026-02-01', { division: null }), ended('side', '2026-02-28'));

  it.each([
    ['the day before the first post', '2026-01-04', []],
    ['its first day', '2026-01-05', ['one']],
    ['concurrent posts (kiêm nhiệm), in the order given', '2026-02-01', ['one', 'side']],
    ['the last day of the concurrent one', '2026-02-28', ['one', 'side']],
    ['the day after it', '2026-03-01', ['one']],
    ['the last day of the first post', '2026-03-15', ['one']],
    ['the first day of the next', '2026-03-16', ['two']],
    ['years later, while it lasts', '2031-01-01', ['two']],
  ])('%s', (_, day, expected) => expect(postsOn(moved, day).map(({ id }) => id)).toEqual(expected));

  it.each([
    ['somebody registered without a post', person(['registered', { name: 'Mới' }])],
    ['a post that ends before it begins', person(posted('one', '2026-03-01'), ended('one', '2026-02-28'))],
    ['a post to come', person(posted('one', '2026-04-01'))],
  ])('%s holds none', (_, state) => expect(postsOn(state, '2026-03-10')).toEqual([]));

  it('a post written twice stands once, as first written', () => {
    const state = person(posted('one', '2026-01-01'), posted('one', '2025-01-01', { role: 'head' }));
    expect(state.posts).toEqual([{ id: 'one', position: 'NVCN-01', title: 'Chức danh one', role: 'staff', division: 'a', field: [], organiser: false, from: '2026-01-01', to: null }]);
  });

  it('ending a post or giving a field changes that post alone', () => {
    const state = person(posted('one', '2026-01-01', { role: 'deputy' }), posted('two', '2026-01-01'), ['fieldAssigned', { post: 'one', field: ['an', 'b'] }], ended('two', '2026-02-01'), ended('none', '2026-02-01'));
    expect(state.posts.map(({ field, to }) => ({ field, to }))).toEqual([{ field: ['an', 'b'], to: null }, { field: [], to: '2026-02-01' }]);
  });

  it('names: the code stays when renamed', () => {
    expect(person(['registered', { name: 'An', code: 'CB-7' }], ['renamed', { name: 'Lê An' }])).toMatchObject({ name: 'Lê An', code: 'CB-7' });
    expect(person(['registered', { name: 'An' }]).code).toBeNull();
  });
});

describe('a head’s dated delegation (NĐ335 Điều 10.1)', () => {
  const deputy = (by: string, post: Line = posted('p4', '2026-01-01', { role: 'deputy' })) => {
    return person(post, ['delegated', { from: '2026-03-10', to: '2026-03-12', reason: 'Đi công tác' }, by]);
  };
  const stands = (state: PersonState, over: string, day = '2026-03-11') => monitors(ward({ deputyA: state }), 'deputyA', over, day);

  it('is of him who wrote it', () => {
    expect(deputy('headA').delegations).toEqual([{ entry: expect.any(String), by: 'headA', from: '2026-03-10', to: '2026-03-12', reason: 'Đi công tác', ended: null }]);
  });

  it.each([['2026-03-09', false], ['2026-03-10', true], ['2026-03-12', true], ['2026-03-13', false]])('on %s: %s', (day, expected) => {
    expect(stands(deputy('headA'), 'an', day)).toBe(expected);
  });

  it.each([
    ['reaches not the head who gave it', deputy('headA'), 'headA'],
    ['reaches not the deputy himself', deputy('headA'), 'deputyA'],
    ['reaches not another division', deputy('headA'), 'chi'],
    ['of a colleague gives nothing', deputy('binh'), 'an'],
    ['of another division’s head gives nothing', deputy('headB'), 'an'],
    ['ends with the deputy’s own post', person(posted('p4', '2026-01-01'), ['delegated', { from: '2026-03-10', to: '2026-03-12', reason: 'x' }, 'headA'], ended('p4', '2026-03-01')), 'an'],
  ])('%s', (_, state, over) => expect(stands(state, over)).toBe(false));

  describe('ended early', () => {
    const GIVEN = '01J00000000000000000000009';
    const story = (...ends: readonly [on: string, reason: string][]) => {
      const give = entry('person', 'p', 'headA', 'person.delegated.v1', '2026-03-01T02:00:00.000Z', { from: '2026-03-10', to: '2026-03-12', reason: 'Đi công tác' }, { id: GIVEN });
      const post = entry('person', 'p', 'officer', 'person.posted.v1', '2026-01-01T02:00:00.000Z', posted('p4', '2026-01-01', { role: 'deputy' })[1]);
      const all = ends.map(([on, reason]) => entry('person', 'p', 'headA', 'person.delegationEnded.v1', '2026-03-09T02:00:00.000Z', { delegation: GIVEN, on, reason }));
      return foldOf('person', recordOf('person', 'p', received([post, give, ...all]))).state;
    };

    it.each([['2026-03-11', true], ['2026-03-12', false]])('on %s: %s, when the 12th is the first day without it', (day, expected) => {
      expect(stands(story(['2026-03-12', 'Về sớm']), 'an', day)).toBe(expected);
    });

    it('before it began, it never holds', () => {
      const state = story(['2026-03-10', 'Hoãn đi']);
      expect(['2026-03-09', '2026-03-10', '2026-03-11'].some((day) => stands(state, 'an', day))).toBe(false);
      expect(state.delegations[0]).toMatchObject({ to: '2026-03-09', reason: 'Đi công tác', ended: { by: 'headA', reason: 'Hoãn đi' } });
    });

    it('a second ending gives no day back', () => {
      expect(story(['2026-03-11', 'a'], ['2026-03-12', 'b']).delegations[0]).toMatchObject({ to: '2026-03-10', ended: { reason: 'a' } });
      expect(story(['2026-03-12', 'a'], ['2026-03-11', 'b']).delegations[0]).toMatchObject({ to: '2026-03-10', ended: { reason: 'b' } });
      expect(story(['2026-03-20', 'too late']).delegations[0]).toMatchObject({ to: '2026-03-12', ended: null });
    });
  });
});
