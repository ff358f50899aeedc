import { assert, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from './catalogue-sheet.ts';
import { columnLetter, numberOf, plainWords, textOf } from './catalogue-sheet-cell.ts';
import { computedCoefficient, rangeOf } from './catalogue-import-row.ts';

describe('numbers in cells', () => {
  it.each<[Cell, string]>([
    [1.6, '1.6'], [14, '14'], [0.1 + 0.2, '0.3'], ['1,6', '1.6'], ['1.60', '1.6'], ['007', '7'], ['0,500', '0.5'], [' 12 ', '12'], ['0', '0'],
  ])('%j is %s', (cell, decimal) => {
    expect(numberOf(cell)).toEqual({ kind: 'number', decimal });
  });

  it.each<[Cell, string]>([
    ['', 'blank'], [null, 'blank'], ['\u00a0', 'blank'], ['1.000', 'ambiguous-number'], ['12,345', 'ambiguous-number'],
    ['70 điểm', 'not-a-number'], ['1e3', 'not-a-number'], [1e21, 'not-a-number'], [-1, 'not-a-number'], [Number.NaN, 'not-a-number'],
    [true, 'not-a-number'], [new Date('2026-01-10'), 'not-a-number'], ['1,2,3', 'not-a-number'], ['#REF!', 'not-a-number'],
  ])('%j is %s', (cell, kind) => {
    expect(numberOf(cell)).toEqual({ kind });
  });

  it('survive Excel’s binary numbers exactly, up to nine digits and six decimals', () => {
    assert(property(integer({ min: 0, max: 999_999_999 }), integer({ min: 0, max: 999_999 }), (whole, places) => {
      const written = `${whole}.${String(places).padStart(6, '0')}`;
      expect(numberOf(Number(written))).toEqual({ kind: 'number', decimal: written.replace(/\.?0+$/, '') });
    }));
  });
});

describe('words in cells', () => {
  it.each([['HỆ SỐ\nQUY ĐỔI', 'he so quy doi'], ['  Nhóm (N1–N4) ', 'nhom n1 n4'], ['Đơn\u00a0vị', 'don vi'], ['Ho\u0323 va\u0300 te\u0302n', 'ho va ten']])('%j is %j', (text, words) => {
    expect(plainWords(text)).toBe(words);
  });

  it('are composed and trimmed, line breaks kept', () => {
    expect(textOf(' Te\u0302n \r\n  dài\u00a0  hơn ')).toBe('Tên\ndài hơn');
  });

  it('have columns named as in Excel', () => {
    expect([0, 25, 26, 51, 701, 702, 16_383].map(columnLetter)).toEqual(['A', 'Z', 'AA', 'AZ', 'ZZ', 'AAA', 'XFD']);
  });
});

describe('ranges and coefficients', () => {
  it.each([
    ['1-10', '1', '10'], ['51 – 100', '51', '100'], ['từ 11 đến 50 điểm', '11', '50'], ['0,5-2,5', '0.5', '2.5'], ['5-5', '5', '5'],
  ])('reads %j', (text, from, to) => {
    expect(rangeOf(text)).toEqual({ from, to });
  });

  it.each(['', '10', '50-11', '1-10-20', 'a-b', '1.000-2.000'])('refuses %j', (text) => {
    expect(rangeOf(text)).toBeNull();
  });

  it.each([['8', '5', '1.6'], ['70', '5', '14'], ['1', '8', '0.13'], ['1', '3', '0.33'], ['2', '3', '0.67'], ['1', '400', '0']])('%s ÷ %s is %s', (points, standard, coefficient) => {
    expect(computedCoefficient(points, standard)).toBe(coefficient);
  });
});
