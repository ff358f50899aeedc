/**
 * A throwaway PostgreSQL for tests: the embedded one in a temporary folder, or the server DATABASE_URL names.
 * Every `freshDatabase` is a database of its own with the current schema, dropped when the file's tests are done.
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { pino } from 'pino';
import { launchPostgres } from '#sync-server/store/postgres-launcher.ts';
import { migrate } from '#sync-server/store/migrate.ts';
import { preparePlainRole } from '#sync-server/store/plain-role.ts';
import { openPool } from '#sync-server/store/pool.ts';
import type { Database, DatabaseAddress } from '#sync-server/store/pool.ts';

export const silentLog = pino({ level: 'silent' });

export interface TestDatabases {
  /** A new database with the schema, and a pool on it that works as the server does: behind row-level security. */
  freshDatabase(): Promise<Database>;
  /** The same, unmigrated, as the address a server would be given. */
  emptyDatabase(): Promise<DatabaseAddress>;
  close(): Promise<void>;
}

const owners = new WeakMap<Database, Database>();

/** The owner of a `freshDatabase`, to look into it or to change it behind the server's back. */
export function ownerOf(database: Database): Database {
  const owner = owners.get(database);
  if (!owner) throw new Error('not a database of these tests');
  return owner;
}

/** The address of another database of the same server. */
function sibling(address: DatabaseAddress, database: string): DatabaseAddress {
  if (address.url === undefined) return { ...address, database };
  const url = new URL(address.url);
  url.pathname = `/${database}`;
  return { url: url.href };
}

async function runAlone(address: DatabaseAddress, sql: string): Promise<void> {
  const client = new Client(address.url === undefined ? { ...address } : { connectionString: address.url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

async function openServer(): Promise<{ address: DatabaseAddress; close: () => Promise<void> }> {
  const url = process.env['DATABASE_URL'];
  if (url !== undefined) return { address: { url }, close: () => Promise.resolve() };
  const dataDir = mkdtempSync(join(tmpdir(), 'ro-viec-pg-'));
  const running = await launchPostgres({ dataDir, pgBin: process.env['PG_BIN'], log: silentLog });
  return {
    address: running.address,
    async close() {
      await running.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

/** Call it in `beforeAll`, its `close` in `afterAll`. */
export async function openTestDatabases(): Promise<TestDatabases> {
  const server = await openServer();
  const names: string[] = [];
  const pools: Database[] = [];

  async function emptyDatabase(): Promise<DatabaseAddress> {
    const name = `test_${randomBytes(8).toString('hex')}`;
    await runAlone(server.address, `create database ${name}`);
    names.push(name);
    return sibling(server.address, name);
  }

  async function freshDatabase(): Promise<Database> {
    const address = await emptyDatabase();
    const owner = openPool(address, 2, silentLog);
    await migrate(owner, silentLog);
    const pool = openPool(address, 5, silentLog, await preparePlainRole(owner, silentLog));
    pools.push(owner, pool);
    owners.set(pool, owner);
    return pool;
  }

  async function close(): Promise<void> {
    await Promise.all(pools.map((pool) => pool.end()));
    for (const name of names) await runAlone(server.address, `drop database if exists ${name} with (force)`);
    await server.close();
  }

  return { freshDatabase, emptyDatabase, close };
}
