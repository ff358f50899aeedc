/**
 * The demo ward as the appends its server received: the work of 40 people up to now, the last two months of it in full.
 * Pure: the same seed and moment give the same entries, so an interrupted making is simply repeated.
 */
import { shiftPeriod } from '#domain/calendar/period.ts';
import { CATALOGUE_VERSION } from './catalogue.ts';
import { closePeriods } from './closings.ts';
import { keepDaySheets } from './day-sheets.ts';
import { delegate } from './delegation.ts';
import { foundUnit } from './founding.ts';
import { shareWork } from './group-work.ts';
import { fillInboxes } from './inbox.ts';
import type { Batch } from './journal.ts';
import { addLoad } from './load.ts';
import { liveMonth } from './month-plan.ts';
import { Chance } from './random.ts';
import { reviewMonth } from './reviews.ts';
import { DEMO_UNIT, World } from './world.ts';
import type { Member } from './world.ts';
import { keepYears } from './year-records.ts';

export const DEMO_SEED = 'phuong-minh-hoa/1';

export interface GenerateOptions {
  readonly seed?: string;
  /** Milliseconds since 1970; nothing is received after it. */
  readonly now: number;
  /**
   * For benchmarks: fills up the people of the economy division until each has this many tasks,
   * so that 300 make one official's device and a head's 3,000 and more.
   */
  readonly tasksPerOfficial?: number;
}

export interface Generated {
  readonly unit: string;
  readonly catalogue: string;
  readonly people: readonly Member[];
  /** Months from the first scored one to the current. */
  readonly periods: readonly string[];
  /** In the order of receipt. */
  readonly batches: readonly Batch[];
}

export function generateRecords({ seed = DEMO_SEED, now, tasksPerOfficial = 0 }: GenerateOptions): Generated {
  const world = new World(new Chance(seed), now);
  const { periods } = world;
  foundUnit(world);
  delegate(world);
  // The month to come is planned too, once its planning days are here.
  const planned = [...periods, shiftPeriod(world.currentPeriod, 1)];
  const stories = planned.flatMap((period) => world.people.flatMap((person) => liveMonth(world, person, period)));
  stories.push(...shareWork(world), ...fillInboxes(world), ...addLoad(world, tasksPerOfficial, stories));
  for (const person of world.people) {
    keepDaySheets(world, person, periods.filter((period) => period >= world.fullFrom), stories);
    for (const period of periods) reviewMonth(world, person, period);
  }
  closePeriods(world);
  keepYears(world);
  return { unit: DEMO_UNIT, catalogue: CATALOGUE_VERSION, people: world.people, periods, batches: world.journal.batches() };
}
