/**
 * Which rules a day or a period falls under. Apart from the unit's fold, so that reading a unit does not carry the
 * text of the decree's own profile along.
 */
import { addDays } from '../calendar/day.ts';
import { firstDay, lastDay, periodOfDay } from '../calendar/period.ts';
import { ND335 } from '../profiles/nd335.ts';
import type { RuleProfile } from '../profiles/rule-profile.ts';
import type { AdoptedProfile, UnitState } from './unit.ts';

/** The rules in force on a day: the last adopted whose day has come, else the decree's own (NĐ335 Điều 26.1.a). */
export function rulesOn(unit: UnitState, onDay: string): RuleProfile {
  const adopted = unit.profiles.filter((known) => known.from <= onDay);
  const last = adopted.reduce<AdoptedProfile | null>((best, known) => (best && best.from > known.from ? best : known), null);
  return last?.rules ?? ND335;
}

/** The rules a period is assigned and scored under: those of its first day, also when it is scored again later. */
export function rulesFor(unit: UnitState, period: string): RuleProfile {
  return rulesOn(unit, firstDay(period));
}

/** The period a day lies in, a month or a quarter by the rules of that day. */
export function periodOn(unit: UnitState, onDay: string): string {
  return periodOfDay(onDay, rulesOn(unit, onDay).period);
}

/** The period `count` periods later, or earlier when negative; each of the kind the rules of its own days say. */
export function periodFrom(unit: UnitState, period: string, count: number): string {
  let current = period;
  for (let left = Math.abs(count); left > 0; left -= 1) {
    current = periodOn(unit, count > 0 ? addDays(lastDay(current), 1) : addDays(firstDay(current), -1));
  }
  return current;
}
