/**
 * What this process remembers of a unit: its organisation and the products asked for, as of a head. Every use
 * compares the head in the database first, so another instance's writes are seen; a new epoch forgets everything.
 */
import type { Organisation } from '#domain/access/organisation.ts';
import { scopeOf } from '#domain/access/read-rules.ts';
import type { Scope } from '#domain/access/read-rules.ts';
import type { PersonState } from '#domain/organisation/person.ts';
import { unitFold } from '#domain/organisation/unit.ts';
import type { UnitState } from '#domain/organisation/unit.ts';
import { inUnit } from './pool.ts';
import type { Database, Queryable } from './pool.ts';
import { ROW_JSON } from './records-row.ts';
import type { RecordRow } from './records-row.ts';

export interface UnitHead {
  readonly epoch: number;
  readonly head: number;
  readonly restoredTo: number | null;
}

const MAX_PRODUCTS = 500;
const MAX_SCOPES = 500;

export function organisationOf(rows: Iterable<RecordRow>): Organisation {
  let unit: UnitState = unitFold.start;
  const people = new Map<string, PersonState>();
  for (const { kind, id, head } of rows) {
    if (kind === 'unit') unit = { ...unitFold.start, ...(head.state as UnitState) };
    else if (kind === 'person') people.set(id, head.state as PersonState);
  }
  return { unit, people };
}

export class UnitMemory {
  readonly organisationRows = new Map<string, RecordRow>();
  readonly products = new Map<string, RecordRow>();
  /** Everything up to here is known; -1 = nothing yet. */
  head = -1;
  private organisation: Organisation | null = null;
  private readonly scopes = new Map<string, Scope | null>();

  constructor(readonly epoch: number) {}

  get org(): Organisation {
    this.organisation ??= organisationOf(this.organisationRows.values());
    return this.organisation;
  }

  /** What a person reads on a day; derived once for each organisation. */
  scope(person: string, day: string): Scope | null {
    const key = `${person} ${day}`;
    const known = this.scopes.get(key);
    if (known !== undefined) return known;
    if (this.scopes.size >= MAX_SCOPES) this.scopes.clear();
    const scope = scopeOf(this.org, person, day);
    this.scopes.set(key, scope);
    return scope;
  }

  /** Takes in rows read or written; an older row never replaces a newer one, and products come only from one not behind. */
  learn(rows: Iterable<RecordRow>, head: number): void {
    const behind = head < this.head;
    for (const row of rows) {
      if (row.kind === 'product' && !behind) this.learnProduct(row);
      else if (row.kind === 'unit' || row.kind === 'person') this.learnOrganisation(row);
    }
    this.head = Math.max(this.head, head);
  }

  private learnProduct(row: RecordRow): void {
    if ((this.products.get(row.id)?.seq ?? -1) > row.seq) return;
    if (this.products.size >= MAX_PRODUCTS) this.products.clear();
    this.products.set(row.id, row);
  }

  private learnOrganisation(row: RecordRow): void {
    if ((this.organisationRows.get(row.id)?.seq ?? -1) >= row.seq) return;
    this.organisationRows.set(row.id, row);
    this.organisation = null;
    this.scopes.clear();
  }
}

const memories = new WeakMap<Database, Map<string, UnitMemory>>();

/** The memory of one unit in one database; a fresh one when the epoch is another. */
export function memoryOf(database: Database, unit: string, epoch: number): UnitMemory {
  const units = memories.get(database) ?? new Map<string, UnitMemory>();
  memories.set(database, units);
  const known = units.get(unit);
  if (known?.epoch === epoch) return known;
  const fresh = new UnitMemory(epoch);
  units.set(unit, fresh);
  return fresh;
}

export function forgetUnit(database: Database, unit: string): void {
  memories.get(database)?.delete(unit);
}

async function readHead(database: Queryable, unit: string): Promise<UnitHead | null> {
  const { rows } = await database.query<UnitHead>({
    name: 'unit-head',
    text: 'select epoch, head, restored_to as "restoredTo" from unit where id = $1',
    values: [unit],
  });
  return rows[0] ?? null;
}

/** Null: there is no such unit. */
export function readUnitHead(database: Database, unit: string): Promise<UnitHead | null> {
  return inUnit(database, unit, (connection) => readHead(connection, unit));
}

/** Kinds whose changed rows a memory must be told of; a first reading leaves out the catalogue, which comes as asked for. */
export function rememberedKinds(memory: UnitMemory): string[] {
  return memory.head < 0 ? ['unit', 'person'] : ['unit', 'person', 'product'];
}

async function catchUp(database: Queryable, unit: string, memory: UnitMemory, head: number): Promise<void> {
  const kinds = rememberedKinds(memory);
  const { rows } = await database.query<{ row: RecordRow }>({
    name: 'organisation-rows',
    text: `select ${ROW_JSON} as row from record r where r.unit_id = $1 and r.seq > $2 and r.kind = any($3)`,
    values: [unit, memory.head, kinds],
  });
  if (!kinds.includes('product')) memory.products.clear();
  memory.learn(rows.map(({ row }) => row), head);
}

/** The unit's organisation as of now, at the price of one small query when nothing changed. Null: no such unit. */
export function readMemory(database: Database, unit: string): Promise<{ memory: UnitMemory; at: UnitHead } | null> {
  return inUnit(database, unit, async (connection) => {
    const at = await readHead(connection, unit);
    if (!at) return null;
    const memory = memoryOf(database, unit, at.epoch);
    if (memory.head < at.head) await catchUp(connection, unit, memory, at.head);
    return { memory, at };
  });
}
