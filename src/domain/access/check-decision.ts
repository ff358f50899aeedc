/** What the classification of a year allows (NĐ335 Điều 10.2, 20–22). */
import { dayOf } from '../calendar/day.ts';
import { rulesOn } from '../organisation/rules.ts';
import { plausibleTime } from '../record/entry.ts';
import type { StoredEntry } from '../record/entry.ts';
import { isUpheldAgainst, openRequest, reasonNeeded } from '../year/decision-reason.ts';
import type { DecisionData } from '../year/decision-entries.ts';
import type { YearFacts } from '../year/year.ts';
import type { CheckContext } from './check-context.ts';
import { isOrganiser, isUnitHead } from './organisation.ts';
import type { RefusalCode } from './refusal.ts';

type Decided = DecisionData<'year.decided.v1'>;

/**
 * The unit's head decides about his people and answers their petitions; about him the level above does, whose
 * decision the organisation officer records (Điều 10.2).
 */
function checkAuthority(person: string, entry: StoredEntry, { org }: CheckContext): RefusalCode | null {
  const day = dayOf(plausibleTime(entry));
  return isUnitHead(org, person, day) || isUnitHead(org, entry.actor, day) ? null : 'decided-above';
}

/**
 * Whoever decided replaces his decision only as the outcome of an upheld petition (Điều 22). Found wrong otherwise, the
 * head of the managing agency replaces it (Điều 21.3); the organisation officer records that decision.
 */
function checkReplacement(person: string, year: YearFacts, entry: StoredEntry, context: CheckContext): RefusalCode | null {
  const { agency } = entry.data as Decided;
  const standing = year.decisions.at(-1);
  const petitioned = standing !== undefined && isUpheldAgainst(year, standing.decision) && checkAuthority(person, entry, context) === null;
  const byAgency = Boolean(agency?.trim()) && isOrganiser(context.org, entry.actor, dayOf(plausibleTime(entry)));
  return petitioned || byAgency ? null : 'managing-agency-needed';
}

/** A later decision names the one it replaces, with the reason: none is overwritten (Điều 21.3). */
function checkDecided(person: string, year: YearFacts, entry: StoredEntry, context: CheckContext): RefusalCode | null {
  const data = entry.data as Decided;
  const standing = year.decisions.at(-1) ?? null;
  if (year.decisions.some(({ decision }) => decision === data.decision)) return 'already-exists';
  if (data.replaces !== (standing?.decision ?? null)) return 'not-the-last-decision';
  const right = standing ? checkReplacement(person, year, entry, context) : checkAuthority(person, entry, context);
  if (right) return right;
  const needed = reasonNeeded(year, data, rulesOn(context.org.unit, `${data.year}-12-31`));
  if (needed === 'bad-average') return 'bad-shape';
  return needed && !data.reason?.trim() ? 'reason-needed' : null;
}

/** One request at a time, about the decision that stands. */
function checkAsked(year: YearFacts, { decision }: DecisionData<'year.replacementAsked.v1'>): RefusalCode | null {
  if (year.decisions.at(-1)?.decision !== decision) return 'not-the-last-decision';
  return openRequest(year) ? 'already-exists' : null;
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
      return checkDecided(person, year, entry, context);
    case 'year.replacementAsked.v1':
      return checkAsked(year, entry.data as DecisionData<'year.replacementAsked.v1'>);
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
