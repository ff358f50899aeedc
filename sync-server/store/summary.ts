/**
 * The server's own figure for each person and period whose work, review or people changed, worked out by the same code
 * as in the browser, under the same lock as the entries it rests on.
 */
import { createHash } from 'node:crypto';
import type { Organisation } from '#domain/access/organisation.ts';
import { isPeriod } from '#domain/calendar/period.ts';
import { headOf } from '#domain/head.ts';
import type { Summary } from '#domain/record/record.ts';
import { periodInput } from '#domain/review/period-review.ts';
import { reviewFold, reviewId } from '#domain/review/review.ts';
import type { Confirmation, ReviewState } from '#domain/review/review.ts';
import { isScored, scoredTask } from '#domain/review/scored-task.ts';
import { standingsOf } from '#domain/review/unit-scores.ts';
import { canonicalInput } from '#domain/scoring/canonical-score.ts';
import { ENGINE, scorePeriod } from '#domain/scoring/period-score.ts';
import type { PeriodInput, PeriodScore } from '#domain/scoring/score-shape.ts';
import type { TaskState } from '#domain/work/task.ts';
import { leadersIn } from './leaderships.ts';
import type { PersonPeriod } from './leaderships.ts';
import type { RecordRow } from './records-row.ts';

/** Where a new summary stands in the stream, and the time it is as of (ISO 8601). */
export interface SummaryPlace {
  readonly epoch: number;
  readonly seq: number;
  readonly asOf: string;
}

export interface SummarisedUnit {
  readonly id: string;
  readonly org: Organisation;
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

/** The persons and periods these rows count in, each once. A year is none: its record has no summary. */
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

/** The score a summary holds; null where there is none, or one of another engine. */
export function scoreIn(summary: Summary | null | undefined): PeriodScore | null {
  return summary?.engine === ENGINE ? (summary.score as PeriodScore) : null;
}

function inputOf(
  org: Organisation, { person, period }: PersonPeriod, rows: readonly RecordRow[], scoreOf: (person: string) => PeriodScore | null,
): PeriodInput {
  const { role, subordinates } = leadersIn(org, period).leaders.get(person) ?? { role: 'staff', subordinates: [] };
  const tasks = rows.filter(({ kind }) => kind === 'task').map(({ id, head }) => ({ id, state: head.state as TaskState }));
  const review = rows.find((row) => row.kind === 'review' && row.count > 0);
  const standings = standingsOf({ org, period }, subordinates, scoreOf);
  return periodInput({
    unit: org.unit, person, period, role, subordinates: standings, tasks, review: review ? (review.head.state as ReviewState) : null,
  });
}

/**
 * @param rows all tasks of the person's period and his review, as they now stand
 * @param scoreOf the scores of the people under him
 * @returns the review's row with a new summary, made where there was no review yet; null when nothing moved
 */
export function summarise(
  { id: unit, org }: SummarisedUnit, pair: PersonPeriod, rows: readonly RecordRow[], place: SummaryPlace,
  scoreOf: (person: string) => PeriodScore | null,
): RecordRow | null {
  const input = inputOf(org, pair, rows, scoreOf);
  const inputs = createHash('sha256').update(canonicalInput(input)).digest('hex');
  const review = rows.find(({ kind }) => kind === 'review') ?? emptyReview(unit, pair, place);
  if (review.summary?.inputs === inputs && review.summary.engine === ENGINE) return null;
  const { epoch, seq } = place;
  const figures = { engine: ENGINE, profile: input.profile.id, inputs, score: scorePeriod(input) };
  return { ...review, epoch, seq, summary: { ...figures, ...place } };
}

/** Whether the figure the writer's own device had come to is the server's. Null: he gave none, or another engine's. */
export function agrees(figure: Confirmation['figure'], summary: Summary): boolean | null {
  if (figure === null || figure.engine !== summary.engine) return null;
  const { total } = summary.score as { total: { exact: string } | null };
  return figure.exact === (total?.exact ?? null);
}
