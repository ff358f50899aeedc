import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { StartError } from '#sync-server/start-error.ts';
import { isAlive, lockFolder } from '#sync-server/store/folder-lock.ts';
import type { DatabaseAddress } from '#sync-server/store/pool.ts';
import { launchPostgres } from '#sync-server/store/postgres-launcher.ts';
import type { RunningPostgres } from '#sync-server/store/postgres-launcher.ts';
import { silentLog } from '#tests/support/database.ts';

let folder: string;
let running: RunningPostgres[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ro-viec-launch-'));
  running = [];
});

afterEach(async () => {
  for (const postgres of running) await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function launch(dataDir = folder): Promise<RunningPostgres> {
  const postgres = await launchPostgres({ dataDir, log: silentLog });
  running.push(postgres);
  return postgres;
}

async function query(address: DatabaseAddress, sql: string): Promise<unknown[]> {
  const client = new Client({ ...address });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a fresh start makes a durable UTF-8 database with checksums', async () => {
  const { address } = await launch();
  const rows = await query(
    address,
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit,
            current_setting('data_checksums') as checksums, current_setting('server_encoding') as encoding`,
  );
  expect(rows).toEqual([{ fsync: 'on', commit: 'on', checksums: 'on', encoding: 'UTF8' }]);
});

test('nobody gets in without the password, which others cannot read', async () => {
  const { address } = await launch();
  await expect(query({ ...address, password: 'wrong' }, 'select 1')).rejects.toThrow(/password authentication failed/);
  expect(statSync(join(folder, 'postgres-password')).mode & 0o077).toBe(0);
});

test('what was written is there after a stop and a start', async () => {
  const first = await launch();
  await query(first.address, 'create table kept (n int)');
  await first.stop();
  expect(isAlive(first.pid)).toBe(false);
  const second = await launch();
  expect(await query(second.address, 'select count(*)::int as n from kept')).toEqual([{ n: 0 }]);
});

test('a PostgreSQL left running by a killed server is stopped and its data kept', async () => {
  const orphan = await launch();
  await query(orphan.address, 'create table kept (n int); insert into kept values (7)');
  const next = await launch();
  expect(isAlive(orphan.pid)).toBe(false);
  expect(await query(next.address, 'select n from kept')).toEqual([{ n: 7 }]);
});

test('a PostgreSQL that was killed recovers what it had acknowledged', async () => {
  const killed = await launch();
  await query(killed.address, 'create table kept (n int); insert into kept values (7)');
  process.kill(killed.pid, 'SIGKILL');
  await killed.ended;
  const next = await launch();
  expect(await query(next.address, 'select n from kept')).toEqual([{ n: 7 }]);
});

test('a stale postmaster.pid that names some other living program does not block the start', async () => {
  const first = await launch();
  const path = join(folder, 'postgres', 'postmaster.pid');
  const content = readFileSync(path, 'utf8');
  await first.stop();
  writeFileSync(path, content.replace(String(first.pid), String(process.pid)));
  await expect(launch()).resolves.toMatchObject({ address: { user: 'ro_viec' } });
});

test('a start cut short while making the folder leaves nothing that blocks the next', async () => {
  mkdirSync(join(folder, 'run', 'new'), { recursive: true });
  writeFileSync(join(folder, 'run', 'new', 'PG_VERSION'), '18\n');
  mkdirSync(join(folder, 'postgres'));
  await expect(launch()).resolves.toBeDefined();
});

test('a folder of another major version stops the start with what to do, and stays as it is', async () => {
  mkdirSync(join(folder, 'postgres'));
  writeFileSync(join(folder, 'postgres', 'PG_VERSION'), '12\n');
  const failure = await launch().catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StartError);
  expect(String(failure)).toMatch(/PostgreSQL 12.*PostgreSQL 18/);
  expect(String(failure)).toContain('PG_BIN');
  expect(existsSync(join(folder, 'postgres', 'PG_VERSION'))).toBe(true);
});

test('a path too long for a socket falls back to the loopback', async () => {
  const { address } = await launch(join(folder, 'n'.repeat(100)));
  expect(address.host).toBe('127.0.0.1');
  expect(await query(address, 'select 1 as n')).toEqual([{ n: 1 }]);
});

test('it never runs as root, even below a folder only root may pass', async () => {
  const hidden = join(folder, 'hidden');
  mkdirSync(hidden, { mode: 0o700 });
  const { address, pid } = await launch(join(hidden, 'data'));
  expect(await query(address, 'select 1 as n')).toEqual([{ n: 1 }]);
  expect(readFileSync(`/proc/${pid}/status`, 'utf8')).not.toMatch(/^Uid:\s+0\s/m);
});

test('programs that cannot be started end in a clear line', async () => {
  const failure = await launchPostgres({ dataDir: folder, pgBin: '/nonexistent', log: silentLog }).catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(StartError);
});

test('one folder, one server: the second is told who holds it, a dead one holds nothing', () => {
  const release = lockFolder(folder);
  release();
  writeFileSync(join(folder, 'server.lock'), '1 not-the-start-of-process-1\n');
  lockFolder(folder)();
  const ticks = readFileSync('/proc/1/stat', 'utf8').split(') ')[1]!.split(' ')[19]!;
  writeFileSync(join(folder, 'server.lock'), `1 ${ticks}\n`);
  expect(() => lockFolder(folder)).toThrow(/1/);
});
