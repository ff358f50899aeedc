/**
 * The scores of a unit's people in one period, from the bottom of the tree upwards, because a leader's d rests on the
 * exact scores of everybody under his authority (NĐ335 Điều 15.3.a). A person's own month never needs the unit's year.
 */
import { inScoringOrder, leadershipIn } from '../access/leadership.ts';
import type { Organisation } from '../access/organisation.ts';
import { rulesFor } from '../organisation/rules.ts';
import { scorePeriod, standingOf } from '../scoring/period-score.ts';
import type { PeriodInput, PeriodScore, SubordinateStanding } from '../scoring/score-shape.ts';
import type { TaskState } from '../work/task.ts';
import { periodInput } from './period-review.ts';
import type { ReviewState } from './review.ts';

export interface ScoreRecords {
  readonly org: Organisation;
  readonly period: string;
  /** Tasks of the person; those of other periods are passed over. */
  readonly tasksOf: (person: string) => readonly { readonly id: string; readonly state: TaskState }[];
  readonly reviewOf: (person: string) => ReviewState | null;
  /** A score known already, such as the server's of a person whose tasks are not here; null = compute it. */
  readonly known?: (person: string) => PeriodScore | null;
}

export interface ScoredInput {
  readonly input: PeriodInput;
  readonly score: PeriodScore;
}

function noData(person: string): SubordinateStanding {
  return { person, standing: 'no-data', provisional: false };
}

/** How people stand for those who lead them; a profile without leadership criteria asks for nobody. */
export function standingsOf(
  { org, period }: Pick<ScoreRecords, 'org' | 'period'>, people: readonly string[], scoreOf: (person: string) => PeriodScore | null,
): SubordinateStanding[] {
  const rule = rulesFor(org.unit, period).taskResults?.leadership?.subordinates;
  if (!rule) return [];
  return people.map((person) => {
    const score = scoreOf(person);
    return score ? standingOf(rule, score) : noData(person);
  });
}

/** One person's score, given those of the people under him. */
export function personScore(records: ScoreRecords, person: string, scoreOf: (person: string) => PeriodScore | null): ScoredInput {
  const { org, period, tasksOf, reviewOf } = records;
  const { role, subordinates } = leadershipIn(org, person, period);
  const standings = standingsOf(records, subordinates, scoreOf);
  const input = periodInput({
    unit: org.unit, person, period, role, subordinates: standings, tasks: tasksOf(person), review: reviewOf(person),
  });
  return { input, score: scorePeriod(input) };
}

/** Everybody who worked in the period, by person id, subordinates before their leaders. */
export function unitScores(records: ScoreRecords): ReadonlyMap<string, ScoredInput> {
  const scores = new Map<string, ScoredInput>();
  const scoreOf = (person: string) => records.known?.(person) ?? scores.get(person)?.score ?? null;
  for (const person of inScoringOrder(records.org, records.period)) scores.set(person, personScore(records, person, scoreOf));
  return scores;
}
