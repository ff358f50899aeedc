/** Reading single cells: people type spaces, line breaks, comma decimals and both Unicode forms of Vietnamese. */
import { parseRational } from '../scoring/rational.ts';
import type { Cell } from './catalogue-sheet.ts';

/** The cell as one composed, trimmed text; '' for an empty cell. Line breaks inside stay. */
export function textOf(cell: Cell | undefined): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  return String(cell).normalize('NFC').replace(/[\u00a0\u2000-\u200b\ufeff\t ]+/g, ' ').replace(/ *\r?\n */g, '\n').trim();
}

/** Lower-case words without diacritics or punctuation, so that 'HỆ SỐ\nQUY ĐỔI' equals 'he so quy doi'. */
export function plainWords(text: string): string {
  return withoutMarks(text).replace(/[^a-z0-9]+/g, ' ').trim();
}

/** Lower case without Vietnamese diacritics; punctuation stays. */
export function withoutMarks(text: string): string {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').toLowerCase().replaceAll('đ', 'd');
}

/** Excel's name of a 0-based column: 0 → 'A', 26 → 'AA'. */
export function columnLetter(index: number): string {
  const last = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last;
}

export type NumberCell =
  | { readonly kind: 'number'; readonly decimal: string }
  | { readonly kind: 'blank' | 'not-a-number' | 'ambiguous-number' };

/** '1.000' is one thousand to one reader and one to another: refuse it rather than guess. */
const AMBIGUOUS = /^\d{1,3}[.,]\d{3}$/;
const WRITTEN = /^\d{1,9}([.,]\d{1,6})?$/;

/** A non-negative decimal, canonical ('1.60' → '1.6'); Excel itself keeps 15 significant digits. */
export function numberOf(cell: Cell | undefined): NumberCell {
  if (typeof cell === 'number') return canonical(String(Number(cell.toPrecision(15))));
  if (cell instanceof Date || typeof cell === 'boolean') return { kind: 'not-a-number' };
  const text = textOf(cell);
  if (text === '') return { kind: 'blank' };
  if (AMBIGUOUS.test(text) && !/^0[.,]/.test(text)) return { kind: 'ambiguous-number' };
  return canonical(text.replace(',', '.'));
}

function canonical(text: string): NumberCell {
  if (!WRITTEN.test(text) || parseRational(text) === null) return { kind: 'not-a-number' };
  const [whole = '', places = ''] = text.split('.');
  const decimals = places.replace(/0+$/, '');
  const integer = whole.replace(/^0+(?=\d)/, '');
  return { kind: 'number', decimal: decimals ? `${integer}.${decimals}` : integer };
}
