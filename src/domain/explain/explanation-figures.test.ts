import { expect, it } from 'vitest';
import { aside, count, localNumber, periodText, reasonText, trimStop } from './explanation-figures.ts';

it.each([
  ['-12.50', 'vi', '−12,50'],
  ['-12.50', 'en', '−12.50'],
  ['4.5 × 2 + 1.25', 'vi', '4,5 × 2 + 1,25'],
  ['Điều 14.', 'vi', 'Điều 14.'],
] as const)('%s in %s is %s', (text, language, shown) => {
  expect(localNumber(text, language)).toBe(shown);
});

it.each([
  ['2026-03', 'tháng 03/2026', '2026-03'],
  ['2026-Q4', 'quý 4/2026', 'quarter 4 of 2026'],
])('names the period %s', (period, vi, en) => {
  expect([periodText(period, 'vi'), periodText(period, 'en')]).toEqual([vi, en]);
});

it.each([
  ['1', 'delay', undefined, '1 delay'],
  ['0.5', 'unit', undefined, '0.5 units'],
  ['1', 'person', 'people', '1 person'],
  ['2', 'person', 'people', '2 people'],
])('counts %s %s', (amount, noun, plural, text) => {
  expect(count(amount, noun, plural)).toBe(text);
});

it.each([
  ['2026-03-09', 'hạn 09/03/2026', 'deadline 2026-03-09'],
  ['2026-02-30', '2026-02-30', '2026-02-30'],
  ['thiếu căn cứ', 'thiếu căn cứ', 'thiếu căn cứ'],
])('gives the reason %s', (reason, vi, en) => {
  expect([reasonText(reason, 'vi'), reasonText(reason, 'en')]).toEqual([vi, en]);
});

it('trims one full stop at the end, and puts what is said aside in brackets', () => {
  expect([trimStop('Xong.'), trimStop('a.b'), trimStop('..')]).toEqual(['Xong', 'a.b', '.']);
  expect([aside('Xong.'), aside('')]).toEqual([' (Xong)', '']);
});
