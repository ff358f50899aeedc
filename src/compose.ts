/**
 * One account's app put together: real clock, ids, storage and transport behind `App`. main.tsx loads this file lazily,
 * once an account is chosen; it opens without a network.
 */
import { monotonicFactory } from 'ulid';
import type { Account, App } from '#app/app.ts';
import { createApp } from '#app/create-app.ts';
import type { ReminderChannel } from '#app/device-notices.ts';
import type { Digest } from '#app/ports.ts';
import { openAccount } from '#storage/open-account.ts';
import { askPersistence } from '#storage/persistence.ts';
import type { Room } from '#storage/persistence.ts';
import { shrinkPhoto } from '#storage/shrink-photo.ts';
import { startBrowserSync } from '#sync/browser-sync.ts';
import { askOwner, endSession } from '#sync/http-session.ts';
import { createHttpTransport } from '#sync/http-transport.ts';
import { createMeasuredClock } from '#sync/measured-clock.ts';
import { createOwnerCheck, onlyOwnSession } from '#sync/own-session.ts';

export interface OpenDeps {
  /** Build of the app, e.g. '0.1.0'. */
  readonly client: string;
  /** Names this device in every entry. */
  readonly device: string;
  /** Another text after each sign-in on this device, in whichever tab. */
  readonly signInMark: () => string;
}

export interface OpenedApp {
  readonly app: App;
  /** Whether the browser promised to keep the data, and how much room there is. */
  readonly room: () => Promise<Room>;
  /** Reminders outside of the page, which work over the network only. */
  readonly channel: () => Promise<ReminderChannel>;
  /** Stops the sync and closes the databases; nothing pending is lost. */
  readonly close: () => Promise<void>;
}

const request = (address: string, init: RequestInit) => fetch(address, init);

const sha256: Digest = async (bytes) => {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};

export async function openApp(account: Account, { client, device, signInMark }: OpenDeps): Promise<OpenedApp> {
  const storage = await openAccount(account);
  const { store, vault } = storage;
  const clock = createMeasuredClock(Date.now, (await vault.syncState()).offset);
  const session = { account, askOwner: () => askOwner(request), signInMark };
  const transport = onlyOwnSession(createHttpTransport(request), session);
  const sync = startBrowserSync({ account, store, vault, transport, clock, client });
  const channel = async () => (await import('./reminder-channel.ts')).openChannel(account, createOwnerCheck(session));
  const nextId = monotonicFactory();
  const app = createApp({
    account,
    device,
    store,
    vault,
    transport,
    sync,
    clock,
    ids: { next: () => nextId(clock.now()) },
    digest: sha256,
    shrinkPhoto,
    endSession: async () => {
      // Without its files the device keeps its subscription only until somebody else opens the app here.
      await channel().then(({ leave }) => leave()).catch(() => undefined);
      await endSession(request);
    },
  });
  const close = async () => {
    await sync.stop();
    await storage.close();
  };
  return { app, room: () => askPersistence(navigator.storage), channel, close };
}
