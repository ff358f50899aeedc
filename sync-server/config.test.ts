import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
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

describe('how reminders leave the server', () => {
  const mail = { SMTP_URL: 'smtps://user:hidden@mail.coquan.vn', MAIL_FROM: 'Rõ Việc <roviec@coquan.vn>', PUBLIC_URL: 'https://roviec.coquan.vn/' };

  test('the demo takes pushes by itself, a real server only with a contact; mail only when set', () => {
    expect(read({}).reach).toEqual({ pushContact: 'mailto:ro-viec@example.com', pushHosts: [], mail: undefined, publicUrl: undefined });
    expect(read({ DEMO: '0' }).reach.pushContact).toBeUndefined();
    expect(read({ DEMO: '0', PUSH_CONTACT: 'mailto:cntt@coquan.vn' }).reach.pushContact).toBe('mailto:cntt@coquan.vn');
  });

  test('mail with its sender and the address of the pages, without the slash', () => {
    expect(read(mail).reach).toMatchObject({ mail: { smtpUrl: mail.SMTP_URL, from: mail.MAIL_FROM }, publicUrl: 'https://roviec.coquan.vn' });
  });

  test('hosts are a list', () => {
    expect(read({ PUSH_HOSTS: 'push.coquan.vn, *.day.vn' }).reach.pushHosts).toEqual(['push.coquan.vn', '*.day.vn']);
  });

  test.each([
    [{ PUSH_CONTACT: 'cntt@coquan.vn' }, /^PUSH_CONTACT=cntt@coquan\.vn/],
    [{ PUSH_HOSTS: 'https://push.vn' }, /^PUSH_HOSTS: https:\/\/push\.vn/],
    [{ PUSH_HOSTS: '*' }, /^PUSH_HOSTS/],
    [{ PUSH_HOSTS: 'localhost' }, /^PUSH_HOSTS/],
    [{ ...mail, PUBLIC_URL: 'roviec.coquan.vn' }, /^PUBLIC_URL=/],
    [{ ...mail, PUBLIC_URL: 'https://coquan.vn/roviec' }, /^PUBLIC_URL=/],
    [{ ...mail, MAIL_FROM: 'roviec' }, /^MAIL_FROM=roviec/],
    [{ ...mail, SMTP_URL: 'http://user:hidden@mail' }, /^SMTP_URL: phải/],
    [{ SMTP_URL: mail.SMTP_URL }, /^SMTP_URL: cần cả MAIL_FROM/],
  ])('%o is told', (environment, line) => {
    expect(complaints(environment)).toHaveLength(1);
    expect(complaints(environment)[0]).toMatch(line);
    expect(complaints(environment).join()).not.toContain('hidden');
  });
});
