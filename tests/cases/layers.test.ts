/** Breaks each import rule on purpose, in a copy of the tree's configuration, and expects the lint to teach. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
let copy = '';

function output(command: string, args: readonly string[]): string {
  try {
    return execFileSync(join(root, 'node_modules/.bin', command), args, { cwd: copy, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    const { stdout } = error as { stdout: string };
    return stdout;
  }
}

interface Diagnostic {
  readonly filename: string;
  readonly help: string;
  readonly code: string;
}

function diagnostics(...paths: readonly string[]): readonly Diagnostic[] {
  return (JSON.parse(output('oxlint', ['--format', 'json', ...paths])) as { diagnostics: Diagnostic[] }).diagnostics;
}

function write(file: string, code: string): void {
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), code);
}

beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'layers-'));
  for (const file of ['.oxlintrc.json', 'package.json', 'tsconfig.json', 'src/domain/tsconfig.json']) cpSync(join(root, file), join(copy, file));
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const allowed: readonly (readonly [layer: string, imports: string])[] = [
  ['src/app', '#domain/kinds.ts'],
  ['src/storage', '#app/ports.ts'],
  ['src/sync', '#app/ports.ts'],
  ['src/features/today', '#app/app.ts'],
  ['src/features/today', '#ui/language.ts'],
  ['src/features/today', '#parts/tasks/x.ts'],
  ['src/parts/tasks', '#parts/marks/x.ts'],
  ['src/parts/tasks', '#ui/language.ts'],
  ['src/score-file', '#domain/kinds.ts'],
  ['sync-server', '#domain/kinds.ts'],
  ['tests/oracle', './fraction.ts'],
];

const forbidden: readonly (readonly [layer: string, imports: string, teaches: string])[] = [
  ...['#app/app.ts', '#storage/x.ts', '#sync/x.ts', '#ui/x.ts', '#parts/x.ts', '#features/x.ts', '#score-file/x.ts', '#sync-server/x.ts', 'react', 'rxdb', 'node:fs'].map(
    (imports) => ['src/domain', imports, 'The domain is a calculator'] as const),
  ...['#storage/x.ts', '#sync/x.ts', '#ui/x.ts', '#parts/x.ts', '#features/x.ts', '#score-file/x.ts', '#sync-server/x.ts', 'react', 'dexie', 'node:fs'].map(
    (imports) => ['src/app', imports, 'A use case works on ports'] as const),
  ...['#ui/x.ts', '#parts/x.ts', '#features/x.ts', '#score-file/x.ts', '#sync-server/x.ts', 'react', 'express'].flatMap(
    (imports) => ['src/storage', 'src/sync'].map((layer) => [layer, imports, 'Storage and sync know the app'] as const)),
  ...['#domain/kinds.ts', '#app/app.ts', '#storage/x.ts', '#sync/x.ts', '#parts/x.ts', '#features/x.ts', '#score-file/x.ts', 'rxdb'].map(
    (imports) => ['src/ui', imports, 'A ui component knows nothing of the domain'] as const),
  ...['#storage/x.ts', '#sync/x.ts', '#features/x.ts', '#score-file/x.ts', '#sync-server/x.ts', 'rxdb', 'pg'].flatMap(
    (imports) => [['src/features/today', imports, 'A feature sees #parts, #app'], ['src/parts/tasks', imports, 'A part is shared by features']] as const),
  ['src/features/today', '../tasks/task-page.tsx', 'A feature is one folder'],
  ...['#app/app.ts', '#storage/x.ts', '#sync/x.ts', '#ui/x.ts', '#parts/x.ts', '#features/x.ts', '#sync-server/x.ts', 'react', 'rxdb', 'express'].map(
    (imports) => ['src/score-file', imports, 'The score command stands alone'] as const),
  ...['#app/app.ts', '#storage/x.ts', '#sync/x.ts', '#ui/x.ts', '#parts/x.ts', '#features/x.ts', '#score-file/x.ts', 'react'].map(
    (imports) => ['sync-server', imports, 'The server shares the domain'] as const),
  ...['#domain/scoring/rational.ts', '#score-file/amount.ts', '#tests/support/period-input.ts', '../../src/domain/kinds.ts'].map(
    (imports) => ['tests/oracle', imports, 'The oracle shares nothing with the engine'] as const),
  // A file in a folder of the layer is as far as one at its top.
  ['src/domain', '#app/work/x.ts', 'The domain is a calculator'],
  ['src/app', '#features/today/x.ts', 'A use case works on ports'],
  ['src/storage', '#features/today/x.ts', 'Storage and sync know the app'],
  ['src/ui', '#domain/scoring/rational.ts', 'A ui component knows nothing of the domain'],
  ['src/features/today', '#features/tasks/x.ts', 'A feature sees #parts, #app'],
  ['src/score-file', '#sync-server/store/x.ts', 'The score command stands alone'],
  ['sync-server', '#features/today/x.ts', 'The server shares the domain'],
  ...['src/domain', 'src/app', 'src/storage', 'src/sync', 'src/ui', 'src/parts/tasks', 'src/features/today', 'src/score-file', 'sync-server'].map(
    (layer) => [layer, '../main.tsx', 'nothing imports the composition root'] as const),
];

function probeFile(layer: string, index: number): string {
  return `${layer}/probe-${index}.ts`;
}

describe('what the lint refuses', () => {
  let said: readonly Diagnostic[] = [];

  beforeAll(() => {
    forbidden.forEach(([layer, imports], i) => write(probeFile(layer, i), `import { x } from '${imports}';\n\nexport const y = x;\n`));
    allowed.forEach(([layer, imports], i) => write(`${layer}/allowed-${i}.ts`, `import { x } from '${imports}';\n\nexport const y = x;\n`));
    said = diagnostics('src', 'sync-server', 'tests');
  });

  test.each(forbidden.map((row, i) => [row[0], row[1], row[2], i] as const))('%s may not import %s', (layer, _, teaches, i) => {
    const taught = said.filter(({ filename }) => filename === probeFile(layer, i)).map(({ help }) => help);
    expect(taught.join('\n')).toContain(teaches);
  });

  test.each(allowed.map((row, i) => [row[0], row[1], i] as const))('%s may import %s', (layer, _, i) => {
    expect(said.filter(({ filename }) => filename === `${layer}/allowed-${i}.ts`)).toEqual([]);
  });

  test.each([['any', 'export const x: any = 1;', 'no-explicit-any'], ['a default export', 'export default 1;', 'no-default-export']])(
    'nowhere %s', (_, code, rule) => {
      write('src/app/probe-style.ts', `${code}\n`);
      expect(diagnostics('src/app/probe-style.ts').map((one) => one.code).join()).toContain(rule);
    });
});

describe('what the compiler refuses in the domain', () => {
  test.each(['fetch', 'process', 'document', 'setTimeout', 'console'])('%s', (name) => {
    rmSync(join(copy, 'src/domain'), { recursive: true, force: true });
    cpSync(join(root, 'src/domain/tsconfig.json'), join(copy, 'src/domain/tsconfig.json'), { recursive: true });
    write('src/domain/probe.ts', `export const x = ${name};\n`);
    expect(output('tsc', ['--noEmit', '-p', 'src/domain'])).toContain(`Cannot find name '${name}'`);
  });
});
