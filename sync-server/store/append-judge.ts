/** What becomes of one entry at its turn: an earlier receipt, a new one, or a rejection that leaves no trace. */
import { judge, subjectOf } from '#domain/access/judge.ts';
import { isMember } from '#domain/access/organisation.ts';
import { isCommon, mayRead } from '#domain/access/read-rules.ts';
import type { Scope } from '#domain/access/read-rules.ts';
import type { RefusalCode } from '#domain/access/refusal.ts';
import { dayOf } from '#domain/calendar/day.ts';
import type { PushRecord } from '#domain/protocol/push.ts';
import type { Entry, Receipt, StoredEntry } from '#domain/record/entry.ts';
import { checkSource, contentHash } from './append-content.ts';
import type { EntryRow, KnownEntry } from './append-rows.ts';
import type { WorkingRecord, WorkingSet } from './append-working.ts';

export type Outcome = { readonly receipt: Receipt } | { readonly rejected: RefusalCode };

/** One hand-in as the judge sees it. `author` is the actor all its entries must have. */
export interface HandIn {
  readonly author: string;
  readonly receivedAt: string;
}

/** Refused for what they are, whoever wrote them: nothing of them is kept. */
const NEVER_STORED: ReadonlySet<RefusalCode> = new Set(['bad-shape', 'wrong-record']);

function receiptOf({ epoch, seq, receivedAt, verdict, code }: KnownEntry): Receipt {
  return { epoch, seq, receivedAt, verdict, ...(code !== null && { code }) };
}

/** The stream while a batch is appended to it. */
export class Stream {
  readonly rows: EntryRow[] = [];

  constructor(
    readonly working: WorkingSet,
    private readonly known: Map<string, KnownEntry>,
    readonly epoch: number,
    private head: number,
  ) {}

  get seq(): number {
    return this.head;
  }

  take(entry: Entry, record: PushRecord, from: HandIn): Outcome {
    const foreign = checkSource(entry, { unit: this.working.unit, author: from.author, record });
    if (foreign) return { rejected: foreign };
    const hash = contentHash(entry);
    const before = this.known.get(entry.id);
    if (before) return before.hash === hash ? { receipt: receiptOf(before) } : { rejected: 'changed-content' };
    const standing = this.working.at(record);
    if (standing.document.kind !== entry.kind) return { rejected: 'wrong-record' };
    return this.decide(entry, standing, { ...from, hash });
  }

  private decide(entry: Entry, standing: WorkingRecord, from: HandIn & { hash: string }): Outcome {
    const place = { epoch: this.epoch, seq: this.head + 1, receivedAt: from.receivedAt };
    const candidate: StoredEntry = { ...entry, receipt: { ...place, verdict: 'accepted' } };
    const judgement = judge(candidate, standing.document, this.working.context);
    const subject = subjectOf(entry.kind, standing.document, candidate);
    if (judgement.verdict !== 'accepted') {
      if (NEVER_STORED.has(judgement.code)) return { rejected: judgement.code };
      if (!this.isWithinReach(entry, standing.row?.person || subject, from)) return { rejected: 'not-allowed' };
    }
    const receipt: Receipt = { ...place, ...judgement };
    this.head += 1;
    const { verdict, code = null } = { code: undefined, ...judgement };
    this.rows.push({ seq: this.head, received: from.receivedAt, verdict, code, hash: from.hash, body: entry });
    this.known.set(entry.id, { id: entry.id, hash: from.hash, ...place, verdict, code });
    this.working.store(standing, { ...entry, receipt }, subject);
    return { receipt };
  }

  /**
   * Whether a refused or held entry may stay in this record's story: his own, or one he reads. Somebody else's
   * record, existing or not, answers alike and keeps nothing. A leaver reaches what he read on his last day.
   */
  private isWithinReach(entry: Entry, subject: string | null, { author, receivedAt }: HandIn): boolean {
    if (isCommon(entry.kind) || subject === author) return true;
    if (subject === null || subject === '') return false;
    return mayRead(this.reach(author, dayOf(receivedAt)), entry.kind, subject);
  }

  private reach(author: string, today: string): Scope | null {
    const { org } = this.working;
    if (isMember(org, author, today)) return this.working.scope(author, today);
    const ends = (org.people.get(author)?.posts ?? []).flatMap(({ to }) => (to !== null && to < today ? [to] : []));
    const last = ends.sort().at(-1);
    return last === undefined ? null : this.working.scope(author, last);
  }
}
