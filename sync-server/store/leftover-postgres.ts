/** What a server that was killed may have left: a running PostgreSQL, or the file that says one runs. */
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Logger } from 'pino';
import { StartError } from '../start-error.ts';
import { isAlive } from './folder-lock.ts';

/** The lines of postmaster.pid that matter: process id first, status last ("ready", "starting", "stopping"). */
export interface PostmasterFile {
  readonly pid: number;
  readonly status: string;
}

export function readPostmasterFile(folder: string): PostmasterFile | null {
  try {
    const lines = readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n');
    const pid = Number(lines[0]);
    return Number.isInteger(pid) && pid > 0 ? { pid, status: (lines[7] ?? '').trim() } : null;
  } catch {
    return null;
  }
}

/** Whether the process is the PostgreSQL we started on this folder; its command line names both. */
function servesFolder(pid: number, folder: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    return words.some((word) => word.endsWith('postgres')) && words.includes(folder);
  } catch {
    return false;
  }
}

async function waitForEnd(pid: number, milliseconds: number): Promise<boolean> {
  for (const end = Date.now() + milliseconds; Date.now() < end; ) {
    if (!isAlive(pid)) return true;
    await delay(50);
  }
  return !isAlive(pid);
}

/**
 * Makes the folder free: stops a PostgreSQL whose server died (in order, then at once), and removes the file
 * when its number belongs to another program by now. Without /proc PostgreSQL's own check decides.
 * @throws StartError when it will not stop.
 */
export async function clearLeftover(folder: string, log: Logger): Promise<void> {
  const file = readPostmasterFile(folder);
  if (!file || !isAlive(file.pid) || process.platform !== 'linux') return;
  if (!servesFolder(file.pid, folder)) {
    rmSync(join(folder, 'postmaster.pid'));
    return;
  }
  log.warn({ pid: file.pid }, 'stopping the PostgreSQL a former server left running');
  for (const [signal, patience] of [['SIGINT', 30_000], ['SIGQUIT', 15_000]] as const) {
    process.kill(file.pid, signal);
    if (await waitForEnd(file.pid, patience)) return;
  }
  throw new StartError([
    `PostgreSQL cũ (tiến trình ${file.pid}) không dừng được. Hãy dừng tiến trình đó rồi khởi động lại.`,
    `The former PostgreSQL (process ${file.pid}) does not stop. End it and start again.`,
  ]);
}
