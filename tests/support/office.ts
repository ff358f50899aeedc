/** LibreOffice without a screen: many files in one start, with a profile and a folder of its own. */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { pathToFileURL } from 'node:url';

const run = promisify(execFile);
const LIMIT_MS = 180_000;

/** How LibreOffice names what it writes. Sheets: every one into a CSV file, texts in quotes, numbers and days as shown. */
const TARGETS = {
  pdf: 'pdf',
  fodt: 'fodt:OpenDocument Text Flat XML',
  fods: 'fods:OpenDocument Spreadsheet Flat XML',
  csv: 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,true,true,false,false,-1',
} as const;

export type OfficeTarget = keyof typeof TARGETS;

export function officePath(): string {
  const found = [process.env['SOFFICE'], '/usr/bin/soffice', '/usr/bin/libreoffice', '/usr/local/bin/soffice'].find((path) => path && existsSync(path));
  if (!found) throw new Error('LibreOffice is missing: install libreoffice-writer-nogui, libreoffice-calc-nogui and poppler-utils, or name soffice by SOFFICE=/path');
  return found;
}

export interface OfficeDesk {
  put(name: string, file: Blob): Promise<void>;
  /** Opens all of them in one start. */
  convert(names: readonly string[], target: OfficeTarget): Promise<void>;
  read(name: string): Promise<string>;
  /** Names of written files, sorted. */
  list(ending: string): Promise<readonly string[]>;
  path(name: string): string;
  close(): Promise<void>;
}

export async function openDesk(): Promise<OfficeDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'office-'));
  const [given, written] = [join(folder, 'in'), join(folder, 'out')];
  await Promise.all([mkdir(given), mkdir(written)]);
  return {
    put: async (name, file) => writeFile(join(given, basename(name)), new Uint8Array(await file.arrayBuffer())),
    convert: async (names, target) => {
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const files = names.map((name) => join(given, basename(name)));
      await run(officePath(), [profile, '--headless', '--norestore', '--convert-to', TARGETS[target], '--outdir', written, ...files], { timeout: LIMIT_MS, maxBuffer: 1 << 24 });
    },
    read: (name) => readFile(join(written, name), 'utf8'),
    list: async (ending) => (await readdir(written)).filter((name) => name.endsWith(ending)).sort(),
    path: (name) => join(written, name),
    close: () => rm(folder, { recursive: true, force: true }),
  };
}

export interface Pages {
  /** Points: 595 × 842 is A4 upright. */
  readonly size: readonly [width: number, height: number];
  /** The text of each page. */
  readonly texts: readonly string[];
}

export async function pagesOf(pdf: string): Promise<Pages> {
  const [{ stdout: facts }, { stdout: text }] = await Promise.all([run('pdfinfo', [pdf]), run('pdftotext', ['-layout', pdf, '-'], { maxBuffer: 1 << 24 })]);
  const [, width = '', height = ''] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(facts) ?? [];
  return { size: [Math.round(Number(width)), Math.round(Number(height))], texts: text.split('\f').slice(0, -1) };
}
