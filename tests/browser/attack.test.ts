/** People of the ward, and one of another commune, try what they may not: each gets a coded no, and nothing moves. */
import { createHash } from 'node:crypto';
import { ulid } from 'ulid';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '#domain/calendar/day.ts';
import { lastDay, periodOfDay } from '#domain/calendar/period.ts';
import { foldOf, folds } from '#domain/kinds.ts';
import type { Entry } from '#domain/record/entry.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { daySheetId } from '#domain/work/day-sheet.ts';
import type { TaskState } from '#domain/work/task.ts';
import { hashPassword } from '#sync-server/passwords.ts';
import { createAccount } from '#sync-server/store/accounts.ts';
import { foundWorld } from '#tests/simulation/server-world.ts';
import { DEMO_PASSWORD, signInAs, toPush, verdictsOf } from '#tests/support/demo-person.ts';
import type { DemoPerson, Written } from '#tests/support/demo-person.ts';
import { openRunningDatabase, readLedger } from '#tests/support/running-database.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';

const EMPTY = new Set(Object.values(folds).map(({ start }) => JSON.stringify([start, undefined])));
const OTHER_UNIT = 'xa-khac';
const FILE = Buffer.from('Số liệu riêng của bộ phận một cửa.');
const FILE_HASH = createHash('sha256').update(FILE).digest('hex');

let server: ServerProcess;
let official: DemoPerson;
let colleague: DemoPerson;
let head: DemoPerson;
let chair: DemoPerson;
let outsider: DemoPerson;
let ward: readonly RecordDocument[];

const today = dayOf(new Date().toISOString());

function dayLine(person: string, text: string, minutes = 1): Written {
  const data = { person, day: today, task: null, product: null, text, minutes, start: null };
  return { kind: 'daysheet', record: daySheetId(person, today), type: 'day.logged.v1', data };
}

async function openOtherUnit(): Promise<void> {
  const database = openRunningDatabase(server.dataDir);
  try {
    await foundWorld(database, OTHER_UNIT);
    const passwordHash = await hashPassword(DEMO_PASSWORD);
    await createAccount(database, { login: 'chutich-xa-khac', unit: OTHER_UNIT, person: 'chair', passwordHash });
  } finally {
    await database.end();
  }
}

async function uploadEvidence(owner: DemoPerson, record: string): Promise<void> {
  const announced = { record, sha256: FILE_HASH, name: 'so-lieu.txt', type: 'text/plain', size: FILE.length };
  expect((await owner.send('POST', '/api/evidence', announced)).status).toBe(200);
  const headers = { 'content-type': 'application/octet-stream', 'upload-offset': '0' };
  expect(JSON.parse((await owner.send('PATCH', `/api/evidence/${record}/${FILE_HASH}`, new Uint8Array(FILE), headers)).text)).toMatchObject({ complete: true });
}

/** What every story says and every score is, as the Chair is told it. */
async function standing(): Promise<Map<string, string>> {
  const { records } = await chair.pullAll();
  return new Map(records.map((record) => [`${record.kind} ${record.id}`, JSON.stringify([foldOf(record.kind, record).state, record.summary?.score])]));
}

/** Runs the attempts; afterwards every story and score is what it was. @returns the ledger's growth */
async function unmoved(attempt: () => Promise<void>): Promise<number> {
  const [before, ledger] = [await standing(), await readLedger(server.dataDir, official.unit)];
  await attempt();
  const [after, later] = [await standing(), await readLedger(server.dataDir, official.unit)];
  const changed = [...before].filter(([id, state]) => after.get(id) !== state).map(([id]) => id);
  expect(changed).toEqual([]);
  const added = later.slice(ledger.length);
  expect(added.filter(({ verdict }) => verdict === 'accepted')).toEqual([]);
  // A record that began with a refused entry tells of it, and is nothing.
  const begun = [...after].filter(([id, state]) => !before.has(id) && !EMPTY.has(state)).map(([id]) => id);
  expect(begun).toEqual([]);
  return added.length;
}

function taskOf(person: string, wanted: (task: TaskState) => boolean): RecordDocument {
  const found = ward.find((record) => {
    if (record.kind !== 'task') return false;
    const { state } = foldOf('task', record);
    return state.person === person && wanted(state);
  });
  if (!found) throw new Error('the demo has no such task');
  return found;
}

const pushRaw = (who: DemoPerson, body: unknown, headers?: Record<string, string>) => who.send('POST', '/api/sync/push', body, headers);

async function tellRaw(who: DemoPerson, entry: Entry): Promise<string> {
  return verdictsOf(await who.push([entry])).join();
}

beforeAll(async () => {
  server = await startServer({ demo: true });
  await openOtherUnit();
  const logins = ['congchuc', 'motcua', 'truongphong', 'chutich', 'chutich-xa-khac'];
  [official, colleague, head, chair, outsider] = (await Promise.all(logins.map((login) => signInAs(server.url, login)))) as
    [DemoPerson, DemoPerson, DemoPerson, DemoPerson, DemoPerson];
  expect(await colleague.tell(dayLine(colleague.person, 'Tiếp nhận hồ sơ'))).toBe('accepted');
  expect(await official.tell(dayLine(official.person, 'Đi thực địa'))).toBe('accepted');
  await uploadEvidence(colleague, daySheetId(colleague.person, today));
  ward = (await chair.pullAll()).records;
});
afterAll(() => server?.stop());

test('nobody decides on his own work, and only the one above decides at all', async () => {
  const task = taskOf(official.person, ({ units }) => units.some(({ status }) => status === 'submitted'));
  const submission = foldOf('task', task).state.units.find(({ status }) => status === 'submitted')!.submission!;
  const acceptance = { kind: 'task', record: task.id, type: 'task.accepted.v1', data: { submission } } as const;
  await unmoved(async () => {
    expect(await official.tell(acceptance)).toBe('refused own-record');
    expect(await colleague.tell(acceptance)).toBe('rejected not-allowed');
    expect(await official.tell({ ...acceptance, type: 'entry.admitted.v1', data: { entry: submission } })).toBe('refused own-record');
    const period = periodOfDay(today);
    const marks = { selfScored: null, person: official.person, period, marks: {}, reasons: {}, comment: '', figure: null };
    expect(await official.tell({ kind: 'review', record: `${official.person}.${period}`, type: 'review.confirmed.v1', data: marks })).toBe('refused own-record');
    expect(await official.tell({ kind: 'person', record: official.person, type: 'person.posted.v1', data: {
      post: 'post-9', position: 'CT', title: 'Chủ tịch', role: 'head', division: null, from: today,
    } })).toBe('refused not-allowed');
  });
});

test('nobody writes in another name or into another unit', async () => {
  const added = await unmoved(async () => {
    const own = official.entry(dayLine(official.person, 'Mượn tên'));
    expect(await tellRaw(official, { ...own, actor: head.person })).toBe('rejected foreign-author');
    expect(await tellRaw(official, { ...own, actor: 'system' })).toBe('rejected foreign-author');
    expect(await tellRaw(official, { ...own, unit: OTHER_UNIT })).toBe('rejected foreign-unit');
    expect(await tellRaw(outsider, { ...own, actor: outsider.person })).toBe('rejected foreign-unit');
    expect(await official.tell(dayLine(colleague.person, 'Ghi hộ'))).toBe('rejected not-allowed');
  });
  expect(added).toBe(0);
});

test('another unit is read by nobody, and a colleague’s work by no colleague', async () => {
  const sheet = daySheetId(colleague.person, today);
  const task = taskOf(colleague.person, () => true);
  const review = ward.find(({ kind, id }) => kind === 'review' && id.startsWith(colleague.person))!;
  const foreign = new Set((await outsider.pullAll()).records.map(({ unit }) => unit));
  expect([...foreign]).toEqual([OTHER_UNIT]);
  const mine = (await official.pullAll()).records.filter(({ kind }) => !['unit', 'person', 'product'].includes(kind));
  expect(mine.length).toBeGreaterThan(0);
  expect(mine.filter((record) => foldOf(record.kind, record).state && JSON.stringify(record).includes(colleague.person))).toEqual([]);
  for (const stranger of [official, outsider]) {
    for (const path of [`task/${task.id}`, `review/${review.id}`, `daysheet/${sheet}`]) {
      expect(await stranger.send('GET', `/api/records/${path}`)).toMatchObject({ status: 404, code: 'not-found' });
    }
    expect(JSON.parse((await stranger.send('GET', `/api/records?kind=task&person=${colleague.person}&period=`)).text)).toEqual({ records: [] });
    expect(await stranger.send('GET', `/api/evidence/${sheet}/${FILE_HASH}`)).toMatchObject({ status: 403, code: 'not-allowed' });
    const announced = { record: sheet, sha256: FILE_HASH, name: 'a.txt', type: 'text/plain', size: 9 };
    expect(await stranger.send('POST', '/api/evidence', announced)).toMatchObject({ status: 403, code: 'not-allowed' });
  }
  expect((await colleague.send('GET', `/api/evidence/${sheet}/${FILE_HASH}`)).text).toBe(FILE.toString());
});

test.each<[name: string, status: number, code: string, body: (entry: Entry) => unknown, headers?: Record<string, string>]>([
  ['cut-off JSON', 400, 'malformed-json', () => '{"client":"0.1.0","rec', { 'content-type': 'application/json' }],
  ['no push at all', 400, 'bad-request', () => ({ hello: 'world' })],
  ['a field too many', 400, 'bad-request', (entry) => ({ ...toPush([entry]), verdict: 'accepted' })],
  ['an invented receipt', 400, 'bad-request', (entry) => toPush([{ ...entry, receipt: { epoch: 1, seq: 1, verdict: 'accepted' } } as Entry])],
  ['501 entries in two records', 413, 'too-large', (entry) => toPush(Array.from({ length: 501 }, (_, index) => ({ ...entry, id: ulid(), record: `${entry.record}${index % 2}` })))],
  ['501 entries in one record', 400, 'bad-request', (entry) => toPush(Array.from({ length: 501 }, () => ({ ...entry, id: ulid() })))],
  ['five megabytes', 413, 'too-large', (entry) => toPush([{ ...entry, data: { text: 'x'.repeat(5_000_000) } }])],
  ['a plain form', 415, 'wrong-content-type', () => 'client=0.1.0', { 'content-type': 'application/x-www-form-urlencoded' }],
  ['JSON said to be text', 415, 'wrong-content-type', (entry) => JSON.stringify(toPush([entry])), { 'content-type': 'text/plain' }],
  ['no session', 401, 'not-signed-in', (entry) => toPush([entry]), { cookie: '' }],
  ['a guessed session', 401, 'not-signed-in', (entry) => toPush([entry]), { cookie: `__Host-ro-viec=${'A'.repeat(43)}` }],
  ['another site’s page', 403, 'foreign-origin', (entry) => toPush([entry]), { origin: 'https://la-mot-trang-khac.example' }],
])('a push with %s is refused whole', async (_, status, code, body, headers) => {
  const before = (await readLedger(server.dataDir, official.unit)).length;
  const entry = official.entry(dayLine(official.person, 'Thử gửi'));
  expect(await pushRaw(official, body(entry), headers)).toMatchObject({ status, code });
  expect(await readLedger(server.dataDir, official.unit)).toHaveLength(before);
});

test('no coefficient is invented, neither by an official nor by a head', async () => {
  const product = ward.find(({ kind }) => kind === 'product')!;
  const { version, code, name, group, points } = foldOf('product', product).state.versions[0]!;
  const period = periodOfDay(today);
  const assignment = {
    person: official.person, title: 'Việc tự nâng hệ số', output: '', requirement: '', quantity: '1', due: lastDay(period), period,
    product: { id: product.id, version, code, name, group, points, coefficient: '99' }, reason: 'Phát sinh',
  };
  await unmoved(async () => {
    const invented = { ...assignment, kind: 'unscheduled' };
    expect(await head.tell({ kind: 'task', record: ulid(), type: 'task.assigned.v1', data: invented })).toBe('refused product-mismatch');
    expect(await official.tell({ kind: 'task', record: ulid(), type: 'task.declared.v1', data: assignment })).toBe('refused product-mismatch');
    const listing = { version, code, scope: 'shared', division: null, name, detail: '', output: '', group, points, coefficient: '99' };
    expect(await head.tell({ kind: 'product', record: product.id, type: 'product.proposed.v1', data: listing })).toBe('refused already-exists');
    expect(await official.tell({ kind: 'product', record: ulid(), type: 'product.proposed.v1', data: listing })).toBe('refused not-allowed');
  });
});

test('an id keeps the content it came with first', async () => {
  const first = official.entry(dayLine(official.person, 'Nói một lần', 7));
  expect(await tellRaw(official, first)).toBe('accepted');
  const added = await unmoved(async () => {
    expect(await tellRaw(official, { ...first, data: { ...(first.data as object), minutes: 400 } })).toBe('rejected changed-content');
    expect(await tellRaw(official, { ...first, at: '2026-01-01T00:00:00Z' })).toBe('rejected changed-content');
    expect(await tellRaw(official, first)).toBe('accepted');
  });
  expect(added).toBe(0);
});
