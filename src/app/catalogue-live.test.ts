import { describe, expect, it } from 'vitest';
import type { CatalogueItem } from './app.ts';
import { orderCatalogue } from './catalogue-live.ts';

const item = (code: string, scope: CatalogueItem['scope'], division: string | null = null): CatalogueItem => (
  { id: code, version: 'v1', code, scope, division, name: code, detail: '', output: '', group: 'N1', points: '5', coefficient: '1' }
);
const items = [item('C1', 'division', 'c'), item('L1', 'leadership'), item('B2', 'division', 'b'), item('S1', 'shared'), item('A10', 'division', 'a'), item('A9', 'division', 'a')];

describe('orderCatalogue', () => {
  it.each([
    [['a'], [], ['A9', 'A10', 'S1', 'L1', 'B2', 'C1'], 'his division first'],
    [['a', 'b'], [], ['A9', 'A10', 'B2', 'S1', 'L1', 'C1'], 'both divisions of who holds two posts'],
    [[null], [], ['S1', 'L1', 'A9', 'A10', 'B2', 'C1'], 'a post of the unit itself has no division'],
    [['a'], [['C1', '2026-03-10'], ['S1', '2026-03-12']], ['S1', 'C1', 'A9', 'A10', 'L1', 'B2'], 'what was used last comes before all'],
  ] as const)('of divisions %j, used %j', (divisions, used, codes, _why) => {
    expect(orderCatalogue(items, new Map(used), divisions).map(({ code }) => code)).toEqual(codes);
  });
});
