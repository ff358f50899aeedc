import { describe, expect, it } from 'vitest';
import { fromDecimal, toFraction } from '../scoring/rational.ts';
import type { GroupWork, SplitWork } from './task-entries.ts';
import { isEnough, shareOf, sharesFit, splitFits, targetAfterLeave } from './target.ts';

function group(...shares: readonly (readonly [person: string, share: string])[]): GroupWork {
  return { id: 'g', members: shares.map(([person, share]) => ({ person, share })) };
}

describe('shares of group work (Điều 18.1.c)', () => {
  const thirds = group(['an', '1/3'], ['binh', '1/3'], ['chi', '1/3']);

  it.each([
    ['no group', null, 'an', '1/1'], ['a third, exactly', thirds, 'binh', '1/3'], ['a decimal', group(['an', '0.4'], ['binh', '0.6']), 'an', '2/5'],
    ['not of the group', thirds, 'dung', '1/1'],
  ])('%s', (_, work, person, share) => expect(toFraction(shareOf(work, person))).toBe(share));

  it.each([
    ['three thirds', thirds, true],
    ['decimals', group(['an', '0.4'], ['binh', '0.6']), true],
    ['0.33 three times is not one', group(['an', '0.33'], ['binh', '0.33'], ['chi', '0.33']), false],
    ['more than one', group(['an', '0.5'], ['binh', '0.51']), false],
    ['one member twice', group(['an', '0.5'], ['an', '0.5']), false],
    ['without the assignee', group(['binh', '0.5'], ['chi', '0.5']), false],
  ])('fit: %s', (_, work, fits) => expect(sharesFit(work, 'an')).toBe(fits));
});

describe('parts of a large product (Điều 18.1.c)', () => {
  const own = { person: 'an', period: '2026-03', quantity: '2' };
  const split = (change: Partial<SplitWork> = {}): SplitWork => ({
    id: 's', total: '5', part: 1,
    parts: [{ person: 'an', period: '2026-03', quantity: '2' }, { person: 'binh', period: '2026-03', quantity: '1.5' }, { person: 'an', period: '2026-04', quantity: '1.5' }],
    ...change,
  });

  it.each([
    ['the first of three', split(), own, true],
    ['the same number written otherwise', split({ total: '5.0' }), { ...own, quantity: '2.00' }, true],
    ['the last, in another month', split({ part: 3 }), { person: 'an', period: '2026-04', quantity: '1.5' }, true],
    ['parts that are less than the total', split({ total: '6' }), own, false],
    ['parts that are more', split({ total: '4' }), own, false],
    ['somebody else’s part', split({ part: 2 }), own, false],
    ['a part of another month', split({ part: 3 }), { ...own, quantity: '1.5' }, false],
    ['another quantity than its part', split(), { ...own, quantity: '1' }, false],
    ['a part that is not there', split({ part: 4 }), own, false],
  ])('%s', (_, work, part, fits) => expect(splitFits(work, part)).toBe(fits));
});

describe('the target after leave: in proportion, rounded down', () => {
  it.each([
    ['20', 20, 0, '20'], ['20', 20, 5, '15'], ['10', 22, 5, '7'], ['1', 22, 1, '0'], ['3', 22, 22, '0'], ['3', 22, 30, '0'], ['3', 0, 0, '3'], ['3', -1, 0, '3'],
    ['2.5', 20, 10, '1.25'], ['2.5', 21, 7, '1.66'], ['0.5', 22, 21, '0.02'], ['0', 20, 5, '0'], ['2.0', 20, 10, '1.00'], ['7', 7, 1, '6'],
  ])('%s units, %i working days, %i on leave: %s', (quantity, days, leave, target) => {
    expect(targetAfterLeave(quantity, days, leave)).toBe(target);
  });
});

it.each([['2', '2', true], ['1.99', '2', false], ['3', '2', true], ['0', '0', true], ['1/3', '0.34', false]])('%s of %s is enough: %s', (accepted, target, enough) => {
  expect(isEnough(fromDecimal(accepted), target)).toBe(enough);
});
