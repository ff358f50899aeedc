/** What colleagues see of each other over a real socket: by the rules of the period, of their own unit alone. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ulid } from 'ulid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import type { ColleagueView, RuleProfile } from '#domain/profiles/rule-profile.ts';
import { createApp } from '#sync-server/app.ts';
import { parseConfig } from '#sync-server/config.ts';
import { listen, stopListening } from '#sync-server/listen.ts';
import { createRecordPorts } from '#sync-server/record-ports.ts';
import { recordRoutes } from '#sync-server/record-routes.ts';
import { createAccount } from '#sync-server/store/accounts.ts';
import { readColleagueFigures } from '#sync-server/store/colleague-figures.ts';
import { readColleagueLevels } from '#sync-server/store/colleague-levels.ts';
import { openSession } from '#sync-server/store/sessions.ts';
import { assigned, foundWorld, handIn, onTask, PEOPLE, posted, tell, write } from '#tests/simulation/server-world.ts';
import type { World, Written } from '#tests/simulation/server-world.ts';
import { worldForEachTest } from '#tests/support/contract-world.ts';
import { ownerOf } from '#tests/support/database.ts';
import { QUARTER_RULES } from '#tests/support/quarter-rules.ts';

const world = worldForEachTest();
const DAY = 86_400_000;
let server: Server;
let url: string;

beforeEach(async () => {
  const parsed = parseConfig({ PORT: '0', LOG_LEVEL: 'silent' });
  if (!parsed.ok) throw new Error(parsed.lines.join());
  const core = { ...world.deps, config: parsed.config, closing: new AbortController().signal };
  server = await listen(parsed.config, createApp({ ...core, ...createRecordPorts(core) }, recordRoutes));
  url = `http://localhost:${(server.address() as AddressInfo).port}`;
});
afterEach(() => stopListening(server, 0));

interface Answer {
  readonly status: number;
  readonly text: string;
  readonly body: Record<string, unknown>;
  readonly error: { readonly code: string; readonly message: string } | undefined;
}

async function ask(person: string | null, period = '2026-03', of: World = world): Promise<Answer> {
  const login = `${person}-${of.unit}-${ulid()}`.toLowerCase();
  let cookie = '';
  if (person !== null) {
    await ownerOf(of.deps.database).query('delete from account where unit_id = $1 and person_id = $2', [of.unit, person]);
    await createAccount(of.deps.database, { login, unit: of.unit, person, passwordHash: 'none' });
    cookie = `__Host-ro-viec=${await openSession(of.deps.database, { login, device: 'd', now: world.now, life: DAY })}`;
  }
  const response = await fetch(`${url}/api/colleagues?period=${encodeURIComponent(period)}`, { headers: { cookie } });
  const text = await response.text();
  const body = JSON.parse(text) as Record<string, unknown>;
  return { status: response.status, text, body, error: body['error'] as Answer['error'] };
}

async function adopt(rules: RuleProfile, of: World = world, from = '2026-01-01'): Promise<void> {
  const adopted: Written = { kind: 'unit', record: of.unit, type: 'unit.profileAdopted.v1', data: { rules, from, decision: 'QĐ 9' } };
  expect(await tell(of, 'system', adopted)).toBe('accepted');
}

const decree = (colleagues: ColleagueView, change: Partial<RuleProfile> = {}): RuleProfile => ({ ...ND335, id: 'nd335-don-vi', visibility: { colleagues }, ...change });

function logged(person: string, day: string, minutes: number): Written {
  const data = { person, day, task: null, product: 'product-1', text: 'Soạn báo cáo', minutes, start: null };
  return { kind: 'daysheet', record: `${person}.${day}`, type: 'day.logged.v1', data };
}

/** Two people of one division and one of another, with hours and jobs of very different size. */
async function work(of: World = world): Promise<void> {
  const task = ulid();
  for (const one of [assigned('official', task), assigned('official'), assigned('colleague')]) expect(await tell(of, 'head', one)).toBe('accepted');
  const submitted = write(of, 'official', onTask(task, 'task.submitted.v1', { units: [[1, 2]], note: 'Đã xong việc riêng', evidence: [] }));
  await handIn(of, 'official', [submitted]);
  expect(await tell(of, 'head', onTask(task, 'task.accepted.v1', { submission: submitted.id }))).toBe('accepted');
  const cancelled = ulid();
  await tell(of, 'head', assigned('colleague', cancelled));
  expect(await tell(of, 'head', onTask(cancelled, 'task.cancelled.v1', { reason: 'Giao nhầm' }))).toBe('accepted');
  for (const [person, day, minutes] of [
    ['official', '2026-03-02', 300], ['official', '2026-03-02', 180], ['official', '2026-03-01', 60],
    ['colleague', '2026-03-02', 30], ['official2', '2026-03-02', 240], ['official2', '2026-02-27', 600],
  ] as const) expect(await tell(of, person, logged(person, day, minutes))).toBe('accepted');
}

const rowOf = ({ body }: Answer, person: string) => (body['rows'] as { person: string }[]).find((row) => row.person === person);

describe('where the rules show figures', () => {
  beforeEach(async () => {
    await adopt(decree('unit'));
    await work();
  });

  test('everybody of the unit has one row: hours of the logged days, jobs, those done', async () => {
    const answer = await ask('colleague');
    expect([answer.status, answer.body['setting']]).toEqual([200, 'unit']);
    expect((answer.body['rows'] as { person: string }[]).map(({ person }) => person)).toEqual([...PEOPLE].sort());
    expect(rowOf(answer, 'official')).toEqual({ person: 'official', hours: '4.5', jobs: 2, done: 1 });
    expect(rowOf(answer, 'colleague')).toEqual({ person: 'colleague', hours: '0.5', jobs: 1, done: 0 });
    expect(rowOf(answer, 'official2')).toEqual({ person: 'official2', hours: '4.0', jobs: 0, done: 0 });
    expect(rowOf(answer, 'chair')).toEqual({ person: 'chair', hours: null, jobs: 0, done: 0 });
  });

  test('never what was written, scored or proven', async () => {
    const { text, body } = await ask('official2');
    for (const secret of ['Báo cáo', 'Đã xong', 'evidence', 'score', 'review', 'summary', 'level', 'name']) expect(text).not.toContain(secret);
    expect(Object.keys(body).sort()).toEqual(['rows', 'setting']);
  });

  test('a line taken back and work declared but unconfirmed count for nothing', async () => {
    const entry = write(world, 'colleague', logged('colleague', '2026-03-01', 600));
    await handIn(world, 'colleague', [entry]);
    expect(rowOf(await ask('head'), 'colleague')).toMatchObject({ hours: '5.3' });
    expect(await tell(world, 'colleague', { kind: 'daysheet', record: 'colleague.2026-03-01', type: 'day.removed.v1', data: { line: entry.id } })).toBe('accepted');
    const before = (await ask('head')).body;
    expect(rowOf(await ask('head'), 'colleague')).toMatchObject({ hours: '0.5', jobs: 1 });
    const { kind: _planned, ...work } = assigned('colleague').data as { kind: string };
    expect(await tell(world, 'colleague', onTask(ulid(), 'task.declared.v1', { ...work, reason: 'Đột xuất' }))).toBe('accepted');
    expect((await ask('head')).body).toEqual(before);
  });

  test('too few people with data show nobody', async () => {
    const answer = await ask('official', '2026-02');
    expect(answer.body).toEqual({ setting: 'unit', rows: [] });
  });

  test('who came to the unit later looks back, and has no row of his own there', async () => {
    await tell(world, 'organiser', { kind: 'person', record: 'late', type: 'person.registered.v1', data: { name: 'Mới' } });
    await tell(world, 'organiser', posted('late', { division: 'economy', from: '2026-03-02' }));
    expect(rowOf(await ask('late'), 'late')).toEqual({ person: 'late', hours: null, jobs: 0, done: 0 });
    expect((await ask('late', '2026-02')).status).toBe(200);
  });
});

test('in words no number travels', async () => {
  await adopt(decree('words'));
  await work();
  const answer = await ask('colleague');
  expect(answer.body['setting']).toBe('words');
  expect(rowOf(answer, 'official')).toEqual({ person: 'official', hours: 'similar', jobs: 'more', done: 'more' });
  expect(rowOf(answer, 'colleague')).toEqual({ person: 'colleague', hours: 'less', jobs: 'similar', done: 'similar' });
  expect(rowOf(answer, 'chair')).toEqual({ person: 'chair', hours: null, jobs: null, done: null });
  for (const row of answer.body['rows'] as Record<string, unknown>[]) {
    expect(Object.entries(row).filter(([key, value]) => key !== 'person' && value !== null && !['less', 'similar', 'more'].includes(String(value)))).toEqual([]);
  }
});

describe('where everybody sees only his own', () => {
  test.each(['official', 'head', 'chair', 'organiser'])('it is refused to %s, in plain words', async (person) => {
    await work();
    const { status, error, text } = await ask(person);
    expect([status, error?.code]).toEqual([403, 'colleagues-hidden']);
    expect(error?.message).toContain('không cho đồng nghiệp xem');
    expect(text).not.toContain('rows');
  });

  test('each period has its own rules: opened from April on, March stays closed', async () => {
    await adopt(decree('unit'), world, '2026-04-01');
    await work();
    expect((await ask('official', '2026-03')).error?.code).toBe('colleagues-hidden');
    expect((await ask('official', '2026-04')).body).toEqual({ setting: 'unit', rows: [] });
  });
});

describe('the levels of a year (NĐ335 Điều 21.1.đ, 21.2.đ)', () => {
  const publishing = decree('own', { visibility: { colleagues: 'own', yearLevels: true } });
  const ofYear = (type: string, data: Record<string, unknown>): Written => ({ kind: 'review', record: 'official.2026', type: `year.${type}.v1`, data });
  const decided = (decision: string, level: string, more: Record<string, unknown> = {}) => ofYear('decided', {
    person: 'official', year: 2026, decision, level, document: 'QĐ mật 7', on: '2026-03-02', reason: 'Lý do riêng', average: '6543/100', replaces: null, ...more,
  });

  async function decide(): Promise<void> {
    expect(await tell(world, 'official', ofYear('selfClassified', { person: 'official', year: 2026, level: 'excellent' }))).toBe('accepted');
    expect(await tell(world, 'chair', decided('d1', 'good'))).toBe('accepted');
  }

  test.each(['colleague', 'official', 'head', 'chair', 'organiser'])('with the setting off nothing leaves, whatever is decided and whoever asks: %s', async (person) => {
    await decide();
    await tell(world, 'official', ofYear('decisionSeen', { decision: 'd1' }));
    for (const rules of [null, decree('unit'), decree('words')]) {
      if (rules) await adopt(rules);
      const { status, error, text } = await ask(person, '2026');
      expect([status, error?.code]).toEqual([403, 'colleagues-hidden']);
      expect(text).not.toMatch(/good|official|rows|average/);
    }
  });

  test('with it on: the level alone, once he has seen it, and after a replacement only the new one', async () => {
    await adopt(publishing);
    await decide();
    expect((await ask('colleague', '2026')).body).toEqual({ setting: 'levels', rows: [] });
    await tell(world, 'official', ofYear('decisionSeen', { decision: 'd1' }));
    const answer = await ask('colleague', '2026');
    expect(answer.body).toEqual({ setting: 'levels', rows: [{ person: 'official', level: 'good' }] });
    await tell(world, 'official', ofYear('petitioned', { person: 'official', year: 2026, petition: 'k1', decision: 'd1', text: 'Đơn riêng' }));
    expect(await tell(world, 'organiser', decided('d2', 'completed', { replaces: 'd1', agency: 'UBND tỉnh' }))).toBe('accepted');
    expect((await ask('colleague', '2026')).body).toEqual({ setting: 'levels', rows: [] });
    await tell(world, 'official', ofYear('decisionSeen', { decision: 'd2' }));
    const { text } = await ask('colleague', '2026');
    expect(JSON.parse(text)).toEqual({ setting: 'levels', rows: [{ person: 'official', level: 'completed' }] });
    for (const secret of ['good', 'excellent', '65', 'QĐ', 'Lý do', 'Đơn', 'UBND']) expect(text).not.toContain(secret);
  });

  test('closed again, closed for what was open; hours stay hidden all the while', async () => {
    await adopt(publishing);
    expect((await ask('colleague', '2026-03')).error?.code).toBe('colleagues-hidden');
    expect((await ask('colleague', '2026')).status).toBe(200);
    await adopt(decree('own'), world, '2026-03-01');
    expect((await ask('colleague', '2026')).error?.code).toBe('colleagues-hidden');
  });

  test.each(['2025', '2027', '2024'])('only of this year and the one before, since the decree: not %s', async (year) => {
    await adopt(publishing);
    expect((await ask('colleague', year)).error?.code).toBe('colleagues-hidden');
  });

  test('nobody of another unit, and not without a session', async () => {
    await adopt(publishing);
    await decide();
    await tell(world, 'official', ofYear('decisionSeen', { decision: 'd1' }));
    expect((await ask(null, '2026')).error?.code).toBe('not-signed-in');
    const other = await foundWorld(world.deps.database, `${world.unit}-other`);
    await adopt(publishing, other);
    expect((await ask('official', '2026', other)).body).toEqual({ setting: 'levels', rows: [] });
    expect(await readColleagueLevels(world.deps.database, other.unit, { year: '2026', people: ['official'] })).toEqual([]);
  });
});

describe('the period', () => {
  test.each(['', '20266', '2026-13', '2026-Q5', '2026-03-02', "2026-03' or '1'='1", '2026-Q1'])('%j is refused', async (period) => {
    await adopt(KHANH_HOA_2025);
    expect([(await ask('official', period)).status, (await ask('official', period)).error?.code]).toEqual([400, 'bad-request']);
  });

  test('by quarters takes the day sheets of its three months, and no single month', async () => {
    await adopt(decree('unit', { period: QUARTER_RULES.period }));
    for (const person of ['official', 'colleague', 'official2'] as const) {
      for (const [day, minutes] of [['2026-02-27', 120], ['2026-03-02', 360]] as const) await tell(world, person, logged(person, day, minutes));
    }
    expect(await tell(world, 'head', assigned('official', ulid(), { period: '2026-Q1', kind: 'unscheduled', reason: 'Việc đột xuất' }))).toBe('accepted');
    expect(rowOf(await ask('colleague', '2026-Q1'), 'official')).toEqual({ person: 'official', hours: '4.0', jobs: 1, done: 0 });
    expect((await ask('colleague', '2026-03')).error?.code).toBe('bad-request');
  });
});

describe('who asks', () => {
  beforeEach(async () => {
    await adopt(decree('unit'));
    await work();
  });

  test('without a session nobody', async () => {
    const { status, error } = await ask(null);
    expect([status, error?.code]).toEqual([401, 'not-signed-in']);
  });

  test('another unit gets its own rules and its own people, never these', async () => {
    const other = await foundWorld(world.deps.database, `${world.unit}-other`);
    expect((await ask('official', '2026-03', other)).error?.code).toBe('colleagues-hidden');
    await adopt(decree('unit'), other);
    expect((await ask('official', '2026-03', other)).body).toEqual({ setting: 'unit', rows: [] });
    expect(await readColleagueFigures(world.deps.database, other.unit, { period: '2026-03', people: ['official'] }))
      .toEqual([{ person: 'official', minutes: 0, days: 0, jobs: 0, done: 0 }]);
  });

  test('who left sees nothing from the next day, and is no longer seen', async () => {
    await tell(world, 'organiser', { kind: 'person', record: 'official2', type: 'person.postEnded.v1', data: { post: 'post-official2', to: '2026-03-02' } });
    expect((await ask('official2')).status).toBe(200);
    world.now += DAY;
    const { status, error } = await ask('official2');
    expect([status, error?.code]).toEqual([403, 'push-only']);
    expect((await ask('official')).text).not.toContain('official2');
  });
});
