import { describe, expect, it } from 'vitest';
import { contestState, contestUntil, withTimes } from './explanation-contest.ts';
import { decidedBy, decidingEntry, fixed, idList, makeNode, peopleOf, type ExplanationNode } from './explanation-node.ts';
import { ND335 } from '../profiles/nd335.ts';
import { ONE } from '../scoring/rational.ts';

const PLAIN = { holidays: [], swapped: [] };

describe('contestUntil: the profile’s working days after the day of confirmation', () => {
  it.each([
    ['Wednesday + 7 working days', '2026-04-01T03:00:00.000Z', PLAIN, '2026-04-10'],
    ['a holiday in between', '2026-04-01T03:00:00.000Z', { holidays: ['2026-04-06'], swapped: [] }, '2026-04-13'],
    ['a Saturday worked instead', '2026-04-01T03:00:00.000Z', { holidays: [], swapped: ['2026-04-04'] }, '2026-04-09'],
    ['late in the evening UTC it is already the next day in Vietnam', '2026-04-01T18:00:00.000Z', PLAIN, '2026-04-13'],
  ])('%s', (_, confirmedAt, calendar, day) => {
    expect(contestUntil(ND335, confirmedAt, calendar)).toBe(day);
  });

  it('has not begun before the confirmation, and follows the profile', () => {
    expect(contestUntil(ND335, null, PLAIN)).toBeNull();
    const short = { ...ND335, cycle: { ...ND335.cycle, contestWorkingDays: 1 } };
    expect(contestUntil(short, '2026-04-01T03:00:00.000Z', PLAIN)).toBe('2026-04-02');
  });
});

describe('contestState', () => {
  it.each([
    ['before the last day', 'yes', '2026-04-10', '2026-04-09', 'open'],
    ['on the last day', 'yes', '2026-04-10', '2026-04-10', 'open'],
    ['after it', 'yes', '2026-04-10', '2026-04-11', 'closed'],
    ['while nothing is confirmed', 'yes', null, '2026-04-11', 'open'],
    ['nothing to contest', 'no', '2026-04-10', '2026-04-09', 'none'],
    ['a node that only computes', null, null, '2026-04-09', 'none'],
  ] as const)('%s', (_, contestable, until, today, state) => {
    expect(contestState({ contestable }, until, today)).toBe(state);
  });
});

function leaf(id: string, given: Partial<Omit<ExplanationNode, 'value'>>): ExplanationNode {
  return makeNode({ id, kind: 'leaf', label: 'units', article: 'A', value: ONE, ...given });
}

describe('withTimes', () => {
  const times: Readonly<Record<string, string>> = { late: '2026-03-02', early: '2026-03-01' };
  const root = leaf('root', {
    kind: 'sum',
    entries: ['late'],
    children: [
      leaf('a', { entries: ['early', 'late'], ...fixed('nothing-lost', 'head') }),
      leaf('b', { entries: ['late'], ...decidedBy('head', '2026-01-01') }),
      leaf('c', { entries: ['unknown'], ...decidedBy('head') }),
      leaf('d', { ...fixed('nobody-decided') }),
    ],
  });

  it('dates every decision by the last entry of its leaf', () => {
    const dated = withTimes(root, (entry) => times[entry] ?? null);
    expect(dated.decidedAt).toBeNull();
    expect(dated.children.map(({ decidedAt }) => decidedAt)).toEqual(['2026-03-02', '2026-01-01', null, null]);
    expect(root.children[0]?.decidedAt).toBeNull();
  });

  it('rests on no entry where there is none', () => {
    expect([decidingEntry(leaf('x', {})), decidingEntry(leaf('y', { entries: ['one', 'two'] }))]).toEqual([null, 'two']);
  });
});

it('keeps ids of people in one text', () => {
  expect(peopleOf(leaf('x', { values: { people: idList(['p1', 'p2']) } }))).toEqual(['p1', 'p2']);
  expect(peopleOf(leaf('x', { values: { people: '' } }))).toEqual([]);
  expect(peopleOf(leaf('x', {}))).toEqual([]);
});
