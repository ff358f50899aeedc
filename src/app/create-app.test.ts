import { beforeEach, describe, expect, it } from 'vitest';
import { canonicalInput } from '#domain/scoring/canonical-score.ts';
import { MEMBERS, PRODUCT, UNIT, foundWard } from '#tests/support/world-setup.ts';
import { createMemoryStore } from '#tests/support/memory-store.ts';
import { createMemoryVault } from '#tests/support/memory-vault.ts';
import { WorldServer } from '#tests/support/world-server.ts';
import { testId } from '#tests/support/story.ts';
import type { App } from './app.ts';
import { createApp } from './create-app.ts';
import { createCell, firstOf } from './live.ts';
import type { Failure, RecordStore, SyncReport, Transport, Vault } from './ports.ts';

const NOW = Date.parse('2026-03-03T02:00:00Z');
const REPORT: SyncReport = { phase: 'idle', lastExchange: null, complete: true, progress: null, error: null };
const offline: Failure = { ok: false, kind: 'unreachable', code: 'no-connection', retryAfter: null, received: null };

interface Bench {
  readonly app: App;
  readonly store: RecordStore;
  readonly vault: Vault;
  readonly transport: { -readonly [K in keyof Transport]: Transport[K] };
  readonly wakes: () => number;
}

async function benchFor(person: string): Promise<Bench> {
  const [store, vault] = [createMemoryStore(person), createMemoryVault()];
  const server = new WorldServer(UNIT, () => new Date(NOW).toISOString());
  foundWard(server, testId);
  await store.merge([...server.records.values()]);
  await vault.saveSyncState({ epoch: 1, seq: server.head, time: '2026-03-03T01:59:00.000Z' });
  const unreachable = () => Promise.resolve(offline);
  const transport = { push: unreachable, pull: unreachable, fetchRecord: unreachable, fetchRecords: unreachable, fetchColleagues: unreachable, announceFile: unreachable, sendPart: unreachable, download: unreachable };
  let woken = 0;
  const app = createApp({
    account: { login: person, person, unit: UNIT, name: person }, device: 'd1', store, vault, transport,
    sync: { report: createCell(REPORT), wake: () => void (woken += 1), stop: async () => undefined },
    clock: { now: () => NOW }, ids: { next: testId },
    digest: async (bytes) => String(bytes.byteLength).padStart(64, '0'),
    shrinkPhoto: async (file) => (file.name.startsWith('to') ? new Blob(['small'], { type: 'image/jpeg' }) : file),
    endSession: async () => undefined,
  });
  return { app, store, vault, transport, wakes: () => woken };
}

const assignment = {
  person: 'an', product: PRODUCT, title: 'Soạn tờ trình', output: 'Tờ trình', requirement: '', quantity: '1', due: '2026-03-20', period: '2026-03', kind: 'planned',
};
const dayLine = (minutes: number) => ({ person: 'an', day: '2026-03-03', task: null, product: PRODUCT.id, text: `việc ${minutes}`, minutes, start: null });

describe('the app of an official', () => {
  let bench: Bench;
  beforeEach(async () => {
    bench = await benchFor('an');
  });

  it('writes an entry with who, where, when and what the device had seen', async () => {
    const outcome = await bench.app.write('daysheet', 'an.2026-03-03', 'day.logged.v1', dayLine(30));
    const row = await bench.store.get('daysheet', 'an.2026-03-03');
    expect(row?.record.entries[0]).toMatchObject({
      actor: 'an', device: 'd1', unit: UNIT, at: '2026-03-03T02:00:00.000Z', seen: { epoch: 1, time: '2026-03-03T01:59:00.000Z' },
    });
    expect(outcome).toEqual({ ok: true, id: 'an.2026-03-03', entry: row?.record.entries[0]?.id });
    expect(bench.wakes()).toBe(1);
  });

  it.each([
    ['daysheet', 'an.2026-03-04', 'day.logged.v1', { ...dayLine(5), day: '2026-03-04' }, 'future-day'],
    ['daysheet', 'binh.2026-03-03', 'day.logged.v1', { ...dayLine(5), person: 'binh' }, 'not-allowed'],
    ['task', 't1', 'task.assigned.v1', assignment, 'own-record'],
    ['task', 'khong', 'task.started.v1', {}, 'not-allowed'],
    ['daysheet', 'an.2026-03-03', 'day.logged.v1', { text: '' }, 'bad-shape'],
  ] as const)('refuses what the server would refuse: %s %s', async (kind, record, type, data, code) => {
    expect(await bench.app.write(kind, record, type, data)).toEqual({ ok: false, code });
    expect(await bench.store.pending()).toEqual([]);
  });

  it('judges the second of two quick writes with the first in the story', async () => {
    const outcomes = await Promise.all([800, 800].map((minutes) => bench.app.write('daysheet', 'an.2026-03-03', 'day.logged.v1', dayLine(minutes))));
    expect(outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.code))).toEqual(['ok', 'day-full']);
    const rows = await bench.app.writeAll([600, 600].map((minutes) => ({ kind: 'daysheet', record: 'an.2026-03-03', type: 'day.logged.v1', data: dayLine(minutes) })));
    expect(rows.map(({ ok }) => ok)).toEqual([true, false]);
  });

  it('says when the device is full', async () => {
    const full = await benchFor('an');
    const app = createApp({
      account: full.app.account, device: 'd', store: { ...full.store, append: async () => 'storage-full' }, vault: full.vault, transport: full.transport,
      sync: { report: createCell(REPORT), wake: () => undefined, stop: async () => undefined }, clock: { now: () => NOW }, ids: { next: testId },
      digest: async () => '', shrinkPhoto: async (file) => file, endSession: async () => undefined,
    });
    expect(await app.write('daysheet', 'an.2026-03-03', 'day.logged.v1', dayLine(30))).toEqual({ ok: false, code: 'storage-full' });
  });

  it('shows where a record stands', async () => {
    const { app, store } = bench;
    await app.write('daysheet', 'an.2026-03-03', 'day.logged.v1', dayLine(30));
    const [row] = await firstOf(app.rows('daysheet', { person: 'an' }));
    expect(row?.delivery).toMatchObject({ state: 'local', unsent: 1, oldestUnsent: '2026-03-03T02:00:00.000Z' });
    expect(await firstOf(app.status())).toMatchObject({ unsent: 1, unsentFiles: 0, needReview: 0, complete: true });
    const [entry] = (await store.get('daysheet', 'an.2026-03-03'))!.record.entries;
    const receipt = { epoch: 1, seq: 99, receivedAt: '2026-03-03T02:01:00.000Z', verdict: 'accepted' as const };
    await store.merge([{ id: 'an.2026-03-03', kind: 'daysheet', unit: UNIT, entries: [{ ...entry!, receipt }] }]);
    expect((await firstOf(app.rows('daysheet', {})))[0]?.delivery).toMatchObject({ state: 'received', receivedAt: receipt.receivedAt, unsent: 0 });
    await store.change('daysheet', 'an.2026-03-03', (record) => ({ ...record, entries: [{ ...entry!, receipt: { ...receipt, verdict: 'held', code: 'outside-rights' } }] }));
    expect((await firstOf(app.rows('daysheet', {})))[0]?.delivery).toMatchObject({ state: 'review', refusals: [{ code: 'outside-rights', held: true }] });
  });

  it('counts a file only once an entry names it, and until the server has it', async () => {
    const { app, vault } = bench;
    const attached = await app.attach('an.2026-03', new File(['a big photo'], 'to.png', { type: 'image/png' }));
    if (!attached.ok) throw new Error(attached.code);
    expect(attached.file).toMatchObject({ kind: 'file', name: 'to.jpg', type: 'image/jpeg', size: 5 });
    expect(await firstOf(app.status())).toMatchObject({ unsentFiles: 0 });
    await vault.changeFile('an.2026-03', attached.file.sha256, { named: true });
    expect(await firstOf(app.status())).toMatchObject({ unsentFiles: 1 });
    expect(await firstOf(app.fileState(attached.file.sha256))).toEqual({ state: 'local', sent: 0, size: 5 });
    expect(await (await app.openFile('an.2026-03', attached.file.sha256))?.text()).toBe('small');
    expect(await app.openFile('an.2026-03', 'f'.repeat(64))).toBeNull();
  });

  it.each([
    ['virus.exe', 'application/x-msdownload', 'wrong-type'], ['rong.pdf', 'application/pdf', 'wrong-type'], ['lon.pdf', 'application/pdf', 'too-large'],
  ])('does not take %s', async (name, type, code) => {
    const size = code === 'too-large' ? 11 * 1024 * 1024 : name === 'rong.pdf' ? 0 : 5;
    expect(await bench.app.attach('t1', new File([new Uint8Array(size)], name, { type }))).toEqual({ ok: false, code });
  });

  it('names the type of a document by its ending where the phone gives none', async () => {
    const attached = await bench.app.attach('t1', new File(['x'], 'Báo cáo.DOCX'));
    expect(attached.ok && attached.file.type).toContain('wordprocessingml');
  });

  it('keeps drafts, and says on leaving what is still unsent', async () => {
    const { app } = bench;
    await app.saveDraft('form', { text: 'dở' });
    expect(await app.draft('form')).toEqual({ savedAt: '2026-03-03T02:00:00.000Z', value: { text: 'dở' } });
    await app.write('daysheet', 'an.2026-03-03', 'day.logged.v1', dayLine(30));
    expect(await app.signOut()).toEqual({ unsent: 1 });
  });

  it('folds the organisation and offers the catalogue in force, used products first', async () => {
    const { app } = bench;
    expect((await firstOf(app.organisation())).people.size).toBe(MEMBERS.length);
    expect(await firstOf(app.catalogue())).toMatchObject([{ id: PRODUCT.id, code: 'DC.01' }]);
  });

  it('fetches the story of a record that is here as a snapshot only', async () => {
    const { app, store, transport } = bench;
    await app.write('daysheet', 'an.2026-03-03', 'day.logged.v1', dayLine(30));
    const whole = (await store.get('daysheet', 'an.2026-03-03'))!;
    const receipt = { epoch: 1, seq: 99, receivedAt: '2026-03-03T02:01:00.000Z', verdict: 'accepted' as const };
    const story = { ...whole.record, id: 'an.2026-01-05', entries: whole.record.entries.map((entry) => ({ ...entry, receipt })) };
    await store.merge([{ ...story, entries: [], base: { epoch: 1, seq: 99, count: 1, state: whole.state } }]);
    transport.fetchRecord = async () => ({ ok: true, value: story });
    const seen: (boolean | undefined)[] = [];
    app.open('daysheet', 'an.2026-01-05').subscribe((opened) => seen.push(opened?.whole));
    await expect.poll(() => seen).toEqual([false, true]);
  });

  it('asks for an old period once it is looked at', async () => {
    const asked: unknown[] = [];
    bench.transport.fetchRecords = async (query) => (asked.push(query), { ok: true, value: [] });
    bench.app.rows('task', { person: 'an', period: '2025-11' }).subscribe(() => undefined);
    bench.app.rows('task', { person: 'an', period: '2026-03' }).subscribe(() => undefined);
    expect(asked).toEqual([{ kind: 'task', person: 'an', period: '2025-11' }]);
  });
});

describe('the score of a period', () => {
  it('follows the tasks, and is compared with the server where both rest on the same inputs', async () => {
    const { app, store } = await benchFor('headA');
    await app.write('task', 't1', 'task.assigned.v1', assignment);
    const first = await firstOf(app.score('an', '2026-03'));
    expect(first).toMatchObject({ summary: null, agrees: null, score: { person: 'an', assignedTotal: { display: '4.00' } } });
    const summary = (inputs: string, score: unknown) => ({ epoch: 1, seq: 50, engine: 'e', profile: 'nd335', inputs, asOf: '2026-03-03T02:00:00.000Z', score });
    const inputs = String(new TextEncoder().encode(canonicalInput(first!.input)).byteLength).padStart(64, '0');
    const review = (seq: number, hash: string, score: unknown) => store.merge([{ id: 'an.2026-03', kind: 'review', unit: UNIT, entries: [], summary: { ...summary(hash, score), seq } }]);
    await review(50, inputs, first!.score);
    expect((await firstOf(app.score('an', '2026-03')))?.agrees).toBe(true);
    await review(51, inputs, { ...first!.score, status: 'insufficient-data' });
    expect((await firstOf(app.score('an', '2026-03')))?.agrees).toBe(false);
    await review(52, 'other', first!.score);
    expect((await firstOf(app.score('an', '2026-03')))?.agrees).toBeNull();
  });
});
