/** When what decided a point was written, by entry id: the score itself names entries only. */
import type { Row } from '#app/app.ts';
import type { ReviewState } from '#domain/review/review.ts';
import type { TaskState } from '#domain/work/task.ts';

type Timed = readonly [entry: string, at: string];

function taskTimes({ assignment, assignedAt, units }: TaskState): Timed[] {
  const runs = units.flatMap(({ acceptance, acceptedAt, failedReviews, delays }): Timed[] => [
    ...(acceptance && acceptedAt ? [[acceptance, acceptedAt] as const] : []),
    ...[...failedReviews, ...delays].map(({ entry, at }) => [entry, at] as const),
  ]);
  return [[assignment, assignedAt], ...runs];
}

/** @returns ISO times by entry id */
export function entryTimes(tasks: readonly Pick<Row<'task'>, 'state'>[], review: ReviewState | null): ReadonlyMap<string, string> {
  const marks = [review?.self, review?.confirmed].flatMap((one): Timed[] => (one ? [[one.entry, one.at]] : []));
  return new Map([...tasks.flatMap(({ state }) => taskTimes(state)), ...marks]);
}
