/**
 * The score command: a case as a JSON file in, the result as JSON out, for anybody who wants to check a score.
 * Exit codes: 0 fine, 1 the command itself failed, 2 the file or the call is wrong, one line for each fault.
 */
import { existsSync, realpathSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { text as readAll } from 'node:stream/consumers';
import { inBoth, printFault, WHOLE, type Fault } from './fault.ts';
import { parsePeriod } from './parse-period.ts';
import { parseYear } from './parse-year.ts';
import { scorePeriodFile, type PeriodAnswer } from './period-file.ts';
import { scoreYearFile, type YearAnswer } from './year-file.ts';

export type Kind = 'period' | 'year';
export type Scored = { readonly ok: true; readonly answer: PeriodAnswer | YearAnswer } | { readonly ok: false; readonly faults: readonly Fault[] };

const LARGEST_MB = 64;
const TOO_LARGE = inBoth(`lớn hơn ${LARGEST_MB} MB`, `is larger than ${LARGEST_MB} MB`);
const USAGE = inBoth('cách dùng: npm run -s score -- period|year TỆP.json (hoặc - để đọc từ stdin)', 'usage: npm run -s score -- period|year FILE.json (or - for stdin)');

function whole(text: string): Scored {
  return { ok: false, faults: [{ path: WHOLE, text }] };
}

function scoreJson(kind: Kind, root: unknown): Scored {
  if (kind === 'year') {
    const year = parseYear(root);
    return year.ok ? { ok: true, answer: scoreYearFile(year.value) } : year;
  }
  const period = parsePeriod(root);
  return period.ok ? { ok: true, answer: scorePeriodFile(period.value) } : period;
}

/** @param text the content of a file, with or without a byte order mark */
export function scoreText(kind: Kind, text: string): Scored {
  let root: unknown;
  try {
    root = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    const why = error instanceof SyntaxError ? error.message.replaceAll(/\s+/g, ' ') : String(error);
    return whole(inBoth(`không phải JSON (${why})`, `is not JSON (${why})`));
  }
  return scoreJson(kind, root);
}

/** npm starts its scripts in the project's folder and tells in INIT_CWD where the person was. */
function find(file: string): string | null {
  const places = [process.env['INIT_CWD'], process.cwd()].flatMap((folder) => (folder ? [resolve(folder, file)] : []));
  return places.find((place) => existsSync(place) && !statSync(place).isDirectory()) ?? null;
}

function say(lines: readonly string[]): number {
  process.stderr.write(lines.map((line) => `${line}\n`).join(''));
  return 2;
}

/** @param args what follows the name of the command. @returns the exit code, after writing the result or the faults */
export async function main(args: readonly string[]): Promise<number> {
  const [kind, file, ...more] = args;
  if ((kind !== 'period' && kind !== 'year') || file === undefined || more.length > 0) return say([USAGE]);
  const place = file === '-' ? null : find(file);
  if (file !== '-' && place === null) return say([`${file}: ${inBoth('không đọc được tệp', 'cannot read the file')}`]);
  if (place !== null && statSync(place).size > LARGEST_MB * 2 ** 20) return say([printFault({ path: WHOLE, text: TOO_LARGE })]);
  const scored = scoreText(kind, place === null ? await readAll(process.stdin) : await readFile(place, 'utf8'));
  if (!scored.ok) return say(scored.faults.map(printFault));
  process.stdout.write(`${JSON.stringify(scored.answer, null, 2)}\n`);
  return 0;
}

// Also by itself: `node score.mjs period FILE.json`.
const started = process.argv[1];
if (started !== undefined && existsSync(started) && realpathSync(started) === import.meta.filename) {
  process.exitCode = await main(process.argv.slice(2));
}
