/**
 * `npm test`, `npm run check`, `npm run bench`: from a fresh clone to one last line `N passed, M failed`.
 * Every step of `check` besides the tests (types, lint, sizes) counts as one check of its own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBuilt, ensureInstalled, root, run, runNpm } from '../sync-server/prepare.mjs';

const tally = { passed: 0, failed: 0 };

function count(name, ok) {
  tally[ok ? 'passed' : 'failed'] += 1;
  if (!ok) console.error(`✗ ${name}`);
  return ok;
}

function fail(step) {
  count(step, false);
  finish();
}

function finish() {
  console.log(`${tally.passed} passed, ${tally.failed} failed`);
  process.exit(tally.failed === 0 && tally.passed > 0 ? 0 : 1);
}

function findChromium() {
  const named = process.env.CHROMIUM;
  if (named && existsSync(named)) return named;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return names.map((name) => spawnSync('sh', ['-c', `command -v ${name}`], { encoding: 'utf8' }).stdout.trim()).find(Boolean);
}

/** @returns the path of a Chromium, installed from Debian's own packages when we may and must. */
async function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const code = await run('apt-get', ['update', '-qq'], { env });
    if (code === 0) await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env });
  }
  const installed = findChromium();
  if (!installed) console.error('No Chromium for the browser tests: install the package "chromium", or set CHROMIUM to its path.');
  return installed;
}

/**
 * Runs vitest on the projects and adds its results to the tally.
 * A file that could not be loaded has no tests to fail, so it counts as one failure.
 */
async function runVitest(projects, chromium) {
  const folder = mkdtempSync(join(tmpdir(), 'ro-viec-results-'));
  const results = join(folder, 'results.json');
  const selection = projects.flatMap((name) => ['--project', name]);
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...selection, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const env = { ...process.env, ...(chromium && { CHROMIUM: chromium }) };
  const code = await run(process.execPath, args, { env });
  const report = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : null;
  rmSync(folder, { recursive: true, force: true });
  const unloaded = report?.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0) ?? [];
  tally.passed += report?.numPassedTests ?? 0;
  tally.failed += (report?.numFailedTests ?? 0) + unloaded.length;
  if (code !== 0 && tally.failed === 0) count('vitest', false);
}

async function check() {
  count('types', (await runNpm(['run', '--silent', 'types'])) === 0);
  count('lint', (await runNpm(['run', '--silent', 'lint'])) === 0);
  if (existsSync(join(root, 'tests/bench/sizes.mjs'))) {
    count('sizes', (await run(process.execPath, ['tests/bench/sizes.mjs'])) === 0);
  }
}

const task = process.argv[2] ?? 'test';
if (!(await ensureInstalled())) fail('npm ci');
if (!(await ensureBuilt())) fail('npm run build');
const chromium = await ensureChromium();
if (!chromium) count('Chromium', false);
if (task === 'check') await check();
await runVitest(task === 'bench' ? ['bench'] : ['unit', 'ui', 'contract', 'browser'], chromium);
finish();
