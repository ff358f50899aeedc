import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfig } from './config.ts';
import type { Config, Environment } from './config.ts';

function read(environment: Environment): Config {
  const parsed = parseConfig(environment);
  if (!parsed.ok) throw new Error(parsed.lines.join('\n'));
  return parsed.config;
}

function complaints(environment: Environment): readonly string[] {
  const parsed = parseConfig(environment);
  return parsed.ok ? [] : parsed.lines;
}

test('nothing set: port 8080, ./data, the demo commune, no proxy trusted', () => {
  expect(read({})).toMatchObject({
    port: 8080, dataDir: resolve('data'), demo: true, trustProxy: false, databaseUrl: undefined, tls: undefined,
    limits: { evidenceBytes: 10_485_760, evidenceFiles: 20, sessionIdle: 43_200_000, sessionLife: 2_592_000_000 },
  });
});

test('empty values count as not set', () => {
  expect(read({ PORT: '', DATABASE_URL: ' ', TRUST_PROXY: '' })).toEqual(read({}));
});

test.each([
  [{ DATABASE_URL: 'postgres://db/ro' }, false],
  [{ DATABASE_URL: 'postgresql://db/ro', DEMO: '1' }, true],
  [{ DEMO: '0' }, false],
])('demo data for %o: %s', (environment, demo) => {
  expect(read(environment).demo).toBe(demo);
});

test.each([
  [{ PORT: '80a' }, /^PORT=80a/],
  [{ PORT: '65536' }, /^PORT=65536/],
  [{ PORT: '-1' }, /^PORT=-1/],
  [{ MAX_JSON_MB: '0' }, /^MAX_JSON_MB=0/],
  [{ DEMO: 'yes' }, /^DEMO=yes.*0, 1/],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL=loud/],
  [{ DATABASE_URL: 'mysql://db' }, /^DATABASE_URL/],
  [{ PG_BIN: '/nonexistent' }, /^PG_BIN/],
  [{ TLS_CERT: '/nonexistent', TLS_KEY: '/nonexistent' }, /^TLS_CERT/],
])('%o is told in a line of its own', (environment, line) => {
  expect(complaints(environment)[0]).toMatch(line);
});

test('everything wrong is told at once', () => {
  expect(complaints({ PORT: 'x', DEMO: 'x', LOG_LEVEL: 'x' })).toHaveLength(3);
});

test('a certificate needs its key; both are read', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ro-viec-tls-'));
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  writeFileSync(cert, 'certificate');
  writeFileSync(key, 'key');
  expect(complaints({ TLS_CERT: cert })).toEqual([expect.stringContaining('TLS_KEY')]);
  expect(read({ TLS_CERT: cert, TLS_KEY: key }).tls?.key.toString()).toBe('key');
  rmSync(folder, { recursive: true });
});

test('a database address never shows in a complaint: it holds a password', () => {
  expect(complaints({ DATABASE_URL: 'mysql://user:hidden@db' }).join()).not.toContain('hidden');
});
