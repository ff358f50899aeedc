/** What the classification of a year allows (NĐ335 Điều 10.2, 20–22). */
import { dayOf } from '../calendar/day.ts';
import { plausibleTime } from '../record/entry.ts';
import type { StoredEntry } from '../record/entry.ts';
import type { DecisionData } from '../year/decision-entries.ts';
import type { YearFacts } from '../year/year.ts';
import type { CheckContext } from './check-context.ts';
import { isUnitHead } from './organisation.ts';
import type { RefusalCode } from './refusal.ts';

/**
 * The unit's head decides about his people and answers their petitions; about him the level above does, whose
 * decision the organisation officer records (Điều 10.2).
 */
function checkAuthority(person: string, entry: StoredEntry, { org }: CheckContext): RefusalCode | null {
  const day = dayOf(plausibleTime(entry));
  return isUnitHead(org, person, day) || isUnitHead(org, entry.actor, day) ? null : 'decided-above';
}

/** A later decision names the one it replaces, with the reason: none is overwritten (Điều 21.3). */
function checkDecided(year: YearFacts, data: DecisionData<'year.decided.v1'>): RefusalCode | null {
  const standing = year.decisions.at(-1) ?? null;
  if (year.decisions.some(({ decision }) => decision === data.decision)) return 'already-exists';
  if (data.replaces !== (standing?.decision ?? null)) return 'not-the-last-decision';
  return standing && !data.reason?.trim() ? 'reason-needed' : null;
}

function checkPetitioned(year: YearFacts, { petition, decision }: DecisionData<'year.petitioned.v1'>): RefusalCode | null {
  if (year.petitions.some(({ id }) => id === petition)) return 'already-exists';
  return year.decisions.at(-1)?.decision === decision ? null : 'not-the-last-decision';
}

function checkAnswered(year: YearFacts, { petition }: DecisionData<'year.petitionAnswered.v1'>): RefusalCode | null {
  const known = year.petitions.find(({ id }) => id === petition);
  if (!known) return 'not-found';
  return known.answer ? 'already-decided' : null;
}

/** @param person whose year it is */
export function checkDecision(person: string, year: YearFacts, entry: StoredEntry, context: CheckContext): RefusalCode | null {
  switch (entry.type) {
    case 'year.decided.v1':
      return checkAuthority(person, entry, context) ?? checkDecided(year, entry.data as DecisionData<'year.decided.v1'>);
    case 'year.decisionSeen.v1':
      return year.decisions.some(({ decision }) => decision === (entry.data as DecisionData<'year.decisionSeen.v1'>).decision) ? null : 'not-found';
    case 'year.petitioned.v1':
      return checkPetitioned(year, entry.data as DecisionData<'year.petitioned.v1'>);
    case 'year.petitionAnswered.v1':
      return checkAuthority(person, entry, context) ?? checkAnswered(year, entry.data as DecisionData<'year.petitionAnswered.v1'>);
    default:
      return null;
  }
}
