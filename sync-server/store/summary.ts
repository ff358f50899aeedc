/**
 * The server's own figure for each person and period whose work or review changed, worked out by the same code as
 * in the browser, under the same lock as the entries it rests on.
 */
import { createHash } from 'node:crypto';
import { headOf } from '#domain/head.ts';
import type { UnitState } from '#domain/organisation/unit.ts';
import { profileInForce } from '#domain/organisation/unit.ts';
import { firstDay, isPeriod } from '#domain/calendar/period.ts';
import type { Summary } from '#domain/record/record.ts';
import { periodInput } from '#domain/review/period-review.ts';
import { reviewFold, reviewId } from '#domain/review/review.ts';
import type { Confirmation, ReviewState } from '#domain/review/review.ts';
import { isScored, scoredTask } from '#domain/review/scored-task.ts';
import { canonicalInput } from '#domain/scoring/canonical-score.ts';
import { ENGINE, scorePeriod } from '#domain/scoring/period-score.ts';
import { findProfile } from '#domain/scoring/profiles.ts';
import type { TaskState } from '#domain/work/task.ts';
import type { RecordRow } from './records-row.ts';

export interface PersonPeriod {
  readonly person: string;
  readonly period: string;
}

/** Where a new summary stands in the stream, and the time it is as of (ISO 8601). */
export interface SummaryPlace {
  readonly epoch: number;
  readonly seq: number;
  readonly asOf: string;
}

/** What a task says to the score, whatever the cut-off of its period. */
function factsOf({ id, head }: RecordRow): string {
  const task = head.state as TaskState;
  return JSON.stringify([isScored(task), scoredTask(id, task, '9999-12-31')]);
}

/** False for entries that only report progress or talk about the work: their period need not be looked at. */
export function movesScore(before: RecordRow | null, after: RecordRow): boolean {
  return before === null || after.kind !== 'task' || factsOf(before) !== factsOf(after);
}

/** The persons and periods these rows count in, each once. */
export function periodsOf(rows: readonly RecordRow[]): PersonPeriod[] {
  const scored = rows.filter(({ kind, person, period }) => (kind === 'task' || kind === 'review') && person && isPeriod(period));
  const pairs = new Map(scored.map(({ person, period }) => [reviewId(person, period), { person, period }]));
  return [...pairs.values()];
}

function emptyReview(unit: string, { person, period }: PersonPeriod, { epoch, seq }: SummaryPlace): RecordRow {
  const id = reviewId(person, period);
  const { head } = headOf({ id, kind: 'review', unit, entries: [] });
  return {
    id, kind: 'review', epoch, seq, person, period, finished: head.finished, count: 0, disputed: false,
    head: { head, state: reviewFold.start }, summary: null,
  };
}

function summarise(unit: UnitState, pair: PersonPeriod, rows: readonly RecordRow[], review: RecordRow | undefined): Omit<Summary, keyof SummaryPlace> | null {
  if (findProfile(profileInForce(unit, firstDay(pair.period))) === null) return null;
  const tasks = rows.filter(({ kind }) => kind === 'task').map(({ id, head }) => ({ id, state: head.state as TaskState }));
  const state = review && review.count > 0 ? (review.head.state as ReviewState) : null;
  const input = periodInput({ unit, ...pair, tasks, review: state });
  const inputs = createHash('sha256').update(canonicalInput(input)).digest('hex');
  const { summary } = review ?? {};
  if (summary?.inputs === inputs && summary.engine === ENGINE) return null;
  return { engine: ENGINE, profile: input.profile.id, inputs, score: scorePeriod(input) };
}

function groupByPeriod(rows: readonly RecordRow[]): Map<string, RecordRow[]> {
  const groups = new Map<string, RecordRow[]>();
  for (const row of rows) {
    const key = reviewId(row.person, row.period);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return groups;
}

/**
 * @param rows all tasks of these periods and their reviews, as they now stand
 * @returns the review rows whose summary changed, made where there was no review yet
 */
export function summaries(
  unit: { readonly id: string; readonly state: UnitState },
  pairs: readonly PersonPeriod[],
  rows: readonly RecordRow[],
  place: SummaryPlace,
): RecordRow[] {
  const groups = groupByPeriod(rows);
  const changed: RecordRow[] = [];
  for (const pair of pairs) {
    const id = reviewId(pair.person, pair.period);
    const own = groups.get(id) ?? [];
    const review = own.find((row) => row.kind === 'review' && row.id === id);
    const figures = summarise(unit.state, pair, own, review);
    if (!figures) continue;
    const { epoch, seq } = place;
    changed.push({ ...(review ?? emptyReview(unit.id, pair, place)), epoch, seq, summary: { ...figures, ...place } });
  }
  return changed;
}

/** Whether the figure the writer's own device had come to is the server's. Null: he gave none, or another engine's. */
export function agrees(figure: Confirmation['figure'], summary: Summary): boolean | null {
  if (figure === null || figure.engine !== summary.engine) return null;
  const { total } = summary.score as { total: { exact: string } | null };
  return figure.exact === (total?.exact ?? null);
}
