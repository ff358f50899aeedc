/**
 * Brings a clone to a state that can run: packages installed, bundles built. Both steps are skipped
 * when a stamp says that nothing they depend on has changed. Plain JavaScript without packages,
 * because it runs before any package is there.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const installStamp = join(root, 'node_modules', '.stamp');
const buildStamp = join(root, 'dist', '.stamp');
const sources = ['src', 'sync-server', 'public', 'vite.config.ts', 'package.json', 'package-lock.json'];
const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';

/**
 * Runs a command in the root folder with its output shown.
 * @returns its exit code; 1 when it cannot be started, after saying why.
 */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], ...options });
    child.on('error', (error) => {
      console.error(`${command}: ${error.message}`);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

export function runNpm(args, options = {}) {
  return run(npm, args, { shell: process.platform === 'win32', ...options });
}

function stampIs(path, value) {
  return existsSync(path) && readFileSync(path, 'utf8') === value;
}

/** Whether node_modules already holds every version the lock file names (npm writes its own inventory there). */
function installedAsLocked() {
  const inventory = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(inventory)) return false;
  const locked = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  const installed = JSON.parse(readFileSync(inventory, 'utf8')).packages;
  return Object.entries(locked).every(
    ([path, entry]) => path === '' || entry.optional === true || installed[path]?.version === entry.version,
  );
}

/**
 * `npm ci` refuses a lock file without the optional binaries of platforms whose packages a registry lacks;
 * `npm install` then takes the very same locked versions and leaves the lock file alone.
 */
async function installAsLocked() {
  const quiet = ['--no-audit', '--no-fund'];
  if ((await runNpm(['ci', ...quiet])) === 0) return true;
  return (await runNpm(['install', '--no-save', ...quiet])) === 0 && installedAsLocked();
}

/** @returns whether the packages are there. */
export async function ensureInstalled() {
  const wanted = createHash('sha256').update(readFileSync(join(root, 'package-lock.json'))).digest('hex');
  if (stampIs(installStamp, wanted)) return true;
  if (!installedAsLocked()) {
    console.log('Đang cài các gói cần thiết (npm ci), chỉ lần đầu… / Installing packages, first time only…');
    if (!(await installAsLocked())) return false;
  }
  writeFileSync(installStamp, wanted);
  return true;
}

function filesBelow(path) {
  const full = join(root, path);
  if (!existsSync(full)) return [];
  if (/\.\w+$/.test(path)) return [path];
  return readdirSync(full, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
}

/** Of names and contents, because the times of files in a clone say nothing. */
function fingerprint() {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(filesBelow)) hash.update(file).update('\0').update(readFileSync(join(root, file)));
  return hash.digest('hex');
}

/** @returns whether dist holds what the sources say. */
export async function ensureBuilt() {
  const wanted = fingerprint();
  if (stampIs(buildStamp, wanted) && existsSync(join(root, 'dist/server/main.js'))) return true;
  console.log('Đang dựng ứng dụng… / Building…');
  if ((await runNpm(['run', '--silent', 'build'])) !== 0) return false;
  mkdirSync(dirname(buildStamp), { recursive: true });
  writeFileSync(buildStamp, wanted);
  return true;
}
