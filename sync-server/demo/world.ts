/** What every part of the demo's making shares: the people with their ids, the products, the calendar and the clock. */
import { addDays, dayOf, startOfDay } from '#domain/calendar/day.ts';
import { firstDay, periodOfDay, shiftPeriod, yearOf } from '#domain/calendar/period.ts';
import { addWorkingDays, isWorkingDay } from '#domain/calendar/working-days.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import type { AssignedProduct } from '#domain/work/task-entries.ts';
import { CATALOGUE_VERSION, DEMO_PRODUCTS } from './catalogue.ts';
import type { DemoProduct } from './catalogue.ts';
import { DEMO_CALENDAR } from './holidays.ts';
import { Journal } from './journal.ts';
import { isAwayAll, isOnLeave, leavesOf } from './leave-plan.ts';
import type { DemoLeave } from './leave-plan.ts';
import { DEMO_PEOPLE } from './people.ts';
import type { DemoPerson } from './people.ts';
import { Chance } from './random.ts';
import { Timetable } from './timetable.ts';
import type { Worker } from './timetable.ts';

export const DEMO_UNIT = 'phuong-minh-hoa';

export type Member = DemoPerson & Worker;

export interface CatalogueProduct extends DemoProduct {
  readonly id: string;
}

/** Field work happens where the network is not. */
const OFFLINE: Readonly<Record<string, number>> = { 'kt-farming': 0.35, 'kt-land': 0.25, 'kt-traffic': 0.3, 'vx-culture': 0.15, 'military-aide': 0.2 };
/** Ids are made of a fixed moment, so that a person keeps his id whenever the demo is made. */
const ID_TIME = Date.parse('2026-01-01T00:00:00Z');

/** Moved here from another unit after the first scored month. */
export const ARRIVAL = 'kt-trade';

function firstPeriodOf(current: string, fullFrom: string): string {
  const january = `${yearOf(shiftPeriod(current, -6))}-01`;
  const inForce = ND335.effectiveFrom.slice(0, 7);
  const first = january < inForce ? inForce : january;
  return first < fullFrom ? first : fullFrom;
}

function monthsBetween(first: string, last: string): string[] {
  const months = [first];
  while (months.at(-1)! < last) months.push(shiftPeriod(months.at(-1)!, 1));
  return months;
}

export class World {
  readonly journal: Journal;
  readonly timetable: Timetable;
  readonly people: readonly Member[];
  readonly products: readonly CatalogueProduct[];
  readonly today: string;
  /** First scored month: a January at least six months back, though not before the decree. */
  readonly firstPeriod: string;
  /** From here on, 45 to 75 days back, people's days are told in full; before, little more than what scores need. */
  readonly fullFrom: string;
  /** From the first scored month to the current. */
  readonly periods: readonly string[];
  readonly leaves: readonly DemoLeave[];
  readonly currentPeriod: string;
  /** The last whole month, whose scores are there. */
  readonly lastClosedPeriod: string;

  private readonly taskIds: Chance;
  private readonly days = new Map<string, readonly string[]>();

  constructor(
    readonly chance: Chance,
    readonly now: number,
  ) {
    this.taskIds = chance.for('tasks');
    const ids = chance.for('ids');
    this.people = DEMO_PEOPLE.map((person) => ({ ...person, id: ids.id(ID_TIME), offline: OFFLINE[person.key] ?? 0.02 }));
    this.products = DEMO_PRODUCTS.map((product) => ({ ...product, id: ids.id(ID_TIME) }));
    this.today = dayOf(new Date(now).toISOString());
    this.currentPeriod = periodOfDay(this.today);
    this.lastClosedPeriod = shiftPeriod(this.currentPeriod, -1);
    this.fullFrom = periodOfDay(addDays(this.today, -45));
    this.firstPeriod = firstPeriodOf(this.currentPeriod, this.fullFrom);
    this.periods = monthsBetween(this.firstPeriod, this.currentPeriod);
    this.leaves = leavesOf(this.currentPeriod);
    this.journal = new Journal(DEMO_UNIT, chance.for('entries'));
    const keys = new Map(this.people.map(({ id, key }) => [id, key]));
    this.timetable = new Timetable(this.people, DEMO_CALENDAR, chance, now, (id, day) => isOnLeave(this.leaves, keys.get(id) ?? '', day));
  }

  /** @throws Error for a key that is not of `DEMO_PEOPLE`. */
  member(key: string): Member {
    const found = this.people.find((person) => person.key === key);
    if (!found) throw new Error(`no such person in the demo: ${key}`);
    return found;
  }

  taskId(period: string): string {
    return this.taskIds.id(Date.parse(startOfDay(firstDay(period))));
  }

  /** Who assigns to and monitors a person: the head of the division, the Chair where there is none above (NĐ335 Điều 10.1). */
  superiorOf(person: Member): Member {
    const head = this.people.find((one) => one.role === 'head' && one.division === person.division);
    return person.division === null || person.role === 'head' || !head ? this.member('chair') : head;
  }

  /** In the unit and at work on some day of the month. */
  isHere({ key }: Member, period: string): boolean {
    return !isAwayAll(this.leaves, key, period) && (key !== ARRIVAL || period > this.firstPeriod);
  }

  /** Deputies within whose field the person works (NĐ335 Điều 15.4). */
  deputiesOf(person: Member): Member[] {
    const reached = (field: readonly string[]) => field.includes(person.key) || (person.division !== null && field.includes(person.division));
    return this.people.filter((one) => one.role === 'deputy' && one.id !== person.id && person.role !== 'head' && reached(one.field));
  }

  /** What a person mostly works on: products of his positions, then those for everybody. */
  productsOf(person: Member): CatalogueProduct[] {
    const own = this.products.filter((product) => product.positions.some((code) => person.positions.includes(code)));
    const wide = person.role === 'staff' ? 'shared' : 'leadership';
    return [...own, ...own, ...this.products.filter((product) => product.scope === wide)];
  }

  workingDays(period: string): readonly string[] {
    const known = this.days.get(period);
    if (known) return known;
    const next = firstDay(shiftPeriod(period, 1));
    const days: string[] = [];
    for (let day = firstDay(period); day < next; day = addDays(day, 1)) {
      if (isWorkingDay(day, DEMO_CALENDAR)) days.push(day);
    }
    this.days.set(period, days);
    return days;
  }

  later(day: string, workingDays: number): string {
    return addWorkingDays(day, workingDays, DEMO_CALENDAR);
  }
}

/** The copy an assignment keeps (NĐ335 Điều 13). */
export function copyOf({ id, code, name, group, points, coefficient }: CatalogueProduct): AssignedProduct {
  return { id, version: CATALOGUE_VERSION, code, name, group, points, coefficient };
}
