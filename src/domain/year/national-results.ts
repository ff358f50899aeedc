/** What the records say of everybody's result of a period or year, for the file to the national database. */
import { activePosts, type Organisation } from '../access/organisation.ts';
import { dayOf } from '../calendar/day.ts';
import { lastDay } from '../calendar/period.ts';
import type { PeriodScore } from '../scoring/score-shape.ts';
import { compareText } from '../scoring/task-contribution.ts';
import type { NationalResult } from './national-file.ts';
import type { UnitYear } from './unit-year.ts';
import { standingOf } from './unit-year-standing.ts';

type Identity = Pick<NationalResult, 'person' | 'name' | 'code' | 'title' | 'position' | 'division'>;

/** By the first post on the day, or his last one. */
function identityOf(org: Organisation, person: string, day: string): Identity {
  const state = org.people.get(person);
  const post = activePosts(org, person, day)[0] ?? state?.posts.at(-1);
  const division = org.unit.divisions.find(({ id }) => id === post?.division)?.name ?? null;
  return { person, name: state?.name ?? person, code: state?.code ?? null, title: post?.title ?? null, position: post?.position ?? null, division };
}

/**
 * Only a confirmed score is a result; of the others the file names what is missing.
 * @param confirmedAt ISO time of the standing confirmation
 */
export function periodResults(
  org: Organisation, period: string, scores: ReadonlyMap<string, { readonly score: Pick<PeriodScore, 'total' | 'level' | 'provisional'> }>,
  confirmedAt: (person: string) => string | null,
): readonly NationalResult[] {
  return [...scores].sort(([a], [b]) => compareText(a, b)).map(([person, { score }]) => {
    const at = score.provisional || score.total === null ? null : confirmedAt(person);
    const result = at === null ? { points: null, level: null, on: null } : { points: score.total?.display ?? null, level: score.level, on: dayOf(at) };
    return { ...identityOf(org, person, lastDay(period)), ...result, document: null, notClassified: false };
  });
}

/** The level of a year is the decision's, whatever was computed. */
export function yearResults(org: Organisation, { year, people }: Pick<UnitYear, 'year' | 'people'>): readonly NationalResult[] {
  return people.filter(({ here }) => here).map(({ person, score, facts }) => {
    const { decision } = standingOf(facts);
    return {
      ...identityOf(org, person, `${year}-12-31`),
      points: score.provisional && !decision ? null : (score.average?.display ?? null),
      level: decision?.level ?? null, on: decision?.on ?? null, document: decision?.document ?? null,
      notClassified: decision === null && score.status === 'not-classified',
    };
  });
}
