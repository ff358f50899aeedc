/**
 * What a person is reminded of today (`domain.md` §5): pure and the same on every device and on the server, so that
 * the list on the page is the truth and nothing is said twice. It only says what the viewer may see anyway.
 */
import { isOrganiser, isUnitHead, visiblePeople } from '../access/organisation.ts';
import { workingDaysLeft } from '../calendar/deadline.ts';
import { isYear, kindOf, yearOf } from '../calendar/period.ts';
import { periodFrom, periodOn, rulesFor } from '../organisation/rules.ts';
import { reviewId } from '../review/review.ts';
import type { ReviewState } from '../review/review.ts';
import { stepDue } from './cycle-days.ts';
import type { PeopleOf, Reminder, ReminderWorld } from './reminder.ts';
import { nationalReminders } from './reminders-national.ts';
import { organisationReminders } from './reminders-organisation.ts';
import { ownReviewReminders } from './reminders-own.ts';
import { stepReminders } from './reminders-steps.ts';
import { taskReminders } from './reminders-tasks.ts';
import { yearReminders } from './reminders-year.ts';
import { URGENCIES, urgencyOf } from './urgency.ts';

/** Periods of which everybody is asked for every step. */
const PERIODS_BACK = 2;
/** Further back only what somebody began is told, however late it is: as far as a device keeps the reviews. */
const PERIODS_KEPT = { month: 12, quarter: 4, year: 1 } as const;
/** Working days before a cut-off in which unsent entries are pointed out. */
const CUTOFF_DAYS = 3;

type Now = Pick<ReminderWorld, 'org' | 'today'>;

/** The current period first, then the years they lie in. */
function periodsBack({ org, today }: Now, back: number): readonly string[] {
  const current = periodOn(org.unit, today);
  const periods = Array.from({ length: back + 1 }, (_, steps) => periodFrom(org.unit, current, -steps));
  return [...periods, ...new Set(periods.map(yearOf))];
}

/** The periods and years asked about. */
export function remindedPeriods(now: Now): readonly string[] {
  return periodsBack(now, PERIODS_KEPT[kindOf(periodOn(now.org.unit, now.today))]);
}

function isBegun({ self, confirmed, year }: ReviewState): boolean {
  return [self, confirmed, year.self].some((done) => done !== null) || year.proposals.length > 0 || year.decisions.length > 0;
}

/** Of whom steps of a period are asked for: nobody is reminded of an old one that was never marked. */
function peopleAsked(world: ReminderWorld, people: readonly string[]): PeopleOf {
  const recent = new Set(periodsBack(world, PERIODS_BACK));
  const begun = new Set(world.reviews.filter(({ state }) => isBegun(state)).map(({ id }) => id));
  return (period) => (recent.has(period) ? people : people.filter((person) => begun.has(reviewId(person, period))));
}

function cutoffReminder({ org, today, unsent = 0 }: Pick<ReminderWorld, 'org' | 'today' | 'unsent'>): Reminder[] {
  if (unsent === 0) return [];
  const period = periodOn(org.unit, today);
  const due = stepDue('report', rulesFor(org.unit, period), period, org.unit.calendar);
  if (due < today || workingDaysLeft(due, today, org.unit.calendar) > CUTOFF_DAYS) return [];
  return [{ id: `cutoff.${period}`, kind: 'cutoff', urgency: urgencyOf(due, today), due, person: null, record: null, period, subject: '', title: '', count: unsent, escalated: false }];
}

/** Asked to be opened again: whoever may open it and did not ask himself. */
function unlockReminders({ org, viewer, today }: ReminderWorld): Reminder[] {
  if (!isUnitHead(org, viewer, today) && !isOrganiser(org, viewer, today)) return [];
  return org.unit.locks.flatMap(({ period, asked }) => (asked && asked.by !== viewer
    ? [{ id: `unlock.${asked.entry}`, kind: 'unlock', urgency: 'today', due: null, person: asked.by, record: null, period, subject: asked.entry, title: '', count: 0, escalated: false } as const]
    : []));
}

/** Whoever asked reads why not: until he asks anew, the period is opened, or he puts it aside. */
function declinedReminders({ org, viewer }: ReminderWorld): Reminder[] {
  return org.unit.locks.flatMap(({ period, declined }) => (declined?.askedBy === viewer
    ? [{ id: `unlockDeclined.${period}.${declined.at}`, kind: 'unlockDeclined', urgency: 'news', due: null, person: declined.by, record: null, period, subject: '', title: '', count: 0, escalated: false } as const]
    : []));
}

const BY_URGENCY = new Map(URGENCIES.map((urgency, place) => [urgency, place]));

function compare(a: Reminder, b: Reminder): number {
  const place = BY_URGENCY.get(a.urgency)! - BY_URGENCY.get(b.urgency)!;
  const own = Number(a.escalated) - Number(b.escalated);
  return place || own || (a.due ?? '').localeCompare(b.due ?? '') || (a.id < b.id ? -1 : 1);
}

/**
 * The most urgent first, what is the viewer's own step before what only reaches him, then the oldest.
 * @returns nothing twice, and nothing about people the viewer does not see
 */
export function remindersFor(world: ReminderWorld): readonly Reminder[] {
  const { org, viewer, today } = world;
  const visible = visiblePeople(org, viewer, today);
  const sees = (person: string | null) => person === null || visible === 'all' || visible.includes(person);
  const periods = remindedPeriods(world);
  const years = periods.filter(isYear);
  const peopleOf = peopleAsked(world, [...org.people.keys()].filter(sees));
  const all = [
    ...taskReminders(world),
    ...ownReviewReminders(world, periods),
    ...stepReminders(world, periods, peopleOf),
    ...yearReminders(world, years, peopleOf),
    ...organisationReminders(world, years),
    ...nationalReminders(world, periods),
    ...unlockReminders(world),
    ...declinedReminders(world),
  ];
  const once = new Map(all.filter(({ person }) => sees(person)).map((reminder) => [reminder.id, reminder]));
  return withUnsent([...once.values()].sort(compare), world);
}

/** The same with the entries that wait on this device, which change with every one written: nothing else is looked at again. */
export function withUnsent(reminders: readonly Reminder[], world: Pick<ReminderWorld, 'org' | 'today' | 'unsent'>): readonly Reminder[] {
  const cutoff = cutoffReminder(world);
  return cutoff.length === 0 ? reminders : [...reminders, ...cutoff].sort(compare);
}
