/** The database's folder: made once, kept with the major version it was made with. */
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from '../start-error.ts';
import { runToEnd } from './child-process.ts';
import type { Binaries } from './postgres-binaries.ts';
import type { Runner } from './unprivileged.ts';

export const superuser = 'ro_viec';

/** The password of the database's owner: made at the first start, readable by the server alone. */
export function ensurePassword(dataDir: string): string {
  const path = join(dataDir, 'postgres-password');
  if (!existsSync(path)) writeFileSync(path, randomBytes(24).toString('base64url'), { mode: 0o600, flush: true });
  return readFileSync(path, 'utf8').trim();
}

/** The major version of the programs, e.g. 18. @throws StartError when they do not run. */
export async function majorOf(runner: Runner, postgres: string): Promise<number> {
  const { code, output, reason } = await runToEnd(runner.start(postgres, ['--version']));
  const major = Number(/(\d+)(?:\.|devel|beta|rc)/.exec(output)?.[1]);
  if (code === 0 && major > 0) return major;
  throw new StartError([
    `Không chạy được PostgreSQL (${postgres}): ${reason ?? output}`,
    'Hãy đặt PG_BIN tới thư mục bin của PostgreSQL đã cài, hoặc đặt DATABASE_URL. / Set PG_BIN or DATABASE_URL.',
  ]);
}

/** @throws StartError when the folder was made by another major version: its files cannot be read. */
export function checkMajor(folder: string, major: number): void {
  const made = readFileSync(join(folder, 'PG_VERSION'), 'utf8').trim();
  if (made === String(major)) return;
  throw new StartError([
    `Dữ liệu trong ${folder} thuộc PostgreSQL ${made}, máy đang có PostgreSQL ${major}.`,
    `Hãy đặt PG_BIN tới PostgreSQL ${made}, hoặc chuyển dữ liệu bằng pg_upgrade. Dữ liệu chưa bị thay đổi.`,
    `The data is of PostgreSQL ${made}, the programs are ${major}: set PG_BIN to ${made} or run pg_upgrade. Nothing was changed.`,
  ]);
}

/** Byte order everywhere, UTF-8: people's words are sorted by the application, and an upgrade of the system changes no index. */
function localeArguments(major: number): string[] {
  return major >= 17 ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'] : ['--locale=C'];
}

/**
 * Makes the folder when it is missing, beside its final place, so that a start cut short leaves nothing half-made.
 * @throws StartError
 */
export async function ensureFolder(
  { dataDir, folder, scratch }: { dataDir: string; folder: string; scratch: string },
  { runner, binaries, major }: { runner: Runner; binaries: Binaries; major: number },
): Promise<void> {
  if (existsSync(join(folder, 'PG_VERSION'))) return;
  const fresh = join(scratch, 'new');
  const passwordFile = join(scratch, 'password');
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  writeFileSync(passwordFile, ensurePassword(dataDir), { mode: 0o600 });
  if (runner.owner) for (const path of [fresh, passwordFile]) chownSync(path, runner.owner.uid, runner.owner.gid);
  const { code, output, reason } = await runToEnd(
    runner.start(binaries.initdb, [
      `--pgdata=${fresh}`, `--username=${superuser}`, `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
      '--encoding=UTF8', '--data-checksums', ...localeArguments(major),
    ]),
  );
  rmSync(passwordFile, { force: true });
  if (code !== 0) throw new StartError(['Không tạo được cơ sở dữ liệu. / The database could not be made.', reason ?? output]);
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}
