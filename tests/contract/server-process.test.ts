import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';

let dataDir: string;
let servers: ServerProcess[];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'ro-viec-process-'));
  servers = [];
});
afterEach(async () => {
  for (const server of servers) await server.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function start(env: Record<string, string> = {}): Promise<ServerProcess> {
  const server = await startServer({ dataDir, env });
  servers.push(server);
  return server;
}

test('an empty server shows a one-time code and stops in order when asked', async () => {
  const server = await start();
  expect(server.logs()).toMatch(/Mã một lần .*: [0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/);
  expect(await server.kill('SIGTERM')).toBe(0);
});

test('a server killed at once starts again over its PostgreSQL, without a hand', async () => {
  const first = await start();
  await first.kill('SIGKILL');
  const second = await start();
  expect((await fetch(`${second.url}/ready`)).status).toBe(200);
  expect(second.logs()).toContain('a former server left running');
});

test('a second server on the same folder is refused in words', async () => {
  await start();
  await expect(start()).rejects.toThrow(/Một máy chủ khác .* đang dùng thư mục/);
});

test('wrong settings end in one line each', async () => {
  await expect(start({ MAX_JSON_MB: 'many', DATABASE_URL: 'mysql://x' })).rejects.toThrow(/DATABASE_URL.*\n.*MAX_JSON_MB=many/);
});
