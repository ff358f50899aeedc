/** Whom closing the year now would leave with something open: what comes after it is refused (NĐ335 Điều 21.3, 22). */
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { isUpheldAgainst, openRequest } from '#domain/year/decision-reason.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { standingOf } from '#domain/year/unit-year-standing.ts';

/**
 * undecided: no decision, though classified here · petitioned: a petition without an answer · upheld: a petition upheld
 * whose replacing decision is not there · asked: the managing agency was asked for a replacement
 */
export const OPEN_POINTS = ['undecided', 'petitioned', 'upheld', 'asked'] as const;
export type OpenPoint = (typeof OPEN_POINTS)[number];

export interface Named {
  readonly person: string;
  readonly name: string;
}

export function openPointsOf({ here, score, facts }: Pick<PersonYear, 'here' | 'score' | 'facts'>): readonly OpenPoint[] {
  const { decision, open } = standingOf(facts);
  // Who worked too short a time is not classified (Điều 11.1), so no decision about him is missing.
  const undecided = here && decision === null && score.reason !== '11.1';
  const holds = { undecided, petitioned: open.length > 0, upheld: decision !== null && isUpheldAgainst(facts, decision.decision), asked: openRequest(facts) !== null };
  return OPEN_POINTS.filter((point) => holds[point]);
}

/** By name under each point; whoever has two stands under both. */
export function yearLeftOut(people: readonly PersonYear[], org: Organisation): Readonly<Record<OpenPoint, readonly Named[]>> {
  const open = people
    .map((year) => ({ person: year.person, name: nameIn(org, year.person), points: openPointsOf(year) }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
  const of = (point: OpenPoint): readonly Named[] => open.filter(({ points }) => points.includes(point)).map(({ person, name }) => ({ person, name }));
  return { undecided: of('undecided'), petitioned: of('petitioned'), upheld: of('upheld'), asked: of('asked') };
}
