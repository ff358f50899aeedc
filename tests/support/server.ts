/** The built server as a process of its own, on a free port and a folder of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pino } from 'pino';
import { clearLeftover } from '#sync-server/store/leftover-postgres.ts';

const root = join(import.meta.dirname, '../..');

export interface ServerOptions {
  /** Kept after `stop`; without it a temporary folder that `stop` removes. */
  readonly dataDir?: string;
  readonly demo?: boolean;
  readonly env?: Readonly<Record<string, string>>;
  /** The pages of `<folder>/dist/app` are served; the repository's own build without it. */
  readonly pagesOf?: string;
}

export interface ServerProcess {
  readonly url: string;
  readonly dataDir: string;
  /** Everything the server wrote so far. */
  logs(): string;
  /** Sends a signal and waits for the end. @returns the exit code, null after a signal. */
  kill(signal: NodeJS.Signals): Promise<number | null>;
  /** Ends it and what it may have left behind; safe to repeat. */
  stop(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

async function waitUntilReady(url: string, hasEnded: () => boolean, logs: () => string): Promise<void> {
  for (const end = Date.now() + 60_000; Date.now() < end; ) {
    if (hasEnded()) throw new Error(`the server ended at start:\n${logs()}`);
    const answer = await fetch(`${url}/ready`).catch(() => null);
    if (answer?.ok) return;
    await delay(50);
  }
  throw new Error(`the server did not get ready in a minute:\n${logs()}`);
}

/** Starts `dist/server/main.js` (built before by `npm test`) and waits until it is ready. */
export async function startServer({ dataDir, demo = false, env = {}, pagesOf = root }: ServerOptions = {}): Promise<ServerProcess> {
  const folder = dataDir ?? mkdtempSync(join(tmpdir(), 'ro-viec-server-'));
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const own = { PORT: String(port), DATA_DIR: folder, DEMO: demo ? '1' : '0', LOG_LEVEL: 'warn' };
  const child = spawn(process.execPath, [join(root, 'dist/server/main.js')], {
    cwd: pagesOf,
    env: { PATH: process.env['PATH'], ...own, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));

  function kill(signal: NodeJS.Signals): Promise<number | null> {
    child.kill(signal);
    return ended;
  }

  async function stop(): Promise<void> {
    await kill('SIGTERM');
    await clearLeftover(join(folder, 'postgres'), pino({ level: 'silent' }));
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true });
  }

  try {
    await waitUntilReady(url, () => child.exitCode !== null, () => output);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, dataDir: folder, logs: () => output, kill, stop };
}
