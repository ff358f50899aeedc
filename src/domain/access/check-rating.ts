/** What the record of a unit allows of its yearly ratings and meetings (NĐ335 Điều 5–9, 21). */
import { dayOf } from '../calendar/day.ts';
import { headsOf, ratedDivisions, selfRatersOf, unratedDivisions } from '../organisation/rating-divisions.ts';
import type { MeetingHeld, OrganisationFacts, Rated, SelfRated } from '../organisation/rating-entries.ts';
import { differencesOf, faultOfFacts, levelReached, uncommentedLines } from '../organisation/rating-level.ts';
import { ratingOf } from '../organisation/rating.ts';
import { rulesOn } from '../organisation/rules.ts';
import type { UnitState } from '../organisation/unit.ts';
import { plausibleTime } from '../record/entry.ts';
import type { StoredEntry } from '../record/entry.ts';
import { rateOrganisation } from '../scoring/organisation-level.ts';
import type { CheckContext } from './check-context.ts';
import { isOrganiser, isUnitHead } from './organisation.ts';
import type { RefusalCode } from './refusal.ts';
import { SYSTEM } from './system.ts';

const TYPES: ReadonlySet<string> = new Set(['unit.organisationSelfRated.v1', 'unit.organisationRated.v1', 'unit.meetingHeld.v1']);

export function isRatingEntry(type: string): boolean {
  return TYPES.has(type);
}

function writtenOn(entry: StoredEntry): string {
  return dayOf(plausibleTime(entry));
}

/** A year that has begun, of the unit or of a division that is rated in it. */
function checkPlace(unit: UnitState, entry: StoredEntry, { year, division }: SelfRated | Rated): RefusalCode | null {
  if (division !== null && !ratedDivisions(unit, year).some(({ id }) => id === division)) return 'unknown-division';
  return String(year) > writtenOn(entry).slice(0, 4) ? 'year-not-begun' : null;
}

function checkFacts(unit: UnitState, year: number, facts: OrganisationFacts): RefusalCode | null {
  const fault = faultOfFacts(rulesOn(unit, `${year}-12-31`), facts);
  return fault && (fault === 'marks' ? 'bad-marks' : 'bad-counts');
}

/** The organisation's own head says what it is worth, line by line (Điều 6, 7, 9.2.a). */
function checkSelfRated(unit: UnitState, entry: StoredEntry, { org }: CheckContext): RefusalCode | null {
  const data = entry.data as SelfRated;
  const { year, division, facts, comments, level, note } = data;
  const wrong = checkPlace(unit, entry, data);
  if (wrong) return wrong;
  if (!selfRatersOf(org, division, writtenOn(entry)).includes(entry.actor)) return 'not-allowed';
  if (ratingOf(unit.ratings, year, division)) return 'already-recognised';
  const faulty = checkFacts(unit, year, facts);
  if (faulty) return faulty;
  const rules = rulesOn(unit, `${year}-12-31`);
  if (uncommentedLines(rules, facts, comments).length > 0) return 'bad-marks';
  return levelReached(rateOrganisation(rules, facts)) === level || note?.trim() ? null : 'reason-needed';
}

/**
 * The Chair recognises divisions (Điều 5.5); about the unit the province decides (5.2), which its organisation officer
 * records. Nobody recognises what he rates himself, and lower organisations come before higher ones (9.1).
 */
function checkAuthority(unit: UnitState, entry: StoredEntry, { year, division }: Rated, { org }: CheckContext): RefusalCode | null {
  const day = writtenOn(entry);
  if (selfRatersOf(org, division, day).includes(entry.actor)) return 'own-record';
  if (division !== null) return null;
  if (entry.actor !== SYSTEM && !isOrganiser(org, entry.actor, day)) return 'not-allowed';
  return unratedDivisions(unit, year).length > 0 ? 'lower-not-rated' : null;
}

function checkRated(unit: UnitState, entry: StoredEntry, context: CheckContext): RefusalCode | null {
  const data = entry.data as Rated;
  const { year, division, level, facts = null, reason } = data;
  const wrong = checkPlace(unit, entry, data) ?? checkAuthority(unit, entry, data, context) ?? (facts && checkFacts(unit, year, facts));
  if (wrong || reason?.trim()) return wrong;
  const compared = { level, facts, own: ratingOf(unit.selfRatings, year, division), before: ratingOf(unit.ratings, year, division) };
  return differencesOf(rulesOn(unit, `${year}-12-31`), compared).length > 0 ? 'reason-needed' : null;
}

/** The meeting of a division is its head's to record, any meeting the officer's or the unit head's; it names people there are. */
function checkMeeting(unit: UnitState, entry: StoredEntry, { org }: CheckContext): RefusalCode | null {
  const { year, division, meeting, kind, on, chair, secretary, present, about } = entry.data as MeetingHeld;
  const day = writtenOn(entry);
  const mayAll = isOrganiser(org, entry.actor, day) || isUnitHead(org, entry.actor, day);
  if (!mayAll && (division === null || !headsOf(org, division, day).includes(entry.actor))) return 'not-allowed';
  if (division !== null && !unit.divisions.some(({ id }) => id === division)) return 'unknown-division';
  const known = unit.meetings.find((one) => one.meeting === meeting);
  if (known && (known.year !== year || known.division !== division || known.kind !== kind)) return 'already-exists';
  if (on > day) return 'future-day';
  // In special cases a year is rated in the January after it (Điều 9.1).
  if (on < `${year}-01-01` || on > `${year + 1}-12-31`) return 'outside-year';
  const named = [chair, ...(secretary === null ? [] : [secretary]), ...present, ...about];
  return named.every((person) => org.people.has(person)) ? null : 'unknown-person';
}

export function checkRating(unit: UnitState, entry: StoredEntry, context: CheckContext): RefusalCode | null {
  if (entry.type === 'unit.meetingHeld.v1') return checkMeeting(unit, entry, context);
  return entry.type === 'unit.organisationRated.v1' ? checkRated(unit, entry, context) : checkSelfRated(unit, entry, context);
}
