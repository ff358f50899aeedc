/** A commune whose server reaches people: a push service and a mail server of this machine, and a clock the test sets. */
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Registry } from 'prom-client';
import { ulid } from 'ulid';
import { accountRoutes } from '#sync-server/account-routes.ts';
import { createApp } from '#sync-server/app.ts';
import { parseConfig } from '#sync-server/config.ts';
import type { Deps } from '#sync-server/deps.ts';
import { listen, stopListening } from '#sync-server/listen.ts';
import { createRecordPorts } from '#sync-server/record-ports.ts';
import { reminderRoutes } from '#sync-server/reminder-routes.ts';
import { addDevice } from '#sync-server/reminders/device-rows.ts';
import { confirmAddress, noteAddress } from '#sync-server/reminders/email-rows.ts';
import { openOutbox } from '#sync-server/reminders/outbox.ts';
import type { Outbox } from '#sync-server/reminders/outbox.ts';
import { ensurePushKeys } from '#sync-server/reminders/push-keys.ts';
import { Reminding } from '#sync-server/reminders/scheduler.ts';
import { createAccount } from '#sync-server/store/accounts.ts';
import { openSession } from '#sync-server/store/sessions.ts';
import { assigned, handIn, onTask, posted, tell, write } from '#tests/simulation/server-world.ts';
import type { World } from '#tests/simulation/server-world.ts';
import { ownerOf } from '#tests/support/database.ts';
import { openPushInbox, PUSH_HOST } from '#tests/support/push-inbox.ts';
import type { PushInbox } from '#tests/support/push-inbox.ts';
import { openSmtpInbox } from '#tests/support/smtp-inbox.ts';
import type { SmtpInbox } from '#tests/support/smtp-inbox.ts';

const DAY = 86_400_000;

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly error: { readonly code: string; readonly message: string; readonly retryAfter?: number } | undefined;
}

export interface ReachWorld {
  readonly url: string;
  readonly deps: Deps;
  readonly outbox: Outbox;
  readonly push: PushInbox;
  readonly smtp: SmtpInbox;
  /** Sets the clock. @param time 'YYYY-MM-DD HH:mm' in Vietnam */
  at(time: string): void;
  /** A server's scheduler of its own, as after a start; `onError` throws. */
  reminding(): Reminding;
  /** Joins somebody new on 2026-03-02, of whom nothing is asked yet, with an account. */
  join(person: string, of?: World): Promise<void>;
  /** Switches push on in a browser, without the routes. */
  subscribe(person: string, name?: string): Promise<void>;
  /** Confirms an address, without the routes. */
  write(person: string, address: string): Promise<void>;
  /** Signs in and asks the server's routes. */
  signIn(person: string, of?: World, device?: string): Promise<(method: string, path: string, body?: unknown) => Promise<Answer>>;
  close(): Promise<void>;
}

async function ask(url: string, cookie: string, method: string, body: unknown): Promise<Answer> {
  const response = await fetch(url, {
    method, headers: { cookie, ...(body !== undefined && { 'content-type': 'application/json' }) }, ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  return { status: response.status, body: json, error: json['error'] as Answer['error'] };
}

async function joinUnit(world: World, person: string): Promise<void> {
  await tell(world, 'organiser', { kind: 'person', record: person, type: 'person.registered.v1', data: { name: person } });
  const verdict = await tell(world, 'organiser', posted(person, { division: 'economy', from: '2026-03-02' }));
  if (verdict !== 'accepted') throw new Error(verdict);
}

/** @param off ways the operator did not switch on */
export async function openReach(world: World, off: readonly ('push' | 'mail')[] = []): Promise<ReachWorld> {
  const [push, smtp] = [await openPushInbox(), await openSmtpInbox()];
  const parsed = parseConfig({
    PORT: '0', LOG_LEVEL: 'silent', DEMO: '0',
    ...(!off.includes('push') && { PUSH_CONTACT: 'mailto:cntt@xa.vn', PUSH_HOSTS: PUSH_HOST }),
    ...(!off.includes('mail') && { SMTP_URL: smtp.url, MAIL_FROM: 'Rõ Việc <roviec@xa.vn>', PUBLIC_URL: 'https://roviec.xa.vn' }),
  });
  if (!parsed.ok) throw new Error(parsed.lines.join('\n'));
  const { config } = parsed;
  const { database, log } = world.deps;
  const core = { config, database, log, metrics: new Registry(), now: () => world.now, closing: new AbortController().signal };
  const deps: Deps = { ...core, ...createRecordPorts(core) };
  const outbox = openOutbox(config.reach, await ensurePushKeys(ownerOf(database)), log, push.request);
  const server: Server = await listen(config, createApp(deps, [...accountRoutes, ...reminderRoutes(outbox)]));
  const url = `http://localhost:${(server.address() as AddressInfo).port}`;
  const accountOf = async (person: string, of: World) => {
    const login = `${person}-${of.unit}`;
    await createAccount(database, { login, unit: of.unit, person, passwordHash: 'none' });
    return login;
  };
  return {
    url, deps, outbox, push, smtp,
    at: (time) => void (world.now = Date.parse(`${time.replace(' ', 'T')}:00+07:00`)),
    reminding: () => new Reminding({ ...deps, outbox, onError: (unit, error) => { throw new Error(`reminding ${unit}`, { cause: error }); } }),
    async join(person, of = world) {
      await joinUnit(of, person);
      await accountOf(person, of);
    },
    subscribe: async (person, name = person) => void (await addDevice(database, { unit: world.unit, person }, push.device(name), { device: `d-${name}`, now: world.now })),
    async write(person, address) {
      const owner = { unit: world.unit, person };
      await confirmAddress(database, owner, await noteAddress(database, owner, address, world.now), world.now);
    },
    async signIn(person, of = world, device = `d-${person}`) {
      const login = await accountOf(person, of);
      const cookie = `__Host-ro-viec=${await openSession(database, { login, device, now: world.now, life: 90 * DAY })}`;
      return (method, path, body) => ask(url + path, cookie, method, body);
    },
    async close() {
      await stopListening(server, 0);
      outbox.close();
      await push.close();
      await smtp.close();
    },
  };
}

/** A task of an's, due on Friday 20 March; unscheduled, so that it may come on any day. @throws when it is refused */
export async function giveTask(world: World, more: Record<string, unknown> = {}): Promise<string> {
  const record = ulid();
  const verdict = await tell(world, 'head', assigned('an', record, { kind: 'unscheduled', reason: 'Phát sinh', ...more }));
  if (verdict !== 'accepted') throw new Error(verdict);
  return record;
}

/** Handed in and returned with a reason nobody else should read. @throws when it is refused */
export async function returnTask(world: World, task: string): Promise<void> {
  const submitted = write(world, 'an', onTask(task, 'task.submitted.v1', { units: [[1, 2]], note: '', evidence: [] }));
  await handIn(world, 'an', [submitted]);
  const verdict = await tell(world, 'head', onTask(task, 'task.returned.v1', { submission: submitted.id, reason: 'Thiếu phụ lục mật', majorError: false, due: '2026-03-20' }));
  if (verdict !== 'accepted') throw new Error(verdict);
}
