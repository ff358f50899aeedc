/** One line of a unit's board: how a person stands this period, from the records on this device. */
import type { PersonScore, Row } from '#app/app.ts';
import { activePosts, isMember, mayAssign, monitors, nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { dayOf } from '#domain/calendar/day.ts';
import { firstDay } from '#domain/calendar/period.ts';
import { countWorkingDays } from '#domain/calendar/working-days.ts';
import type { WorkingCalendar } from '#domain/calendar/working-days.ts';
import { rulesFor } from '#domain/organisation/rules.ts';
import { reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import { sum, toDecimal } from '#domain/scoring/rational.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { isFinished } from '#domain/work/task.ts';
import type { TaskState } from '#domain/work/task.ts';
import { convertedLoad } from '#domain/work/workload.ts';
import { unitWeight } from '#parts/tasks/task-product.ts';

export const STANDINGS = ['onTime', 'behind', 'stuck', 'silent', 'idle'] as const;
/** onTime · behind: something is late · stuck: late for long, or returned and late · silent: no data for days · idle: nothing assigned. */
export type Standing = (typeof STANDINGS)[number];

/** Working days without any data before a person counts as silent, and of delay before he counts as stuck. */
const SILENT_DAYS = 3;
const STUCK_DAYS = 3;

export interface BoardTask {
  readonly id: string;
  readonly state: TaskState;
}

export interface BoardRow {
  readonly person: string;
  readonly name: string;
  readonly title: string;
  readonly division: string | null;
  readonly standing: Standing;
  /** Day of the last data from him; null when there is none. */
  readonly lastData: string | null;
  readonly open: readonly BoardTask[];
  readonly late: readonly BoardTask[];
  readonly waiting: number;
  /** In the period's own measure, converted units or standard hours; two decimals with a point. */
  readonly load: string;
  readonly done: string;
  /** Null for who holds a post today, but held none in the period. */
  readonly score: PeriodScore | null;
  readonly review: ReviewState | null;
  /** The viewer confirms this person's period score (NĐ335 Điều 10.1). */
  readonly monitored: boolean;
}

export interface BoardData {
  readonly org: Organisation;
  readonly viewer: string;
  readonly today: string;
  readonly period: string;
  readonly tasks: readonly Row<'task'>[];
  readonly sheets: readonly Row<'daysheet'>[];
  readonly reviews: readonly Row<'review'>[];
  /** By person id. */
  readonly scores: ReadonlyMap<string, Pick<PersonScore, 'score'>>;
}

/** Submitted work waits for the head: it is nobody's delay. */
export function isLate({ status, due }: TaskState, today: string): boolean {
  return (status === 'assigned' || status === 'inProgress' || status === 'returned') && due < today;
}

export function isOpen(state: TaskState): boolean {
  return !isFinished(state) && state.status !== 'declared' && state.status !== 'submitted';
}

/** Working days after `from` up to `to`. */
function workingDaysSince(from: string, to: string, calendar: WorkingCalendar): number {
  return from >= to ? 0 : countWorkingDays(from, to, calendar) - countWorkingDays(from, from, calendar);
}

function lastDataOf(tasks: readonly BoardTask[], sheets: readonly Row<'daysheet'>[]): string | null {
  const submitted = tasks.flatMap(({ state }) => state.submissions.map(({ receivedAt, time }) => dayOf(receivedAt ?? time)));
  const days = [...submitted, ...sheets.map(({ state, delivery }) => (delivery.receivedAt ? dayOf(delivery.receivedAt) : state.day))];
  return days.reduce<string | null>((last, day) => (last !== null && last > day ? last : day), null);
}

export function standingOf(tasks: readonly TaskState[], lastData: string | null, today: string, calendar: WorkingCalendar): Standing {
  const carried = tasks.filter((state) => !['declined', 'cancelled', 'handedBack'].includes(state.status));
  if (carried.length === 0) return 'idle';
  const late = carried.filter((state) => isLate(state, today));
  const stuck = late.some((state) => state.status === 'returned' || workingDaysSince(state.due, today, calendar) > STUCK_DAYS);
  if (stuck) return 'stuck';
  // Work given only now is no silence yet: the count starts with the first assignment.
  const since = lastData ?? carried.reduce((first, { assignedAt }) => (dayOf(assignedAt) < first ? dayOf(assignedAt) : first), today);
  if (carried.some(isOpen) && workingDaysSince(since, today, calendar) > SILENT_DAYS) return 'silent';
  return late.length > 0 ? 'behind' : 'onTime';
}

function boardRow(person: string, data: BoardData): BoardRow {
  const { org, viewer, today, period } = data;
  const own = data.tasks.filter(({ state }) => state.person === person);
  const ofPeriod = own.filter(({ state }) => state.period === period);
  const open = own.filter(({ state }) => isOpen(state));
  const review = data.reviews.find(({ id }) => id === reviewId(person, period))?.state ?? null;
  const score = data.scores.get(person)?.score ?? null;
  const lastData = lastDataOf(own, data.sheets.filter(({ state }) => state.person === person));
  const post = activePosts(org, person, today)[0];
  const weigh = unitWeight(rulesFor(org.unit, period));
  const loadOf = (tasks: readonly BoardTask[]) => toDecimal(sum(tasks.map(({ state }) => convertedLoad(state, weigh))), 2);
  return {
    person,
    name: nameIn(org, person),
    title: post?.title ?? '',
    division: post?.division ?? null,
    standing: standingOf([...ofPeriod, ...open].map(({ state }) => state), lastData, today, org.unit.calendar),
    lastData,
    open,
    late: open.filter(({ state }) => isLate(state, today)),
    waiting: own.filter(({ state }) => state.status === 'submitted').length,
    load: loadOf(ofPeriod),
    done: score?.ratios[0]?.numerator?.display ?? loadOf(ofPeriod.filter(({ state }) => state.status === 'accepted')),
    score,
    review,
    monitored: monitors(org, viewer, person, today),
  };
}

/** Everybody the viewer stands over, by name: the board is no ranking. */
export function boardRows(data: BoardData): BoardRow[] {
  const { org, viewer, today } = data;
  const people = [...org.people.keys()].filter((id) => isMember(org, id, today) && (mayAssign(org, viewer, id, today) || monitors(org, viewer, id, today)));
  return people.map((person) => boardRow(person, data)).sort((a, b) => a.name.localeCompare(b.name, 'vi'));
}

export interface Coverage {
  readonly withData: number;
  readonly people: number;
  /** Still to be confirmed by the viewer. */
  readonly toConfirm: number;
}

/** How far the figures can be trusted: people with any data of the period. */
export function coverageOf(rows: readonly BoardRow[], period: string): Coverage {
  return {
    withData: rows.filter(({ lastData }) => lastData !== null && lastData >= firstDay(period)).length,
    people: rows.length,
    toConfirm: rows.filter(({ monitored, review }) => monitored && !review?.confirmed && Boolean(review?.self || review?.complete)).length,
  };
}

/** Late tasks not prompted yet today: one tap reminds of all of them. */
export function toRemind({ late }: BoardRow, today: string): readonly BoardTask[] {
  return late.filter(({ state }) => state.reminded === null || dayOf(state.reminded) < today);
}
