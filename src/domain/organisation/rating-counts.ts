/** What the records already know of an organisation's year, to stand beside what its head states (NĐ335 Điều 7.1.b, 8). */
import type { Organisation } from '../access/organisation.ts';
import { firstDay, lastDay, yearOf } from '../calendar/period.ts';
import { isScored } from '../review/scored-task.ts';
import type { TaskState } from '../work/task.ts';
import { ratedDivisions } from './rating-divisions.ts';
import type { OrganisationFacts } from './rating-entries.ts';
import { ratingOf } from './rating.ts';
import type { UnitState } from './unit.ts';

export const COUNTS = ['assigned', 'done', 'onTime', 'exceeded'] as const;
export type CountName = (typeof COUNTS)[number];
export type TaskCounts = Readonly<Record<CountName, number>>;

export interface CountedTasks extends TaskCounts {
  /** Not done and not yet due: nobody can say anything of them, so they stand outside `assigned`. */
  readonly notDue: number;
}

interface OneTask {
  readonly id: string;
  readonly state: TaskState;
}

const NOTHING: TaskCounts = { assigned: 0, done: 0, onTime: 0, exceeded: 0 };

function add(a: TaskCounts, b: TaskCounts): TaskCounts {
  return { assigned: a.assigned + b.assigned, done: a.done + b.done, onTime: a.onTime + b.onTime, exceeded: a.exceeded + b.exceeded };
}

/** The division somebody worked in during a period, his first post deciding; undefined: he held no post then. */
export function divisionIn({ people }: Organisation, person: string, period: string): string | null | undefined {
  const [first, last] = [firstDay(period), lastDay(period)];
  return people.get(person)?.posts.find(({ from, to }) => from <= last && (to === null || to >= first))?.division;
}

/** Whose tasks are an organisation's own: of a division its people, of the unit those without a division. */
export function membersIn(org: Organisation, division: string | null, year: number): readonly string[] {
  const inYear = ({ from, to }: { readonly from: string; readonly to: string | null }) => from <= `${year}-12-31` && (to === null || to >= `${year}-01-01`);
  return [...org.people].filter(([, { posts }]) => posts.some((post) => post.division === division && inYear(post))).map(([person]) => person);
}

function isDone({ status }: TaskState): boolean {
  return status === 'accepted';
}

/** A delay with a confirmed objective cause is none (Điều 14.2.c). */
function isOnTime(task: TaskState): boolean {
  return isDone(task) && task.units.every(({ delays }) => delays.every(({ excusedBy }) => excusedBy !== null));
}

/** The decree does not say what exceeding is; the records can only tell what was handed in before its day and never came back. */
function isExceeded(task: TaskState): boolean {
  const early = task.units.every(({ firstSubmitted, due, failedReviews }) => failedReviews.length === 0 && firstSubmitted !== null && firstSubmitted < due);
  return isOnTime(task) && early && task.lastReturn === null;
}

/** Work of a group is one task of the organisation, done when everybody's part is. */
function groupsOf(tasks: readonly OneTask[]): readonly (readonly TaskState[])[] {
  const groups = new Map<string, TaskState[]>();
  for (const { id, state } of tasks) {
    const key = state.group?.id ?? id;
    groups.set(key, [...(groups.get(key) ?? []), state]);
  }
  return [...groups.values()];
}

/** @param tasks of anybody, of any period; only the organisation's own of the year are counted */
export function countTasks(org: Organisation, division: string | null, year: number, tasks: readonly OneTask[], today: string): CountedTasks {
  const own = tasks.filter(({ state }) => yearOf(state.period) === String(year) && isScored(state) && Number(state.target) > 0
    && divisionIn(org, state.person, state.period) === division);
  const groups = groupsOf(own);
  const settled = groups.filter((parts) => parts.some((task) => isDone(task) || task.status === 'handedBack' || task.due < today));
  const count = (holds: (task: TaskState) => boolean) => settled.filter((parts) => parts.every(holds)).length;
  return { assigned: settled.length, done: count(isDone), onTime: count(isOnTime), exceeded: count(isExceeded), notDue: groups.length - settled.length };
}

export interface StatedByDivisions {
  readonly counts: TaskCounts;
  /** Names of divisions that have not said anything yet. */
  readonly missing: readonly string[];
}

/** Lower ones are rated before (Điều 9.1), so the unit's figures rest on theirs. */
export function statedByDivisions(unit: UnitState, year: number): StatedByDivisions {
  const stated = ratedDivisions(unit, year).map(({ id, name }) => {
    const facts = ratingOf(unit.ratings, year, id)?.facts ?? ratingOf(unit.selfRatings, year, id)?.facts;
    return { name, tasks: facts?.tasks ?? null };
  });
  const counts = stated.flatMap(({ tasks }) => (tasks ? [tasks] : []))
    .map(({ assigned, done, onTime, exceeded }) => ({ assigned: Number(assigned), done: Number(done), onTime: Number(onTime), exceeded: Number(exceeded) }));
  return { counts: counts.reduce(add, NOTHING), missing: stated.filter(({ tasks }) => tasks === null).map(({ name }) => name) };
}

/** Divisions recognised as not completed (Điều 8.1.b). */
export function lowerNotCompleted(unit: UnitState, year: number): number {
  return ratedDivisions(unit, year).filter(({ id }) => ratingOf(unit.ratings, year, id)?.level === 'not-completed').length;
}

/** What an organisation's own counts should be by the records: a division's tasks; the unit's with what its divisions state. */
export function expectedCounts(org: Organisation, division: string | null, year: number, counted: TaskCounts): TaskCounts {
  return division === null ? add(counted, statedByDivisions(org.unit, year).counts) : counted;
}

export interface CountDifference {
  readonly name: CountName;
  /** As the records have it. */
  readonly counted: number;
  /** Stated minus counted. */
  readonly more: number;
}

/** Only where something is stated and it is another number. */
export function differencesIn(stated: Pick<OrganisationFacts, 'tasks'>['tasks'], counted: TaskCounts): readonly CountDifference[] {
  return COUNTS.flatMap((name) => {
    const more = Number(stated[name]) - counted[name];
    return stated[name].trim() === '' || Number.isNaN(more) || more === 0 ? [] : [{ name, counted: counted[name], more }];
  });
}
