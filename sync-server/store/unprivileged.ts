/**
 * PostgreSQL refuses to run as root. When we are root, it runs as another user who owns its folder;
 * everybody else runs it as himself.
 */
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chownSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';
import { runToEnd } from './child-process.ts';

export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

/** A way to start programs so that PostgreSQL agrees to run. */
export interface Runner {
  /** Who must own PostgreSQL's folders; null: whoever we are. */
  readonly owner: Owner | null;
  start(command: string, args: readonly string[]): ChildProcess;
}

type Way = (owner: Owner) => Runner;

/** Nothing of our own environment: PG… variables would change PostgreSQL, and DATABASE_URL is none of its business. */
const environment = { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C' };

function runnerWith(owner: Owner | null, prefix: readonly string[], ids: Partial<Owner> = {}): Runner {
  return {
    owner,
    start(command, args) {
      const [program, ...rest] = [...prefix, command, ...args];
      // Its own process group: a Ctrl-C at the terminal reaches our server only, which then stops it in order.
      return spawn(program!, rest, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: environment, ...ids });
    },
  };
}

const ways: readonly Way[] = [
  (owner) => runnerWith(owner, [], owner),
  // Below a folder of mode 0700 another user needs the right to pass through, and only that.
  ({ uid, gid }) =>
    runnerWith({ uid, gid }, [
      'setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--clear-groups',
      '--inh-caps=-all,+dac_read_search', '--ambient-caps=-all,+dac_read_search', '--bounding-set=-all,+dac_read_search',
    ]),
  // Where changing the user is forbidden, root may still look like another user to itself.
  ({ uid, gid }) =>
    runnerWith({ uid: 0, gid: 0 }, ['unshare', '--user', `--map-user=${uid}`, `--map-group=${gid}`]),
];

/** initdb wants a user with a name: our own, PostgreSQL's, or nobody. */
function namedUser(): Owner {
  const users = new Map(
    readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':')).map((parts) => [parts[0], parts]),
  );
  const found = users.get('ro-viec') ?? users.get('postgres') ?? users.get('nobody');
  return { uid: Number(found?.[2] ?? 65_534), gid: Number(found?.[3] ?? 65_534) };
}

function handOver(path: string, owner: Owner): void {
  const { uid, gid } = statSync(path);
  if (uid === owner.uid && gid === owner.gid) return;
  chownSync(path, owner.uid, owner.gid);
  for (const entry of readdirSync(path, { withFileTypes: true, recursive: true })) {
    chownSync(join(entry.parentPath, entry.name), owner.uid, owner.gid);
  }
}

async function works(runner: Runner, folders: readonly string[], postgres: string): Promise<boolean> {
  try {
    for (const folder of folders) handOver(folder, runner.owner!);
    const script = 'binary=$1; shift; for folder; do test -w "$folder" || exit 1; done; "$binary" --version';
    const { code } = await runToEnd(runner.start('sh', ['-c', script, 'sh', postgres, ...folders]));
    return code === 0;
  } catch {
    return false;
  }
}

/**
 * @param folders exist already and are PostgreSQL's alone.
 * @throws StartError when we are root and nothing else is allowed.
 */
export async function chooseRunner(folders: readonly [string, ...string[]], postgres: string): Promise<Runner> {
  if (process.getuid?.() !== 0) return runnerWith(null, []);
  const { uid, gid } = statSync(folders[0]);
  const owner = uid === 0 ? namedUser() : { uid, gid };
  for (const way of ways) {
    const runner = way(owner);
    if (await works(runner, folders, postgres)) return runner;
  }
  throw new StartError([
    'PostgreSQL không chạy bằng quyền root và máy này không cho đổi người dùng.',
    'Hãy chạy máy chủ bằng một người dùng thường có quyền ghi vào DATA_DIR, hoặc đặt DATABASE_URL.',
    'PostgreSQL does not run as root and this machine does not allow another user: run as a plain user or set DATABASE_URL.',
  ]);
}
