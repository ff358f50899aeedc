/**
 * Collects what everybody writes, then lays it out as the appends a server would have received:
 * in the order of receipt, one batch for each session, each entry with the checkpoint its device had seen.
 */
import { SYSTEM } from '#domain/access/system.ts';
import type { Entry, KindName, Seen } from '#domain/record/entry.ts';
import { MAX_PUSH_RECORDS } from '#domain/protocol/push.ts';
import type { PushRecord } from '#domain/protocol/push.ts';
import type { Chance } from './random.ts';
import type { Session } from './timetable.ts';

/** What `appendRecords` takes, without its dependencies. */
export interface Batch {
  readonly unit: string;
  readonly author: { readonly person: string; readonly device: string } | 'system';
  readonly records: readonly PushRecord[];
  /** ISO 8601, UTC. */
  readonly receivedAt: string;
}

interface Draft {
  readonly id: string;
  readonly type: string;
  readonly kind: KindName;
  readonly record: string;
  readonly data: Readonly<Record<string, unknown>>;
}

interface Written {
  readonly session: Session;
  readonly drafts: Draft[];
}

interface Milestone {
  readonly seq: number;
  readonly time: string;
  readonly ms: number;
}

/** Epoch of a fresh stream. */
const EPOCH = 1;

export class Journal {
  private readonly sessions = new Map<string, Written>();

  constructor(
    private readonly unit: string,
    private readonly chance: Chance,
  ) {}

  /** @returns the id of the entry */
  write(session: Session, kind: KindName, record: string, type: string, data: Readonly<Record<string, unknown>>): string {
    const id = this.chance.id(session.start);
    const known = this.sessions.get(session.key);
    const written = known ?? { session, drafts: [] };
    if (!known) this.sessions.set(session.key, written);
    written.drafts.push({ id, type, kind, record, data });
    return id;
  }

  /** Everything written, as appends in the order of receipt. */
  batches(): Batch[] {
    const ordered = [...this.sessions.values()].sort((a, b) => a.session.receivedAt - b.session.receivedAt || (a.session.key < b.session.key ? -1 : 1));
    const milestones: Milestone[] = [];
    const numbering = new Numbering();
    return ordered.flatMap(({ session, drafts }) => {
      const time = new Date(session.receivedAt).toISOString();
      const entries = this.entriesOf(session, drafts, milestones);
      const records = groupByRecord(entries).map((record) => numbering.number(record));
      milestones.push({ seq: numbering.seq, time, ms: session.receivedAt });
      return chunks(records).map((part) => ({ unit: this.unit, author: authorOf(session), records: part, receivedAt: time }));
    });
  }

  /** Spread evenly over the session, to the second. */
  private entriesOf(session: Session, drafts: readonly Draft[], milestones: readonly Milestone[]): Entry[] {
    const step = (session.end - session.start) / (drafts.length + 1);
    const last = milestones.findLast(({ ms }) => ms < session.start);
    const seen: Seen | null = last ? { epoch: EPOCH, seq: last.seq, time: last.time } : null;
    const { person: actor } = session;
    return drafts.map((draft, index) => {
      const at = new Date(Math.floor((session.start + (index + 1) * step) / 1000) * 1000).toISOString();
      return { ...draft, unit: this.unit, actor, device: deviceOf(actor), at, seen };
    });
  }
}

/** Counts as the server will, so that every device is up to date with the record it writes to. */
class Numbering {
  seq = 0;
  private readonly last = new Map<string, number>();

  number(record: Omit<PushRecord, 'base'>): PushRecord {
    const base = this.last.get(record.id) ?? 0;
    this.seq += record.entries.length;
    this.last.set(record.id, this.seq);
    return { ...record, base };
  }
}

function deviceOf(person: string): string {
  return person === SYSTEM ? 'server' : `demo-${person}`;
}

function authorOf({ person }: Session): Batch['author'] {
  return person === SYSTEM ? 'system' : { person, device: deviceOf(person) };
}

function groupByRecord(entries: readonly Entry[]): Omit<PushRecord, 'base'>[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.get(entry.record);
    if (group) group.push(entry);
    else groups.set(entry.record, [entry]);
  }
  return [...groups].map(([id, own]) => ({ kind: own[0]!.kind, id, entries: own }));
}

/** A device never sends more records at once than a push may hold. */
function chunks(records: readonly PushRecord[]): PushRecord[][] {
  const parts: PushRecord[][] = [];
  for (let from = 0; from < records.length; from += MAX_PUSH_RECORDS) parts.push(records.slice(from, from + MAX_PUSH_RECORDS));
  return parts;
}
