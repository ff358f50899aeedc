import { ulid } from 'ulid';
import { describe, expect, test } from 'vitest';
import { PULL_PAGE } from '#domain/protocol/pull.ts';
import type { PullRequest, PullResponse } from '#domain/protocol/pull.ts';
import { foldOf } from '#domain/kinds.ts';
import { parsePullResponse } from '#sync/transport-parse.ts';
import { worldForEachTest } from '#tests/support/contract-world.ts';
import { ownerOf } from '#tests/support/database.ts';
import { assigned, foundWorld, handIn, onTask, posted, tell, write } from '#tests/simulation/server-world.ts';
import { pull } from '#sync-server/store/pull.ts';
import { startNewEpoch } from '#sync-server/store/records-epoch.ts';

const world = worldForEachTest();

async function ask(person: string, request: Partial<PullRequest> = {}): Promise<PullResponse> {
  const session = { unit: world.unit, person, login: person, device: 'd', mustChangePassword: false, pushOnly: false };
  const text = await pull(world.deps, session, { epoch: 0, seq: 0, scope: '', page: '', ...request });
  const parsed = parsePullResponse(JSON.parse(text));
  if (!parsed) throw new Error(`the browser cannot read ${text.slice(0, 300)}`);
  return parsed;
}

/** A device's loop: until there is no more. @returns the last answer and every record id in order of coming */
async function askAll(person: string, from: Partial<PullRequest> = {}): Promise<{ answer: PullResponse; ids: string[]; pages: number }> {
  const ids: string[] = [];
  let request = from;
  for (let pages = 1; ; pages += 1) {
    const answer = await ask(person, request);
    ids.push(...answer.records.map(({ id }) => id));
    if (!answer.more) return { answer, ids, pages };
    const { epoch, seq, scope, page } = answer;
    request = answer.mode === 'walk' ? { ...request, page: page! } : { epoch, seq, scope };
  }
}

const since = ({ epoch, seq, scope }: PullResponse) => ({ epoch, seq, scope });
const tasks = (answer: PullResponse) => answer.records.filter(({ kind }) => kind === 'task').map(({ id }) => id);

test('a first pull walks the scope newest first; nothing new afterwards is one short line', async () => {
  const task = ulid();
  await tell(world, 'head', assigned('official', task));
  const first = await ask('official');
  expect(first).toMatchObject({ mode: 'walk', epoch: 1, page: null, more: false, people: ['official'] });
  expect(first.records.slice(0, 2).map(({ id }) => id).sort()).toEqual([task, 'official.2026-03'].sort());
  expect(first.records.filter(({ kind }) => kind === 'person')).toHaveLength(7);
  const next = await ask('official', since(first));
  expect(next).toMatchObject({ mode: 'delta', seq: first.seq, records: [], more: false, people: null });
  expect(JSON.stringify(next).length).toBeLessThan(260);
});

test('a delta brings what changed, whole, and the review whose summary moved', async () => {
  const task = ulid();
  await tell(world, 'head', assigned('official', task));
  const before = await ask('official');
  const submitted = write(world, 'official', onTask(task, 'task.submitted.v1', { units: [[1, 2]], note: '', evidence: [] }));
  await handIn(world, 'official', [submitted]);
  const middle = await ask('official', since(before));
  expect(tasks(middle)).toEqual([task]);
  expect(middle.records[0]!.entries.map(({ type }) => type)).toEqual(['task.assigned.v1', 'task.submitted.v1']);
  await tell(world, 'head', onTask(task, 'task.accepted.v1', { submission: submitted.id }));
  const after = await ask('official', since(middle));
  expect(after.records.map(({ kind }) => kind).sort()).toEqual(['review', 'task']);
});

test('a finished task travels as a snapshot that folds to the same state, a disputed one with its entries', async () => {
  const [quiet, disputed] = [ulid(), ulid()];
  for (const task of [quiet, disputed]) await tell(world, 'head', assigned('official', task));
  await tell(world, 'official', onTask(disputed, 'task.accepted.v1', { submission: 'x' }));
  for (const task of [quiet, disputed]) await tell(world, 'head', onTask(task, 'task.cancelled.v1', { reason: 'thôi' }));
  const { records } = await ask('official');
  const snapshot = records.find(({ id }) => id === quiet)!;
  expect(snapshot).toMatchObject({ entries: [], base: { count: 2, epoch: 1 } });
  expect(foldOf('task', snapshot).state).toMatchObject({ status: 'cancelled', person: 'official', title: 'Báo cáo tháng' });
  const told = records.find(({ id }) => id === disputed)!;
  expect(told.base).toBeUndefined();
  expect(told.entries.map(({ receipt }) => receipt?.code ?? receipt?.verdict)).toEqual(['accepted', 'own-record', 'accepted']);
});

test('day sheets older than a week and closed periods are light or left out', async () => {
  const log = (day: string) => ({ kind: 'daysheet' as const, record: `official.${day}`, type: 'day.logged.v1', data: { person: 'official', day, task: null, product: null, text: 'họp', minutes: 30, start: null, lateReason: 'quên' } });
  for (const day of ['2025-12-30', '2026-02-10', '2026-03-01']) expect(await tell(world, 'official', log(day))).toBe('accepted');
  const { records } = await ask('official');
  const sheets = Object.fromEntries(records.filter(({ kind }) => kind === 'daysheet').map(({ id, entries }) => [id, entries.length]));
  expect(sheets).toEqual({ 'official.2026-02-10': 0, 'official.2026-03-01': 1 });
});

describe('who reads what', () => {
  test.each([
    ['official', ['ours']],
    ['colleague', []],
    ['head', ['ours']],
    ['head2', ['theirs']],
    ['organiser', ['ours', 'theirs']],
    ['chair', ['ours', 'theirs']],
  ])('%s', async (person, expected) => {
    const ids = { ours: ulid(), theirs: ulid() };
    await tell(world, 'head', assigned('official', ids.ours));
    await tell(world, 'head2', assigned('official2', ids.theirs));
    const named = (answer: PullResponse) => Object.entries(ids).filter(([, id]) => tasks(answer).includes(id)).map(([name]) => name);
    const walk = await ask(person);
    expect(named(walk)).toEqual(expected);
    await tell(world, 'official', onTask(ids.ours, 'task.started.v1'));
    await tell(world, 'official2', onTask(ids.theirs, 'task.started.v1'));
    expect(named(await ask(person, since(walk)))).toEqual(expected);
  });

  test('another unit never shows, whatever the checkpoint', async () => {
    const elsewhere = await foundWorld(world.deps.database, `${world.unit}-other`);
    await tell(elsewhere, 'head', assigned('official'));
    expect((await askAll('chair')).answer.records.every(({ unit }) => unit === world.unit)).toBe(true);
  });

  test('who holds no post reads nothing', async () => {
    await expect(ask('stranger')).rejects.toMatchObject({ code: 'push-only' });
  });
});

test('a new head walks and sees older records, and loses them when his post has ended', async () => {
  const task = ulid();
  await tell(world, 'head2', assigned('official2', task));
  const before = await ask('colleague');
  expect(tasks(before)).toEqual([]);
  const post = { post: 'acting', role: 'head', division: 'culture', from: '2026-03-01' };
  expect(await tell(world, 'organiser', posted('colleague', post))).toBe('accepted');
  const during = await ask('colleague', since(before));
  expect(during).toMatchObject({ mode: 'walk' });
  expect(during.people).toContain('official2');
  expect(tasks(during)).toEqual([task]);
  await tell(world, 'organiser', { kind: 'person', record: 'colleague', type: 'person.postEnded.v1', data: { post: 'acting', to: '2026-03-02' } });
  expect((await ask('colleague', since(during))).mode).toBe('delta');
  world.now += 24 * 3_600_000;
  const after = await ask('colleague', since(during));
  expect(after).toMatchObject({ mode: 'walk', people: ['colleague'] });
  expect(tasks(after)).toEqual([]);
});

test('pages are complete while others write', async () => {
  const ids = Array.from({ length: PULL_PAGE + 120 }, () => ulid());
  await handIn(world, 'head', ids.map((id) => write(world, 'head', assigned('official', id))));
  const first = await ask('head');
  expect(first).toMatchObject({ mode: 'walk', more: true, page: expect.any(String) });
  const seen = new Set(first.records.map(({ id }) => id));
  const late = ulid();
  await tell(world, 'official', onTask(ids[0]!, 'task.started.v1'));
  await tell(world, 'head', assigned('official', late));
  const second = await ask('head', { page: first.page! });
  for (const { id } of second.records) seen.add(id);
  expect(second).toMatchObject({ page: null, seq: first.seq });
  const rest = await askAll('head', since(second));
  for (const id of rest.ids) seen.add(id);
  expect([...ids, late].filter((id) => !seen.has(id))).toEqual([]);
  const delta = await askAll('head', { ...since(first), seq: 0 });
  expect(delta.pages).toBeGreaterThan(1);
  expect([...ids, late].filter((id) => !delta.ids.includes(id))).toEqual([]);
});

test('a walk under way begins anew when the scope changed meanwhile', async () => {
  await handIn(world, 'head', Array.from({ length: PULL_PAGE + 20 }, () => write(world, 'head', assigned('official'))));
  const first = await ask('head');
  const theirs = ulid();
  await tell(world, 'head2', assigned('official2', theirs));
  await tell(world, 'organiser', posted('head', { post: 'more', role: 'head', division: 'culture' }));
  const again = await ask('head', { page: first.page! });
  expect(again.seq).toBeGreaterThan(first.seq);
  expect((await askAll('head', { page: first.page! })).ids).toContain(theirs);
});

test('after a restore devices walk, hand in again what was lost, and it counts once', async () => {
  const [kept, lost] = [write(world, 'head', assigned('official')), write(world, 'head', assigned('official'))];
  await handIn(world, 'head', [kept]);
  const { rows } = await ownerOf(world.deps.database).query<{ head: number }>('select head from unit where id = $1', [world.unit]);
  await handIn(world, 'head', [lost]);
  const before = await ask('head');
  await ownerOf(world.deps.database).query('delete from entry where unit_id = $1 and seq > $2', [world.unit, rows[0]!.head]);
  await ownerOf(world.deps.database).query('delete from record where unit_id = $1 and id = $2', [world.unit, lost.record]);
  await ownerOf(world.deps.database).query('update unit set head = $2 where id = $1', [world.unit, rows[0]!.head]);
  const epoch = await startNewEpoch(world.deps.database, world.unit);
  const after = await ask('head', since(before));
  expect(after).toMatchObject({ mode: 'walk', epoch, restoredTo: rows[0]!.head });
  expect(epoch).toBeGreaterThan(before.epoch);
  const again = await handIn(world, 'head', [kept, lost]);
  const [first, second] = again.results.map(({ receipts }) => receipts[0]!.receipt);
  expect(first).toMatchObject({ epoch: 1, verdict: 'accepted' });
  expect(second).toMatchObject({ epoch, seq: rows[0]!.head + 1, verdict: 'accepted' });
  expect((await handIn(world, 'head', [lost])).results[0]!.receipts[0]!.receipt).toEqual(second);
});

test('a checkpoint ahead of the server is answered by a walk', async () => {
  const first = await ask('official');
  expect(await ask('official', { ...since(first), seq: first.seq + 10 })).toMatchObject({ mode: 'walk', seq: first.seq });
});

/** Copies of one row of the official under other periods: what counts here is the period alone. */
async function copyRow(id: string, periods: readonly string[]): Promise<void> {
  await ownerOf(world.deps.database).query(
    `insert into record (unit_id, id, kind, epoch, seq, person, period, state, finished, count, disputed, head, summary)
     select unit_id, 'copy-' || kind || '.' || p, kind, epoch, seq, person, p, state, finished, count, disputed, head, summary
       from record, unnest($3::text[]) p where unit_id = $1 and id = $2`,
    [world.unit, id, periods],
  );
}

describe('months, quarters and years are each recent by their own measure, on 2 March 2026', () => {
  test('finished tasks of the current and the previous period, and of those to come', async () => {
    const task = ulid();
    await tell(world, 'head', assigned('official', task));
    await tell(world, 'head', onTask(task, 'task.cancelled.v1', { reason: 'thôi' }));
    await copyRow(task, ['2025-12', '2026-01', '2026-02', '2026-04', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2']);
    const came = tasks(await ask('official')).filter((id) => id.startsWith('copy-')).sort();
    expect(came).toEqual(['copy-task.2025-Q4', 'copy-task.2026-02', 'copy-task.2026-04', 'copy-task.2026-Q1', 'copy-task.2026-Q2']);
  });

  test('reviews of a year back, whole only while they are recent', async () => {
    const complete = { person: 'official', period: '2026-03' };
    expect(await tell(world, 'official', { kind: 'review', record: 'official.2026-03', type: 'review.completed.v1', data: complete })).toBe('accepted');
    const periods = ['2025-02', '2025-03', '2026-01', '2026-02', '2024-Q4', '2025-Q1', '2025-Q3', '2025-Q4', '2026-Q1', '2024', '2025', '2026'];
    await copyRow('official.2026-03', periods);
    const { records } = await ask('official');
    const came = records.filter(({ id }) => id.startsWith('copy-')).map(({ id, base }) => `${id.slice('copy-review.'.length)}${base ? ' snapshot' : ''}`);
    expect(came.sort()).toEqual([
      '2025', '2025-03 snapshot', '2025-Q1 snapshot', '2025-Q3 snapshot', '2025-Q4', '2026', '2026-01 snapshot', '2026-02', '2026-Q1',
    ]);
  });
});
