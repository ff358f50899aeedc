/** Reminders from the viewer's own reviews: what he has not seen yet, and the answers he got. */
import { answerDue } from '../calendar/deadline.ts';
import { dayOf } from '../calendar/day.ts';
import { rulesFor } from '../organisation/rules.ts';
import { seenAt } from '../review/objection.ts';
import type { Reminder, ReminderKind, ReminderWorld } from './reminder.ts';
import { reviewId } from '../review/review.ts';
import type { ReviewState } from '../review/review.ts';

interface Answered {
  readonly id: string;
  readonly answer: { readonly at: string } | null;
}

type News = (kind: ReminderKind, subject: string) => Reminder;

/** An answer stays news for as many working days as giving it may take; afterwards it is found in the story. */
function freshAnswers(asked: readonly Answered[], period: string, { org, today }: ReminderWorld): readonly Answered[] {
  const rules = rulesFor(org.unit, period);
  return asked.filter(({ answer }) => answer !== null && dayOf(answer.at) <= today && today <= answerDue(answer.at, rules, org.unit.calendar));
}

function ofReview(review: ReviewState, period: string, world: ReminderWorld, news: News): Reminder[] {
  const { confirmed, contest, year } = review;
  const unseen = confirmed && seenAt(review) === null ? [news('notice', confirmed.entry)] : [];
  const decided = year.decisions.at(-1);
  const undecided = decided && decided.seenAt === null ? [news('decisionNotice', decided.decision)] : [];
  return [
    ...unseen,
    ...undecided,
    ...freshAnswers(contest.objections, period, world).map(({ id }) => news('objectionAnswered', id)),
    ...freshAnswers(year.petitions, period, world).map(({ id }) => news('petitionAnswered', id)),
  ];
}

/** The viewer's own notices and answers (NĐ335 Điều 17.3, 21–22): no time runs against him before he has seen them. */
export function ownReviewReminders(world: ReminderWorld, periods: readonly string[]): Reminder[] {
  const { viewer, reviews } = world;
  return periods.flatMap((period) => {
    const id = reviewId(viewer, period);
    const review = reviews.find((known) => known.id === id);
    const news: News = (kind, subject) => ({
      id: `${kind}.${subject}`, kind, urgency: 'news', due: null, person: viewer, record: { kind: 'review', id }, period, subject, title: '', count: 0, escalated: false,
    });
    return review ? ofReview(review.state, period, world, news) : [];
  });
}
