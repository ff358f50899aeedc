import { describe, expect, it } from 'vitest';
import type { RecordStore, Transport } from '#app/ports.ts';
import type { PushRequest, PushResponse, PushResult } from '#domain/protocol/push.ts';
import { MAX_PUSH_ENTRIES, MAX_PUSH_RECORDS } from '#domain/protocol/push.ts';
import type { Entry, KindName } from '#domain/record/entry.ts';
import { createMemoryStore } from '#tests/support/memory-store.ts';
import { entry, plainEntry } from '#tests/support/story.ts';
import { failure } from './http-request.ts';
import { nextBatch, pushPending } from './push-pending.ts';

const TIME = '2026-03-02T03:00:00.000Z';

function comment(kind: KindName, record: string, minute: number): Entry {
  const at = new Date(Date.parse('2026-03-02T01:00:00Z') + minute * 60_000).toISOString();
  return plainEntry(entry(kind, record, 'an', kind === 'task' ? 'task.commented.v1' : 'person.renamed.v1', at, { text: 'x', name: 'x' }));
}

async function storeWith(entries: readonly Entry[]): Promise<RecordStore> {
  const store = createMemoryStore('an');
  for (const one of entries) await store.append(one);
  return store;
}

/** Answers each request by `judge`, and keeps what was asked. */
function serverThat(judge: (entry: Entry, seq: number) => Pick<PushResult, 'receipts' | 'rejected'>) {
  const asked: PushRequest[] = [];
  let seq = 0;
  const push: Transport['push'] = async (request) => {
    asked.push(request);
    const results = request.records.map(({ kind, id, entries }): PushResult => {
      const verdicts = entries.map((one) => judge(one, (seq += 1)));
      return { kind, id, receipts: verdicts.flatMap(({ receipts }) => receipts), rejected: verdicts.flatMap(({ rejected }) => rejected) };
    });
    return { ok: true, value: { epoch: 1, time: TIME, results } satisfies PushResponse };
  };
  return { asked, push };
}

const accepts = ({ id }: Entry, seq: number) => ({ receipts: [{ entry: id, receipt: { epoch: 1, seq, receivedAt: TIME, verdict: 'accepted' as const } }], rejected: [] });

function pushTo(store: RecordStore, push: Transport['push']) {
  const unused = () => Promise.resolve(failure('unreachable', 'unused'));
  const transport: Transport = { push, pull: unused, fetchRecord: unused, fetchRecords: unused, fetchColleagues: unused, announceFile: unused, sendPart: unused, download: unused };
  return pushPending({ store, transport, unit: 'u1', client: '1', onTime: () => undefined, deviceTime: () => 0 }, 1);
}

describe('the next batch', () => {
  it('puts the organisation first, then records by their oldest entry', async () => {
    const store = await storeWith([comment('task', 't2', 1), comment('task', 't1', 2), comment('person', 'p1', 9), comment('task', 't2', 3)]);
    const batch = nextBatch(await store.pending());
    expect(batch.map(({ id, entries }) => [id, entries.length])).toEqual([['p1', 1], ['t2', 2], ['t1', 1]]);
  });

  it('keeps the order of the organisation over records: what comes back to one waits', async () => {
    const store = await storeWith([comment('person', 'p1', 1), comment('person', 'p2', 2), comment('person', 'p1', 3), comment('task', 't1', 0)]);
    const batch = nextBatch(await store.pending());
    expect(batch.map(({ id, entries }) => [id, entries.length])).toEqual([['p1', 1], ['p2', 1]]);
  });

  it('stays within the limits of a request', async () => {
    const many = await storeWith(Array.from({ length: MAX_PUSH_RECORDS + 5 }, (_, i) => comment('task', `t${i}`, i)));
    expect(nextBatch(await many.pending())).toHaveLength(MAX_PUSH_RECORDS);
    const long = await storeWith(Array.from({ length: MAX_PUSH_ENTRIES + 5 }, (_, i) => comment('task', 't1', i)));
    expect(nextBatch(await long.pending())[0]!.entries).toHaveLength(MAX_PUSH_ENTRIES);
  });
});

describe('handing in', () => {
  it('goes on until every entry has its verdict', async () => {
    const store = await storeWith(Array.from({ length: MAX_PUSH_RECORDS + 5 }, (_, i) => comment('task', `t${i}`, i)));
    const server = serverThat(accepts);
    expect(await pushTo(store, server.push)).toEqual({ ok: true });
    expect(server.asked).toHaveLength(2);
    expect(await store.pending()).toEqual([]);
  });

  it('keeps what the server would not store, refused and without a place', async () => {
    const store = await storeWith([comment('task', 't1', 1)]);
    const server = serverThat(({ id }) => ({ receipts: [], rejected: [{ entry: id, code: 'changed-content' }] }));
    expect(await pushTo(store, server.push)).toEqual({ ok: true });
    const row = await store.get('task', 't1');
    expect(row?.record.entries[0]?.receipt).toEqual({ epoch: 0, seq: 0, receivedAt: TIME, verdict: 'refused', code: 'changed-content' });
    expect(row?.note.refusals).toMatchObject([{ code: 'changed-content', held: false }]);
  });

  it('leaves everything pending where somebody else is signed in', async () => {
    const store = await storeWith([comment('task', 't1', 1)]);
    const server = serverThat(({ id }) => ({ receipts: [], rejected: [{ entry: id, code: 'foreign-author' }] }));
    expect(await pushTo(store, server.push)).toMatchObject({ ok: false, kind: 'signed-out' });
    expect((await store.pending())[0]?.note.unsent).toBe(1);
  });

  it('does not ask for ever where no verdict comes', async () => {
    const store = await storeWith([comment('task', 't1', 1)]);
    const server = serverThat(() => ({ receipts: [], rejected: [] }));
    expect(await pushTo(store, server.push)).toMatchObject({ ok: false, code: 'no-verdict' });
    expect(server.asked).toHaveLength(1);
  });

  it('passes a failure on and keeps what is pending', async () => {
    const store = await storeWith([comment('task', 't1', 1)]);
    expect(await pushTo(store, async () => failure('unreachable', 'no-connection'))).toMatchObject({ kind: 'unreachable' });
    expect(await store.pending()).toHaveLength(1);
  });
});
