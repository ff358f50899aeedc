/**
 * One account's app put together: real clock, ids, storage and transport behind `App`. main.tsx loads this file lazily,
 * once somebody is signed in; who that is, `device-sessions.ts` tells without it.
 */
import { monotonicFactory } from 'ulid';
import type { Account, App } from '#app/app.ts';
import { createApp } from '#app/create-app.ts';
import type { Digest } from '#app/ports.ts';
import { openAccount } from '#storage/open-account.ts';
import { shrinkPhoto } from '#storage/shrink-photo.ts';
import { startBrowserSync } from '#sync/browser-sync.ts';
import { createHttpTransport } from '#sync/http-transport.ts';
import { createMeasuredClock } from '#sync/measured-clock.ts';
import { onlyWhileCurrent } from '#sync/own-session.ts';
import type { DeviceSessions } from './device-sessions.ts';

export interface OpenDeps extends DeviceSessions {
  /** Build of the app, e.g. '0.1.0'. */
  readonly client: string;
}

export interface OpenedApp {
  readonly app: App;
  /** Stops the sync and closes the databases; nothing pending is lost. */
  readonly close: () => Promise<void>;
}

const request = (address: string, init: RequestInit) => fetch(address, init);

const sha256: Digest = async (bytes) => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

function isSame(a: Account | null, b: Account): boolean {
  return a !== null && a.unit === b.unit && a.person === b.person;
}

export async function openApp(account: Account, { client, memory, sessions }: OpenDeps): Promise<OpenedApp> {
  const storage = await openAccount(account);
  const { store, vault } = storage;
  const clock = createMeasuredClock(Date.now, (await vault.syncState()).offset);
  const transport = onlyWhileCurrent(createHttpTransport(request), () => isSame(memory.current(), account));
  const sync = startBrowserSync({ account, store, vault, transport, clock, client });
  const nextId = monotonicFactory();
  const app = createApp({
    account,
    device: memory.device(),
    store,
    vault,
    transport,
    sync,
    clock,
    ids: { next: () => nextId(clock.now()) },
    digest: sha256,
    shrinkPhoto,
    endSession: sessions.signOut,
  });
  const close = async () => {
    await sync.stop();
    await storage.close();
  };
  return { app, close };
}
