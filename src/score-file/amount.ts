/** Exact numbers of a file: decimal text, fractions like "8/9", or JSON numbers that are decimals as written. */
import * as z from 'zod/mini';
import { compare, fromDecimal, parseRational, type Rational } from '#domain/scoring/rational.ts';
import { inBoth, MISSING } from './fault.ts';

/** Bounds as decimal text. */
export interface AmountBounds {
  readonly least?: string;
  readonly above?: string;
  readonly most?: string;
  /** Counts where nothing is written; without it the number is required. */
  readonly otherwise?: string;
}

const NOT_A_NUMBER = inBoth('phải là số thập phân hoặc phân số, ví dụ "4" hoặc "8/9"', 'must be a decimal number or a fraction, such as "4" or "8/9"');
const INEXACT = inBoth('số này không chính xác khi viết trần, hãy đặt trong dấu ngoặc kép', 'this number is not exact as written: put it in quotes');
const TOO_LONG = inBoth('dài quá: nhiều nhất 15 chữ số mỗi bên dấu chấm, phân số 200 ký tự', 'is too long: at most 15 digits on each side of the point, 200 characters for a fraction');
const ZERO_BELOW = inBoth('mẫu số không được bằng 0', 'the denominator must not be 0');

/** A binary number of up to 15 digits is the decimal that was written; a longer one may not be. */
const EXACT_DIGITS = 15;
const LONGEST = 200;

function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : null;
}

function numberFault(value: unknown): string | null {
  if (value === undefined) return MISSING;
  const text = textOf(value);
  if (text === null) return NOT_A_NUMBER;
  if (/^-?\d+\/0+$/.test(text)) return ZERO_BELOW;
  if (typeof value === 'number' && text.replace(/\D/g, '').length > EXACT_DIGITS) return INEXACT;
  if (text.length <= LONGEST && parseRational(text)) return null;
  return /^-?\d+([./]\d+)?$/.test(text) ? TOO_LONG : NOT_A_NUMBER;
}

function boundFault(value: Rational, { least, above, most }: AmountBounds): string | null {
  if (least !== undefined && compare(value, fromDecimal(least)) < 0) {
    return least === '0' ? inBoth('không được âm', 'must not be negative') : inBoth(`không được dưới ${least}`, `must not be below ${least}`);
  }
  if (above !== undefined && compare(value, fromDecimal(above)) <= 0) return inBoth(`phải lớn hơn ${above}`, `must be above ${above}`);
  if (most !== undefined && compare(value, fromDecimal(most)) > 0) return inBoth(`không được quá ${most}`, `must not be above ${most}`);
  return null;
}

/** The text of a number within bounds, as it was written. */
export function amount(bounds: AmountBounds) {
  const required = z.pipe(
    z.unknown(),
    z.transform((value, context): string => {
      const text = textOf(value) ?? '';
      const message = numberFault(value) ?? boundFault(fromDecimal(text), bounds);
      if (message === null) return text;
      context.issues.push({ code: 'custom', message, input: value });
      return z.NEVER;
    }),
  );
  return bounds.otherwise === undefined ? required : z._default(required, bounds.otherwise);
}

/** One of these numbers, however it is written: 0.5, "0.5" or "1/2". @returns the text as the list has it */
export function oneOf(choices: readonly string[]) {
  return z.pipe(
    z.unknown(),
    z.transform((value, context): string => {
      const wrong = numberFault(value);
      const number = wrong === null ? fromDecimal(textOf(value) ?? '') : null;
      const chosen = choices.find((choice) => number !== null && compare(number, fromDecimal(choice)) === 0);
      if (chosen !== undefined) return chosen;
      const list = choices.join(', ');
      const message = wrong === MISSING ? MISSING : inBoth(`phải là một trong: ${list}`, `must be one of: ${list}`);
      context.issues.push({ code: 'custom', message, input: value });
      return z.NEVER;
    }),
  );
}
