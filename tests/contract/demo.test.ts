/** The demo commune on a real database: made once, by the append alone, resumed after a crash, shown on request. */
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Registry } from 'prom-client';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { isPeriod } from '#domain/calendar/period.ts';
import type { PersonState } from '#domain/organisation/person.ts';
import type { UnitState } from '#domain/organisation/unit.ts';
import { reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import { unitScores } from '#domain/review/unit-scores.ts';
import type { TaskState } from '#domain/work/task.ts';
import { createApp } from '#sync-server/app.ts';
import { parseConfig } from '#sync-server/config.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '#sync-server/demo/accounts.ts';
import { createDemo, isDemoReady } from '#sync-server/demo/create-demo.ts';
import { generateRecords } from '#sync-server/demo/generate-records.ts';
import type { Deps } from '#sync-server/deps.ts';
import { createRecordPorts } from '#sync-server/record-ports.ts';
import { registerDemo } from '#sync-server/routes/demo.ts';
import { registerSession } from '#sync-server/routes/session.ts';
import { appendRecords } from '#sync-server/store/append.ts';
import { findAccount, createAccount } from '#sync-server/store/accounts.ts';
import type { Database } from '#sync-server/store/pool.ts';
import { writeSetting } from '#sync-server/store/settings.ts';
import { openTestDatabases, ownerOf, silentLog } from '#tests/support/database.ts';
import type { TestDatabases } from '#tests/support/database.ts';

const NOW = Date.parse('2026-11-18T03:30:00Z');

let databases: TestDatabases;
let database: Database;
let server: Server | undefined;

beforeAll(async () => {
  databases = await openTestDatabases();
});
afterAll(() => databases.close());
beforeEach(async () => {
  database = await databases.freshDatabase();
});
afterEach(() => {
  server?.close();
  server = undefined;
});

function depsWith(environment: Readonly<Record<string, string>>): Deps {
  const parsed = parseConfig(environment);
  if (!parsed.ok) throw new Error(parsed.lines.join('\n'));
  const core = { config: parsed.config, database, log: silentLog, metrics: new Registry(), now: () => NOW, closing: new AbortController().signal };
  return { ...core, ...createRecordPorts(core) };
}

const DEMO = { DEMO: '1' };

async function counts(): Promise<{ entries: number; disputed: number; accounts: number }> {
  const { rows } = await ownerOf(database).query<{ entries: number; disputed: number; accounts: number }>(
    `select (select count(*)::int from entry) as entries, (select count(*)::int from entry where verdict <> 'accepted') as disputed,
            (select count(*)::int from account) as accounts`,
  );
  return rows[0]!;
}

function expectedEntries(): number {
  return generateRecords({ now: NOW }).batches.flatMap(({ records }) => records.flatMap(({ entries }) => entries)).length;
}

interface Stored {
  readonly id: string;
  readonly kind: string;
  readonly person: string;
  readonly period: string;
  readonly state: unknown;
  readonly total: string | null;
}

/** Reviews whose stored figure is not that of the whole unit scored anew from its records. */
async function wrongSummaries(): Promise<string[]> {
  const { rows } = await ownerOf(database).query<Stored>(
    `select id, kind, person, period, head->'state' as state, summary->'score'->'total'->>'exact' as total from record`,
  );
  const of = (kind: string) => rows.filter((row) => row.kind === kind);
  const people = new Map(of('person').map(({ id, state }) => [id, state as PersonState]));
  const org = { unit: of('unit')[0]!.state as UnitState, people };
  const reviews = new Map(of('review').filter(({ period }) => isPeriod(period)).map((row) => [row.id, row]));
  return [...new Set([...reviews.values()].map(({ period }) => period))].flatMap((period) => {
    const tasks = of('task').filter((row) => row.period === period).map(({ id, state }) => ({ id, state: state as TaskState }));
    const scores = unitScores({
      org, period,
      tasksOf: (person) => tasks.filter(({ state }) => state.person === person),
      reviewOf: (person) => (reviews.get(reviewId(person, period))?.state as ReviewState | undefined) ?? null,
    });
    const wrong = [...scores].filter(([person, { score }]) => (reviews.get(reviewId(person, period))?.total ?? null) !== (score.total?.exact ?? null));
    return wrong.map(([person]) => reviewId(person, period));
  });
}

async function listen(deps: Deps): Promise<string> {
  server = createServer(createApp(deps, [registerDemo, registerSession]));
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe('on an empty database of a demo server', () => {
  test('it is made once, every entry is accepted, and every summary is what the records give', async () => {
    const deps = depsWith(DEMO);
    expect(await createDemo(deps)).toBe(true);
    expect(await counts()).toEqual({ entries: expectedEntries(), disputed: 0, accounts: DEMO_ACCOUNTS.length });
    expect(await wrongSummaries()).toEqual([]);
    expect(await createDemo(deps)).toBe(false);
    expect((await counts()).entries).toBe(expectedEntries());
  });

  test('two servers that start at once make one demo', async () => {
    const made = await Promise.all([createDemo(depsWith(DEMO)), createDemo(depsWith(DEMO))]);
    expect(made.toSorted()).toEqual([false, true]);
    expect((await counts()).entries).toBe(expectedEntries());
  });

  test('cut short, the next start brings it to its end with the same entries', async () => {
    const deps = depsWith(DEMO);
    await writeSetting(database, 'demo-seeded', `making ${NOW}`);
    for (const batch of generateRecords({ now: NOW }).batches.slice(0, 100)) await appendRecords(deps, batch);
    expect(await isDemoReady(database)).toBe(false);
    expect(await createDemo({ ...deps, now: () => NOW + 86_400_000 })).toBe(true);
    expect(await counts()).toMatchObject({ entries: expectedEntries(), disputed: 0 });
    expect(await isDemoReady(database)).toBe(true);
  });
});

describe('never where it does not belong', () => {
  test('a database named by DATABASE_URL stays empty without DEMO=1', async () => {
    expect(await createDemo(depsWith({ DATABASE_URL: 'postgres://elsewhere/db' }))).toBe(false);
    expect(await counts()).toEqual({ entries: 0, disputed: 0, accounts: 0 });
  });

  test('a database somebody uses already is left alone', async () => {
    await createAccount(database, { login: 'someone', unit: 'real-unit', person: 'person', passwordHash: 'hash' });
    expect(await createDemo(depsWith(DEMO))).toBe(false);
    expect(await counts()).toEqual({ entries: 0, disputed: 0, accounts: 1 });
  });
});

describe('GET /api/demo', () => {
  test('names an account for each role, and each of them signs in', async () => {
    const deps = depsWith(DEMO);
    await createDemo(deps);
    const address = await listen(deps);
    const body = await (await fetch(`${address}/api/demo`)).json();
    expect(body.password).toBe(DEMO_PASSWORD);
    expect(body.accounts.map(({ login }: { login: string }) => login)).toEqual(DEMO_ACCOUNTS.map(({ login }) => login));
    for (const { login, name, role } of body.accounts) {
      expect(role).toEqual({ vi: expect.any(String), en: expect.any(String) });
      const answer = await fetch(`${address}/api/session`, {
        method: 'POST', headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify({ login, password: DEMO_PASSWORD, device: 'test-device' }),
      });
      expect(await answer.json()).toMatchObject({ login, name, mustChangePassword: false });
    }
    expect((await findAccount(database, 'chutich'))?.passwordHash).toMatch(/^\$argon2id\$/);
  });

  test('is not there before the demo is, nor on a server without it', async () => {
    expect((await fetch(`${await listen(depsWith(DEMO))}/api/demo`)).status).toBe(404);
    await writeSetting(database, 'demo-seeded', 'ready');
    server!.close();
    const real = await listen(depsWith({ DATABASE_URL: 'postgres://elsewhere/db' }));
    expect((await fetch(`${real}/api/demo`)).status).toBe(404);
  });
});
