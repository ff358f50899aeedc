/**
 * Every minute: who is to be told what. A unit's records are read only when its stream has moved or the day has
 * changed, and only while somebody may be disturbed; everything else rests on what was worked out then.
 */
import type { Organisation } from '#domain/access/organisation.ts';
import type { Reminder } from '#domain/reminders/reminder.ts';
import { standingOn } from '../standing.ts';
import { readMemory } from '../store/organisation-cache.ts';
import { channelsOf, deliver } from './deliver.ts';
import type { DeliverDeps } from './deliver.ts';
import { removeDevicesOf } from './device-rows.ts';
import { forgetAddress } from './email-rows.ts';
import { isAllowed, momentOf } from './moment.ts';
import type { Moment } from './moment.ts';
import { reachMetrics } from './reach-metrics.ts';
import { digestId, tell } from './tell.ts';
import { readTold, sweepTold } from './told-rows.ts';
import { remindersOf } from './unit-reminders.ts';
import { reachableUnits, readReached } from './wishes-rows.ts';
import type { Reached } from './wishes-rows.ts';

/** Messages on their way at once. */
const AT_ONCE = 8;

interface Look {
  readonly key: string;
  readonly reminders: ReadonlyMap<string, readonly Reminder[]>;
}

export interface RemindingDeps extends DeliverDeps {
  readonly onError: (unit: string, error: unknown) => void;
  /** Aborted when the server stops: what is on its way is finished, nothing more is begun. */
  readonly closing: AbortSignal;
}

export class Reminding {
  private readonly looks = new Map<string, Look>();
  private readonly swept = new Map<string, string>();

  constructor(private readonly deps: RemindingDeps) {}

  /** Tells what is to be told at this moment. @returns how many messages left; a unit that fails does not stop the others */
  async tick(): Promise<number> {
    const now = momentOf(this.deps.now());
    const units = await reachableUnits(this.deps.database);
    for (const unit of this.looks.keys()) if (!units.includes(unit)) this.looks.delete(unit);
    let sent = 0;
    for (const unit of units) {
      if (this.deps.closing.aborted) break;
      try {
        sent += await this.tellUnit(unit, now);
      } catch (error) {
        this.deps.onError(unit, error);
      }
    }
    return sent;
  }

  private async tellUnit(unit: string, now: Moment): Promise<number> {
    const { database } = this.deps;
    const known = await readMemory(database, unit);
    if (!known) return 0;
    const { org } = known.memory;
    if (this.swept.get(unit) !== now.day) await this.sweep(unit, org, now);
    const everybody = await readReached(database, unit);
    const members = everybody.filter(({ person }) => standingOn(org.people.get(person), now.day) === 'member');
    const awake = members.filter((reached) => channelsOf(reached, this.deps.outbox).length > 0 && isAllowed(now, reached.wishes, org.unit.calendar));
    if (awake.length === 0) return 0;
    const look = await this.lookAt(unit, org, { now, people: awake.map(({ person }) => person), at: `${known.at.epoch}.${known.at.head}` });
    return this.tellPeople(unit, org, awake, look, now);
  }

  private async lookAt(unit: string, org: Organisation, { now, people, at }: { now: Moment; people: readonly string[]; at: string }): Promise<Look> {
    const key = [at, now.day, ...people].join(' ');
    const known = this.looks.get(unit);
    if (known?.key === key) return known;
    const done = reachMetrics(this.deps.metrics).startLook();
    const look = { key, reminders: await remindersOf(this.deps.database, unit, { org, viewers: people, today: now.day }) };
    done();
    this.looks.set(unit, look);
    return look;
  }

  private async tellPeople(unit: string, org: Organisation, people: readonly Reached[], look: Look, now: Moment): Promise<number> {
    const ids = new Set([...look.reminders.values()].flatMap((reminders) => reminders.map(({ id }) => id)));
    const told = await readTold(this.deps.database, unit, people.map(({ person }) => person), [...ids, digestId(now.day)]);
    const deliveries = people.flatMap((reached) => tell({
      reminders: look.reminders.get(reached.person) ?? [], told: told.get(reached.person) ?? [], wishes: reached.wishes,
      channels: channelsOf(reached, this.deps.outbox), now, calendar: org.unit.calendar,
    }).map((message) => ({ unit, reached, message, day: now.day })));
    let sent = 0;
    for (let from = 0; from < deliveries.length && !this.deps.closing.aborted; from += AT_ONCE) {
      const part = await Promise.all(deliveries.slice(from, from + AT_ONCE).map((delivery) => deliver(this.deps, delivery)));
      sent += part.filter(Boolean).length;
    }
    return sent;
  }

  /** Once a day: whoever is no longer let in is no longer reached by anything. */
  private async sweep(unit: string, org: Organisation, { ms, day }: Moment): Promise<void> {
    const { database } = this.deps;
    for (const { person } of await readReached(database, unit)) {
      if (standingOn(org.people.get(person), day) !== 'gone') continue;
      await removeDevicesOf(database, { unit, person }, { but: null });
      await forgetAddress(database, { unit, person });
    }
    await sweepTold(database, unit, ms);
    this.swept.set(unit, day);
  }
}
