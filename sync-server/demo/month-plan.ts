/** The tasks of a month: planned before it begins, unscheduled ones in it, and what officials declare themselves. */
import { firstDay, shiftPeriod } from '#domain/calendar/period.ts';
import { startOfDay } from '#domain/calendar/day.ts';
import type { Temper } from './people.ts';
import type { Chance } from './random.ts';
import { Life } from './task-fates.ts';
import type { Fate } from './task-fates.ts';
import { TaskStory } from './task-story.ts';
import type { TaskPlan } from './task-story.ts';
import type { Session } from './timetable.ts';
import { ARRIVAL } from './world.ts';
import type { CatalogueProduct, Member, World } from './world.ts';
import * as words from './words.ts';

const RARE = { excused: 2, excuseDeclined: 1, handedBack: 1, cancelled: 2, moved: 3, slow: 3, tooLate: 0 };
const FATE_WEIGHTS: Readonly<Record<Temper, Readonly<Record<Fate, number>>>> = {
  steady: { ...RARE, onTime: 78, late: 5, returned: 5, majorError: 2, partial: 2, undone: 2 },
  usual: { ...RARE, onTime: 50, late: 12, returned: 8, majorError: 6, partial: 7, undone: 9 },
  pressed: { ...RARE, onTime: 32, late: 20, returned: 8, majorError: 10, partial: 12, undone: 17 },
  struggling: { ...RARE, onTime: 20, late: 22, returned: 8, majorError: 12, partial: 16, undone: 30 },
};

const CLOSED_SINCE: Partial<Readonly<Record<Fate, Fate>>> = { undone: 'late', partial: 'late' };
/** Whose month failed altogether, so that his head's d is 50% in it (NĐ335 Điều 15.3.a), and how many months ago. */
const FAILING = 'kt-traffic';
const FAILED_BACK = 3;

/** Larger products come in smaller numbers. */
function quantityOf(product: CatalogueProduct, chance: Chance): number {
  const points = Number(product.points);
  if (points <= 5) return chance.whole(6, 24);
  if (points <= 10) return chance.whole(3, 10);
  return points <= 50 ? chance.whole(1, 4) : 1;
}

export function planTask(world: World, person: Member, assigner: Member, when: { period: string; due: string }, chance: Chance): TaskPlan {
  const own = world.productsOf(person);
  const first = chance.pick(own);
  // The most complex work is rare: a second draw instead.
  const product = first.group === 'N4' ? chance.pick(own) : first;
  const place = chance.likely(0.5) && product.division !== null ? ` – ${chance.pick(words.TITLE_PLACES)}` : '';
  return {
    person, assigner, product,
    title: `${product.name}${place}`,
    requirement: chance.pick(words.REQUIREMENTS),
    quantity: quantityOf(product, chance),
    ...when,
  };
}

/** Where the month's plan is given: the last but `back` working day before it begins. */
export function planningSession(world: World, assigner: Member, period: string, back: number): Session | null {
  const day = world.workingDays(shiftPeriod(period, -1)).at(-back) ?? firstDay(period);
  return world.timetable.next(assigner.id, Date.parse(startOfDay(day)));
}

function assignerOf(world: World, person: Member, chance: Chance): Member {
  const deputies = world.deputiesOf(person);
  const deputy = deputies.length > 0 ? chance.pick(deputies) : null;
  return deputy && chance.likely(deputy.division === null ? 0.2 : 0.6) ? deputy : world.superiorOf(person);
}

/** Nobody can be given work before he came: his first month is planned in its first days. */
function planSession(world: World, plan: TaskPlan, back: number): Session | null {
  const { person, assigner, period } = plan;
  const arrives = person.key === ARRIVAL && period === shiftPeriod(world.firstPeriod, 1);
  return arrives ? world.timetable.next(assigner.id, Date.parse(startOfDay(firstDay(period)))) : planningSession(world, assigner, period, back);
}

function fateOf(world: World, { person, period }: TaskPlan, chance: Chance): Fate {
  if (person.key === FAILING && period === shiftPeriod(world.currentPeriod, -FAILED_BACK)) return 'tooLate';
  const fate = chance.weighted(FATE_WEIGHTS[person.temper]);
  // What was left open then has been closed since.
  return period >= world.fullFrom ? fate : (CLOSED_SINCE[fate] ?? fate);
}

function plannedTasks(world: World, person: Member, period: string, chance: Chance): TaskStory[] {
  const days = world.workingDays(period).slice(3);
  const full = period >= world.fullFrom;
  const [least, most] = full ? (person.role === 'staff' ? [6, 9] : [4, 6]) : [2, 3];
  const count = chance.whole(least, most);
  return Array.from({ length: count }, () => {
    const plan = planTask(world, person, assignerOf(world, person, chance), { period, due: chance.pick(days) }, chance);
    const story = new TaskStory(world, plan);
    story.assign(planSession(world, plan, chance.whole(1, 3)), { kind: 'planned' });
    new Life(story, chance, plan.assigner, full)[fateOf(world, plan, chance)]();
    return story;
  });
}

/** Given within the month, with a reason (NĐ335 Điều 18.1.d). */
function unscheduledTask(world: World, person: Member, period: string, chance: Chance): TaskStory {
  const days = world.workingDays(period);
  const given = chance.whole(4, days.length - 4);
  const due = days[Math.min(given + chance.whole(2, 5), days.length - 1)]!;
  const plan = planTask(world, person, assignerOf(world, person, chance), { period, due }, chance);
  const story = new TaskStory(world, plan);
  const session = world.timetable.next(plan.assigner.id, Date.parse(startOfDay(days[given]!)));
  story.assign(session, { kind: 'unscheduled', reason: chance.pick(words.UNSCHEDULED_REASONS) });
  const life = new Life(story, chance, plan.assigner);
  if (chance.likely(0.85)) life.onTime();
  else life.late();
  return story;
}

function declaredTask(world: World, person: Member, period: string, chance: Chance): TaskStory {
  const days = world.workingDays(period);
  const index = chance.whole(2, days.length - 5);
  const assigner = world.superiorOf(person);
  const story = new TaskStory(world, { ...planTask(world, person, assigner, { period, due: days[index + 3]! }, chance), quantity: 1 });
  story.declare(world.timetable.next(person.id, Date.parse(startOfDay(days[index]!))), chance.pick(words.DECLARED_REASONS));
  if (chance.likely(0.2)) story.step(assigner, 'task.declined.v1', { reason: chance.pick(words.DECLINE_REASONS) });
  else {
    story.step(assigner, 'task.confirmed.v1', {});
    const life = new Life(story, chance, assigner);
    life.accept(life.submit(''));
  }
  return story;
}

/** A colleague goes on with what was handed back; it adds to his completed work only (NĐ335 Điều 18.1.d). */
function takeOver(world: World, from: TaskStory, chance: Chance): TaskStory[] {
  const { person, assigner, period } = from.plan;
  const colleagues = world.people.filter((one) => one.division === person.division && one.role === 'staff' && one.id !== person.id && one.id !== assigner.id && world.isHere(one, period));
  if (colleagues.length === 0) return [];
  const due = world.workingDays(period).at(-1)!;
  const story = new TaskStory(world, { ...from.plan, person: chance.pick(colleagues), due });
  const session = world.timetable.next(assigner.id, from.knownUntil);
  story.assign(session, { kind: 'takenOver', source: from.id, reason: chance.pick(words.TAKE_OVER_REASONS) });
  new Life(story, chance, assigner).onTime();
  return [story];
}

function takenOver(world: World, stories: readonly TaskStory[], chance: Chance): TaskStory[] {
  return stories.filter((story) => story.isHandedBack).flatMap((story) => takeOver(world, story, chance));
}

/** Everything a person is given or declares in a month. The Chair's own work is assigned from above the commune. */
export function liveMonth(world: World, person: Member, period: string): TaskStory[] {
  if (person.key === 'chair' || !world.isHere(person, period)) return [];
  const chance = world.chance.for('month', person.key, period);
  const stories = plannedTasks(world, person, period, chance);
  if (period < world.fullFrom) return [...stories, ...takenOver(world, stories, chance)];
  if (chance.likely(0.4)) stories.push(unscheduledTask(world, person, period, chance));
  if (person.role === 'staff' && chance.likely(0.35)) stories.push(declaredTask(world, person, period, chance));
  return [...stories, ...takenOver(world, stories, chance)];
}
