import { describe, expect, it } from 'vitest';
import { leading } from '#tests/support/period-input.ts';
import { leadershipOf } from './leadership-share.ts';
import { ND335_TASK_RESULTS } from '../profiles/nd335.ts';
import { toFraction } from './rational.ts';
import type { LeadershipInput, SubordinateStanding } from './score-shape.ts';

const RULES = ND335_TASK_RESULTS.leadership!;
const BOTH = { organising: '1', uniting: '1' };

interface Judged {
  readonly why: string;
  readonly people: Readonly<Record<string, SubordinateStanding['standing']>>;
  readonly d: string;
  readonly met: number;
  readonly judged: number;
  readonly below: readonly string[];
  readonly passedOver: readonly string[];
}

describe('d: everybody under authority at "completed" or better (Điều 15.3.a)', () => {
  it.each<Judged>([
    { why: 'all of them', people: { a: 'met', b: 'met' }, d: '1/1', met: 2, judged: 2, below: [], passedOver: [] },
    { why: 'one below is enough', people: { c: 'met', b: 'below', a: 'met' }, d: '1/2', met: 2, judged: 3, below: ['b'], passedOver: [] },
    { why: 'several below take no more', people: { b: 'below', a: 'below' }, d: '1/2', met: 0, judged: 2, below: ['a', 'b'], passedOver: [] },
    { why: 'people without enough data are passed over', people: { b: 'no-data', c: 'met', a: 'no-data' }, d: '1/1', met: 1, judged: 1, below: [], passedOver: ['a', 'b'] },
    { why: 'one below beside one without data', people: { a: 'below', b: 'no-data' }, d: '1/2', met: 0, judged: 1, below: ['a'], passedOver: ['b'] },
    { why: 'nobody left to judge', people: { a: 'no-data' }, d: '1/1', met: 0, judged: 0, below: [], passedOver: ['a'] },
    { why: 'nobody at all, such as an empty field', people: {}, d: '1/1', met: 0, judged: 0, below: [], passedOver: [] },
  ])('$why: $d', ({ people, d, met, judged, below, passedOver }) => {
    const { subordinates } = leadershipOf(RULES, leading(people));
    expect(subordinates).toMatchObject({ rule: RULES.subordinates, met, judged, below, passedOver });
    expect(toFraction(subordinates.value)).toBe(d);
  });

  it('takes both shares from the profile', () => {
    const rules = { ...RULES, subordinates: { ...RULES.subordinates, met: '0.9', unmet: '0.2' } };
    const shares = [leading({ a: 'met' }), leading({ a: 'below' })].map((given) => toFraction(leadershipOf(rules, given).subordinates.value));
    expect(shares).toEqual(['9/10', '1/5']);
  });
});

describe('đ and e: decided by the monitoring superior, with a reason (Điều 15.3.b–c)', () => {
  const shown = (given: Partial<LeadershipInput>) => leadershipOf(RULES, leading({}, given)).decided.map(({ rule, mark, self, confirmed, reason }) =>
    [rule.key, ...[mark, self, confirmed].map((value) => value && toFraction(value)), reason]);

  it.each([
    ['confirmed', { confirmed: BOTH }, [['đ', '1/1', null, '1/1', ''], ['e', '1/1', null, '1/1', '']]],
    ['the superior’s mark wins over the own one', { self: BOTH, confirmed: { organising: '0.5', uniting: '1' }, reasons: { organising: 'Chậm kéo dài' } },
      [['đ', '1/2', '1/1', '1/2', 'Chậm kéo dài'], ['e', '1/1', '1/1', '1/1', '']]],
    ['also upwards', { self: { organising: '0.5', uniting: '0.5' }, confirmed: BOTH }, [['đ', '1/1', '1/2', '1/1', ''], ['e', '1/1', '1/2', '1/1', '']]],
    ['only marked by himself', { self: { organising: '1', uniting: '0.5' }, confirmed: null }, [['đ', '1/1', '1/1', null, ''], ['e', '1/2', '1/2', null, '']]],
    ['one confirmed, the other marked by himself', { self: { uniting: '0.5' }, confirmed: { organising: '1' } }, [['đ', '1/1', null, '1/1', ''], ['e', '1/2', '1/2', null, '']]],
    ['not marked', { confirmed: null }, [['đ', null, null, null, ''], ['e', null, null, null, '']]],
    ['zero is a mark', { confirmed: { organising: '0', uniting: '1' } }, [['đ', '0/1', null, '0/1', ''], ['e', '1/1', null, '1/1', '']]],
  ])('%s', (_, given, expected) => expect(shown(given)).toEqual(expected));
});

describe('what is missing, and what may still change', () => {
  const unconfirmed = (standing: 'met' | 'below' | 'no-data') => [{ person: 'a', standing, provisional: true }];

  it.each([
    ['all decided', {}, null, false],
    ['nothing marked', { confirmed: null }, 'no-leadership-marks', true],
    ['đ alone', { confirmed: { organising: '1' } }, 'no-leadership-marks', true],
    ['e alone', { confirmed: { uniting: '0.5' } }, 'no-leadership-marks', true],
    ['marked by himself', { confirmed: null, self: BOTH }, null, true],
    ['e only by himself', { confirmed: { organising: '1' }, self: BOTH }, null, true],
    ['a subordinate not confirmed', { subordinates: unconfirmed('met') }, null, true],
    ['a subordinate below, not confirmed', { subordinates: unconfirmed('below') }, null, true],
    ['somebody still to be marked', { subordinates: unconfirmed('no-data') }, null, true],
  ] as const)('%s', (_, given, missing, provisional) => {
    expect(leadershipOf(RULES, leading({ b: 'met' }, given))).toMatchObject({ missing, provisional });
  });

  it('a profile that decides nothing misses nothing', () => {
    expect(leadershipOf({ ...RULES, decided: [] }, leading({}, { confirmed: null }))).toMatchObject({ decided: [], missing: null, provisional: false });
  });
});
