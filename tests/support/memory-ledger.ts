/** A server's ledger in memory: judges and numbers entries by the domain's own rules, without a database. */
import { judge } from '#domain/access/judge.ts';
import type { CheckContext } from '#domain/access/check-context.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { foldOf } from '#domain/kinds.ts';
import type { PersonState } from '#domain/organisation/person.ts';
import { unitFold } from '#domain/organisation/unit.ts';
import type { UnitState } from '#domain/organisation/unit.ts';
import type { Entry, StoredEntry } from '#domain/record/entry.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import type { PushRecord } from '#domain/protocol/push.ts';
import { checkProfile } from '#domain/profiles/rule-check.ts';

export interface MemoryBatch {
  readonly unit: string;
  readonly records: readonly PushRecord[];
  readonly receivedAt: string;
}

export class MemoryLedger {
  readonly records = new Map<string, RecordDocument>();
  /** Entries that were refused or held, each with its code. */
  readonly disputed: { readonly entry: Entry; readonly code: string }[] = [];
  private readonly people = new Map<string, PersonState>();
  private unit: UnitState = unitFold.start;
  private seq = 0;

  get head(): number {
    return this.seq;
  }

  get org(): Organisation {
    return { unit: this.unit, people: this.people };
  }

  append({ unit, records, receivedAt }: MemoryBatch): void {
    for (const { id, kind, entries } of records) {
      const known = this.records.get(id) ?? { id, kind, unit, entries: [] };
      this.records.set(id, entries.reduce((record, entry) => this.take(record, entry, receivedAt), known));
    }
  }

  private take(record: RecordDocument, entry: Entry, receivedAt: string): RecordDocument {
    this.seq += 1;
    const place = { epoch: 1, seq: this.seq, receivedAt };
    const judgement = judge({ ...entry, receipt: { ...place, verdict: 'accepted' } }, record, this.context());
    if (judgement.verdict !== 'accepted') this.disputed.push({ entry, code: judgement.code });
    const stored: StoredEntry = { ...entry, receipt: { ...place, ...judgement } };
    const longer = { ...record, entries: [...record.entries, stored] };
    if (entry.kind === 'unit') this.unit = foldOf('unit', longer).state;
    if (entry.kind === 'person') this.people.set(record.id, foldOf('person', longer).state);
    return longer;
  }

  private context(): CheckContext {
    const product = (id: string) => {
      const record = this.records.get(id);
      return record?.kind === 'product' ? foldOf('product', record).state : null;
    };
    return { org: this.org, product, checkRules: (rules) => checkProfile(rules).ok };
  }

  of(kind: RecordDocument['kind']): RecordDocument[] {
    return [...this.records.values()].filter((record) => record.kind === kind);
  }
}
