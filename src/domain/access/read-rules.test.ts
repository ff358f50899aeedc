import { describe, expect, it } from 'vitest';
import { KINDS } from '../record/entry.ts';
import type { PersonState } from '../organisation/person.ts';
import { isCommon, mayRead, scopeOf } from './read-rules.ts';
import { delegation, ward } from '#tests/support/story.ts';

const DAY = '2026-03-10';
const org = ward();

describe('whose work a person reads (NĐ335 Điều 10, 18)', () => {
  it.each([
    ['the Chair', 'chair', 'all'],
    ['the organisation officer', 'officer', 'all'],
    ['a Vice-Chair: his field, leavers of it too', 'vice', ['an', 'binh', 'deputyA', 'headA', 'left', 'vice']],
    ['the head of a division: its people and those who left it', 'headA', ['an', 'binh', 'deputyA', 'headA', 'left']],
    ['a deputy: those named in his field', 'deputyA', ['an', 'deputyA']],
    ['an official: himself', 'binh', ['binh']],
  ])('%s', (_, viewer, people) => {
    const seen = scopeOf(org, viewer, DAY)?.people;
    expect(Array.isArray(seen) ? [...seen].sort() : seen).toEqual(people);
  });

  it.each([
    ['a stranger', 'stranger', DAY],
    ['somebody who left', 'left', DAY],
    ['anybody before his first post', 'an', '2025-12-31'],
  ])('nothing at all: %s', (_, viewer, day) => {
    const scope = scopeOf(org, viewer, day);
    expect(scope).toBeNull();
    expect(KINDS.filter((kind) => mayRead(scope, kind, viewer))).toEqual([]);
  });

  it('ends the day after the last day of the post', () => {
    expect(scopeOf(org, 'left', '2026-02-28')?.people).toEqual(['left']);
    expect(scopeOf(org, 'left', '2026-03-01')).toBeNull();
  });

  it('reaches a deputy’s delegated officials only on the delegated days', () => {
    const deputyA: PersonState = { ...org.people.get('deputyA')!, delegations: [delegation('headA', '2026-03-10', '2026-03-12')] };
    const delegated = ward({ deputyA });
    const reads = (day: string) => mayRead(scopeOf(delegated, 'deputyA', day), 'review', 'binh');
    expect(['2026-03-09', '2026-03-10', '2026-03-12', '2026-03-13'].map(reads)).toEqual([false, true, true, false]);
  });
});

describe('what is read', () => {
  const own = scopeOf(org, 'binh', DAY);

  it.each(KINDS.map((kind) => [kind, isCommon(kind)] as const))('%s of a colleague: %s', (kind, open) => {
    expect(mayRead(own, kind, 'an')).toBe(open);
    expect(mayRead(own, kind, 'binh')).toBe(true);
    expect(mayRead(scopeOf(org, 'chair', DAY), kind, 'an')).toBe(true);
  });

  it('units, people and products are everybody’s', () => {
    expect(KINDS.filter(isCommon)).toEqual(['unit', 'person', 'product']);
  });
});

describe('the version of a scope', () => {
  const version = (people: Record<string, PersonState>, viewer = 'headA') => scopeOf(ward(people), viewer, DAY)?.version;
  const moved: PersonState = { ...org.people.get('binh')!, posts: [{ ...org.people.get('binh')!.posts[0]!, division: 'b' }] };

  it('changes when somebody comes under or leaves the reader, so that the device pulls anew', () => {
    expect(version({ binh: moved })).not.toBe(version({}));
    expect(version({ binh: moved }, 'headB')).not.toBe(version({}, 'headB'));
  });

  it('stays while the same people are read, whatever else changes', () => {
    expect(version({ binh: { ...org.people.get('binh')!, name: 'Bình đổi tên' } })).toBe(version({}));
    expect(version({ binh: moved }, 'chair')).toBe('all');
  });
});
