import { describe, expect, it } from 'vitest';
import type { Answer, Transport } from '#app/ports.ts';
import type { PullRequest, PullResponse } from '#domain/protocol/pull.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { createMemoryStore } from '#tests/support/memory-store.ts';
import { createMemoryVault } from '#tests/support/memory-vault.ts';
import { entry, received, recordOf } from '#tests/support/story.ts';
import { failure } from './http-request.ts';
import { pullChanges, withoutLost } from './pull-changes.ts';

const ENVELOPE: PullResponse = {
  mode: 'delta', epoch: 1, seq: 9, time: '2026-03-02T03:00:00.000Z', scope: 's1', people: null, page: null, more: false, restoredTo: null, minClient: '', records: [],
};

function sheet(person: string, day = '2026-03-02'): RecordDocument {
  const data = { person, day, task: null, product: null, text: 'x', minutes: 5, start: null };
  return recordOf('daysheet', `${person}.${day}`, received([entry('daysheet', `${person}.${day}`, person, 'day.logged.v1', `${day}T01:00:00.000Z`, data)]));
}

function deviceOver(answers: readonly Answer<PullResponse>[]) {
  const [store, vault] = [createMemoryStore('an'), createMemoryVault()];
  const asked: PullRequest[] = [];
  const unused = () => Promise.resolve(failure('unreachable', 'unused'));
  const pull: Transport['pull'] = async (request) => {
    asked.push(request);
    return answers[asked.length - 1] ?? failure('unreachable', 'no-connection');
  };
  const transport: Transport = { pull, push: unused, fetchRecord: unused, fetchRecords: unused, fetchColleagues: unused, announceFile: unused, sendPart: unused, download: unused };
  const counts: number[] = [];
  const deps = { store, vault, transport, person: 'an', client: '1', onTime: () => undefined, deviceTime: () => 0, onReceived: (n: number) => counts.push(n) };
  return { store, vault, asked, counts, run: () => pullChanges(deps), deps };
}

const ok = (change: Partial<PullResponse>): Answer<PullResponse> => ({ ok: true, value: { ...ENVELOPE, ...change } });

describe('pulling', () => {
  it('asks again from the new checkpoint while there is more', async () => {
    const { run, asked, store, counts } = deviceOver([ok({ seq: 5, more: true, records: [sheet('an')] }), ok({ seq: 9, records: [sheet('binh')] })]);
    expect(await run()).toEqual({ ok: true });
    expect(asked.map(({ seq }) => seq)).toEqual([0, 5]);
    expect(await store.list('daysheet', {})).toHaveLength(2);
    expect(counts).toEqual([1, 1]);
  });

  it('goes on with a walk where it stopped, and moves the checkpoint only at its end', async () => {
    const first = deviceOver([ok({ mode: 'walk', page: 'next', more: true, records: [sheet('an')] })]);
    expect(await first.run()).toMatchObject({ kind: 'unreachable' });
    expect(await first.vault.syncState()).toMatchObject({ seq: 0, page: 'next', complete: false });
    const transport = { ...first.deps.transport, pull: async (request: PullRequest) => (first.asked.push(request), ok({ mode: 'walk', people: 'all' })) };
    expect(await pullChanges({ ...first.deps, transport })).toEqual({ ok: true });
    expect(first.asked.at(-1)).toMatchObject({ page: 'next', seq: 0 });
    expect(await first.vault.syncState()).toMatchObject({ seq: 9, page: '', complete: true });
  });

  it('drops after a walk what left the scope, save what is pending or never began', async () => {
    const { run, store } = deviceOver([ok({ mode: 'walk', people: ['an'] })]);
    await store.merge([sheet('an'), sheet('binh'), sheet('chi')]);
    await store.append(entry('daysheet', 'chi.2026-03-02', 'an', 'day.amended.v1', '2026-03-02T02:00:00.000Z', {}));
    await store.merge([recordOf('task', 't1', received([entry('task', 't1', 'an', 'task.assigned.v1', '2026-03-02T02:00:00.000Z', {})], { verdict: 'refused', code: 'not-allowed' }))]);
    await run();
    expect((await store.list('daysheet', {})).map(({ id }) => id)).toEqual(['an.2026-03-02', 'chi.2026-03-02']);
    expect(await store.list('task', {})).toHaveLength(1);
  });

  it('does not move the checkpoint when there is no room', async () => {
    const { deps, vault } = deviceOver([ok({ records: [sheet('an')] })]);
    const full = { ...deps.store, merge: async () => 'storage-full' as const };
    expect(await pullChanges({ ...deps, store: full })).toEqual({ ok: false, kind: 'storage-full' });
    expect((await vault.syncState()).seq).toBe(0);
  });

  it('reads nothing the server says is too new for this build', async () => {
    const { run, store } = deviceOver([ok({ minClient: '2', records: [sheet('an')] })]);
    expect(await run()).toEqual({ ok: false, kind: 'update-needed' });
    expect(await store.list('daysheet', {})).toEqual([]);
  });

  it('makes own entries pending again that a restore had lost', async () => {
    const { run, store, vault } = deviceOver([ok({ mode: 'walk', epoch: 2, people: 'all', restoredTo: 0 })]);
    await vault.saveSyncState({ epoch: 1, seq: 9 });
    await store.merge([sheet('an'), sheet('binh')]);
    await run();
    expect((await store.pending()).map(({ id }) => id)).toEqual(['an.2026-03-02']);
    expect(await vault.syncState()).toMatchObject({ epoch: 2, restored: 2 });
  });
});

describe('what a restore lost', () => {
  const record = sheet('an');
  const base = { epoch: 1, seq: 8, count: 1, state: {} };
  const pendingOf = ({ entries }: RecordDocument) => entries.filter(({ receipt }) => !receipt).length;
  it.each([
    ['after the copy', record, { person: 'an', epoch: 2, restoredTo: 0 }, 1],
    ['within the copy', record, { person: 'an', epoch: 2, restoredTo: 1 }, 0],
    ['of somebody else', record, { person: 'binh', epoch: 2, restoredTo: 0 }, 0],
    ['of the same epoch', record, { person: 'an', epoch: 1, restoredTo: 0 }, 0],
    ['under a lost snapshot', { ...record, base }, { person: 'an', epoch: 2, restoredTo: 7 }, 1],
    ['under a snapshot that holds', { ...record, base }, { person: 'an', epoch: 2, restoredTo: 8 }, 0],
  ])('%s', (_name, before, restore, pending) => {
    const after = withoutLost(before, restore);
    expect(pendingOf(after)).toBe(pending);
    if (pending === 0) expect(after).toBe(before);
    else expect(after.base).toBeUndefined();
  });

  it('takes what others wrote with a lost snapshot', () => {
    const theirs = sheet('binh');
    expect(withoutLost({ ...theirs, base }, { person: 'an', epoch: 2, restoredTo: 3 }).entries).toEqual([]);
  });
});
