import { describe, expect, it } from 'vitest';
import { foldOf } from '../kinds.ts';
import { definitionInForce } from './product.ts';
import type { ProductState } from './product.ts';
import { entry, received, recordOf } from '#tests/support/story.ts';

type Line = readonly [type: string, data: object];

function product(...lines: readonly Line[]): ProductState {
  const story = lines.map(([type, data]) => entry('product', 'p1', 'officer', `product.${type}.v1`, '2026-01-01T02:00:00.000Z', data));
  return foldOf('product', recordOf('product', 'p1', received(story))).state;
}

const defined = (version: string, coefficient: string): Line => ['proposed', {
  version, code: 'DC.01', scope: 'shared', division: null, name: 'Soạn văn bản', detail: '', output: 'Văn bản', group: 'N1', points: '20', coefficient,
}];
const approved = (version: string, from: string): Line => ['approved', { version, from, decision: 'QĐ 7' }];

describe('the definition in force', () => {
  const listed = product(defined('v1', '4'), defined('v2', '5'));
  const outside = product(defined('x1', '2'), approved('x1', '2026-03-01'), defined('x2', '3'), approved('x2', '2026-06-01'));
  const both = product(defined('x1', '2'), approved('x1', '2026-03-01'), defined('v2', '5'));

  it.each([
    ['of the first version', listed, 'v1', '2026-03-10', '4'],
    ['of the next version', listed, 'v2', '2026-03-10', '5'],
    ['none of a version that leaves it out', listed, 'v3', '2026-03-10', null],
    ['none before any catalogue', listed, null, '2026-03-10', null],
    ['none before its own approval (Điều 13.3)', outside, 'v1', '2026-02-28', null],
    ['from the day of its own approval', outside, 'v1', '2026-03-01', '2'],
    ['of its own approval before any catalogue', outside, null, '2026-03-01', '2'],
    ['of the later approval from its day', outside, 'v1', '2026-06-01', '3'],
    ['of the catalogue once that lists it, the approval stepping back', both, 'v2', '2026-07-01', '5'],
    ['of its approval under a catalogue that does not list it', both, 'v1', '2026-07-01', '2'],
    ['none where what was approved was never proposed', product(approved('x9', '2026-01-01')), null, '2026-03-10', null],
  ])('%s', (_, state, catalogue, day, coefficient) => {
    expect(definitionInForce(state, catalogue, day)?.coefficient ?? null).toBe(coefficient);
  });
});

describe('a version', () => {
  it('is never changed once written: tasks copied its coefficient', () => {
    const state = product(defined('v1', '4'), defined('v2', '5'), defined('v1', '400'));
    expect(state.versions.map(({ version, coefficient }) => [version, coefficient])).toEqual([['v1', '4'], ['v2', '5']]);
  });

  it('keeps the printed decimal to the letter', () => {
    expect(definitionInForce(product(defined('v1', '1.60')), 'v1', '2026-03-10')?.coefficient).toBe('1.60');
  });
});
