/**
 * Reminders of the year's procedure (NĐ335 Điều 19.2, 21, 26.1.d): whose step waits, until when, and whom a delay
 * reaches. Its days are data of the rules, and it is quiet until they begin.
 */
import { isUnitHead } from '../access/organisation.ts';
import { dayOf } from '../calendar/day.ts';
import { workingDaysSince } from '../calendar/deadline.ts';
import { yearOf } from '../calendar/period.ts';
import { lockOf } from '../organisation/period-lock.ts';
import { rulesOn } from '../organisation/rules.ts';
import { reviewId } from '../review/review.ts';
import { openRequest } from '../year/decision-reason.ts';
import { procedureDays } from '../year/procedure.ts';
import type { ProcedureDays } from '../year/procedure.ts';
import { isClassifiedHere } from '../year/unit-year-person.ts';
import { NO_YEAR_FACTS } from '../year/year.ts';
import type { YearFacts } from '../year/year.ts';
import { aboveSuperior, organisers, superiorsOf, unitHeads } from './late-steps.ts';
import type { PeopleOf, Reminder, ReminderKind, ReminderWorld } from './reminder.ts';
import { urgencyOf } from './urgency.ts';

/** Working days a decision may stay unseen before his superior hears of it, and before the organisation officer does. */
const UNSEEN_DAYS = 2;
const UNSEEN_ABOVE_DAYS = 5;

interface OneYear {
  readonly world: ReminderWorld;
  readonly person: string;
  readonly year: number;
  readonly facts: YearFacts;
  readonly days: ProcedureDays;
}

interface Step {
  readonly kind: ReminderKind;
  /** Null: nothing runs out, it only waits. */
  readonly due: string | null;
  readonly subject?: string;
  /** Working days waited, where there is no last day. */
  readonly waited?: number;
  readonly actors: readonly string[];
  /** Whom a late step reaches. */
  readonly above: (late: number) => readonly string[];
}

const nobody = (): readonly string[] => [];

function reminderOf({ kind, due, subject = '', waited = 0, actors, above }: Step, { world: { viewer, org, today }, person, year }: OneYear): Reminder[] {
  const late = due === null ? waited : workingDaysSince(due, today, org.unit.calendar);
  const escalated = !actors.includes(viewer);
  if (escalated && !above(late).includes(viewer)) return [];
  const record = reviewId(person, String(year));
  const inTime = due === null ? 'today' : due < today ? 'today' : urgencyOf(due, today);
  return [{
    id: `${kind}.${subject || record}`, kind, urgency: late > 0 ? 'late' : inTime, due, person, record: { kind: 'review', id: record },
    period: String(year), subject, title: '', count: late, escalated,
  }];
}

/** The official's own sheet first (Điều 21.1.a, 21.2.a); his superior hears of it when it is late. */
function ownSheet(one: OneYear): Step[] {
  const { world: { org, today }, person, facts, days } = one;
  if (facts.self) return [];
  return [{ kind: 'yearSelf', due: days.selfBy, actors: [person], above: (late) => (late > 0 ? superiorsOf(org, person, today) : []) }];
}

/** What the meeting said of him, and for leaders of the unit the Party cell too (Điều 21.1.b–c, 21.2.b–c). */
function lacksComment({ world: { org }, person, year, facts, days }: OneYear): boolean {
  const held = (kind: 'meeting' | 'party') => org.unit.meetings.some((one) => one.year === year && one.kind === kind && one.about.includes(person));
  const has = (source: 'meeting' | 'party') => facts.comments.some((comment) => comment.source === source) || held(source);
  const posts = org.people.get(person)?.posts ?? [];
  const leads = posts.some(({ division, role, from, to }) => division === null && role !== 'staff' && from <= days.decidedBy && (to === null || to >= days.from));
  return !has('meeting') || (leads && !has('party'));
}

/** Once he has handed in his sheet, or the time for it is over. */
function comment(one: OneYear): Step[] {
  const { world: { org, today }, person, facts, days } = one;
  if ((!facts.self && today <= days.selfBy) || !lacksComment(one)) return [];
  const actors = isUnitHead(org, person, today) ? organisers(org, today, person) : superiorsOf(org, person, today);
  return [{ kind: 'yearComment', due: days.proposedBy, actors, above: (late) => aboveSuperior({ org, today }, person, actors, late) }];
}

/** The unit's head decides; of himself the level above, whose decision the officer records (Điều 10.2). */
function decision(one: OneYear): Step[] {
  const { world: { org, today }, person, facts, days } = one;
  if (facts.proposals.length === 0 && today <= days.proposedBy) return [];
  const officers = organisers(org, today, person);
  const own = isUnitHead(org, person, today);
  return [{ kind: 'yearDecide', due: days.decidedBy, actors: own ? officers : unitHeads(org, today, person), above: (late) => (late > 0 ? officers : []) }];
}

/** Told in writing (Điều 21.1.đ, 21.2.đ): what he has not seen in time is brought to him by people. */
function unseen({ world: { org, today }, person, facts }: OneYear): Step[] {
  const standing = facts.decisions.at(-1);
  if (!standing || standing.seenAt !== null) return [];
  const waited = workingDaysSince(dayOf(standing.at), today, org.unit.calendar);
  if (waited <= UNSEEN_DAYS) return [];
  const officers = organisers(org, today, person);
  const superiors = superiorsOf(org, person, today);
  const actors = superiors.length > 0 ? superiors : officers;
  return [{ kind: 'yearUnseen', due: null, subject: standing.decision, waited, actors, above: (late) => (late > UNSEEN_ABOVE_DAYS ? officers : []) }];
}

/** Asked of the managing agency: the officer sends it on and records the new decision (Điều 21.3). */
function replacement({ world: { org, today }, person, facts }: OneYear): Step[] {
  const request = openRequest(facts);
  if (!request) return [];
  const officers = organisers(org, today, person);
  return [{ kind: 'yearReplace', due: null, subject: request.entry, actors: officers.length > 0 ? officers : unitHeads(org, today, person), above: nobody }];
}

function stepsOf(one: OneYear): Step[] {
  const { world: { org, today }, person, year, facts, days } = one;
  const settled = [...unseen(one), ...replacement(one)];
  // Nobody is asked for what a closed year does not take.
  const done = facts.decisions.length > 0 || lockOf(org.unit.locks, String(year)) !== null;
  if (done || today < days.from || !isClassifiedHere(org, person, year, facts)) return settled;
  return [...ownSheet(one), ...comment(one), ...decision(one)];
}

function isSettled(facts: YearFacts): boolean {
  return facts.decisions.length > 0 && !openRequest(facts) && facts.petitions.every(({ answer }) => answer !== null);
}

/** The year is over, everybody has his decision and nothing is asked or contested: it can be closed. */
function closing({ org, viewer, today }: ReminderWorld, year: number, all: readonly OneYear[]): Reminder[] {
  if (yearOf(today) <= String(year) || lockOf(org.unit.locks, String(year))) return [];
  const officers = organisers(org, today, null);
  const actors = officers.length > 0 ? officers : unitHeads(org, today, null);
  if (!actors.includes(viewer)) return [];
  const classified = all.filter(({ person, facts }) => isClassifiedHere(org, person, year, facts));
  if (classified.length === 0 || !classified.every(({ facts }) => isSettled(facts))) return [];
  return [{ id: `lock.${year}`, kind: 'lock', urgency: 'today', due: null, person: null, record: null, period: String(year), subject: '', title: '', count: 0, escalated: false }];
}

/**
 * @param years 'YYYY'
 * @param peopleOf those whose reviews the viewer may read
 */
export function yearReminders(world: ReminderWorld, years: readonly string[], peopleOf: PeopleOf): Reminder[] {
  const reviews = new Map(world.reviews.map(({ id, state }) => [id, state]));
  return years.flatMap((text) => {
    const year = Number(text);
    const days = procedureDays(rulesOn(world.org.unit, `${year}-12-31`), year);
    const of = (person: string): OneYear => ({ world, person, year, facts: reviews.get(reviewId(person, text))?.year ?? NO_YEAR_FACTS, days });
    const steps = peopleOf(text).map(of).flatMap((one) => stepsOf(one).flatMap((step) => reminderOf(step, one)));
    return [...steps, ...closing(world, year, [...world.org.people.keys()].map(of))];
  });
}
