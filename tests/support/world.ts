/**
 * A seeded world: devices of a ward that write, lose their line, die and come back, against one server. After each step
 * the promises are checked: nothing written is lost, what is pending goes only with a verdict, the count shown is true.
 */
import type { Account } from '#app/app.ts';
import type { Counts } from '#app/ports.ts';
import { foldOf } from '#domain/kinds.ts';
import { dayOf } from '#domain/calendar/day.ts';
import { scopeOf, mayRead } from '#domain/access/read-rules.ts';
import { headOf } from '#domain/head.ts';
import { canonicalJson } from '#domain/scoring/canonical-score.ts';
import { isWhole } from '#domain/record/record.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { ACTS, MOVE_POST } from './world-acts.ts';
import { scoreDifferences } from './world-scores.ts';
import { GOOD_LINE, WorldDevice } from './world-device.ts';
import type { Line } from './world-device.ts';
import { createChance } from './world-random.ts';
import type { Chance } from './world-random.ts';
import { WorldServer } from './world-server.ts';
import { FIRST_MOMENT, UNIT, foundWard } from './world-setup.ts';

export interface WorldPlan {
  readonly seed: number;
  readonly steps: number;
  /** Roles change, so scopes do. */
  readonly moves: boolean;
  /** The server is put back from a copy. */
  readonly restores: boolean;
  /** Device clocks are wrong by up to this many hours. */
  readonly skewHours: number;
}

const DEVICES: readonly (readonly [name: string, person: string])[] = [
  ['an-phone', 'an'], ['an-tablet', 'an'], ['binh-phone', 'binh'], ['chi-phone', 'chi'], ['headA-tablet', 'headA'],
  ['chair-phone', 'chair'], ['officer-desk', 'officer'],
];

interface Written {
  readonly id: string;
  readonly kind: RecordDocument['kind'];
  readonly record: string;
  readonly device: WorldDevice;
}

export class World {
  readonly server: WorldServer;
  readonly devices: readonly WorldDevice[];
  private readonly chance: Chance;
  private readonly written: Written[] = [];
  private time = FIRST_MOMENT;
  private ids = 0;

  constructor(private readonly plan: WorldPlan) {
    this.chance = createChance(plan.seed);
    this.server = new WorldServer(UNIT, () => new Date(this.time).toISOString());
    foundWard(this.server, this.nextId);
    this.server.keepCopy();
    this.devices = DEVICES.map(([name, person]) => this.makeDevice(name, { login: person, person, unit: UNIT, name: person }));
  }

  private readonly nextId = (): string => {
    this.ids += 1;
    return `01J${String(this.ids).padStart(23, '0')}`;
  };

  private makeDevice(name: string, account: Account): WorldDevice {
    const skew = Math.round((this.chance.next() - 0.5) * 2 * this.plan.skewHours * 3_600_000);
    return new WorldDevice(name, account, this.server, this.chance, { now: () => this.time + skew }, this.nextId);
  }

  private line(): Line {
    const bad = () => this.chance.next() * 0.4;
    return this.chance.happens(0.4) ? GOOD_LINE : { dropped: bad(), answerLost: bad(), duplicated: bad() };
  }

  private async act(device: WorldDevice): Promise<void> {
    const moves = this.plan.moves && device.account.person === 'officer' && this.chance.happens(0.6);
    const act = moves ? MOVE_POST : this.chance.pick(ACTS[device.account.person]!);
    const id = await act(device, this.chance, this.nextId);
    if (id === null) return;
    const row = (await device.store.pending()).find(({ record }) => record.entries.some((entry) => entry.id === id));
    if (!row) throw new Error(`${device.name}: entry ${id} is not there after its write`);
    this.written.push({ id, kind: row.kind, record: row.id, device });
  }

  private async syncSomehow(device: WorldDevice): Promise<void> {
    const mood = this.chance.next();
    if (mood < 0.25) await device.sync(this.line(), this.chance.below(25));
    // Two tabs without locks.
    else if (mood < 0.35) await Promise.all([device.sync(this.line()), device.sync(this.line())]);
    else await device.sync(this.line());
  }

  private async step(): Promise<void> {
    this.time += this.chance.below(3_600_000);
    const device = this.chance.pick(this.devices);
    if (this.chance.happens(0.55)) await this.act(device);
    else await this.syncSomehow(device);
    if (!this.plan.restores) return;
    if (this.chance.happens(0.06)) this.server.keepCopy();
    if (this.chance.happens(0.03)) this.server.restoreCopy();
  }

  private async pendingOf(device: WorldDevice): Promise<Set<string>> {
    const rows = await device.store.pending();
    return new Set(rows.flatMap(({ record }) => record.entries.filter(({ receipt }) => !receipt).map(({ id }) => id)));
  }

  /** @throws when a promise is broken */
  private async checkStep(before: ReadonlyMap<WorldDevice, ReadonlySet<string>>): Promise<void> {
    for (const { id, kind, record, device } of this.written) {
      const onServer = this.server.records.get(`${kind} ${record}`)?.entries.some((entry) => entry.id === id);
      const here = (await device.store.get(kind, record))?.record.entries.find((entry) => entry.id === id);
      if (!onServer && !here) throw new Error(`lost: ${id} of ${kind} ${record}, written on ${device.name}`);
      if (before.get(device)!.has(id) && here && here.receipt && here.receipt.epoch > 0 && !onServer && !this.plan.restores) {
        throw new Error(`a verdict from nowhere: ${id} on ${device.name}`);
      }
    }
    for (const device of this.devices) await this.checkCounts(device);
  }

  private async checkCounts(device: WorldDevice): Promise<void> {
    const shown: Counts[] = [];
    device.store.watchCounts((counts) => shown.push(counts))();
    const pending = await this.pendingOf(device);
    if (shown.at(-1)!.unsent !== pending.size) throw new Error(`${device.name} shows ${shown.at(-1)!.unsent} unsent, has ${pending.size}`);
  }

  async live(): Promise<void> {
    for (let step = 0; step < this.plan.steps; step += 1) {
      const before = new Map(await Promise.all(this.devices.map(async (device) => [device, await this.pendingOf(device)] as const)));
      await this.step();
      await this.checkStep(before);
    }
  }

  /** Everybody has a good line until nothing moves. */
  async calmDown(): Promise<void> {
    for (let round = 0; round < 3; round += 1) {
      for (const device of this.devices) await device.sync(GOOD_LINE);
    }
  }

  /** The receipt's time differs where an entry was handed in again: a device keeps the earlier, proven one. */
  private comparable(record: RecordDocument): string {
    const { state } = foldOf(record.kind, record);
    return canonicalJson(JSON.parse(JSON.stringify(state, (key, value) => (this.plan.restores && key === 'receivedAt' ? null : value))));
  }

  /** @returns what is not as the server has it, in words; empty when the world has converged */
  async differences(): Promise<string[]> {
    const found: string[] = [];
    for (const device of this.devices) {
      const pending = await this.pendingOf(device);
      if (pending.size > 0) found.push(`${device.name}: ${pending.size} pending`);
      const scope = scopeOf(this.server.organisation(), device.account.person, dayOf(new Date(this.time).toISOString()));
      for (const record of this.server.records.values()) {
        if (!mayRead(scope, record.kind, headOf(record).head.person)) continue;
        const replica = (await device.store.get(record.kind, record.id))?.record;
        const problem = replica ? this.compare(replica, record) : 'missing';
        if (problem) found.push(`${device.name}: ${record.kind} ${record.id} ${problem}`);
      }
      found.push(...(await scoreDifferences(this.server, device, (person) => mayRead(scope, 'review', person))));
    }
    return found;
  }

  private compare(replica: RecordDocument, record: RecordDocument): string | null {
    if (this.comparable(replica) !== this.comparable(record)) return `folds to ${this.comparable(replica)} not ${this.comparable(record)}`;
    const places = ({ entries }: RecordDocument) => entries.filter(({ receipt }) => receipt?.epoch !== 0)
      .map(({ id, receipt }) => `${id} ${receipt?.epoch}.${receipt?.seq} ${receipt?.verdict}`).sort().join();
    return isWhole(replica) && places(replica) !== places(record) ? `has ${places(replica)} not ${places(record)}` : null;
  }
}

/** Lives a world and lets it calm down. */
export async function liveThrough(plan: WorldPlan): Promise<World> {
  const world = new World(plan);
  await world.live();
  await world.calmDown();
  return world;
}
