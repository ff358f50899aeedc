/**
 * Results go to the national database within 5 days (NĐ335 Điều 26.1.d): the organisation officer is reminded from the
 * day of a result on, with how many people still lack something, until a sending is recorded; late, the unit's head too.
 */
import { isOrganiser, isUnitHead } from '../access/organisation.ts';
import type { Organisation } from '../access/organisation.ts';
import { workedIn } from '../access/leadership.ts';
import { addDays, dayOf } from '../calendar/day.ts';
import { isYear } from '../calendar/period.ts';
import { lockOf } from '../organisation/period-lock.ts';
import { isSent } from '../organisation/sending.ts';
import type { ToSend } from '../organisation/sending.ts';
import { reviewId } from '../review/review.ts';
import type { ReviewState } from '../review/review.ts';
import { NATIONAL_DAYS } from '../year/procedure.ts';
import type { Reminder, ReminderWorld } from './reminder.ts';
import { urgencyOf } from './urgency.ts';

interface Batch extends ToSend {
  readonly people: readonly string[];
  /** Those of them who have no result although the period is closed. */
  readonly without: readonly string[];
}

type ReviewOf = (person: string) => ReviewState | undefined;

/** Without a code or a position the database cannot tell who it is. */
function lacksIdentity(org: Organisation, person: string): boolean {
  const state = org.people.get(person);
  return !state?.code || !state.posts.some(({ position }) => position !== '');
}

/** A period's results are there when it is closed. */
function ofPeriod({ org }: ReminderWorld, period: string, reviewOf: ReviewOf): Batch[] {
  const lock = lockOf(org.unit.locks, period);
  if (!lock) return [];
  const people = [...org.people.keys()].filter((person) => workedIn(org, person, period));
  return [{ on: dayOf(lock.at), at: lock.at, people, without: people.filter((person) => !reviewOf(person)?.confirmed) }];
}

/** A year's results are there when they are decided, and again when a decision is replaced. */
function ofYear({ org }: ReminderWorld, reviewOf: ReviewOf): Batch[] {
  const standing = [...org.people.keys()].flatMap((person) => {
    const decision = reviewOf(person)?.year.decisions.at(-1);
    return decision ? [{ person, on: decision.on, at: decision.at }] : [];
  });
  return [...new Set(standing.map(({ on }) => on))].sort().map((day) => {
    const decided = standing.filter(({ on }) => on === day);
    return { on: day, at: decided.reduce((last, { at }) => (at > last ? at : last), ''), people: decided.map(({ person }) => person), without: [] };
  });
}

function reminderOf(batch: Batch, period: string, { org, viewer, today }: ReminderWorld): Reminder[] {
  const { on, people, without } = batch;
  if (today < on || isSent(org.unit.sent, period, batch)) return [];
  const due = addDays(on, NATIONAL_DAYS);
  const officer = isOrganiser(org, viewer, today);
  if (!officer && !(due < today && isUnitHead(org, viewer, today))) return [];
  const count = people.filter((person) => without.includes(person) || lacksIdentity(org, person)).length;
  return [{ id: `national.${period}.${on}`, kind: 'national', urgency: urgencyOf(due, today), due, person: null, record: null, period, subject: on, title: '', count, escalated: !officer }];
}

/** @param periods months, quarters and years */
export function nationalReminders(world: ReminderWorld, periods: readonly string[]): Reminder[] {
  const { org, viewer, today } = world;
  if (!isOrganiser(org, viewer, today) && !isUnitHead(org, viewer, today)) return [];
  const reviews = new Map(world.reviews.map(({ id, state }) => [id, state]));
  return periods.flatMap((period) => {
    const reviewOf: ReviewOf = (person) => reviews.get(reviewId(person, period));
    const batches = isYear(period) ? ofYear(world, reviewOf) : ofPeriod(world, period, reviewOf);
    return batches.flatMap((batch) => reminderOf(batch, period, world));
  });
}
