/** Day sheets: on most working days, 5 to 9 hours, written the same evening; some people fall silent for a while. */
import { addDays, daysBetween, startOfDay } from '#domain/calendar/day.ts';
import { daySheetId } from '#domain/work/day-sheet.ts';
import type { Temper } from './people.ts';
import type { Chance } from './random.ts';
import type { TaskStory } from './task-story.ts';
import type { Session } from './timetable.ts';
import type { Member, World } from './world.ts';
import * as words from './words.ts';

/** Share of working days that get a sheet. */
const DILIGENCE: Readonly<Record<Temper, number>> = { steady: 0.97, usual: 0.9, pressed: 0.75, struggling: 0.6 };
/** Since when, in days before today, nothing more came from them. */
const SILENT: Readonly<Record<string, number>> = { 'vx-media': 9, 'kt-traffic': 6, 'vp-guard': 12 };
/** Written later without need of a reason (`ux.md`: back-filling is free for a week). */
const FREE_BACKFILL_DAYS = 7;
const MORNING = 7 * 60 + 30;
const AFTERNOON = 13 * 60 + 30;

interface Line {
  readonly task: string | null;
  readonly product: string | null;
  readonly text: string;
}

/** What can be worked on that day: known to the person and not yet finished. */
function openOn(stories: readonly TaskStory[], day: string): TaskStory[] {
  const evening = Date.parse(startOfDay(day)) + 15 * 3_600_000;
  return stories.filter((story) => story.days !== null && story.knownSince < evening && story.days[1] >= day);
}

function lineOf(open: readonly TaskStory[], chance: Chance): Line {
  if (open.length === 0 || chance.likely(0.3)) return { task: null, product: null, text: chance.pick(words.DAILY_WORK) };
  const story = chance.pick(open);
  return { task: story.id, product: story.plan.product.id, text: story.plan.title };
}

/** Splits a day's minutes into parts of whole quarters of an hour. */
function splitMinutes(total: number, parts: number, chance: Chance): number[] {
  const quarters = total / 15;
  const cuts = Array.from({ length: parts - 1 }, () => chance.whole(1, quarters - 1)).sort((a, b) => a - b);
  return [...cuts, quarters].map((cut, index) => (cut - (cuts[index - 1] ?? 0)) * 15).filter((minutes) => minutes > 0);
}

/** The sitting in which a day is written down; now and then days later. */
function sittingFor(world: World, person: Member, day: string, chance: Chance): Session | null {
  const late = chance.likely(0.06) ? chance.whole(1, 9) : 0;
  const evening = Date.parse(startOfDay(addDays(day, late))) + 15 * 3_600_000;
  return world.timetable.next(person.id, evening);
}

function writeSheet(world: World, person: Member, day: string, stories: readonly TaskStory[]): void {
  const chance = world.chance.for('day', person.key, day);
  if (!chance.likely(DILIGENCE[person.temper])) return;
  const session = sittingFor(world, person, day, chance);
  if (!session) return;
  const minutes = splitMinutes(chance.whole(20, 36) * 15, chance.whole(2, 4), chance);
  const open = openOn(stories, day);
  const late = daysBetween(day, session.day) > FREE_BACKFILL_DAYS;
  let start = MORNING;
  for (const spent of minutes) {
    const begin = start < 11 * 60 + 30 || start >= AFTERNOON ? start : AFTERNOON;
    world.journal.write(session, 'daysheet', daySheetId(person.id, day), 'day.logged.v1', {
      person: person.id, day, ...lineOf(open, chance), minutes: spent, start: begin, ...(late && { lateReason: words.LATE_LOG_REASON }),
    });
    start = begin + spent;
  }
}

export function keepDaySheets(world: World, person: Member, periods: readonly string[], stories: readonly TaskStory[]): void {
  const lastHeard = addDays(world.today, -(SILENT[person.key] ?? -1));
  const own = stories.filter((story) => story.plan.person.id === person.id);
  for (const day of periods.flatMap((period) => world.workingDays(period))) {
    if (day <= world.today && day < lastHeard) writeSheet(world, person, day, own);
  }
}
