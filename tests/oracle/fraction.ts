/**
 * Fractions as plain pairs of whole numbers, kept as they come and reduced only where one is printed.
 * Slow on purpose: nothing here is shared with the engine it checks.
 */
export interface Fraction {
  readonly n: bigint;
  /** Above 0. */
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };
export const ONE: Fraction = { n: 1n, d: 1n };

export function whole(value: number): Fraction {
  return { n: BigInt(value), d: 1n };
}

/** @param text "8/9", "1.25" or "-0.1" */
export function read(text: string): Fraction {
  if (text.includes('/')) {
    const [above, below] = text.split('/');
    return { n: BigInt(above ?? ''), d: BigInt(below ?? '') };
  }
  const negative = text.startsWith('-');
  const [before, after = ''] = text.replace('-', '').split('.');
  let d = 1n;
  for (let digit = 0; digit < after.length; digit += 1) d *= 10n;
  const n = BigInt(`${before}${after}`);
  return { n: negative ? -n : n, d };
}

export function plus(one: Fraction, other: Fraction): Fraction {
  return { n: one.n * other.d + other.n * one.d, d: one.d * other.d };
}

export function minus(one: Fraction, other: Fraction): Fraction {
  return { n: one.n * other.d - other.n * one.d, d: one.d * other.d };
}

export function times(one: Fraction, other: Fraction): Fraction {
  return { n: one.n * other.n, d: one.d * other.d };
}

/** @param other above 0 */
export function over(one: Fraction, other: Fraction): Fraction {
  return { n: one.n * other.d, d: one.d * other.n };
}

export function isBelow(one: Fraction, other: Fraction): boolean {
  return one.n * other.d < other.n * one.d;
}

export function smallerOf(one: Fraction, other: Fraction): Fraction {
  return isBelow(other, one) ? other : one;
}

export function largerOf(one: Fraction, other: Fraction): Fraction {
  return isBelow(one, other) ? other : one;
}

/** In lowest terms: "8/9", and whole numbers as "1/1". */
export function printExact(value: Fraction): string {
  let above = value.n < 0n ? -value.n : value.n;
  let below = value.d;
  while (below !== 0n) {
    const rest = above % below;
    above = below;
    below = rest;
  }
  const n = value.n / above;
  const d = value.d / above;
  return `${n}/${d}`;
}

/** Two decimals, half up. @param value not negative */
export function printRounded(value: Fraction): string {
  const doubled = (value.n * 200n) / value.d;
  const hundredths = (doubled + 1n) / 2n;
  const digits = String(hundredths).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
