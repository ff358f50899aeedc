/** Asks for what changed, merges it, and only then moves the checkpoint: after a crash the same is asked again. */
import { KINDS } from '#domain/record/entry.ts';
import type { Checkpoint, StoredEntry } from '#domain/record/entry.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { isCommon } from '#domain/access/read-rules.ts';
import type { PullResponse } from '#domain/protocol/pull.ts';
import type { Failure, RecordStore, SyncState, Transport, Vault } from '#app/ports.ts';
import { isOlderBuild } from './build-version.ts';

export interface PullDeps {
  readonly store: RecordStore;
  readonly vault: Vault;
  readonly transport: Transport;
  readonly person: string;
  readonly client: string;
  readonly onTime: (time: string, sent: number) => void;
  readonly deviceTime: () => number;
  readonly onReceived: (records: number) => void;
}

export type PullEnd = Failure | { readonly ok: true } | { readonly ok: false; readonly kind: 'storage-full' | 'update-needed' };

interface Restore {
  readonly person: string;
  readonly epoch: number;
  readonly restoredTo: number;
}

function isLost(place: Checkpoint | undefined, { epoch, restoredTo }: Restore): boolean {
  return place !== undefined && place.epoch > 0 && place.epoch < epoch && place.seq > restoredTo;
}

/** Own entries, each without the receipts that `reopen` names: pending again, and counted as such. */
function reopened(entries: readonly StoredEntry[], reopen: (entry: StoredEntry) => boolean): StoredEntry[] {
  return entries.map((entry) => {
    const { receipt: _, ...pending } = entry;
    return reopen(entry) ? pending : entry;
  });
}

/**
 * Own entries the server lost in a restore lose their receipt here. A snapshot that rests on lost entries goes, and
 * with it what others wrote: the server tells that story anew, once the own part of it has been handed in again.
 */
export function withoutLost(record: RecordDocument, restore: Restore): RecordDocument {
  const isOwn = ({ actor }: StoredEntry) => actor === restore.person;
  if (!isLost(record.base, restore)) {
    const isLostEntry = (entry: StoredEntry) => isOwn(entry) && isLost(entry.receipt, restore);
    return record.entries.some(isLostEntry) ? { ...record, entries: reopened(record.entries, isLostEntry) } : record;
  }
  const { base: _base, summary: _summary, ...rest } = record;
  const kept = record.entries.filter((entry) => isOwn(entry) || !entry.receipt);
  return { ...rest, entries: reopened(kept, ({ receipt }) => receipt !== undefined && receipt.epoch > 0) };
}

async function reopenLost(store: RecordStore, restore: Restore): Promise<void> {
  for (const kind of KINDS) {
    for (const row of await store.list(kind, {})) {
      const after = withoutLost(row.record, restore);
      if (after === row.record) continue;
      if (after.entries.length === 0) await store.drop(kind, [row.id]);
      else await store.change(kind, row.id, (record) => withoutLost(record, restore));
    }
  }
}

/** After a walk: what the person may no longer read leaves the device, save what is still pending. */
async function dropOutOfScope(store: RecordStore, people: PullResponse['people']): Promise<void> {
  if (people === 'all' || people === null) return;
  const readable = new Set(people);
  for (const kind of KINDS.filter((one) => !isCommon(one))) {
    const rows = await store.list(kind, {});
    // A record of nobody is one whose beginning was refused: its author still has to see that.
    const outside = rows.filter(({ head }) => head.pend === 0 && head.person !== '' && !readable.has(head.person));
    if (outside.length > 0) await store.drop(kind, outside.map(({ id }) => id));
  }
}

async function settle({ store, vault }: PullDeps, answer: PullResponse): Promise<void> {
  const { mode, epoch, seq, time, scope, page } = answer;
  if (mode === 'walk' && page !== null) return vault.saveSyncState({ page });
  if (mode === 'walk') await dropOutOfScope(store, answer.people);
  return vault.saveSyncState({ epoch, seq, time, scope, page: '', ...(mode === 'walk' && { complete: true }) });
}

async function take(deps: PullDeps, state: SyncState, answer: PullResponse): Promise<'taken' | 'storage-full'> {
  const { epoch, records } = answer;
  // Without a checkpoint the server cannot tell what it lost of ours: all of an older epoch is handed in again.
  const restoredTo = answer.restoredTo ?? (state.epoch === 0 ? 0 : null);
  if (restoredTo !== null && state.restored < epoch) {
    await reopenLost(deps.store, { person: deps.person, epoch, restoredTo });
    await deps.vault.saveSyncState({ restored: epoch });
  }
  if ((await deps.store.merge(records)) === 'storage-full') return 'storage-full';
  deps.onReceived(records.length);
  await settle(deps, answer);
  return 'taken';
}

export async function pullChanges(deps: PullDeps): Promise<PullEnd> {
  for (;;) {
    const state = await deps.vault.syncState();
    const sent = deps.deviceTime();
    const answer = await deps.transport.pull({ epoch: state.epoch, seq: state.seq, scope: state.scope, page: state.page });
    if (!answer.ok) return answer;
    const { mode, time, page, more, minClient } = answer.value;
    if (isOlderBuild(deps.client, minClient)) return { ok: false, kind: 'update-needed' };
    deps.onTime(time, sent);
    if ((await take(deps, state, answer.value)) === 'storage-full') return { ok: false, kind: 'storage-full' };
    if (mode === 'walk' ? page === null : !more) return { ok: true };
  }
}
