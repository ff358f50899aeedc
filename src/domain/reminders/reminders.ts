/**
 * What a person is reminded of today (`domain.md` §5): pure and the same on every device and on the server, so that
 * the list on the page is the truth and nothing is said twice. It only says what the viewer may see anyway.
 */
import { isOrganiser, isUnitHead, visiblePeople } from '../access/organisation.ts';
import { workingDaysLeft } from '../calendar/deadline.ts';
import { isYear, yearOf } from '../calendar/period.ts';
import { periodFrom, periodOn, rulesFor } from '../organisation/rules.ts';
import { stepDue } from './cycle-days.ts';
import type { Reminder, ReminderWorld } from './reminder.ts';
import { nationalReminders } from './reminders-national.ts';
import { organisationReminders } from './reminders-organisation.ts';
import { ownReviewReminders } from './reminders-own.ts';
import { stepReminders } from './reminders-steps.ts';
import { taskReminders } from './reminders-tasks.ts';
import { yearReminders } from './reminders-year.ts';
import { URGENCIES, urgencyOf } from './urgency.ts';

/** Periods whose steps may still be open; older ones are looked for on the pages of scores. */
const PERIODS_BACK = 2;
/** Working days before a cut-off in which unsent entries are pointed out. */
const CUTOFF_DAYS = 3;

/** The periods asked about, the current one first, and the years they lie in. */
export function remindedPeriods({ org, today }: Pick<ReminderWorld, 'org' | 'today'>): readonly string[] {
  const current = periodOn(org.unit, today);
  const periods = Array.from({ length: PERIODS_BACK + 1 }, (_, back) => periodFrom(org.unit, current, -back));
  return [...periods, ...new Set(periods.map(yearOf))];
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
  const people = [...org.people.keys()].filter(sees);
  const all = [
    ...taskReminders(world),
    ...ownReviewReminders(world, periods),
    ...stepReminders(world, periods, people),
    ...yearReminders(world, years, people),
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
