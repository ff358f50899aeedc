/** Parts of a large product, by person or by period, within its total (NĐ335 Điều 18.1.c). */
import { add, compare, divide, multiply, parseRational, rational, subtract, sum, toDecimal } from '#domain/scoring/rational.ts';

export interface PartForm {
  readonly person: string;
  readonly period: string;
  readonly quantity: string;
  readonly due: string;
}

/** Six places at most: what the shape of a quantity allows. */
function shortest(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}

/** Exact parts that add up to the quantity: whole units where they suffice for everybody, else hundredths. */
export function equalParts(quantity: string, count: number): string[] {
  const total = parseRational(quantity);
  if (!total || count === 0) return [];
  const places = total.d === 1n && compare(total, rational(BigInt(count))) >= 0 ? 0 : 2;
  const unit = rational(1n, 10n ** BigInt(places));
  const steps = divide(total, unit);
  const [base, extra] = [steps.n / steps.d / BigInt(count), (steps.n / steps.d) % BigInt(count)];
  const parts = Array.from({ length: count }, (_, index) => multiply(unit, rational(base + (BigInt(index) < extra ? 1n : 0n))));
  // What is finer than a hundredth stays with the first, so that nothing is lost.
  const rest = subtract(total, sum(parts));
  return parts.map((part, index) => shortest(toDecimal(index === 0 ? add(part, rest) : part, 6)));
}

/** What no part covers yet; negative when they exceed the total. Null while a figure is no number. */
export function leftOfTotal(total: string, parts: readonly Pick<PartForm, 'quantity'>[]): string | null {
  const whole = parseRational(total);
  const given = parts.map(({ quantity }) => parseRational(quantity || '0'));
  const known = given.filter((part) => part !== null);
  if (!whole || known.length < given.length) return null;
  return shortest(toDecimal(subtract(whole, sum(known)), 6));
}

export interface Slot {
  readonly person: string;
  readonly period: string;
  readonly due: string;
}

/** The same slots with the whole shared out equally among them. */
export function sharedOut(total: string, slots: readonly Slot[]): PartForm[] {
  const quantities = equalParts(total, slots.length);
  return slots.map(({ person, period, due }, index) => ({ person, period, due, quantity: quantities[index] ?? '' }));
}

/**
 * Parts to begin with: one for each person, or for a single person one in this period and one in the next.
 * @param dueIn the usual deadline of a period
 */
export function firstParts(total: string, people: readonly string[], periods: readonly string[], dueIn: (period: string) => string): PartForm[] {
  const [now = '', next = now] = periods;
  const [only] = people;
  const slots = people.length === 1 && only ? [now, next].map((period) => ({ person: only, period })) : people.map((person) => ({ person, period: now }));
  return sharedOut(total, slots.map((slot) => ({ ...slot, due: dueIn(slot.period) })));
}

/** People taken out take their parts with them, people added begin with a part without a quantity. */
export function followPeople(parts: readonly PartForm[], people: readonly string[], slot: Omit<Slot, 'person'>): PartForm[] {
  const kept = parts.filter(({ person }) => people.includes(person));
  const added = people.filter((person) => !parts.some((part) => part.person === person));
  return [...kept, ...added.map((person) => ({ ...slot, person, quantity: '' }))];
}
