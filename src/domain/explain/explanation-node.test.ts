import { describe, expect, it } from 'vitest';
import { EXPLANATION_LABELS, PERIOD_LABELS, YEAR_LABELS, decidedBy, fixed, makeNode, shortNumber } from './explanation-node.ts';
import { fromDecimal } from '../scoring/rational.ts';

describe('makeNode', () => {
  it('is plain JSON with everything empty that is not given', () => {
    const node = makeNode({ id: 'x', kind: 'sum', label: 'total', article: 'A', value: fromDecimal('8/9') });
    expect(JSON.parse(JSON.stringify(node))).toEqual(node);
    expect(node).toEqual({
      id: 'x', kind: 'sum', label: 'total', article: 'A', value: '8/9', display: '0.89', values: {}, formula: '', numerator: null, denominator: null,
      factor: null, weight: null, entries: [], children: [], decidedBy: null, decidedAt: null, contestable: null, fixedBy: null,
    });
  });

  it('takes what is given, also another display and no value', () => {
    const given = { display: '88.89', formula: '8 ÷ 9', entries: ['e'], weight: '1/2' };
    expect(makeNode({ id: 'x', kind: 'leaf', label: 'ratio', article: 'A', value: fromDecimal('8/9'), ...given })).toMatchObject(given);
    expect(makeNode({ id: 'x', kind: 'missing', label: 'missing', article: 'A', value: null })).toMatchObject({ value: null, display: null });
  });
});

it.each([
  ['against the person', decidedBy('head', '2026-03-02'), { decidedBy: 'head', decidedAt: '2026-03-02', contestable: 'yes', fixedBy: null }],
  ['against the person, at a time only the entry knows', decidedBy(null), { decidedBy: null, decidedAt: null, contestable: 'yes', fixedBy: null }],
  ['not against him', fixed('excused', 'head', '2026-03-02'), { decidedBy: 'head', decidedAt: '2026-03-02', contestable: 'no', fixedBy: 'excused' }],
  ['by nobody', fixed('nobody-decided'), { decidedBy: null, decidedAt: null, contestable: 'no', fixedBy: 'nobody-decided' }],
])('a decision %s', (_, decision, expected) => {
  expect(decision).toEqual(expected);
});

it('lists every label once', () => {
  expect(new Set(EXPLANATION_LABELS).size).toBe(PERIOD_LABELS.length + YEAR_LABELS.length);
});

it.each([
  ['0', '0'],
  ['10', '10'],
  ['0.750', '0.75'],
  ['8/9', '8/9'],
  ['-2.50', '-2.5'],
  ['0.123456', '0.123456'],
  ['0.1234567', '1234567/10000000'],
  ['1/3', '1/3'],
])('shortNumber of %s is %s', (text, shown) => {
  expect(shortNumber(fromDecimal(text))).toBe(shown);
});
