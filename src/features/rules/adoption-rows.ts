/** The rules a unit had, has and will have, with the periods each covers; and the days on which others may begin. */
import { checkAdoption } from '#domain/access/check-adoption.ts';
import { addDays, dayOf } from '#domain/calendar/day.ts';
import { firstDay, periodOfDay, shiftPeriod } from '#domain/calendar/period.ts';
import type { UnitState } from '#domain/organisation/unit.ts';
import type { StoredEntry } from '#domain/record/entry.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';

export interface AdoptionRow {
  readonly rules: RuleProfile;
  readonly from: string;
  /** Last day, null while no other follows. */
  readonly to: string | null;
  /** Null for the decree's own rules, which need none. */
  readonly decision: string | null;
  /** replaced: another decision for the same day came before it began. */
  readonly state: 'past' | 'inForce' | 'coming' | 'replaced';
  /** First and last period covered; null for a replaced one, or for an end that is open. */
  readonly firstPeriod: string | null;
  readonly lastPeriod: string | null;
}

type Known = Pick<AdoptionRow, 'rules' | 'from' | 'decision'>;

function rowOf(known: Known, next: Known | undefined, today: string): AdoptionRow {
  const kind = known.rules.period;
  if (next?.from === known.from) return { ...known, to: null, state: 'replaced', firstPeriod: null, lastPeriod: null };
  const to = next ? addDays(next.from, -1) : null;
  const ended = to !== null && to < today;
  const state = known.from > today ? 'coming' : ended ? 'past' : 'inForce';
  return { ...known, to, state, firstPeriod: periodOfDay(known.from, kind), lastPeriod: to && periodOfDay(to, kind) };
}

/** The latest first. Until the first decision the decree's own rules apply. */
export function adoptionRows({ profiles }: UnitState, today: string): readonly AdoptionRow[] {
  const adopted: readonly Known[] = profiles.toSorted((a, b) => a.from.localeCompare(b.from));
  const begin: Known = { rules: ND335, from: ND335.effectiveFrom, decision: null };
  const first = adopted[0];
  const known = first && first.from <= begin.from ? adopted : [begin, ...adopted];
  return known.map((one, at) => rowOf(one, known[at + 1], today)).toReversed();
}

const MONTHS_AHEAD = 12;

/** First days of periods that have not begun and that the profile may begin with, as the server will judge it. */
export function adoptionDays(unit: UnitState, rules: RuleProfile, now: string): readonly string[] {
  const month = periodOfDay(dayOf(now));
  const days = Array.from({ length: MONTHS_AHEAD }, (_, at) => firstDay(shiftPeriod(month, at + 1)));
  const entry = (from: string): StoredEntry => ({
    id: '', type: 'unit.profileAdopted.v1', kind: 'unit', record: '', unit: '', actor: '', device: '', at: now, seen: null, data: { rules, from, decision: '-' },
  });
  return days.filter((from) => checkAdoption(unit, entry(from), { org: { unit, people: new Map() }, product: () => null, checkRules: () => true }) === null);
}
