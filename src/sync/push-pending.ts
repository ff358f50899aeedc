/**
 * Hands in what is pending and merges the verdicts. Records of the organisation go first and in the order they were
 * written, because others are judged by them; a task or day sheet is judged by its own story alone.
 */
import { compareEntries, highestSeq, pendingEntries } from '#domain/record/record.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import type { Entry, StoredEntry } from '#domain/record/entry.ts';
import { MAX_PUSH_ENTRIES, MAX_PUSH_RECORDS } from '#domain/protocol/push.ts';
import type { PushRecord, PushResponse, PushResult } from '#domain/protocol/push.ts';
import { isCommon } from '#domain/access/read-rules.ts';
import type { Answer, Failure, RecordStore, StoredRow, Transport } from '#app/ports.ts';

/** Somebody else is signed in at the server: nothing is wrong with the entry, it waits for its own author. */
const FOREIGN = 'foreign-author';

interface Waiting {
  readonly record: RecordDocument;
  readonly entry: StoredEntry;
}

function inOrder(rows: readonly StoredRow[]): Waiting[] {
  const waiting = rows.flatMap(({ record }) => pendingEntries(record).map((entry) => ({ record, entry })));
  const place = ({ entry }: Waiting) => (isCommon(entry.kind) ? 0 : 1);
  return waiting.sort((a, b) => place(a) - place(b) || compareEntries(a.entry, b.entry));
}

/**
 * The longest prefix that fits one request. Each record is named once, so an entry of the organisation that would have
 * to go before one already taken waits for the next request.
 */
export function nextBatch(rows: readonly StoredRow[]): PushRecord[] {
  const batch = new Map<string, { record: RecordDocument; entries: Entry[] }>();
  let [taken, last] = [0, ''];
  for (const { record, entry } of inOrder(rows)) {
    const key = `${record.kind} ${record.id}`;
    const known = batch.get(key);
    const outOfOrder = known !== undefined && isCommon(record.kind) && last !== key;
    if (taken === MAX_PUSH_ENTRIES || outOfOrder || (!known && batch.size === MAX_PUSH_RECORDS)) break;
    if (known) known.entries.push(entry);
    else batch.set(key, { record, entries: [entry] });
    [taken, last] = [taken + 1, key];
  }
  return [...batch.values()].map(({ record, entries }) => ({ kind: record.kind, id: record.id, base: highestSeq(record), entries }));
}

/** What the server would not store at all stays here, refused: epoch 0 says it has no place in the stream. */
function withVerdicts(entries: readonly Entry[], result: PushResult, time: string): StoredEntry[] {
  const receipts = new Map(result.receipts.map(({ entry, receipt }) => [entry, receipt]));
  const rejected = new Map(result.rejected.map(({ entry, code }) => [entry, code]));
  return entries.flatMap((entry): StoredEntry[] => {
    const receipt = receipts.get(entry.id);
    if (receipt) return [{ ...entry, receipt }];
    const code = rejected.get(entry.id);
    return code === undefined || code === FOREIGN ? [] : [{ ...entry, receipt: { epoch: 0, seq: 0, receivedAt: time, verdict: 'refused', code } }];
  });
}

/** The batch with its verdicts, and the server's merged records, as documents to merge. */
export function answered(batch: readonly PushRecord[], unit: string, { results, time }: PushResponse): RecordDocument[] {
  return results.flatMap((result) => {
    const sent = batch.find(({ kind, id }) => kind === result.kind && id === result.id);
    const entries = withVerdicts(sent?.entries ?? [], result, time);
    const own = entries.length > 0 ? [{ id: result.id, kind: result.kind, unit, entries }] : [];
    return result.record ? [...own, result.record] : own;
  });
}

export interface PushDeps {
  readonly store: RecordStore;
  readonly transport: Transport;
  readonly unit: string;
  /** Build of the app. */
  readonly client: string;
  readonly onTime: (time: string, sent: number) => void;
  readonly deviceTime: () => number;
}

export type PushEnd = Failure | { readonly ok: true } | { readonly ok: false; readonly kind: 'storage-full' };

async function pushBatch(deps: PushDeps, batch: readonly PushRecord[], epoch: number): Promise<Answer<PushResponse>> {
  const sent = deps.deviceTime();
  const answer = await deps.transport.push({ client: deps.client, epoch, records: batch });
  if (answer.ok) deps.onTime(answer.value.time, sent);
  return answer;
}

/** Until nothing is pending, or a round brings no verdict: the server then says something this build cannot use. */
export async function pushPending(deps: PushDeps, epoch: number): Promise<PushEnd> {
  for (;;) {
    const batch = nextBatch(await deps.store.pending());
    if (batch.length === 0) return { ok: true };
    const answer = await pushBatch(deps, batch, epoch);
    if (!answer.ok) return answer;
    const documents = answered(batch, deps.unit, answer.value);
    const judged = documents.some(({ entries }) => entries.length > 0);
    if ((await deps.store.merge(documents)) === 'storage-full') return { ok: false, kind: 'storage-full' };
    const foreign = answer.value.results.some(({ rejected }) => rejected.some(({ code }) => code === FOREIGN));
    if (foreign) return { ok: false, kind: 'signed-out', code: FOREIGN, retryAfter: null, received: null };
    if (!judged) return { ok: false, kind: 'unreadable', code: 'no-verdict', retryAfter: null, received: null };
  }
}
