import { createServer } from 'node:http';
import type { RequestListener, Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { parseConfig } from './config.ts';
import type { Config } from './config.ts';
import { listen, stopListening } from './listen.ts';
import { StartError } from './start-error.ts';

const open: Server[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => stopListening(server, 0)));
});

function configWith(more: Partial<Config>): Config {
  const parsed = parseConfig({ PORT: '0', HOST: '127.0.0.1', LOG_LEVEL: 'silent' });
  if (!parsed.ok) throw new Error(parsed.lines.join());
  return { ...parsed.config, host: '127.0.0.1', ...more };
}

async function serve(app: RequestListener): Promise<{ server: Server; url: string; port: number }> {
  const server = await listen(configWith({}), app);
  open.push(server);
  const { port } = server.address() as AddressInfo;
  return { server, port, url: `http://127.0.0.1:${port}/` };
}

async function linesOf(more: Partial<Config>): Promise<readonly string[]> {
  const failure: unknown = await listen(configWith(more), () => undefined).catch((error: unknown) => error);
  if (failure instanceof StartError) return failure.lines;
  throw new Error(`not for an operator's eyes: ${String(failure)}`);
}

test('a port that is taken is told by its number, with another to try, in both languages', async () => {
  const { port } = await serve(() => undefined);
  expect(await linesOf({ port })).toEqual([
    expect.stringMatching(`Cổng ${port} .* PORT khác`), expect.stringMatching(`Port ${port} is in use`),
  ]);
});

// 203.0.113.0/24 is set apart for examples: no machine has it.
test('any other reason is told as the system says it', async () => {
  expect(await linesOf({ host: '203.0.113.1' })).toEqual([expect.stringMatching(/Không mở được cổng 0: .*EADDRNOTAVAIL/)]);
});

test('a certificate that is none is told by the names of its settings, and no byte of it', async () => {
  const lines = await linesOf({ tls: { cert: Buffer.from('not PEM'), key: Buffer.from('bi mat') } });
  expect(lines).toEqual([expect.stringMatching(/^TLS_CERT, TLS_KEY: không dùng được/), expect.stringMatching(/^TLS_CERT, TLS_KEY: cannot/)]);
  expect(lines.join()).not.toMatch(/not PEM|bi mat/);
});

test('the error of a start reads as its lines', () => {
  expect(new StartError(['một', 'one'])).toMatchObject({ name: 'StartError', message: 'một\none', lines: ['một', 'one'] });
});

test('an answer under way is finished, a new connection is refused', async () => {
  let finish = (): void => undefined;
  const { server, url } = await serve((_request, response) => {
    finish = () => response.end('whole');
    server.emit('asked');
  });
  const asked = new Promise((done) => server.once('asked', done));
  const answer = fetch(url).then((response) => response.text());
  await asked;
  const stopped = stopListening(server, 60_000);
  await expect(fetch(url)).rejects.toThrow('fetch failed');
  finish();
  expect(await answer).toBe('whole');
  await stopped;
  expect(server.listening).toBe(false);
});

test('an answer that does not come is cut when the time of grace is over', async () => {
  const { server, url } = await serve(() => server.emit('asked'));
  const asked = new Promise((done) => server.once('asked', done));
  const answer = fetch(url).then(() => 'answered', () => 'cut');
  await asked;
  await stopListening(server, 20);
  expect(await answer).toBe('cut');
});

test('connections live longer than those of a proxy before us', async () => {
  const { server } = await serve(() => undefined);
  expect(server.keepAliveTimeout).toBeGreaterThan(60_000);
  expect(server.keepAliveTimeout).toBeGreaterThan(createServer().keepAliveTimeout);
});
