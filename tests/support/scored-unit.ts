/** A unit's period from short facts: who did how much, and who was marked how. */
import type { Organisation } from '#domain/access/organisation.ts';
import type { PersonState, Post } from '#domain/organisation/person.ts';
import { reviewFold } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import { unitScores } from '#domain/review/unit-scores.ts';
import type { ScoredInput } from '#domain/review/unit-scores.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { taskFold } from '#domain/work/task.ts';
import type { TaskState } from '#domain/work/task.ts';
import { openRun } from '#domain/work/unit-runs.ts';
import { FULL_MARKS } from './period-input.ts';

type PostFacts = readonly [role: Post['role'], division: string | null, more?: Partial<Post>];

export function personOf(...posts: readonly PostFacts[]): PersonState {
  const held = posts.map(([role, division, more = {}], at): Post => ({
    id: `x${at}`, position: 'P', title: '', role, division, field: [], organiser: false, from: '2026-01-01', to: null, ...more,
  }));
  return { name: '', code: null, posts: held, delegations: [] };
}

/** `done` of `asked` units at coefficient 1, accepted in time. */
export function workOf(person: string, asked: number, done: number, change: Partial<TaskState> = {}): TaskState {
  const [open] = openRun(asked, '2026-03-20');
  const accepted = { ...open!, to: done, status: 'accepted' as const, firstSubmitted: '2026-03-20', acceptance: 'a', acceptedBy: 'headA' };
  const rest = { ...open!, from: done + 1 };
  return {
    ...taskFold.start, person, period: '2026-03', assignment: 'a1', assignedAt: '2026-03-02T02:00:00.000Z', status: 'accepted',
    quantity: String(asked), target: String(asked), units: [...(done > 0 ? [accepted] : []), ...(done < asked ? [rest] : [])], ...change,
  };
}

/** Confirmed at full general marks, đ and e at 100%, unless told otherwise. */
export function reviewOf(change: Partial<ReviewState> = {}): ReviewState {
  const confirmed = {
    entry: 'c', at: '2026-04-02T02:00:00.000Z', by: 'chair', marks: FULL_MARKS, reasons: {}, leadership: { organising: '1', uniting: '1' }, comment: '', figure: null,
  };
  return { ...reviewFold.start, confirmed, ...change };
}

export interface UnitFacts {
  readonly org: Organisation;
  readonly tasks: readonly TaskState[];
  /** Reviews that differ from full, confirmed marks; null = none. */
  readonly reviews?: Readonly<Record<string, ReviewState | null>>;
  readonly period?: string;
  readonly known?: (person: string) => PeriodScore | null;
}

export function scoresOf({ org, tasks, reviews = {}, period = '2026-03', known }: UnitFacts): ReadonlyMap<string, ScoredInput> {
  const records = tasks.map((state, at) => ({ id: `t${at}`, state }));
  return unitScores({
    org, period,
    tasksOf: (person) => records.filter(({ state }) => state.person === person),
    reviewOf: (person) => (person in reviews ? reviews[person]! : reviewOf()),
    ...(known && { known }),
  });
}
