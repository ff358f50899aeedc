/** The embedded PostgreSQL: one process beside ours, its files under DATA_DIR, durable as PostgreSQL is by default. */
import type { ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import type { Logger } from 'pino';
import { StartError } from '../start-error.ts';
import { endOf, followLines } from './child-process.ts';
import type { Ending } from './child-process.ts';
import { clearLeftover, readPostmasterFile } from './leftover-postgres.ts';
import type { DatabaseAddress } from './pool.ts';
import { findBinaries } from './postgres-binaries.ts';
import { checkMajor, ensureFolder, ensurePassword, majorOf, superuser } from './postgres-folder.ts';
import { chooseRunner } from './unprivileged.ts';

export interface LaunchOptions {
  /** Absolute; made when missing. */
  readonly dataDir: string;
  readonly pgBin?: string | undefined;
  readonly maxConnections?: number;
  readonly log: Logger;
}

export interface RunningPostgres {
  readonly address: DatabaseAddress;
  readonly pid: number;
  /** Settles when PostgreSQL has ended, asked or not. */
  readonly ended: Promise<Ending>;
  /** Fast shutdown: open transactions are rolled back, everything acknowledged is on disk. */
  stop(): Promise<void>;
}

const database = 'ro_viec';
/** The longest path of a Unix socket, with the name PostgreSQL adds (/.s.PGSQL.5432). */
const longestSocketFolder = 103 - '/.s.PGSQL.5432'.length;

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** A Unix socket in a folder of ours; where its path is too long or there are none, a loopback port. */
async function chooseDoor(scratch: string): Promise<{ host: string; port: number; flags: string[] }> {
  const fits = process.platform !== 'win32' && Buffer.byteLength(scratch) <= longestSocketFolder;
  if (fits) return { host: scratch, port: 5432, flags: ['listen_addresses=', `unix_socket_directories=${scratch}`, 'port=5432'] };
  const port = await freePort();
  return { host: '127.0.0.1', port, flags: ['listen_addresses=127.0.0.1', 'unix_socket_directories=', `port=${port}`] };
}

/** Waits as long as recovery takes after a crash. @throws StartError when PostgreSQL ends instead. */
async function waitUntilReady(folder: string, child: ChildProcess, ended: Promise<Ending>, lines: readonly string[]): Promise<void> {
  let ending: Ending | undefined;
  void ended.then((value) => (ending = value));
  for (;;) {
    if (ending) {
      throw new StartError(['PostgreSQL không khởi động được. / PostgreSQL did not start.', ending.reason ?? lines.join('\n')]);
    }
    const file = readPostmasterFile(folder);
    if (file?.status === 'ready' && file.pid === child.pid) return;
    await delay(20);
  }
}

async function ensureDatabase(address: DatabaseAddress): Promise<void> {
  const client = new Client({ ...address, database: 'postgres' });
  await client.connect();
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
    if (rowCount === 0) await client.query(`create database ${database}`);
  } finally {
    await client.end();
  }
}

/** Starts it, first making its folder and clearing what a killed server left. @throws StartError with what to do. */
export async function launchPostgres(options: LaunchOptions): Promise<RunningPostgres> {
  const { dataDir, log } = options;
  const folder = join(dataDir, 'postgres');
  const scratch = join(dataDir, 'run');
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  for (const path of [folder, scratch]) mkdirSync(path, { recursive: true, mode: 0o700 });

  const binaries = findBinaries(options.pgBin);
  const runner = await chooseRunner([folder, scratch], binaries.postgres);
  const major = await majorOf(runner, binaries.postgres);
  await ensureFolder({ dataDir, folder, scratch }, { runner, binaries, major });
  checkMajor(folder, major);
  await clearLeftover(folder, log);

  const door = await chooseDoor(scratch);
  const settings = [...door.flags, `max_connections=${options.maxConnections ?? 100}`, 'timezone=UTC', 'log_timezone=UTC'];
  const child = runner.start(binaries.postgres, ['-D', folder, ...settings.flatMap((setting) => ['-c', setting])]);
  const lines = followLines(child, (line) => log.debug({ line }, 'postgres'));
  const ended = endOf(child);
  await waitUntilReady(folder, child, ended, lines);
  const address = { host: door.host, port: door.port, user: superuser, password: ensurePassword(dataDir), database };
  await ensureDatabase(address);
  return { address, pid: child.pid!, ended, stop: () => stopChild(child, ended) };
}

async function stopChild(child: ChildProcess, ended: Promise<Ending>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGINT');
  const late = AbortSignal.timeout(60_000);
  late.addEventListener('abort', () => child.kill('SIGQUIT'));
  await ended;
}
