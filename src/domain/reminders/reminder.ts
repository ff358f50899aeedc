/** One thing a person is reminded of, and what is looked at to find them. */
import type { Organisation } from '../access/organisation.ts';
import type { KindName } from '../record/entry.ts';
import type { ReviewState } from '../review/review.ts';
import type { TaskState } from '../work/task.ts';
import type { Urgency } from './urgency.ts';

export const REMINDER_KINDS = [
  'taskDue', 'taskReturned', 'selfScore', 'notice', 'objectionAnswered', 'decisionNotice', 'petitionAnswered', 'cutoff',
  'submission', 'excuse', 'confirm', 'objection', 'petition', 'lock', 'unlock', 'unlockDeclined',
  'yearSelf', 'yearComment', 'yearDecide', 'yearUnseen', 'yearReplace', 'national', 'organisation',
] as const;
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export interface Reminder {
  /** Stable: the same thing has the same id on every day and device. */
  readonly id: string;
  readonly kind: ReminderKind;
  readonly urgency: Urgency;
  /** Last day 'YYYY-MM-DD'; null where nothing runs out. */
  readonly due: string | null;
  /** Whom it is about; null: the unit, or the viewer's own device. */
  readonly person: string | null;
  readonly record: { readonly kind: KindName; readonly id: string } | null;
  /** Period or year it belongs to; '' where there is none. */
  readonly period: string;
  /** The submission, request, objection, petition or decision meant; '' where the record says all. */
  readonly subject: string;
  /** Title of the task, or name of the organisation; else ''. */
  readonly title: string;
  /** Working days past the day, or waited; for 'cutoff' the number of unsent entries, for 'national' of people who lack something. */
  readonly count: number;
  /** It is somebody else's step, told to the viewer because it is late. */
  readonly escalated: boolean;
}

export interface ReminderWorld {
  readonly org: Organisation;
  readonly viewer: string;
  readonly today: string;
  readonly tasks: readonly { readonly id: string; readonly state: TaskState }[];
  readonly reviews: readonly { readonly id: string; readonly state: ReviewState }[];
  /** Entries on this device that the server has not acknowledged. */
  readonly unsent?: number;
}

/** Of whom the steps of a period or year are asked for; a step of the whole unit only where there is anybody. */
export type PeopleOf = (period: string) => readonly string[];
