/** Asks for what changed, merges it, and only then moves the checkpoint: after a crash the same is asked again. */
import { KINDS } from '#domain/record/entry.ts';
import type { StoredEntry } from '#domain/record/entry.ts';
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

/** Own entries the server lost in a restore lose their receipt here: they are pending again, and count as such. */
function withoutLost(record: RecordDocument, person: string, epoch: number, restoredTo: number): RecordDocument {
  const isLost = ({ actor, receipt }: StoredEntry) => actor === person
    && receipt !== undefined && receipt.epoch > 0 && receipt.epoch < epoch && receipt.seq > restoredTo;
  if (!record.entries.some(isLost)) return record;
  const entries = record.entries.map((entry) => {
    const { receipt: _, ...pending } = entry;
    return isLost(entry) ? pending : entry;
  });
  return { ...record, entries };
}

async function reopenLost(store: RecordStore, person: string, epoch: number, restoredTo: number): Promise<void> {
  for (const kind of KINDS) {
    for (const row of await store.list(kind, {})) {
      if (withoutLost(row.record, person, epoch, restoredTo) === row.record) continue;
      await store.change(kind, row.id, (record) => withoutLost(record, person, epoch, restoredTo));
    }
  }
}

/** After a walk: what the person may no longer read leaves the device, save what is still pending. */
async function dropOutOfScope(store: RecordStore, people: PullResponse['people']): Promise<void> {
  if (people === 'all' || people === null) return;
  const readable = new Set(people);
  for (const kind of KINDS.filter((one) => !isCommon(one))) {
    const rows = await store.list(kind, {});
    const outside = rows.filter(({ head }) => head.pend === 0 && !readable.has(head.person));
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
  const { epoch, restoredTo, records } = answer;
  if (restoredTo !== null && state.restored < epoch) {
    await reopenLost(deps.store, deps.person, epoch, restoredTo);
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
