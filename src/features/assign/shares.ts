/** Shares of group work: fractions or decimals that make exactly one (NĐ335 Điều 18.1.c). */
import { ONE, ZERO, compare, parseRational, subtract, sum } from '#domain/scoring/rational.ts';
import type { Rational } from '#domain/scoring/rational.ts';

/** As entries allow it: digits, and one point or one slash between. */
const SHARE = /^\d{1,6}([./]\d{1,6})?$/;

type Shares = Readonly<Record<string, string>> | null;

/** '0,3', ' 1 / 3 ' → '0.3', '1/3': how people type it to how it is kept. */
export function cleanShare(typed: string): string {
  return typed.replaceAll(/\s/g, '').replace(',', '.');
}

/** Null for anything that is no share: not a number, nothing, more than the whole. */
export function parseShare(typed: string): Rational | null {
  const text = cleanShare(typed);
  const value = SHARE.test(text) ? parseRational(text) : null;
  return value && compare(value, ZERO) > 0 && compare(value, ONE) <= 0 ? value : null;
}

/** The share each has now: what was typed, or an equal part of all. */
export function shareTexts(people: readonly string[], shares: Shares): Readonly<Record<string, string>> {
  return Object.fromEntries(people.map((person) => [person, shares ? (shares[person] ?? '') : `1/${people.length}`]));
}

/** What is not given to anybody yet, negative when it is too much; null while a share is no share. */
export function leftOfWhole(people: readonly string[], shares: Shares): Rational | null {
  const given = Object.values(shareTexts(people, shares)).map(parseShare);
  const known = given.filter((share) => share !== null);
  return known.length === given.length ? subtract(ONE, sum(known)) : null;
}

export function sharesFill(people: readonly string[], shares: Shares): boolean {
  const left = leftOfWhole(people, shares);
  return left !== null && left.n === 0n;
}
