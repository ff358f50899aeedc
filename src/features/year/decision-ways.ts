/** What a viewer may do about the decision of somebody's year (NĐ335 Điều 10.2, 21.3, 22); the judge says the same. */
import { isOrganiser, isUnitHead } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { isUpheldAgainst, openRequest } from '#domain/year/decision-reason.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { lockOfYear } from '#parts/year/lock-of-year.ts';

/**
 * first: decides · above: records what the level above decided of the unit's head · petition: replaces after an upheld
 * petition · agency: records the managing agency's replacement
 */
export type DecisionWay = 'first' | 'above' | 'petition' | 'agency';

export interface DecisionWays {
  /** Decides of this person and answers his petitions, or records that of the level above. */
  readonly may: boolean;
  /** It is the level above that decides. */
  readonly above: boolean;
  readonly way: DecisionWay | null;
  /** Asks the managing agency to replace a decision found wrong. */
  readonly mayAsk: boolean;
  /** The year is closed: deciding and asking come after opening it, answering a petition does not. */
  readonly closed: boolean;
}

type DecidedYear = Pick<PersonYear, 'person' | 'facts'> & { readonly input: Pick<PersonYear['input'], 'year'> };

export function decisionWays(org: Organisation, viewer: string, today: string, { person, input: { year }, facts }: DecidedYear): DecisionWays {
  const other = viewer !== person;
  const organiser = other && isOrganiser(org, viewer, today);
  const head = other && isUnitHead(org, viewer, today);
  const above = isUnitHead(org, person, today);
  const may = above ? organiser : head;
  const closed = lockOfYear(org, year) !== null;
  const standing = facts.decisions.at(-1);
  if (!standing) return { may, above, way: may ? (above ? 'above' : 'first') : null, mayAsk: false, closed };
  const upheld = isUpheldAgainst(facts, standing.decision);
  const way = upheld && may ? 'petition' : organiser ? 'agency' : null;
  return { may, above, way, mayAsk: (organiser || head) && !upheld && openRequest(facts) === null, closed };
}
