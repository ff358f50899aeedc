/**
 * Exact fractions. Thresholds compare exact values (NĐ335 Điều 20), so 89.995 is never 90;
 * decimals appear only for display. Always reduced, the denominator always positive.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

const DECIMAL = /^(-?)(\d{1,15})(?:\.(\d{1,15}))?$/;
/** Long: the exact sum of a year has the denominators of all its tasks. What comes from outside is limited where it is read. */
const FRACTION = /^(-?\d{1,20000})\/(\d{1,20000})$/;

const SAFE = BigInt(Number.MAX_SAFE_INTEGER);

/** Whole numbers up to 2^53 − 1 stay exact, and are ten times as fast as BigInt. */
function smallGcd(left: number, right: number): number {
  let [a, b] = [left, right];
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

function gcd(left: bigint, right: bigint): bigint {
  let a = left < 0n ? -left : left;
  let b = right;
  if (a <= SAFE && b <= SAFE) return BigInt(smallGcd(Number(a), Number(b)));
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

/** Throws RangeError when the denominator is zero. */
export function rational(n: bigint, d: bigint = 1n): Rational {
  if (d === 0n) throw new RangeError('division by zero');
  if (d === 1n) return { n, d };
  const sign = d < 0n ? -1n : 1n;
  const divisor = gcd(n, d * sign);
  return { n: (n * sign) / divisor, d: (d * sign) / divisor };
}

/** Reads '4', '4.5', '-0.25' or '8/9'; null for any other text. */
export function parseRational(text: string): Rational | null {
  const fraction = FRACTION.exec(text);
  if (fraction) {
    const [, n = '', d = ''] = fraction;
    return BigInt(d) === 0n ? null : rational(BigInt(n), BigInt(d));
  }
  const decimal = DECIMAL.exec(text);
  if (!decimal) return null;
  const [, sign, whole = '', places = ''] = decimal;
  const digits = BigInt(whole + places);
  return rational(sign ? -digits : digits, 10n ** BigInt(places.length));
}

/** Like `parseRational`, for text already checked at the edge. Throws RangeError on bad text. */
export function fromDecimal(text: string): Rational {
  const value = parseRational(text);
  if (!value) throw new RangeError(`not a number: ${JSON.stringify(text)}`);
  return value;
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? rational(a.n + b.n, a.d) : rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Rational, b: Rational): Rational {
  return rational(a.n * b.n, a.d * b.d);
}

/** Throws RangeError when `b` is zero. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** Negative, zero or positive as `a` is below, equal to or above `b`. */
export function compare(a: Rational, b: Rational): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function min(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

export function max(a: Rational, b: Rational): Rational {
  return compare(a, b) >= 0 ? a : b;
}

/** Reduces once at the end: a month adds hundreds of values with few different denominators. */
export function sum(values: Iterable<Rational>): Rational {
  let n = 0n;
  let d = 1n;
  for (const value of values) {
    if (d % value.d === 0n) {
      n += value.n * (d / value.d);
    } else {
      n = n * value.d + value.n * d;
      d *= value.d;
    }
  }
  return rational(n, d);
}

/** 'n/d', reduced: '8/9', '44/1'. `parseRational` reads it back. */
export function toFraction(value: Rational): string {
  return `${value.n}/${value.d}`;
}

/** Decimal text with a point and exactly `places` digits, half up (away from zero). For display only. */
export function toDecimal(value: Rational, places: number): string {
  const size = value.n < 0n ? -value.n : value.n;
  const scaled = (size * 10n ** BigInt(places) * 2n + value.d) / (value.d * 2n);
  const digits = scaled.toString().padStart(places + 1, '0');
  const sign = value.n < 0n && scaled !== 0n ? '-' : '';
  const whole = digits.slice(0, digits.length - places);
  return places === 0 ? sign + whole : `${sign}${whole}.${digits.slice(-places)}`;
}
