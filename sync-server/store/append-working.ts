/** The records of a batch while it is judged: each as it stands at the next entry's turn. */
import type { CheckContext } from '#domain/access/check-context.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { scopeOf } from '#domain/access/read-rules.ts';
import type { Scope } from '#domain/access/read-rules.ts';
import { headOf } from '#domain/head.ts';
import type { PersonState } from '#domain/organisation/person.ts';
import type { ProductState } from '#domain/organisation/product.ts';
import type { UnitState } from '#domain/organisation/unit.ts';
import type { Receipt, StoredEntry } from '#domain/record/entry.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { checkProfile } from '#domain/profiles/rule-check.ts';
import type { PushRecord } from '#domain/protocol/push.ts';
import type { UnitMemory } from './organisation-cache.ts';
import { snapshotOf } from './records-row.ts';
import type { RecordRow } from './records-row.ts';

export interface WorkingRecord {
  /** Null while the server has nothing of it. */
  row: RecordRow | null;
  /** The row before the batch. */
  readonly before: RecordRow | null;
  /** The snapshot alone, or the whole story where an entry held earlier may be admitted. */
  document: RecordDocument;
  whole: boolean;
  written: StoredEntry[];
}

export class WorkingSet {
  private readonly records = new Map<string, WorkingRecord>();
  private changedOrg: { unit: UnitState; people: Map<string, PersonState> } | null = null;

  /** @param stories whole stories of the records that need them */
  constructor(
    readonly unit: string,
    private readonly memory: UnitMemory,
    rows: readonly RecordRow[],
    private readonly stories: ReadonlyMap<string, readonly StoredEntry[]>,
  ) {
    for (const row of rows) this.records.set(row.id, this.begin(row, snapshotOf(unit, row)));
  }

  private begin(row: RecordRow | null, snapshot: RecordDocument): WorkingRecord {
    const story = this.stories.get(snapshot.id);
    if (!story) return { row, before: row, document: snapshot, whole: false, written: [] };
    const { base: _, ...rest } = snapshot;
    return { row, before: row, document: { ...rest, entries: story }, whole: true, written: [] };
  }

  get org(): Organisation {
    return this.changedOrg ?? this.memory.org;
  }

  /** The organisation before the batch; the same as `org` when it did not touch it. */
  get orgBefore(): Organisation {
    return this.memory.org;
  }

  get context(): CheckContext {
    return { org: this.org, product: (id) => this.productState(id), checkRules: (rules) => checkProfile(rules).ok };
  }

  scope(person: string, day: string): Scope | null {
    return this.changedOrg ? scopeOf(this.changedOrg, person, day) : this.memory.scope(person, day);
  }

  find(id: string): WorkingRecord | null {
    return this.records.get(id) ?? null;
  }

  /** The record a device names; a new one is not kept before its first entry is stored. */
  at({ id, kind }: Pick<PushRecord, 'id' | 'kind'>): WorkingRecord {
    return this.records.get(id) ?? this.begin(null, { id, kind, unit: this.unit, entries: [] });
  }

  changed(): WorkingRecord[] {
    return [...this.records.values()].filter((record) => record.written.length > 0);
  }

  /** @param subject whose record a refused first entry would have begun */
  store(record: WorkingRecord, stored: StoredEntry & { receipt: Receipt }, subject: string | null): void {
    const { receipt } = stored;
    const longer = { ...record.document, entries: [...record.document.entries, stored] };
    const { head, state } = headOf(longer);
    const count = (record.row?.count ?? 0) + 1;
    record.written.push(stored);
    record.row = {
      id: longer.id,
      kind: longer.kind,
      epoch: receipt.epoch,
      seq: receipt.seq,
      person: head.person || record.row?.person || subject || '',
      period: head.period,
      finished: head.finished,
      count,
      disputed: record.row?.disputed === true || receipt.verdict !== 'accepted',
      head: { head: { ...head, seq: receipt.seq, pend: 0 }, state },
      summary: record.row?.summary ?? null,
    };
    record.document = record.whole ? longer : snapshotOf(this.unit, record.row);
    this.records.set(longer.id, record);
    if (receipt.verdict === 'accepted') this.noteOrganisation(record.row);
  }

  private noteOrganisation(row: RecordRow): void {
    if (row.kind !== 'unit' && row.kind !== 'person') return;
    this.changedOrg ??= { unit: this.memory.org.unit, people: new Map(this.memory.org.people) };
    if (row.kind === 'person') this.changedOrg.people.set(row.id, row.head.state as PersonState);
    else this.changedOrg = { ...this.changedOrg, unit: row.head.state as UnitState };
  }

  private productState(id: string): ProductState | null {
    const row = this.records.get(id)?.row ?? this.memory.products.get(id) ?? null;
    return row?.kind === 'product' && row.count > 0 ? (row.head.state as ProductState) : null;
  }
}
