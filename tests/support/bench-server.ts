/** The built server over an embedded PostgreSQL that the benchmark fills beforehand, with sessions as after a sign-in. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import { hashPassword } from '#sync-server/passwords.ts';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '#sync-server/demo/accounts.ts';
import { generateRecords } from '#sync-server/demo/generate-records.ts';
import type { Generated } from '#sync-server/demo/generate-records.ts';
import { createAccount } from '#sync-server/store/accounts.ts';
import { appendRecords } from '#sync-server/store/append.ts';
import { migrate } from '#sync-server/store/migrate.ts';
import { openPool } from '#sync-server/store/pool.ts';
import type { Database, DatabaseAddress } from '#sync-server/store/pool.ts';
import { launchPostgres } from '#sync-server/store/postgres-launcher.ts';
import { openSession } from '#sync-server/store/sessions.ts';
import { silentLog } from './database.ts';
import { startServer } from './server.ts';
import type { ServerProcess } from './server.ts';

const LIFE = 86_400_000;
/** Appends under way at once. */
const AT_ONCE = 50;

export interface BenchServer {
  readonly database: Database;
  /** Where PostgreSQL keeps its files. */
  readonly folder: string;
  /** Starts the built server on the database; ended by `close` at the latest. */
  start(env?: Readonly<Record<string, string>>): Promise<ServerProcess>;
  /** @returns the cookie of a person's device */
  signIn(unit: string, person: string): Promise<string>;
  close(): Promise<void>;
}

function urlOf({ host, port, user, password, database }: DatabaseAddress): string {
  return `postgresql://${user}:${encodeURIComponent(password ?? '')}@localhost:${port}/${database}?host=${encodeURIComponent(host ?? '')}`;
}

export async function openBenchServer(): Promise<BenchServer> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const postgres = await launchPostgres({ dataDir: folder, pgBin: process.env['PG_BIN'], log: silentLog });
  const database = openPool(postgres.address, 10, silentLog);
  await migrate(database, silentLog);
  const running: ServerProcess[] = [];
  return {
    database,
    folder,
    async start(env = {}) {
      const server = await startServer({ env: { DATABASE_URL: urlOf(postgres.address), ...env } });
      running.push(server);
      return server;
    },
    async signIn(unit, person) {
      const login = `${person}.${unit}`.toLowerCase();
      await createAccount(database, { login, unit, person, passwordHash: 'none' });
      const { rows } = await database.query<{ login: string }>('select login from account where unit_id = $1 and person_id = $2', [unit, person]);
      const token = await openSession(database, { login: rows[0]!.login, device: `device-${person}`, now: Date.now(), life: LIFE });
      return `__Host-ro-viec=${token}`;
    },
    async close() {
      for (const server of running) await server.stop();
      await database.end();
      await postgres.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The demo ward with its accounts, the people of one division with this many tasks each. @throws when something was refused */
export async function fillDemo(database: Database, tasksPerOfficial: number): Promise<Generated> {
  const generated = generateRecords({ now: Date.now(), tasksPerOfficial });
  const deps = { database, log: silentLog, metrics: new Registry(), now: () => Date.now() };
  for (let from = 0; from < generated.batches.length; from += AT_ONCE) {
    const answers = await Promise.all(generated.batches.slice(from, from + AT_ONCE).map((batch) => appendRecords(deps, batch)));
    const refused = answers.flatMap(({ results }) => results.flatMap(({ rejected }) => rejected));
    if (refused.length > 0) throw new Error(`the demo was refused: ${JSON.stringify(refused[0])}`);
  }
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const { login, person } of DEMO_ACCOUNTS) {
    const { id } = generated.people.find(({ key }) => key === person)!;
    await createAccount(database, { login, unit: generated.unit, person: id, passwordHash });
  }
  return generated;
}
