/**
 * Which steps of a period are late, who has to take them and whom the delay reaches (`domain.md` §5). Everything
 * follows from the posts: nobody is chosen, and nobody decides on himself (NĐ335 Điều 10).
 */
import { isOrganiser, isUnitHead, mayAssign, monitors } from '../access/organisation.ts';
import type { Organisation } from '../access/organisation.ts';
import { workedIn } from '../access/leadership.ts';
import { answerDue, workingDaysSince } from '../calendar/deadline.ts';
import { isYear } from '../calendar/period.ts';
import { lockOf } from '../organisation/period-lock.ts';
import { rulesFor } from '../organisation/rules.ts';
import { stepDue } from './cycle-days.ts';
import { reviewId } from '../review/review.ts';
import type { ReviewState } from '../review/review.ts';

/** Working days a step of a superior stays with his deputies before the level above is told. */
const DEPUTY_DAYS = 2;

export type WaitingStep = 'selfScore' | 'confirm' | 'objection' | 'petition' | 'lock';

export interface OpenStep {
  readonly step: WaitingStep;
  /** Whose review it is; null where it is the unit's. */
  readonly person: string | null;
  /** The review, or the unit's period. */
  readonly record: string;
  readonly period: string;
  /** The objection or petition waiting for its answer, else null. */
  readonly subject: string | null;
  /** Last day, 'YYYY-MM-DD'. */
  readonly due: string;
  /** Working days past the last day; 0 while in time. */
  readonly late: number;
  /** Who can take it now; empty where nobody of the unit can. */
  readonly actors: readonly string[];
  /** Who is told that it is late; empty while in time, and where the level above is outside the unit. */
  readonly escalatedTo: readonly string[];
}

export interface CycleWorld {
  readonly org: Organisation;
  /** A month, a quarter, or a year (for petitions). */
  readonly period: string;
  readonly today: string;
  /** People whose steps are asked for: those whose reviews are at hand, for others would look undone. */
  readonly people: readonly string[];
  readonly reviewOf: (person: string) => ReviewState | null;
}

/** Of a whole commune only few can stand over anybody: the others are not even asked. */
function everybody({ people }: Organisation, holds: (person: string) => boolean): string[] {
  const able = [...people].filter(([, { posts, delegations }]) => delegations.length > 0 || posts.some(({ role, organiser }) => role !== 'staff' || organiser));
  return able.map(([person]) => person).filter(holds).sort();
}

/** Asked for each step of each period of everybody, of an organisation that never changes: worked out once. */
function remembered(find: (org: Organisation, person: string, day: string) => readonly string[]): typeof find {
  const known = new WeakMap<Organisation, Map<string, readonly string[]>>();
  return (org, person, day) => {
    const answers = known.get(org) ?? new Map<string, readonly string[]>();
    known.set(org, answers);
    const answer = answers.get(`${person} ${day}`) ?? find(org, person, day);
    answers.set(`${person} ${day}`, answer);
    return answer;
  };
}

/** The monitoring superior of that day, and whoever he delegated to (Điều 10.1). */
export const superiorsOf = remembered((org, person, day) => everybody(org, (other) => monitors(org, other, person, day)));

export function unitHeads(org: Organisation, day: string, but: string | null): string[] {
  return everybody(org, (other) => other !== but && isUnitHead(org, other, day));
}

export function organisers(org: Organisation, day: string, but: string | null): string[] {
  return everybody(org, (other) => other !== but && isOrganiser(org, other, day));
}

/** Deputies in whose field the person is: they assign him work, and can press for what their head leaves undone. */
const deputiesOver = remembered((org, person, day) => everybody(
  org, (other) => mayAssign(org, other, person, day) && !monitors(org, other, person, day) && !isUnitHead(org, other, day),
));

/** First the deputies; where there is none, or they do not help in time, the unit's head. */
export function aboveSuperior({ org, today }: Pick<CycleWorld, 'org' | 'today'>, person: string, actors: readonly string[], late: number): string[] {
  if (late === 0) return [];
  const deputies = deputiesOver(org, person, today);
  const above = late > DEPUTY_DAYS || deputies.length === 0 ? unitHeads(org, today, person) : [];
  return [...deputies, ...above].filter((other) => !actors.includes(other));
}

function stepOf(world: CycleWorld, person: string, step: WaitingStep, due: string, subject: string | null = null): OpenStep {
  const { org, today, period } = world;
  const late = workingDaysSince(due, today, org.unit.calendar);
  const superiors = superiorsOf(org, person, today);
  const facts = { step, person, record: reviewId(person, period), period, subject, due, late };
  if (step === 'selfScore') return { ...facts, actors: [person], escalatedTo: late > 0 ? superiors : [] };
  return { ...facts, actors: superiors, escalatedTo: aboveSuperior(world, person, superiors, late) };
}

/** He who decides answers; a petition of the unit's head himself goes to the level above, whose answer is recorded (Điều 22). */
function petitionStep({ org, today, period }: CycleWorld, person: string, subject: string, due: string): OpenStep {
  const heads = isUnitHead(org, person, today) ? organisers(org, today, person) : unitHeads(org, today, person);
  const late = workingDaysSince(due, today, org.unit.calendar);
  return { step: 'petition', person, record: reviewId(person, period), period, subject, due, late, actors: heads, escalatedTo: [] };
}

function answersOf(world: CycleWorld, person: string, review: ReviewState): OpenStep[] {
  const { calendar } = world.org.unit;
  const rules = rulesFor(world.org.unit, world.period);
  const until = (asked: { readonly at: string; readonly receivedAt: string | null }) => answerDue(asked.receivedAt ?? asked.at, rules, calendar);
  const objections = review.contest.objections.filter(({ answer }) => !answer);
  const petitions = review.year.petitions.filter(({ answer }) => !answer);
  return [
    ...objections.map((one) => stepOf(world, person, 'objection', until(one), one.id)),
    ...petitions.map((one) => petitionStep(world, person, one.id, until(one))),
  ];
}

/** Marking and confirming wait only until the period is closed; nobody is asked for what cannot be written any more. */
function marksOf(world: CycleWorld, person: string, review: ReviewState | null): OpenStep[] {
  const { org, period } = world;
  const { unit } = org;
  if (review?.confirmed || isYear(period) || lockOf(unit.locks, period) || !workedIn(org, person, period)) return [];
  const due = (step: 'selfScore' | 'confirm') => stepDue(step, rulesFor(unit, period), period, unit.calendar);
  const own = review?.self ? [] : [stepOf(world, person, 'selfScore', due('selfScore'))];
  return [...own, stepOf(world, person, 'confirm', due('confirm'))];
}

/** The organisation officer closes the period; where nobody does, the unit's head is told, and without an officer it is his. */
function lockStep({ org, period, today }: CycleWorld): OpenStep | null {
  const { unit } = org;
  if (isYear(period) || lockOf(unit.locks, period)) return null;
  const due = stepDue('lock', rulesFor(unit, period), period, unit.calendar);
  const late = workingDaysSince(due, today, unit.calendar);
  const officers = organisers(org, today, null);
  const heads = unitHeads(org, today, null);
  const actors = officers.length > 0 ? officers : heads;
  const escalatedTo = late > 0 ? heads.filter((head) => !actors.includes(head)) : [];
  return { step: 'lock', person: null, record: period, period, subject: null, due, late, actors, escalatedTo };
}

/** Every step of the period that waits for somebody, in time or late; by person, the unit's own step last. */
export function openSteps(world: CycleWorld): readonly OpenStep[] {
  const ofPeople = world.people.flatMap((person) => {
    const review = world.reviewOf(person);
    return [...marksOf(world, person, review), ...(review ? answersOf(world, person, review) : [])];
  });
  const lock = lockStep(world);
  return lock ? [...ofPeople, lock] : ofPeople;
}

/** Only those past their last day, counted in working days. */
export function lateSteps(world: CycleWorld): readonly OpenStep[] {
  return openSteps(world).filter(({ late }) => late > 0);
}
