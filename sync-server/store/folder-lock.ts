/** One server for one DATA_DIR: two would fight over the embedded database. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';

/** The fields of /proc/<pid>/stat from the state on; null where there is no such process or no /proc. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return null;
  }
}

/** When a process started, in clock ticks since boot; tells a process from a later one with the same number. '' where unknown. */
function startedAt(pid: number): string {
  return statOf(pid)?.[19] ?? '';
}

/** A zombie, ended but not yet collected by its parent (in a container perhaps never), counts as dead. */
export function isAlive(pid: number): boolean {
  if (statOf(pid)?.[0] === 'Z') return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function ownerOf(path: string): number | null {
  try {
    const [pid, started] = readFileSync(path, 'utf8').trim().split(' ');
    const number = Number(pid);
    const same = Number.isInteger(number) && number > 0 && isAlive(number) && startedAt(number) === (started ?? '');
    return same && number !== process.pid ? number : null;
  } catch {
    return null;
  }
}

/** @returns what gives the folder free again. @throws StartError when a running server holds it. */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'server.lock');
  const owner = ownerOf(path);
  if (owner !== null) {
    throw new StartError([
      `Một máy chủ khác (tiến trình ${owner}) đang dùng thư mục ${folder}. Hãy dừng máy chủ đó hoặc chọn DATA_DIR khác.`,
      `Another server (process ${owner}) uses ${folder}. Stop it or choose another DATA_DIR.`,
    ]);
  }
  rmSync(path, { force: true });
  writeFileSync(path, `${process.pid} ${startedAt(process.pid)}\n`, { flag: 'wx', mode: 0o600 });
  return () => rmSync(path, { force: true });
}
