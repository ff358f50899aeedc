/**
 * judge(entry, record, context) = what the server says of an entry, and what the browser expects it to say.
 * One function, so that an official offline sees the same refusal he would get later.
 */
import * as z from 'zod/mini';
import { dayOf } from '../calendar/day.ts';
import { shapeOf } from '../entry-shapes.ts';
import { foldOf } from '../kinds.ts';
import { plausibleTime } from '../record/entry.ts';
import type { KindName, StoredEntry } from '../record/entry.ts';
import { ADMITTED } from '../record/fold.ts';
import type { RecordDocument } from '../record/record.ts';
import { isYearEntry } from '../year/year.ts';
import { checkDaySheet } from './check-day-sheet.ts';
import { lockedFor, wasBefore } from './check-lock.ts';
import { checkOrganisation } from './check-organisation.ts';
import { checkReview } from './check-review.ts';
import { checkTask } from './check-task.ts';
import { checkYear } from './check-year.ts';
import type { CheckContext } from './check-context.ts';
import { isMember, isOrganiser, isUnitHead, mayAssign, monitors, activePosts } from './organisation.ts';
import type { RefusalCode } from './refusal.ts';
import { SYSTEM } from './system.ts';
import { writeRules } from './write-rules.ts';
import type { Right, WriteRule } from './write-rules.ts';

export type Judgement =
  | { readonly verdict: 'accepted' }
  | { readonly verdict: 'refused' | 'held'; readonly code: RefusalCode };

const ACCEPTED: Judgement = { verdict: 'accepted' };
const refused = (code: RefusalCode): Judgement => ({ verdict: 'refused', code });

/** The person a record is about: known from the record, or from the entry that begins it. */
export function subjectOf(kind: KindName, record: RecordDocument, entry: StoredEntry): string | null {
  if (kind === 'unit' || kind === 'product') return null;
  if (kind === 'person') return record.id;
  const state = foldOf(kind, record).state as { person: string };
  const named = (entry.data as { person?: unknown }).person;
  return state.person || (typeof named === 'string' ? named : null);
}

function holds(right: Right, entry: StoredEntry, subject: string | null, day: string, { org }: CheckContext): boolean {
  const { actor } = entry;
  switch (right) {
    case 'system':
      return actor === SYSTEM;
    case 'self':
      return actor === subject;
    case 'organiser':
      return isOrganiser(org, actor, day);
    case 'unitHead':
      return isUnitHead(org, actor, day);
    case 'divisionHead':
      return activePosts(org, actor, day).some((post) => post.role === 'head');
    case 'assigner':
      return subject !== null && mayAssign(org, actor, subject, day);
    case 'monitor':
      return subject !== null && monitors(org, actor, subject, day);
  }
}

function judgeRight(rule: WriteRule, entry: StoredEntry, subject: string | null, context: CheckContext): Judgement {
  const day = dayOf(plausibleTime(entry));
  const own = subject !== null && entry.actor === subject;
  if (rule.own === 'never' && own) return refused('own-record');
  if (rule.own === 'only' && !own) return refused('not-allowed');
  if (entry.actor !== SYSTEM && !isMember(context.org, entry.actor, day)) return { verdict: 'held', code: 'outside-rights' };
  return rule.who.some((right) => holds(right, entry, subject, day, context)) ? ACCEPTED : refused('not-allowed');
}

function checkState(entry: StoredEntry, record: RecordDocument, context: CheckContext): RefusalCode | null {
  switch (entry.kind) {
    case 'task':
      return checkTask(foldOf('task', record).state, entry, context);
    case 'daysheet':
      return checkDaySheet(foldOf('daysheet', record).state, entry, context);
    case 'review':
      return (isYearEntry(entry.type) ? checkYear : checkReview)(foldOf('review', record).state, entry, context);
    default:
      return checkOrganisation(record, entry, context);
  }
}

function checkAdmission(entry: StoredEntry, record: RecordDocument): RefusalCode | null {
  const wanted = (entry.data as { entry?: unknown }).entry;
  const held = record.entries.find((known) => known.id === wanted && known.receipt?.verdict === 'held');
  if (!held) return 'not-found';
  // Rules change from a day to come on, so they are adopted anew rather than let in late.
  return held.type === 'unit.profileAdopted.v1' ? 'profile-in-past' : null;
}

/** A closed period takes nothing more; what was written in time and comes late waits for a person to decide. */
function judgeLock(entry: StoredEntry, record: RecordDocument, { org }: CheckContext): Judgement {
  const known = entry.kind === 'task' ? foldOf('task', record).state.period : '';
  const lock = lockedFor(org.unit, entry, known);
  if (!lock) return ACCEPTED;
  return wasBefore(lock, entry) && entry.type !== ADMITTED ? { verdict: 'held', code: 'period-locked' } : refused('period-locked');
}

/**
 * @param record the record as it stands at the entry's turn, without the entry
 * @param context organisation, settings and products of the unit
 */
export function judge(entry: StoredEntry, record: RecordDocument, context: CheckContext): Judgement {
  const rule = writeRules[entry.type];
  const admission = entry.type === ADMITTED;
  const shape = shapeOf(entry.kind, entry.type);
  if (!rule || (!shape && !admission)) return { verdict: 'held', code: 'unknown-type' };
  if (shape && !z.safeParse(shape, entry.data).success) return refused('bad-shape');
  if (entry.record !== record.id || entry.kind !== record.kind) return refused('wrong-record');
  const right = judgeRight(rule, entry, subjectOf(entry.kind, record, entry), context);
  if (right.verdict !== 'accepted') return right;
  const code = admission ? checkAdmission(entry, record) : checkState(entry, record, context);
  return code === null ? judgeLock(entry, record, context) : refused(code);
}
