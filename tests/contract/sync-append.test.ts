import { Pool } from 'pg';
import { ulid } from 'ulid';
import { describe, expect, test } from 'vitest';
import { worldForEachTest } from '#tests/support/contract-world.ts';
import { ownerOf } from '#tests/support/database.ts';
import { assigned, handIn, onTask, posted, PRODUCT, START, tell, toPush, verdictOf, write } from '#tests/simulation/server-world.ts';
import type { World, Written } from '#tests/simulation/server-world.ts';
import { appendRecords } from '#sync-server/store/append.ts';

const world = worldForEachTest();

async function storedSeqs(): Promise<number[]> {
  const { rows } = await ownerOf(world.deps.database).query<{ seq: number }>('select seq from entry where unit_id = $1 order by seq', [world.unit]);
  return rows.map(({ seq }) => seq);
}

const head = async () => (await ownerOf(world.deps.database).query<{ head: number }>('select head from unit where id = $1', [world.unit])).rows[0]!.head;

test('an entry handed in again gets its first receipt and is stored once', async () => {
  const entry = write(world, 'head', assigned('official'));
  const first = await handIn(world, 'head', [entry]);
  world.now += 60_000;
  const second = await handIn(world, 'head', [entry]);
  expect(second.results[0]!.receipts).toEqual(first.results[0]!.receipts);
  expect(await storedSeqs()).toEqual(Array.from({ length: await head() }, (_, index) => index + 1));
});

test('the same id with other content is rejected and changes nothing', async () => {
  const entry = write(world, 'head', assigned('official'));
  await handIn(world, 'head', [entry]);
  const before = await head();
  const { results } = await handIn(world, 'head', [{ ...entry, data: { ...entry.data as object, title: 'khác' } }]);
  expect(results[0]).toMatchObject({ receipts: [], rejected: [{ entry: entry.id, code: 'changed-content' }] });
  expect(await head()).toBe(before);
});

test('an id twice in one hand-in counts once', async () => {
  const entry = write(world, 'head', assigned('official'));
  const { results } = await handIn(world, 'head', [entry, entry]);
  expect(results[0]!.receipts[0]).toEqual(results[0]!.receipts[1]);
});

describe('what is not stored at all', () => {
  const cases: [string, (world: World) => { author: string; written: Written; change?: object }, string][] = [
    ['another unit', () => ({ author: 'head', written: assigned('official'), change: { unit: 'elsewhere' } }), 'foreign-unit'],
    ['another author', () => ({ author: 'head', written: assigned('official'), change: { actor: 'chair' } }), 'foreign-author'],
    ['the server’s own name', () => ({ author: 'chair', written: { kind: 'unit', record: world.unit, type: 'unit.founded.v1', data: { name: 'x', level: 'ward' } }, change: { actor: 'system' } }), 'foreign-author'],
    ['bad data', () => ({ author: 'head', written: assigned('official', ulid(), { quantity: 'many' }) }), 'bad-shape'],
    ['a NUL', () => ({ author: 'head', written: assigned('official', ulid(), { title: 'a\u0000b' }) }), 'bad-shape'],
    ['half a surrogate pair', () => ({ author: 'head', written: assigned('official', ulid(), { title: 'a\ud800' }) }), 'bad-shape'],
    ['a record of another kind', () => ({ author: 'head', written: { ...assigned('official'), record: 'product-1' } }), 'wrong-record'],
    ['a review under another name', () => ({ author: 'official', written: { kind: 'review', record: 'official.2026-02', type: 'review.completed.v1', data: { person: 'official', period: '2026-03' } } }), 'wrong-record'],
    ['a person called system', () => ({ author: 'organiser', written: { kind: 'person', record: 'system', type: 'person.registered.v1', data: { name: 'x' } } }), 'wrong-record'],
    ['work given by a colleague', () => ({ author: 'colleague', written: assigned('official') }), 'not-allowed'],
    ['a task nobody knows', () => ({ author: 'official', written: onTask(ulid(), 'task.started.v1') }), 'not-allowed'],
  ];
  test.each(cases)('%s', async (_name, make, code) => {
    const before = await head();
    const { author, written, change = {} } = make(world);
    const { results } = await handIn(world, author, [{ ...write(world, author, written), ...change }]);
    expect(results[0]!.rejected.map((rejected) => rejected.code)).toEqual([code]);
    expect(await head()).toBe(before);
    expect((await ownerOf(world.deps.database).query('select 1 from record where unit_id = $1 and seq > $2', [world.unit, before])).rowCount).toBe(0);
  });

  test('text that only looks like an escape is stored', async () => {
    expect(await tell(world, 'head', assigned('official', ulid(), { title: String.raw`\u0000 \ud800` }))).toBe('accepted');
  });
});

describe('refused and held entries keep their place in the story', () => {
  test.each<[string, string, Written, string]>([
    ['own acceptance', 'official', onTask('T', 'task.accepted.v1', { submission: 'x' }), 'refused own-record'],
    ['a day to come', 'official', { kind: 'daysheet', record: 'official.2026-03-09', type: 'day.logged.v1', data: { person: 'official', day: '2026-03-09', task: null, product: null, text: 'họp', minutes: 30, start: null } }, 'refused future-day'],
    ['an invented coefficient', 'head', assigned('official', ulid(), { product: { id: 'product-1', version: 'v1', code: 'KT-01', name: 'x', group: 'N2', points: '8', coefficient: '9' } }), 'refused product-mismatch'],
    ['a due day outside the period', 'head', assigned('official', ulid(), { due: '2026-04-01' }), 'refused due-outside-period'],
    ['a type of a newer version', 'official', onTask('T', 'task.dreamt.v1'), 'held unknown-type'],
    ['staff changing the settings', 'official', { kind: 'unit', record: 'U', type: 'unit.settingsChanged.v1', data: { catalogueLimit: 5 } }, 'refused not-allowed'],
    ['a rule profile that is none', 'chair', { kind: 'unit', record: 'U', type: 'unit.profileAdopted.v1', data: { rules: { id: 'nd999' }, from: '2026-04-01', decision: 'QĐ 1' } }, 'refused bad-profile'],
  ])('%s', async (_name, author, written, verdict) => {
    const record = ulid();
    expect(await tell(world, 'head', assigned('official', record))).toBe('accepted');
    const before = await head();
    const place = written.record === 'T' ? record : written.record === 'U' ? world.unit : written.record;
    expect(await tell(world, author, { ...written, record: place })).toBe(verdict);
    expect(await head()).toBe(before + 1);
    const { rows } = await ownerOf(world.deps.database).query('select disputed from record where unit_id = $1 and id = $2', [world.unit, place]);
    expect(rows).toEqual([{ disputed: true }]);
  });
});

test('an acceptance of a submission that was replaced is outdated', async () => {
  const task = ulid();
  await tell(world, 'head', assigned('official', task));
  const first = write(world, 'official', onTask(task, 'task.submitted.v1', { units: [[1, 1]], note: '', evidence: [] }));
  await handIn(world, 'official', [first]);
  const returned = onTask(task, 'task.returned.v1', { submission: first.id, reason: 'thiếu số liệu', majorError: false, due: '2026-03-20' });
  await tell(world, 'head', returned);
  await tell(world, 'official', onTask(task, 'task.submitted.v1', { units: [[1, 1]], note: '', evidence: [] }));
  expect(await tell(world, 'head', onTask(task, 'task.accepted.v1', { submission: first.id }))).toBe('refused outdated');
});

test('a record not his own is not learnt of: existing or not, the answer is the same', async () => {
  const record = ulid();
  await tell(world, 'head2', assigned('official2', record));
  for (const place of [record, ulid()]) {
    expect(await tell(world, 'official', onTask(place, 'task.commented.v1', { text: 'x' }))).toBe('rejected not-allowed');
    const { results } = await handIn(world, 'official', [write(world, 'official', onTask(place, 'task.dreamt.v1'))]);
    expect(results).toEqual([{ kind: 'task', id: place, receipts: [], rejected: [{ entry: expect.any(String), code: 'not-allowed' }] }]);
  }
});

test('rights follow the day an entry was written: a leaver hands in what he did, later entries are held', async () => {
  const task = ulid();
  await tell(world, 'head', assigned('official', task));
  await tell(world, 'organiser', { kind: 'person', record: 'official', type: 'person.postEnded.v1', data: { post: 'post-official', to: '2026-03-10' } });
  world.now = Date.parse('2026-03-12T02:00:00.000Z');
  const before = { ...onTask(task, 'task.started.v1'), at: '2026-03-10T03:00:00.000Z' };
  expect(await tell(world, 'official', before)).toBe('accepted');
  expect(await tell(world, 'official', onTask(task, 'task.progressed.v1', { note: 'x' }))).toBe('held outside-rights');
  const { results } = await handIn(world, 'official', [write(world, 'official', before)]);
  expect(results[0]).not.toHaveProperty('record');
});

test('what a former head decided too late is held for the people he led, and foreign elsewhere', async () => {
  const [ours, theirs] = [ulid(), ulid()];
  await tell(world, 'head', assigned('official', ours));
  await tell(world, 'head2', assigned('official2', theirs));
  await tell(world, 'organiser', { kind: 'person', record: 'head', type: 'person.postEnded.v1', data: { post: 'post-head', to: '2026-03-05' } });
  world.now = Date.parse('2026-03-12T02:00:00.000Z');
  expect(await tell(world, 'head', onTask(ours, 'task.cancelled.v1', { reason: 'thôi' }))).toBe('held outside-rights');
  expect(await tell(world, 'head', onTask(theirs, 'task.cancelled.v1', { reason: 'thôi' }))).toBe('rejected not-allowed');
});

test('a held entry takes effect when a person admits it', async () => {
  const task = ulid();
  await tell(world, 'head', assigned('official', task));
  await tell(world, 'organiser', { kind: 'person', record: 'official', type: 'person.postEnded.v1', data: { post: 'post-official', to: '2026-03-01' } });
  const held = write(world, 'official', onTask(task, 'task.started.v1'));
  const { results } = await handIn(world, 'official', [held]);
  expect(verdictOf(results[0]!)).toBe('held outside-rights');
  expect(await tell(world, 'chair', onTask(task, 'entry.admitted.v1', { entry: held.id }))).toBe('accepted');
  const { rows } = await ownerOf(world.deps.database).query('select state, count from record where unit_id = $1 and id = $2', [world.unit, task]);
  expect(rows).toEqual([{ state: 'inProgress', count: 3 }]);
});

test('a change of the organisation counts for the next entry of the same hand-in', async () => {
  const entries = [
    write(world, 'organiser', { kind: 'person', record: 'newcomer', type: 'person.registered.v1', data: { name: 'Mới' } }),
    write(world, 'organiser', posted('newcomer', { division: 'economy', organiser: true })),
  ];
  await handIn(world, 'organiser', entries);
  expect(await tell(world, 'head', assigned('newcomer'))).toBe('accepted');
  expect(await tell(world, 'newcomer', { kind: 'unit', record: world.unit, type: 'unit.renamed.v1', data: { name: 'Xã Mới' } })).toBe('accepted');
});

test('a device behind gets the merged record, one up to date only its receipts', async () => {
  const task = ulid();
  const { results } = await handIn(world, 'head', [write(world, 'head', assigned('official', task))]);
  expect(results[0]).not.toHaveProperty('record');
  const { seq } = results[0]!.receipts[0]!.receipt;
  const upToDate = await handIn(world, 'official', [write(world, 'official', onTask(task, 'task.started.v1'))], seq);
  expect(upToDate.results[0]).not.toHaveProperty('record');
  const behind = await handIn(world, 'official', [write(world, 'official', onTask(task, 'task.progressed.v1', { note: 'một nửa' }))], seq);
  expect(behind.results[0]!.record!.entries.map(({ type }) => type)).toEqual(['task.assigned.v1', 'task.started.v1', 'task.progressed.v1']);
  expect(behind.results[0]!.record!.entries.every(({ receipt }) => receipt?.receivedAt === new Date(START).toISOString())).toBe(true);
});

test('two instances over one database see each other’s changes of people and catalogue', async () => {
  const { options } = world.deps.database;
  const other = new Pool({ ...options, password: options.password });
  const elsewhere: World = { ...world, deps: { ...world.deps, database: other } };
  try {
    expect(await tell(elsewhere, 'head', assigned('official'))).toBe('accepted');
    expect(await tell(world, 'organiser', { kind: 'person', record: 'late', type: 'person.registered.v1', data: { name: 'Mới' } })).toBe('accepted');
    expect(await tell(world, 'organiser', posted('late', { division: 'economy' }))).toBe('accepted');
    expect(await tell(elsewhere, 'head', assigned('late'))).toBe('accepted');
    const product = { ...PRODUCT, version: 'v2', coefficient: '2' };
    const { id: record, ...definition } = product;
    const data = { ...definition, scope: 'shared', division: null, detail: '', output: '' };
    expect(await tell(world, 'chair', { kind: 'product', record, type: 'product.proposed.v1', data })).toBe('accepted');
    expect(await tell(world, 'chair', { kind: 'product', record, type: 'product.approved.v1', data: { version: 'v2', from: '2026-03-01', decision: 'QĐ 2' } })).toBe('accepted');
    expect(await tell(elsewhere, 'head', assigned('late', ulid(), { product }))).toBe('accepted');
    await Promise.all([world, elsewhere, world, elsewhere].flatMap((one) => Array.from({ length: 5 }, () => tell(one, 'head', assigned('official')))));
    expect(await storedSeqs()).toEqual(Array.from({ length: await head() }, (_, index) => index + 1));
  } finally {
    await other.end();
  }
});

test('a unit nobody founded takes nothing in', async () => {
  const stranger: World = { ...world, unit: 'nowhere' };
  expect(await tell(stranger, 'head', assigned('official'))).toBe('rejected foreign-unit');
});

test('8 writers with resends: no loss, no gap, no duplicate, each with one receipt', async () => {
  const task = ulid();
  await tell(world, 'head', assigned('official', task));
  const writers = Array.from({ length: 8 }, (_, writer) =>
    Array.from({ length: 25 }, (_, n) => write(world, 'official', onTask(task, 'task.progressed.v1', { note: `${writer}/${n}` }))),
  );
  const receipts = new Map<string, Set<number>>();
  const send = async (entries: (typeof writers)[number]) => {
    const request = { unit: world.unit, author: { person: 'official', device: 'd' }, records: toPush(entries), receivedAt: new Date(world.now).toISOString() };
    const { results } = await appendRecords(world.deps, request);
    for (const { entry, receipt } of results[0]!.receipts) receipts.set(entry, (receipts.get(entry) ?? new Set()).add(receipt.seq));
  };
  await Promise.all(writers.map(async (entries) => {
    for (let from = 0; from < entries.length; from += 5) {
      await Promise.all([send(entries.slice(from, from + 5)), send(entries.slice(Math.max(0, from - 3), from + 5))]);
    }
  }));
  expect(receipts.size).toBe(200);
  expect([...receipts.values()].every((seqs) => seqs.size === 1)).toBe(true);
  const seqs = await storedSeqs();
  expect(seqs).toEqual(Array.from({ length: await head() }, (_, index) => index + 1));
  const { rows } = await ownerOf(world.deps.database).query('select count from record where unit_id = $1 and id = $2', [world.unit, task]);
  expect(rows).toEqual([{ count: 201 }]);
});
