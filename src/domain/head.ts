/**
 * The head of a record: the few plain fields that indexes and lists need, folded from the story.
 * Index fields hold ids and states only, never free text.
 */
import { foldOf } from './kinds.ts';
import type { DaySheetState } from './work/day-sheet.ts';
import { isFinished } from './work/task.ts';
import type { TaskState } from './work/task.ts';
import type { RecordDocument } from './record/record.ts';
import { highestSeq, pendingEntries } from './record/record.ts';

export interface Head {
  /** Highest seq of a receipt, 0 while the server knows nothing. */
  readonly seq: number;
  /** Number of pending entries. */
  readonly pend: number;
  /** The person the record is about; '' for units and products. */
  readonly person: string;
  readonly period: string;
  readonly state: string;
  readonly due: string;
  /** Finished records may travel as a snapshot. */
  readonly finished: boolean;
}

type Own = Pick<Head, 'person' | 'period' | 'state' | 'due' | 'finished'>;

const NOTHING: Own = { person: '', period: '', state: '', due: '', finished: false };

function taskHead(task: TaskState): Own {
  const { person, period, status, due } = task;
  return { person, period, state: status, due, finished: isFinished(task) };
}

function dayHead(sheet: DaySheetState): Own {
  return { ...NOTHING, person: sheet.person, period: sheet.day.slice(0, 7), due: sheet.day };
}

function ownHead(record: RecordDocument, state: unknown): Own {
  switch (record.kind) {
    case 'task':
      return taskHead(state as TaskState);
    case 'daysheet':
      return dayHead(state as DaySheetState);
    case 'review': {
      const [person = '', period = ''] = record.id.split('.');
      return { ...NOTHING, person, period };
    }
    case 'person':
      return { ...NOTHING, person: record.id };
    case 'product':
      return { ...NOTHING, finished: true };
    case 'unit':
      return NOTHING;
  }
}

/** The head and the state it was folded from, so that a caller folds once. */
export function headOf(record: RecordDocument): { head: Head; state: unknown } {
  const { state } = foldOf(record.kind, record);
  const seq = highestSeq(record);
  return { head: { seq, pend: pendingEntries(record).length, ...ownHead(record, state) }, state };
}
