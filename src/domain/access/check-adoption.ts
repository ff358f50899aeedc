/** When a unit may adopt a rule profile: whole and sound, and only for periods that have not begun (NĐ335 Điều 26.1.a). */
import { addDays, dayOf } from '../calendar/day.ts';
import { firstDay, periodOfDay } from '../calendar/period.ts';
import type { PeriodKind } from '../calendar/period.ts';
import { rulesOn } from '../organisation/rules.ts';
import type { AdoptedProfile, UnitState } from '../organisation/unit.ts';
import { plausibleTime } from '../record/entry.ts';
import type { StoredEntry } from '../record/entry.ts';
import type { CheckContext } from './check-context.ts';
import type { RefusalCode } from './refusal.ts';
import { SYSTEM } from './system.ts';

function begins(kind: PeriodKind, day: string): boolean {
  return firstDay(periodOfDay(day, kind)) === day;
}

/** No period is cut in two: one of the rules before ends, and one of the rules after begins, with the change. */
function cutsNone(unit: UnitState, { rules, from }: AdoptedProfile): boolean {
  const later = unit.profiles.map((known) => known.from).filter((day) => day > from).sort();
  const changes = begins(rules.period, from) && begins(rulesOn(unit, addDays(from, -1)).period, from);
  return changes && (later[0] === undefined || begins(rules.period, later[0]));
}

/** The server's first start may adopt for the past: nothing is scored yet. Receipts count, so that no late arrival changes a begun period. */
function isPast(entry: StoredEntry, from: string): boolean {
  return entry.actor !== SYSTEM && from <= dayOf(entry.receipt?.receivedAt ?? plausibleTime(entry));
}

export function checkAdoption(unit: UnitState, entry: StoredEntry, { checkRules }: CheckContext): RefusalCode | null {
  const adopted = entry.data as AdoptedProfile;
  if (!checkRules?.(adopted.rules)) return 'bad-profile';
  if (adopted.from < adopted.rules.effectiveFrom) return 'profile-not-in-force';
  if (!cutsNone(unit, adopted)) return 'profile-not-at-period-start';
  return isPast(entry, adopted.from) ? 'profile-in-past' : null;
}
