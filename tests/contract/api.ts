/** The application in this process, on a database of its own, with a clock and records that the test controls. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Registry } from 'prom-client';
import type { Entry } from '#domain/record/entry.ts';
import { accountRoutes } from '#sync-server/account-routes.ts';
import { createApp } from '#sync-server/app.ts';
import { parseConfig } from '#sync-server/config.ts';
import type { Config } from '#sync-server/config.ts';
import type { Deps } from '#sync-server/deps.ts';
import { listen, stopListening } from '#sync-server/listen.ts';
import { hashPassword } from '#sync-server/passwords.ts';
import type { Standing } from '#sync-server/standing.ts';
import { createAccount } from '#sync-server/store/accounts.ts';
import type { Database } from '#sync-server/store/pool.ts';
import { silentLog } from '#tests/support/database.ts';

export const password = 'mat khau rat dai';

export interface Api {
  readonly url: string;
  readonly database: Database;
  readonly dataDir: string;
  /** What the routes appended to the records. */
  readonly appended: Entry[];
  /** Who is not a plain member of the unit. */
  readonly standings: Map<string, Standing>;
  /** Moves the server's clock on. */
  wait(milliseconds: number): void;
  /** A browser of its own: keeps the cookie. */
  browser(): Browser;
  addAccount(login: string, person: string): Promise<void>;
  close(): Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The body as JSON; throws when it is none. */
  json(): Record<string, unknown>;
  /** The code of a refusal. */
  readonly code: string | undefined;
}

export type Send = (method: string, path: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>;

export interface Browser {
  send: Send;
  signIn(login: string, withPassword?: string): Promise<Answer>;
}

function readCode(text: string): string | undefined {
  return /"error":\{"code":"([\w-]+)"/.exec(text)?.[1];
}

function browserAt(url: string): Browser {
  let cookie = '';
  const send: Send = async (method, path, body, headers = {}) => {
    const raw = body instanceof Uint8Array || typeof body === 'string';
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: { ...(cookie && { cookie }), ...(body !== undefined && !raw && { 'content-type': 'application/json' }), ...headers },
      ...(body !== undefined && { body: raw ? body as string | Uint8Array<ArrayBuffer> : JSON.stringify(body) }),
    });
    const set = response.headers.get('set-cookie');
    if (set !== null) cookie = set.split(';')[0]!;
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, code: readCode(text), json: () => JSON.parse(text) };
  };
  return { send, signIn: (login, typed = password) => send('POST', '/api/session', { login, password: typed, device: 'd1' }) };
}

/** People p-… are of unit u1; `organiser` may give codes; evidence of a record belongs to the person in its name. */
export async function openApi(database: Database, env: Record<string, string> = {}, layPages: (folder: string) => void = () => undefined): Promise<Api> {
  const dataDir = mkdtempSync(join(tmpdir(), 'ro-viec-api-'));
  writeFileSync(join(dataDir, 'index.html'), '<title>Rõ Việc</title>');
  layPages(dataDir);
  const parsed = parseConfig({ PORT: '0', DATA_DIR: dataDir, LOG_LEVEL: 'silent', ...env });
  if (!parsed.ok) throw new Error(parsed.lines.join('\n'));
  const config: Config = parsed.config;
  const appended: Entry[] = [];
  const standings = new Map<string, Standing>();
  let clock = Date.parse('2026-03-02T01:00:00Z');
  const deps: Deps = {
    config,
    database,
    log: silentLog,
    metrics: new Registry(),
    now: () => clock,
    closing: new AbortController().signal,
    rights: (_unit, person) => Promise.resolve({ manageAccounts: person === 'organiser' }),
    personName: (unit, person) => Promise.resolve(unit === 'u1' && person !== 'stranger' ? `Tên ${person}` : null),
    standing: (_unit, person) => Promise.resolve(standings.get(person) ?? 'member'),
    append: (_unit, entries) => Promise.resolve(void appended.push(...entries)),
    mayRead: (session, record) => Promise.resolve(record.includes(session.person)),
    mayWriteEvidence: (session, record) => Promise.resolve(record.includes(session.person)),
  };
  const server = await listen(config, createApp(deps, accountRoutes, dataDir));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const passwordHash = await hashPassword(password);
  return {
    url,
    database,
    dataDir,
    appended,
    standings,
    wait: (milliseconds) => void (clock += milliseconds),
    browser: () => browserAt(url),
    addAccount: async (login, person) => void (await createAccount(database, { login, unit: 'u1', person, passwordHash })),
    async close() {
      await stopListening(server, 0);
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
