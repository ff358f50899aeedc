/**
 * When people sit down with the app: short sessions on working days, handed in at once or, without network, later.
 * All steps of a demo story fall into sessions, so that one person's entries of an hour travel in one append.
 */
import { addDays, dayOf, startOfDay } from '#domain/calendar/day.ts';
import { isWorkingDay } from '#domain/calendar/working-days.ts';
import type { WorkingCalendar } from '#domain/calendar/working-days.ts';
import type { Role } from '#domain/organisation/person.ts';
import type { Chance } from './random.ts';

/** Times in milliseconds since 1970. */
export interface Session {
  readonly key: string;
  readonly person: string;
  readonly day: string;
  readonly start: number;
  readonly end: number;
  readonly receivedAt: number;
}

interface Habit {
  /** Earliest starts after midnight in Vietnam, in minutes, in the order of the day. */
  readonly starts: readonly number[];
  readonly spread: number;
  readonly length: number;
}

/** Heads sit down after their people, the unit's leaders after the heads: a decision sees what was handed in. */
const HABITS: Readonly<Record<'staff' | 'division' | 'unit', Habit>> = {
  staff: { starts: [16 * 60], spread: 28, length: 20 },
  division: { starts: [7 * 60 + 30, 17 * 60 + 5], spread: 12, length: 25 },
  unit: { starts: [8 * 60 + 20, 17 * 60 + 55], spread: 12, length: 25 },
};

const MINUTE = 60_000;
/** How far to look for a session: longer than any run of holidays. */
const HORIZON_DAYS = 40;

export interface Worker {
  readonly id: string;
  readonly role: Role;
  readonly division: string | null;
  /** Share of sessions without network: field work. */
  readonly offline: number;
}

export class Timetable {
  private readonly workers: ReadonlyMap<string, Worker>;

  /** @param now nothing is received after it, in milliseconds */
  constructor(
    workers: readonly Worker[],
    private readonly calendar: WorkingCalendar,
    private readonly chance: Chance,
    readonly now: number,
    /** Days off of a worker beside the calendar's. */
    private readonly isAway: (worker: string, day: string) => boolean = () => false,
  ) {
    this.workers = new Map(workers.map((worker) => [worker.id, worker]));
  }

  /** The person's first session that starts after `after` and is received by now; null = not yet. */
  next(person: string, after: number): Session | null {
    let day = dayOf(new Date(after).toISOString());
    for (let left = HORIZON_DAYS; left > 0; left -= 1) {
      const found = this.sessionsOf(person, day).find((session) => session.start > after);
      if (found) return found.receivedAt <= this.now ? found : null;
      day = addDays(day, 1);
    }
    return null;
  }

  /** The person's last session received before `before`; null when there is none within reach. */
  previous(person: string, before: number): Session | null {
    let day = dayOf(new Date(before).toISOString());
    for (let left = HORIZON_DAYS; left > 0; left -= 1) {
      const found = this.sessionsOf(person, day).findLast((session) => session.receivedAt < before);
      if (found) return found;
      day = addDays(day, -1);
    }
    return null;
  }

  private sessionsOf(person: string, day: string): Session[] {
    if (!isWorkingDay(day, this.calendar) || this.isAway(person, day)) return [];
    const worker = this.workers.get(person);
    if (!worker) throw new Error(`no such person in the timetable: ${person}`);
    const habit = HABITS[worker.role === 'staff' ? 'staff' : worker.division === null ? 'unit' : 'division'];
    return habit.starts.map((minute, slot) => this.session(worker, habit, day, minute, slot));
  }

  private session(worker: Worker, { spread, length }: Habit, day: string, minute: number, slot: number): Session {
    const chance = this.chance.for('session', worker.id, day, slot);
    const start = Date.parse(startOfDay(day)) + (minute + chance.whole(0, spread)) * MINUTE;
    const end = start + length * MINUTE;
    // Without network in the evening: the device hands in the next morning, holiday or not.
    const overnight = chance.likely(worker.offline) ? (14 * 60 + chance.whole(0, 45)) * MINUTE : 0;
    const receivedAt = end + overnight + chance.whole(5, 150) * 1000;
    return { key: `${worker.id}/${day}/${slot}`, person: worker.id, day, start, end, receivedAt };
  }
}
