/** A small commune on a real database, and short ways to write and hand in its people's entries. */
import { Registry } from 'prom-client';
import { ulid } from 'ulid';
import type { KindName, Entry } from '#domain/record/entry.ts';
import type { PushRecord, PushResponse, PushResult } from '#domain/protocol/push.ts';
import { appendRecords } from '#sync-server/store/append.ts';
import type { AppendDeps } from '#sync-server/store/append.ts';
import type { Database } from '#sync-server/store/pool.ts';
import { silentLog } from '#tests/support/database.ts';

/** A working Monday in the planning days of its month, 09:00 in Vietnam. */
export const START = Date.parse('2026-03-02T02:00:00.000Z');
export const PERIOD = '2026-03';

/** Chair, an organiser of the office, and two divisions with a head and officials. */
export const PEOPLE = ['chair', 'organiser', 'head', 'official', 'colleague', 'head2', 'official2'] as const;
export type Person = (typeof PEOPLE)[number];

const POSTS: Readonly<Record<Person, { role: 'head' | 'staff'; division: string | null; organiser?: boolean }>> = {
  chair: { role: 'head', division: null },
  organiser: { role: 'staff', division: 'office', organiser: true },
  head: { role: 'head', division: 'economy' },
  official: { role: 'staff', division: 'economy' },
  colleague: { role: 'staff', division: 'economy' },
  head2: { role: 'head', division: 'culture' },
  official2: { role: 'staff', division: 'culture' },
};

export const PRODUCT = { id: 'product-1', version: 'v1', code: 'KT-01', name: 'Báo cáo', group: 'N2', points: '8', coefficient: '1.6' };

export interface World {
  readonly deps: AppendDeps;
  readonly unit: string;
  /** Milliseconds since 1970; tests move it on. */
  now: number;
}

export interface Written {
  readonly kind: KindName;
  readonly record: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
  readonly at?: string;
  readonly id?: string;
}

export function write(world: World, actor: string, { kind, record, type, data, at, id }: Written): Entry {
  return {
    id: id ?? ulid(world.now),
    type,
    kind,
    record,
    unit: world.unit,
    actor,
    device: `device-${actor}`,
    at: at ?? new Date(world.now).toISOString(),
    seen: null,
    data,
  };
}

/** Entries grouped by their record, as a device hands them in. */
export function toPush(entries: readonly Entry[], base = 0): PushRecord[] {
  const records = new Map<string, PushRecord & { entries: Entry[] }>();
  for (const entry of entries) {
    const key = `${entry.kind} ${entry.record}`;
    const record = records.get(key) ?? { kind: entry.kind, id: entry.record, base, entries: [] };
    record.entries.push(entry);
    records.set(key, record);
  }
  return [...records.values()];
}

export function handIn(world: World, author: string, entries: readonly Entry[], base = 0): Promise<PushResponse> {
  return appendRecords(world.deps, {
    unit: world.unit,
    author: author === 'system' ? 'system' : { person: author, device: `device-${author}` },
    records: toPush(entries, base),
    receivedAt: new Date(world.now).toISOString(),
  });
}

/** Writes one entry and hands it in. @returns its verdict or code, in one word */
export async function tell(world: World, actor: string, written: Written): Promise<string> {
  const { results } = await handIn(world, actor, [write(world, actor, written)]);
  return verdictOf(results[0]!);
}

export function verdictOf({ receipts, rejected }: PushResult): string {
  const receipt = receipts[0]?.receipt;
  if (!receipt) return `rejected ${rejected[0]?.code}`;
  return receipt.verdict === 'accepted' ? 'accepted' : `${receipt.verdict} ${receipt.code}`;
}

export function assigned(person: string, record: string = ulid(), more: Record<string, unknown> = {}): Written {
  const data = {
    person, product: PRODUCT, title: 'Báo cáo tháng', output: 'Báo cáo', requirement: '', quantity: '2', due: '2026-03-20',
    period: PERIOD, kind: 'planned', ...more,
  };
  return { kind: 'task', record, type: 'task.assigned.v1', data };
}

export function onTask(record: string, type: string, data: Record<string, unknown> = {}): Written {
  return { kind: 'task', record, type, data };
}

export const posted = (person: string, post: Record<string, unknown>): Written => ({
  kind: 'person',
  record: person,
  type: 'person.posted.v1',
  data: { post: `post-${person}`, position: 'vi-tri', title: 'Chuyên viên', role: 'staff', division: null, from: '2026-01-01', ...post },
});

function founding(world: World): Written[] {
  const unit = { kind: 'unit', record: world.unit } as const;
  const divisions = ['office', 'economy', 'culture'].map((division) => ({
    ...unit, type: 'unit.divisionOpened.v1', data: { division, name: division, from: '2026-01-01' },
  }));
  const { id, name, version, code, group, points, coefficient } = PRODUCT;
  return [
    { ...unit, type: 'unit.founded.v1', data: { name: 'Xã Thử', level: 'commune' } },
    ...divisions,
    ...PEOPLE.flatMap((person): Written[] => [
      { kind: 'person', record: person, type: 'person.registered.v1', data: { name: person } },
      posted(person, POSTS[person]),
    ]),
    {
      kind: 'product', record: id, type: 'product.proposed.v1',
      data: { version, code, scope: 'shared', division: null, name, detail: '', output: '', group, points, coefficient },
    },
    { ...unit, type: 'unit.catalogueProposed.v1', data: { version: 'v1', name: 'Danh mục', products: 1 } },
    { ...unit, type: 'unit.catalogueAdopted.v1', data: { version: 'v1', from: '2026-01-01', decision: 'QĐ 1' } },
  ];
}

/** A founded commune. @throws when the founding itself is refused */
export async function foundWorld(database: Database, unit = 'unit-1'): Promise<World> {
  const world: World = { deps: { database, log: silentLog, metrics: new Registry(), now: () => world.now }, unit, now: START };
  const { results } = await handIn(world, 'system', founding(world).map((written) => write(world, 'system', written)));
  const refused = results.flatMap((result) => [...result.rejected, ...result.receipts.filter(({ receipt }) => receipt.verdict !== 'accepted')]);
  if (refused.length > 0) throw new Error(`the founding was refused: ${JSON.stringify(refused)}`);
  return world;
}
