/**
 * `npm test`, `npm run check`, `npm run bench`: from a fresh clone to one last line `N passed, M failed`.
 * Every step of `check` besides the tests (types, lint, sizes) counts as one check of its own.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
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

/** What the tests need beside Node, by the commands that prove it is here and the Debian packages that bring it. */
const TOOLS = {
  chromium: {
    named: 'CHROMIUM', commands: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'], beside: [], packages: ['chromium'],
    advice: 'No Chromium for the browser tests: install the package "chromium", or set CHROMIUM to its path.',
  },
  office: {
    named: 'SOFFICE', commands: ['soffice', 'libreoffice'], beside: ['pdfinfo', 'pdftotext'],
    packages: ['libreoffice-writer-nogui', 'libreoffice-calc-nogui', 'poppler-utils', 'fonts-liberation'],
    advice: 'No LibreOffice for the tests of forms: install libreoffice-writer-nogui, libreoffice-calc-nogui, poppler-utils and fonts-liberation, or set SOFFICE to the path of soffice.',
  },
};

function which(command) {
  return spawnSync('sh', ['-c', `command -v ${command}`], { encoding: 'utf8' }).stdout.trim();
}

function findTool({ named, commands, beside }) {
  if (!beside.every(which)) return undefined;
  const given = process.env[named];
  return given && existsSync(given) ? given : commands.map(which).find(Boolean);
}

/** @returns its path, installed from Debian's own packages when we may and must. */
async function ensureTool(tool) {
  const found = findTool(tool);
  if (found) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const code = await run('apt-get', ['update', '-qq'], { env });
    if (code === 0) await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...tool.packages], { env });
  }
  const installed = findTool(tool);
  if (!installed) console.error(tool.advice);
  return installed;
}

/** More failed files than this are no accident of a busy machine: a second look would only cost time. */
const MOST_FILES_AGAIN = 3;

/** @returns whether vitest ended well, and its report: one entry a file, null when it wrote none. */
async function vitest(projects, { chromium, office }, files = []) {
  const folder = mkdtempSync(join(tmpdir(), 'ro-viec-results-'));
  const results = join(folder, 'results.json');
  const selection = projects.flatMap((name) => ['--project', name]);
  const args = ['node_modules/vitest/vitest.mjs', 'run', ...selection, '--reporter=default', '--reporter=json', `--outputFile.json=${results}`, ...files];
  const env = { ...process.env, ...(chromium && { CHROMIUM: chromium }), ...(office && { SOFFICE: office }) };
  const ended = (await run(process.execPath, args, { env })) === 0;
  const report = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')).testResults : null;
  rmSync(folder, { recursive: true, force: true });
  return { ended, report };
}

/** A file that could not be loaded has no tests to fail, so it counts as one failure. */
function addToTally(reports) {
  for (const { status, assertionResults } of reports) {
    tally.passed += assertionResults.filter((test) => test.status === 'passed').length;
    tally.failed += assertionResults.filter((test) => test.status === 'failed').length;
    if (status === 'failed' && assertionResults.length === 0) tally.failed += 1;
  }
}

/**
 * Runs vitest on the projects and adds its results to the tally. A few files that failed run once more by themselves, and
 * that counts: what passes only then is named, for it hides a race in a test or in what it tests.
 */
async function runVitest(projects, tools) {
  const { ended, report } = await vitest(projects, tools);
  const failed = report?.filter(({ status }) => status === 'failed') ?? [];
  if (failed.length === 0 || failed.length > MOST_FILES_AGAIN) {
    addToTally(report ?? []);
    if (!ended && tally.failed === 0) count('vitest', false);
    return;
  }
  const again = await vitest(projects, tools, failed.map(({ name }) => name));
  addToTally(report.filter((file) => !failed.includes(file)));
  addToTally(again.report ?? failed);
  if (!again.ended && tally.failed === 0) count('vitest', false);
  for (const { name, status } of again.report ?? []) {
    if (status === 'passed') console.error(`! ${relative(root, name)} failed, and passed when run by itself: look for the race`);
  }
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
const chromium = await ensureTool(TOOLS.chromium);
if (!chromium) count('Chromium', false);
const office = task === 'bench' ? undefined : await ensureTool(TOOLS.office);
if (task !== 'bench' && !office) count('LibreOffice', false);
if (task === 'check') await check();
await runVitest(task === 'bench' ? ['bench'] : ['unit', 'ui', 'contract', 'browser', 'office'], { chromium, office });
finish();
