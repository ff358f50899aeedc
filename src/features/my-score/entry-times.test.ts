import { expect, it } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import { submittedTask } from '#tests/support/head-world.ts';
import { FULL_MARKS } from '#tests/support/period-input.ts';
import { entry, plainEntry, received, recordOf } from '#tests/support/story.ts';
import { entryTimes } from './entry-times.ts';

it('knows assignments, acceptances, faults and marks', () => {
  const late = submittedTask('t1', '2026-03-24T02:00:00.000Z');
  const accept = entry('task', 't1', 'headA', 'task.accepted.v1', '2026-03-25T02:00:00.000Z', { submission: late.entries[1]!.id });
  const task = foldOf('task', { ...late, entries: received([...late.entries.map(plainEntry), accept]) }).state;
  const marks = entry('review', 'an.2026-03', 'an', 'review.selfScored.v1', '2026-03-31T02:00:00.000Z', { person: 'an', period: '2026-03', marks: FULL_MARKS, comments: {}, figure: null });
  const review = foldOf('review', recordOf('review', 'an.2026-03', received([marks]))).state;
  const times = entryTimes([{ state: task }], review);
  expect(times.get(task.assignment)).toBe('2026-03-02T01:00:00.000Z');
  expect(times.get(accept.id)).toBe('2026-03-25T02:00:00.000Z');
  expect(times.get(marks.id)).toBe('2026-03-31T02:00:00.000Z');
  const delay = task.units[0]!.delays[0]!;
  expect(times.get(delay.entry)).toBe(delay.at);
});

it('knows nothing of nothing', () => {
  expect(entryTimes([], null).size).toBe(0);
});
