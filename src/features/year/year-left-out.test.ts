import { describe, expect, test } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import { NO_YEAR_FACTS } from '#domain/year/year.ts';
import { unitYear } from '#domain/year/unit-year.ts';
import { entry, received, recordOf, ward } from '#tests/support/story.ts';
import { yearLeftOut } from './year-left-out.ts';

type Line = readonly [type: string, data: object];
const of = (person: string) => ({ person, year: 2026 });
const decided = (person: string, decision = 'd1', replaces: string | null = null): Line =>
  ['decided', { ...of(person), decision, level: 'good', document: 'QĐ', on: '2026-12-10', average: null, replaces, ...(replaces && { reason: 'x' }) }];
const petitioned = (person: string, decision = 'd1'): Line => ['petitioned', { ...of(person), petition: `k-${decision}`, decision, text: 'x' }];
const answered = (upheld: boolean, decision = 'd1'): Line => ['petitionAnswered', { petition: `k-${decision}`, upheld, reason: 'x' }];
const asked = (person: string): Line => ['replacementAsked', { ...of(person), decision: 'd1', reason: 'x' }];

/** Everybody of the ward is decided but those whose lines are given. */
function leftOut(stories: Readonly<Record<string, readonly Line[]>>, org = ward()) {
  const factsOf = (person: string) => {
    const lines = stories[person] ?? [decided(person)];
    if (lines.length === 0) return NO_YEAR_FACTS;
    const id = `${person}.2026`;
    return foldOf('review', recordOf('review', id, received(lines.map(([type, data]) => entry('review', id, 'x', `year.${type}.v1`, '2026-12-11T02:00:00.000Z', data))))).state.year;
  };
  const { people } = unitYear({ org, unit: 'u1', year: 2026, today: '2027-01-15', factsOf, figureOf: () => null });
  const left = yearLeftOut(people, org);
  return Object.entries(left).flatMap(([point, names]) => (names.length > 0 ? [`${point}: ${names.map(({ name }) => name).join(', ')}`] : []));
}

describe('whom closing the year would leave out', () => {
  test.each<[string, Readonly<Record<string, readonly Line[]>>, string[]]>([
    ['nobody', {}, []],
    ['who has no decision, by name; also the unit’s head, about whom the level above decides', { an: [], chair: [], binh: [] }, ['undecided: An, Bình, Chủ tịch']],
    ['not who left before the classification (Điều 19.1)', { left: [] }, []],
    ['a petition without an answer (Điều 22)', { an: [decided('an'), petitioned('an')] }, ['petitioned: An']],
    ['one upheld, not yet replaced', { an: [decided('an'), petitioned('an'), answered(true)] }, ['upheld: An']],
    ['one not upheld', { an: [decided('an'), petitioned('an'), answered(false)] }, []],
    ['upheld and replaced', { an: [decided('an'), petitioned('an'), answered(true), decided('an', 'd2', 'd1')] }, []],
    ['a replacement asked (Điều 21.3)', { an: [decided('an'), asked('an')] }, ['asked: An']],
    ['replaced since', { an: [decided('an'), asked('an'), decided('an', 'd2', 'd1')] }, []],
    ['both a petition and a replacement asked', { an: [decided('an'), asked('an'), petitioned('an')] }, ['petitioned: An', 'asked: An']],
  ])('%s', (_, stories, expected) => expect(leftOut(stories)).toEqual(expected));

  test('not who worked too short a time to be classified (Điều 11.1)', () => {
    const an = ward().people.get('an')!;
    const org = ward({ an: { ...an, posts: an.posts.map((post) => ({ ...post, from: '2026-11-01' })) } });
    expect(leftOut({ an: [] }, org)).toEqual([]);
  });
});
