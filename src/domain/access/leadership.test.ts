import { describe, expect, it } from 'vitest';
import type { PersonState, Post } from '../organisation/person.ts';
import { inScoringOrder, leadershipIn, rankIn, workedIn } from './leadership.ts';
import { ward } from '#tests/support/story.ts';

const MARCH = '2026-03';

function person(...posts: readonly (readonly [Post['role'], string | null, Partial<Post>?])[]): PersonState {
  const held = posts.map(([role, division, more = {}], at): Post => ({
    id: `x${at}`, position: 'P', title: '', role, division, field: [], organiser: false, from: '2026-01-01', to: null, ...more,
  }));
  return { name: '', code: null, posts: held, delegations: [] };
}

function subordinates(who: string, change: Record<string, PersonState> = {}, period = MARCH): readonly string[] {
  return leadershipIn(ward(change), who, period).subordinates;
}

describe('rank', () => {
  it.each([
    ['chair', 4], ['vice', 3], ['headA', 2], ['deputyA', 1], ['an', 0], ['officer', 0], ['left', 0], ['nobody', 0],
  ])('of %s: %i', (who, rank) => expect(rankIn(ward(), who, MARCH)).toBe(rank));

  it.each([
    ['staff without a division', person(['staff', null]), 0],
    ['of concurrent posts the highest, wherever it stands', person(['staff', 'a'], ['head', 'b'], ['deputy', 'a']), 2],
    ['a post that ended before the last day no longer counts', person(['head', 'a', { to: '2026-03-30' }], ['staff', 'b']), 0],
    ['one that ends on it does', person(['head', 'a', { to: '2026-03-31' }]), 2],
    ['one that begins on it does', person(['head', 'a', { from: '2026-03-31' }]), 2],
    ['one that begins after it does not', person(['head', 'a', { from: '2026-04-01' }], ['deputy', 'a']), 1],
    ['somebody who left keeps the rank of his last post', person(['head', 'a', { to: '2026-03-15' }]), 2],
  ])('%s', (_, state, rank) => expect(rankIn(ward({ x: state }), 'x', MARCH)).toBe(rank));
});

describe('worked in the period', () => {
  it.each([
    ['2026-01-01', null, true], ['2026-01-01', '2026-03-01', true], ['2026-01-01', '2026-02-28', false], ['2026-03-31', null, true], ['2026-04-01', null, false],
    ['2026-03-10', '2026-03-10', true],
  ])('a post from %s to %s: %s', (from, to, worked) => {
    expect(workedIn(ward({ x: person(['staff', 'a', { from, to }]) }), 'x', MARCH)).toBe(worked);
  });

  it('counts a quarter by its three months, and nobody unknown', () => {
    expect([workedIn(ward(), 'left', '2026-Q1'), workedIn(ward(), 'left', MARCH), workedIn(ward(), 'nobody', MARCH)]).toEqual([true, false, false]);
  });
});

describe('whom a leader answers for (Điều 15.3–15.4)', () => {
  it.each([
    ['the Chair for everybody, at any depth', 'chair', 'head', ['an', 'binh', 'chi', 'deputyA', 'headA', 'headB', 'officer', 'vice']],
    ['a Vice-Chair for the divisions of his field, their heads too', 'vice', 'deputy', ['an', 'binh', 'deputyA', 'headA']],
    ['a head for his division', 'headA', 'head', ['an', 'binh', 'deputyA']],
    ['a division’s deputy for the people of his field', 'deputyA', 'deputy', ['an']],
    ['staff for nobody', 'an', 'staff', []],
    ['nor does the organisation officer', 'officer', 'staff', []],
    ['nor the unknown', 'nobody', 'staff', []],
  ])('%s', (_, who, role, expected) => expect(leadershipIn(ward(), who, MARCH)).toEqual({ role, subordinates: expected }));

  it.each([
    ['a deputy whose field is empty', 'x', { x: person(['deputy', 'a']) }, []],
    ['a deputy whose field names a division', 'x', { x: person(['deputy', 'a', { field: ['b'] }]) }, ['chi', 'officer']],
    ['a deputy never for the head he serves, even by name', 'x', { x: person(['deputy', 'a', { field: ['headA', 'an'] }]) }, ['an']],
    ['nor for another deputy of the same rank', 'x', { x: person(['deputy', 'a', { field: ['a'] }]) }, ['an', 'binh']],
    ['a Vice-Chair not for the other one, nor for the Chair', 'x', { x: person(['deputy', null, { field: ['vice', 'chair', 'b'] }]) }, ['chi', 'headB', 'officer']],
    ['a head who is staff in another division answers there for nobody', 'headA', { headA: person(['head', 'a'], ['staff', 'b']) }, ['an', 'binh', 'deputyA']],
    ['and the other head does not answer for him', 'headB', { headA: person(['head', 'a'], ['staff', 'b']) }, ['chi', 'officer']],
    ['a Vice-Chair who heads a division answers for both', 'vice', { vice: person(['deputy', null, { field: ['a'] }], ['head', 'c']), x: person(['staff', 'c']) }, ['an', 'binh', 'deputyA', 'headA', 'x']],
    ['staff of two divisions stand under both heads: the first', 'headA', { x: person(['staff', 'a'], ['staff', 'b']) }, ['an', 'binh', 'deputyA', 'x']],
    ['the second', 'headB', { x: person(['staff', 'a'], ['staff', 'b']) }, ['chi', 'officer', 'x']],
  ])('%s', (_, who, change, expected) => expect(subordinates(who, change as Record<string, PersonState>)).toEqual(expected));

  it('two heads who serve in each other’s divisions answer for nobody of the same rank: no circle', () => {
    const change = { headA: person(['head', 'a'], ['staff', 'b']), headB: person(['head', 'b'], ['staff', 'a']) };
    expect([subordinates('headA', change), subordinates('headB', change)].flat().filter((who) => who.startsWith('head'))).toEqual([]);
  });
});

describe('whoever moves in the period', () => {
  const moved = { x: person(['staff', 'a', { to: '2026-03-14' }], ['staff', 'b', { from: '2026-03-15' }]) };

  it.each([
    ['transferred between divisions: the head of the last day answers', 'headB', moved, MARCH, true],
    ['no longer the head before', 'headA', moved, MARCH, false],
    ['who still did the month before', 'headA', moved, '2026-02', true],
    ['left in the period: his last head answers', 'headA', { x: person(['staff', 'a', { to: '2026-03-10' }]) }, MARCH, true],
    ['left before it: nobody does', 'headA', { x: person(['staff', 'a', { to: '2026-02-28' }]) }, MARCH, false],
    ['not even the Chair', 'chair', { x: person(['staff', 'a', { to: '2026-02-28' }]) }, MARCH, false],
    ['came after it: nobody does', 'chair', { x: person(['staff', 'a', { from: '2026-04-01' }]) }, MARCH, false],
    ['came on its last day', 'headA', { x: person(['staff', 'a', { from: '2026-03-31' }]) }, MARCH, true],
    ['a month of a quarter is enough', 'headA', { x: person(['staff', 'a', { to: '2026-02-28' }]) }, '2026-Q1', true],
  ])('%s', (_, who, change, period, expected) => expect(subordinates(who, change, period).includes('x')).toBe(expected));

  it('a head who left in the period answers for those he led on his last day; before and after it for nobody', () => {
    const change = { headA: person(['head', 'a', { to: '2026-03-20' }]) };
    expect(leadershipIn(ward(change), 'headA', MARCH)).toEqual({ role: 'head', subordinates: ['an', 'binh', 'deputyA'] });
    expect(subordinates('headA', change, '2026-04')).toEqual([]);
  });

  it('his successor answers for the whole period', () => {
    const change = { headA: person(['head', 'a', { to: '2026-03-20' }]), x: person(['head', 'a', { from: '2026-03-21' }]) };
    expect(subordinates('x', change)).toEqual(['an', 'binh', 'deputyA']);
  });

  it.each([
    ['2026-03-01', ['an', 'binh', 'deputyA']], ['2026-03-31', ['an', 'binh', 'deputyA']], ['2026-02-28', []],
  ])('a head whose post ended on %s answers for %j', (to, expected) => {
    expect(subordinates('headA', { headA: person(['head', 'a', { to }]) })).toEqual(expected);
  });
});

describe('the order of scoring', () => {
  it('begins at the bottom; people of one rank stand by id', () => {
    expect(inScoringOrder(ward(), MARCH)).toEqual(['an', 'binh', 'chi', 'officer', 'deputyA', 'headA', 'headB', 'vice', 'chair']);
  });

  it('holds everybody who worked in the period, whatever order the people came in', () => {
    const { unit, people } = ward();
    expect(inScoringOrder({ unit, people: new Map([...people].reverse()) }, MARCH)).toEqual(inScoringOrder(ward(), MARCH));
    expect(inScoringOrder(ward(), '2026-02')).toContain('left');
  });
});
