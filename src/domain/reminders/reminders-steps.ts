/** Reminders from the steps of a period: the viewer's own, those that wait for him, and late ones that reach him. */
import { lastDay } from '../calendar/period.ts';
import type { OpenStep } from './late-steps.ts';
import { openSteps } from './late-steps.ts';
import type { PeopleOf, Reminder, ReminderWorld } from './reminder.ts';
import type { ReviewState } from '../review/review.ts';
import { urgencyOf } from './urgency.ts';

/** Marking and closing begin when the period is over; before it they would only be noise. */
function hasBegun({ step, period }: OpenStep, today: string): boolean {
  return step === 'objection' || step === 'petition' || lastDay(period) < today;
}

/** A superior is asked to confirm once there is something to confirm, or the time for marking oneself is over. */
function isReady({ step, due, late }: OpenStep, review: ReviewState | undefined, today: string): boolean {
  return step !== 'confirm' || Boolean(review?.self) || late > 0 || due === today;
}

function reminderOf(step: OpenStep, { viewer, today }: ReminderWorld): Reminder | null {
  const { step: kind, person, record, period, subject, due, late, actors, escalatedTo } = step;
  const escalated = !actors.includes(viewer);
  if (escalated && !escalatedTo.includes(viewer)) return null;
  return {
    id: `${kind}.${subject ?? record}`, kind, urgency: late > 0 ? 'late' : due < today ? 'today' : urgencyOf(due, today), due, person,
    record: person === null ? null : { kind: 'review', id: record }, period, subject: subject ?? '', title: '', count: late, escalated,
  };
}

/** @param peopleOf those whose reviews the viewer may read */
export function stepReminders(world: ReminderWorld, periods: readonly string[], peopleOf: PeopleOf): Reminder[] {
  const { org, today } = world;
  const reviews = new Map(world.reviews.map(({ id, state }) => [id, state]));
  return periods.flatMap((period) => {
    const people = peopleOf(period);
    if (people.length === 0) return [];
    const steps = openSteps({ org, period, today, people, reviewOf: (person) => reviews.get(`${person}.${period}`) ?? null });
    return steps
      .filter((step) => hasBegun(step, today) && isReady(step, reviews.get(step.record), today))
      .flatMap((step) => reminderOf(step, world) ?? []);
  });
}
