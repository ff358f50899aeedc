/** The sync of a browser tab: its lock, its channel, its wakes. */
import type { Account } from '#app/app.ts';
import type { RecordStore, SyncHandle, Transport, Vault } from '#app/ports.ts';
import { shareSync } from './leader-tab.ts';
import type { TabDeps } from './leader-tab.ts';
import { listenLive } from './live-stream.ts';
import { measureOffset } from './measured-clock.ts';
import type { MeasuredClock } from './measured-clock.ts';
import { createSyncLoop } from './sync-loop.ts';
import type { Timer } from './sync-loop.ts';

export interface BrowserSyncDeps {
  readonly account: Account;
  readonly store: RecordStore;
  readonly vault: Vault;
  readonly transport: Transport;
  readonly clock: MeasuredClock;
  /** Build of the app. */
  readonly client: string;
}

/** Tag of the Background Sync, and what the service worker says to its pages when it fires. */
const BACKGROUND_SYNC = 'send-pending';

const timer: Timer = {
  after: (milliseconds, run) => {
    const id = setTimeout(run, milliseconds);
    return () => clearTimeout(id);
  },
  random: Math.random,
};

/** @returns stops listening */
function listenForWakes(wake: () => void): () => void {
  const onVisible = () => {
    if (document.visibilityState === 'visible') wake();
  };
  const onWorker = ({ data }: MessageEvent<unknown>) => {
    if (data === BACKGROUND_SYNC) wake();
  };
  globalThis.addEventListener('online', wake);
  // Tried at once, so that the page says it is offline before somebody wonders.
  globalThis.addEventListener('offline', wake);
  document.addEventListener('visibilitychange', onVisible);
  navigator.serviceWorker?.addEventListener('message', onWorker);
  return () => {
    globalThis.removeEventListener('online', wake);
    globalThis.removeEventListener('offline', wake);
    document.removeEventListener('visibilitychange', onVisible);
    navigator.serviceWorker?.removeEventListener('message', onWorker);
  };
}

/** Asks the browser to poke us once a network is back, even with the page closed. Not every browser can. */
async function registerBackgroundSync(): Promise<void> {
  const registration: (ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } }) | undefined =
    await navigator.serviceWorker?.getRegistration();
  await registration?.sync?.register(BACKGROUND_SYNC);
}

function lockOf(name: string): TabDeps['lock'] {
  // Missing outside of secure contexts, whatever the types say.
  const locks = (navigator as { locks?: LockManager }).locks;
  return locks ? async (work, signal) => void (await locks.request(name, { signal }, work)) : null;
}

export function startBrowserSync({ account, clock, vault, ...deps }: BrowserSyncDeps): SyncHandle {
  const name = `ro-viec ${account.unit} ${account.person}`;
  const onTime = (time: string, sent: number) => {
    const offset = measureOffset(clock.offset(), time, sent, clock.device());
    if (offset === clock.offset()) return;
    clock.adjust(offset);
    void vault.saveSyncState({ offset });
  };
  const lead = () => {
    const loop = createSyncLoop({
      ...deps, vault, timer, onTime, unit: account.unit, person: account.person, deviceTime: clock.device, now: clock.now,
    });
    const stopLive = listenLive(() => new EventSource('/api/sync/live'), timer, loop.wake);
    return { ...loop, stop: () => (stopLive(), loop.stop()) };
  };
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(name);
  const shared = shareSync({ lock: lockOf(name), channel, lead });
  const stopWakes = listenForWakes(shared.wake);
  const wake = () => {
    shared.wake();
    void registerBackgroundSync().catch(() => undefined);
  };
  return { report: shared.report, wake, stop: () => (stopWakes(), shared.stop()) };
}
