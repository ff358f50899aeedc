import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toFraction } from '#domain/scoring/rational.ts';
import { sharesFit } from '#domain/work/target.ts';
import { cleanShare, leftOfWhole, parseShare, shareTexts, sharesFill } from './shares.ts';

describe('a share as people type it', () => {
  it.each([
    ['0,25', '1/4'], ['0.25', '1/4'], [' 1 / 3 ', '1/3'], ['1', '1/1'], ['2/6', '1/3'],
    ['0', null], ['1,5', null], ['4/3', null], ['', null], ['một nửa', null], ['1/0', null], ['-1/3', null], ['1/2/3', null],
  ])('%s is %s', (typed, exact) => {
    const share = parseShare(typed);
    expect(share && toFraction(share)).toBe(exact);
  });

  it('is kept with a point', () => expect(cleanShare(' 0,3 ')).toBe('0.3'));
});

describe('what is left of the whole', () => {
  it.each([
    ['equal shares', null, '0/1'],
    ['a quarter missing', { an: '1/2', binh: '0,25', chi: '' }, null],
    ['typed so far', { an: '1/2', binh: '0,25', chi: '1/8' }, '1/8'],
    ['too much', { an: '1/2', binh: '1/2', chi: '1/2' }, '-1/2'],
    ['thirds typed as decimals are not quite one', { an: '0,333333', binh: '0,333333', chi: '0,333333' }, '1/1000000'],
  ])('%s', (_, shares, left) => {
    const found = leftOfWhole(['an', 'binh', 'chi'], shares);
    expect(found && toFraction(found)).toBe(left);
    expect(sharesFill(['an', 'binh', 'chi'], shares)).toBe(left === '0/1');
  });

  it('equal shares are always exactly one, and the rules take them', () => {
    fc.assert(fc.property(fc.integer({ min: 2, max: 50 }), (count) => {
      const people = Array.from({ length: count }, (_, index) => `p${index}`);
      const texts = shareTexts(people, null);
      const members = people.map((person) => ({ person, share: texts[person]! }));
      return sharesFill(people, null) && sharesFit({ id: 'g', members }, 'p0');
    }));
  });
});
