/** What a field shows and what it keeps: decimals with a comma in Vietnamese, shares in percent. */
import { divide, fromDecimal, rational, toDecimal } from '#domain/scoring/rational.ts';
import { percentOf } from '#domain/profiles/rule-text-line.ts';
import type { Language } from '#ui/language.ts';
import type { Json } from './profile-draft.ts';
import type { FieldSpec } from './profile-fields.ts';

const DECIMAL = /^\d{1,6}(\.\d{1,6})?$/;
/** A share keeps six decimals, so a percent four. */
const PERCENT = /^\d{1,3}(\.\d{1,4})?$/;

function trimmed(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

export function shownText(kind: FieldSpec['kind'], value: Json | undefined, language: Language): string {
  if (value === null || value === undefined || typeof value === 'object') return '';
  const text = kind === 'percent' && typeof value === 'string' && DECIMAL.test(value) ? percentOf(value) : String(value);
  const isNumber = ['decimal', 'ratio', 'percent'].includes(kind);
  return isNumber && language === 'vi' ? text.replace('.', ',') : text;
}

/** What is no number yet is kept as typed, so that the check of the profile names it. */
export function keptValue(kind: FieldSpec['kind'], typed: string): Json {
  const text = typed.trim();
  if (kind === 'text') return typed;
  if (kind === 'open-day' && text === '') return null;
  if (kind === 'whole' || kind === 'open-day') return /^\d{1,6}$/.test(text) ? Number(text) : text;
  const decimal = text.replace(',', '.');
  if (kind !== 'percent') return decimal;
  return PERCENT.test(decimal) ? trimmed(toDecimal(divide(fromDecimal(decimal), rational(100n)), 6)) : `${text}%`;
}
