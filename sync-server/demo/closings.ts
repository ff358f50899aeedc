/** How the organisation officer closes the months and sends their results on (NĐ335 Điều 26.1.d); the last whole month still waits for him. */
import { addDays, startOfDay } from '#domain/calendar/day.ts';
import { stepDue } from '#domain/reminders/cycle-days.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { DEMO_CALENDAR } from './holidays.ts';
import type { Session } from './timetable.ts';
import { DEMO_UNIT } from './world.ts';
import type { World } from './world.ts';

/** The Chair's month is confirmed outside the commune: his result is not in the file. */
const LACKING = 1;

export function closePeriods(world: World): void {
  const { journal, timetable, people } = world;
  const sitting = (day: string): Session | null => timetable.next(world.member('organiser').id, Date.parse(startOfDay(day)));
  for (const period of world.periods.filter((known) => known < world.lastClosedPeriod)) {
    const closing = sitting(stepDue('lock', ND335, period, DEMO_CALENDAR));
    const sending = closing && sitting(addDays(closing.day, 1));
    if (!closing || !sending) continue;
    journal.write(closing, 'unit', DEMO_UNIT, 'unit.periodLocked.v1', { period });
    journal.write(sending, 'unit', DEMO_UNIT, 'unit.resultsSent.v1', {
      period, on: sending.day, people: people.filter((person) => world.isHere(person, period)).length, lacking: LACKING, document: `${period.replace('-', '/')}/BC-UBND (dữ liệu minh họa)`,
    });
  }
}
