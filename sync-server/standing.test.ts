import { expect, test } from 'vitest';
import type { PersonState } from '#domain/organisation/person.ts';
import { standingOn } from './standing.ts';

function personWith(...terms: readonly (readonly [from: string, to: string | null])[]): PersonState {
  const posts = terms.map(([from, to], index) => ({
    id: `post-${index}`, position: 'p', title: 'Chuyên viên', role: 'staff' as const, division: null, field: [], organiser: false, from, to,
  }));
  return { name: 'An', code: null, posts, delegations: [] };
}

const left = personWith(['2026-01-01', '2026-03-10']);

test.each([
  ['before the first day of his post', left, '2025-12-31', 'waiting'],
  ['on its last day', left, '2026-03-10', 'member'],
  ['the day after', left, '2026-03-11', 'leaver'],
  ['thirty days after', left, '2026-04-09', 'leaver'],
  ['thirty-one days after', left, '2026-04-10', 'gone'],
  ['without a post', personWith(), '2026-03-10', 'waiting'],
  ['with one of two posts ended', personWith(['2026-01-01', '2026-02-01'], ['2026-01-01', null]), '2026-06-01', 'member'],
  ['the later of two ends counts', personWith(['2026-01-01', '2026-03-10'], ['2026-01-01', '2026-02-01']), '2026-04-09', 'leaver'],
  ['back in a new post', personWith(['2026-01-01', '2026-03-10'], ['2026-06-01', null]), '2026-06-01', 'member'],
  ['long gone, a new post to come', personWith(['2026-01-01', '2026-03-10'], ['2026-06-01', null]), '2026-05-31', 'waiting'],
] as const)('%s', (_when, person, day, standing) => {
  expect(standingOn(person, day)).toBe(standing);
});

test('who is not in the records waits', () => {
  expect(standingOn(undefined, '2026-03-10')).toBe('waiting');
});
