/** What a person is asked for after leave and his share of group work (NĐ335 Điều 18.1.b–c). */
import { ONE, compare, divide, fromDecimal, multiply, rational, sum, toDecimal, type Rational } from '../scoring/rational.ts';
import type { GroupWork, SplitWork } from './task-entries.ts';

/** The person's share of group work; one for work of his own. */
export function shareOf(group: GroupWork | null, person: string): Rational {
  const member = group?.members.find((known) => known.person === person);
  return member ? fromDecimal(member.share) : ONE;
}

/** Every member once, the assignee among them, shares of exactly one in all. */
export function sharesFit(group: GroupWork, person: string): boolean {
  const people = group.members.map((member) => member.person);
  const whole = compare(sum(group.members.map(({ share }) => fromDecimal(share))), ONE) === 0;
  return whole && people.includes(person) && new Set(people).size === people.length;
}

/** The parts make up the product's total, and this part is the one it says it is. */
export function splitFits(split: SplitWork, own: { readonly person: string; readonly period: string; readonly quantity: string }): boolean {
  const part = split.parts[split.part - 1];
  const whole = compare(sum(split.parts.map(({ quantity }) => fromDecimal(quantity))), fromDecimal(split.total)) === 0;
  const same = part?.person === own.person && part.period === own.period && compare(fromDecimal(part.quantity), fromDecimal(own.quantity)) === 0;
  return whole && same;
}

/**
 * The quantity to propose for somebody on leave: in proportion to the working days left, rounded down to whole units
 * (hundredths of a fractional quantity), so that rounding never asks for more.
 */
export function targetAfterLeave(quantity: string, workingDays: number, leaveDays: number): string {
  if (workingDays <= 0) return quantity;
  const left = Math.max(0, workingDays - leaveDays);
  const exact = multiply(fromDecimal(quantity), divide(rational(BigInt(left)), rational(BigInt(workingDays))));
  const places = quantity.includes('.') ? 2 : 0;
  const scale = rational(10n ** BigInt(places));
  const scaled = multiply(exact, scale);
  return toDecimal(divide(rational(scaled.n / scaled.d), scale), places);
}

/** Whether `accepted` units are all that is asked for. */
export function isEnough(accepted: Rational, target: string): boolean {
  return compare(accepted, fromDecimal(target)) >= 0;
}
