/** The sync server as a model in memory: the same judge, the same protocol, no database. It can be put back from a copy. */
import { judge } from '#domain/access/judge.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { mayRead, scopeOf } from '#domain/access/read-rules.ts';
import { dayOf } from '#domain/calendar/day.ts';
import { headOf } from '#domain/head.ts';
import { foldOf } from '#domain/kinds.ts';
import type { PullRequest, PullResponse } from '#domain/protocol/pull.ts';
import type { PushRecord, PushRequest, PushResponse, PushResult } from '#domain/protocol/push.ts';
import type { Entry, Receipt, StoredEntry } from '#domain/record/entry.ts';
import { highestSeq } from '#domain/record/record.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { checkProfile } from '#domain/profiles/rule-check.ts';

const PAGE = 4;

interface Copy {
  readonly records: ReadonlyMap<string, RecordDocument>;
  readonly head: number;
}

export class WorldServer {
  records = new Map<string, RecordDocument>();
  epoch = 1;
  head = 0;
  restoredTo = 0;
  private copy: Copy = { records: new Map(), head: 0 };

  constructor(readonly unit: string, private readonly now: () => string) {}

  organisation(): Organisation {
    const all = [...this.records.values()];
    const unit = this.records.get(`unit ${this.unit}`) ?? { id: this.unit, kind: 'unit', unit: this.unit, entries: [] };
    const people = all.filter(({ kind }) => kind === 'person').map((record) => [record.id, foldOf('person', record).state] as const);
    return { unit: foldOf('unit', unit).state, people: new Map(people) };
  }

  private take(entry: Entry, author: string): Receipt | string {
    const key = `${entry.kind} ${entry.record}`;
    const record: RecordDocument = this.records.get(key) ?? { id: entry.record, kind: entry.kind, unit: this.unit, entries: [] };
    const known = record.entries.find(({ id }) => id === entry.id);
    if (known) return known.receipt!;
    if (entry.actor !== author) return 'foreign-author';
    const receipt = { epoch: this.epoch, seq: this.head + 1, receivedAt: this.now() };
    const stored: StoredEntry = { ...entry, receipt: { ...receipt, verdict: 'accepted' } };
    const product = (id: string) => {
      const held = this.records.get(`product ${id}`);
      return held ? foldOf('product', held).state : null;
    };
    const judgement = judge(stored, record, { org: this.organisation(), product, checkRules: (rules) => checkProfile(rules).ok });
    const full: Receipt = { ...receipt, ...judgement };
    this.head += 1;
    this.records.set(key, { ...record, entries: [...record.entries, { ...entry, receipt: full }] });
    return full;
  }

  private result(pushed: PushRecord, author: string, clientEpoch: number): PushResult {
    const receipts: { entry: string; receipt: Receipt }[] = [];
    const rejected: { entry: string; code: string }[] = [];
    const before = this.records.get(`${pushed.kind} ${pushed.id}`);
    for (const entry of pushed.entries) {
      const outcome = this.take(entry, author);
      if (typeof outcome === 'string') rejected.push({ entry: entry.id, code: outcome });
      else receipts.push({ entry: entry.id, receipt: outcome });
    }
    const behind = before !== undefined && (highestSeq(before) > pushed.base || clientEpoch !== this.epoch);
    const record = this.records.get(`${pushed.kind} ${pushed.id}`);
    const scope = scopeOf(this.organisation(), author, dayOf(this.now()));
    const readable = behind && record && mayRead(scope, record.kind, headOf(record).head.person);
    return { kind: pushed.kind, id: pushed.id, receipts, rejected, ...(readable && { record }) };
  }

  push(author: string, { records, epoch }: PushRequest): PushResponse {
    const results = records.map((record) => this.result(record, author, epoch));
    return { epoch: this.epoch, time: this.now(), results };
  }

  /** Finished records travel as a snapshot, like the real server's. */
  private travelling(record: RecordDocument): RecordDocument {
    const { head, state } = headOf(record);
    if (!head.finished || record.kind === 'product') return record;
    const { id, kind, unit, entries } = record;
    return { id, kind, unit, entries: [], base: { epoch: this.epoch, seq: head.seq, count: entries.length, state } };
  }

  /** @returns null for who may not read at all */
  pull(reader: string, asked: PullRequest): PullResponse | null {
    const scope = scopeOf(this.organisation(), reader, dayOf(this.now()));
    if (!scope) return null;
    const readable = [...this.records.values()].filter((record) => mayRead(scope, record.kind, headOf(record).head.person));
    const envelope = { epoch: this.epoch, time: this.now(), scope: scope.version, minClient: '' };
    const walks = asked.page !== '' || asked.scope !== scope.version || asked.epoch !== this.epoch || asked.seq > this.head;
    if (walks) return { ...envelope, ...this.walkPage(readable, asked, scope.version), people: scope.people };
    const changed = readable.filter((record) => highestSeq(record) > asked.seq).sort((a, b) => highestSeq(a) - highestSeq(b));
    const page = changed.slice(0, PAGE).map((record) => this.travelling(record));
    const more = changed.length > PAGE;
    const seq = more ? highestSeq(changed[PAGE - 1]!) : this.head;
    return { ...envelope, mode: 'delta', seq, people: null, page: null, more, restoredTo: null, records: page };
  }

  private walkPage(readable: readonly RecordDocument[], asked: PullRequest, scope: string) {
    const [epoch, snapshot, before, ofScope] = asked.page.split('.');
    const goesOn = Number(epoch) === this.epoch && ofScope === scope;
    const place = goesOn ? { snapshot: Number(snapshot), before: Number(before) } : { snapshot: this.head, before: this.head + 1 };
    const left = readable.filter((record) => highestSeq(record) < place.before && highestSeq(record) <= place.snapshot)
      .sort((a, b) => highestSeq(b) - highestSeq(a));
    const records = left.slice(0, PAGE).map((record) => this.travelling(record));
    const last = left.length > PAGE ? highestSeq(left[PAGE - 1]!) : null;
    const page = last === null ? null : [this.epoch, place.snapshot, last, scope].join('.');
    const restoredTo = asked.epoch === this.epoch || asked.epoch === 0 ? null : this.restoredTo;
    return { mode: 'walk' as const, seq: place.snapshot, page, more: page !== null, restoredTo, records };
  }

  keepCopy(): void {
    this.copy = { records: new Map(this.records), head: this.head };
  }

  /** What came after the copy is lost; devices hand it in again. */
  restoreCopy(): void {
    this.records = new Map(this.copy.records);
    this.restoredTo = this.restoredTo === 0 ? this.copy.head : Math.min(this.restoredTo, this.copy.head);
    this.head = this.copy.head;
    this.epoch += 1;
  }
}
