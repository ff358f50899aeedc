/** A person's March before his superior confirms it: one task accepted, and his own marks. */
import type { RecordDocument } from '#domain/record/record.ts';
import { submittedTask } from './head-world.ts';
import { FULL_MARKS } from './period-input.ts';
import { entry, plainEntry, received, recordOf } from './story.ts';

export function acceptedTask(person: string): RecordDocument {
  const id = `t-${person}`;
  const task = submittedTask(id, undefined, { person });
  const accept = entry('task', id, 'headA', 'task.accepted.v1', '2026-03-13T02:00:00.000Z', { submission: task.entries[1]!.id });
  return { ...task, entries: received([...task.entries.map(plainEntry), accept]) };
}

/** Full marks unless lowered, each with its comment. */
export function selfScored(person: string, marks: Readonly<Record<string, string>> = {}, comments: Readonly<Record<string, string>> = {}): RecordDocument {
  const id = `${person}.2026-03`;
  const data = { person, period: '2026-03', marks: { ...FULL_MARKS, ...marks }, comments, figure: null };
  return recordOf('review', id, received([entry('review', id, person, 'review.selfScored.v1', '2026-03-15T02:00:00.000Z', data)]));
}
