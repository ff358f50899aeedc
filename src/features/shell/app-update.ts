/**
 * A new version waits for a tap. Registered once, after the first usable screen, so that filling the cache
 * never delays it. Another tab that took the new version does not reload this one.
 */
import { create } from 'zustand';
import { saveDirtyForms } from '#ui/dirty-forms.ts';

interface AppUpdate {
  readonly waiting: boolean;
  /** Tells the waiting service worker to take over; set while one waits. */
  readonly takeOver: (() => void) | null;
}

export const useAppUpdate = create<AppUpdate>(() => ({ waiting: false, takeOver: null }));

export function putOffUpdate(): void {
  useAppUpdate.setState({ waiting: false });
}

/** Saves every draft, then lets the new version in; the page reloads once it has taken over. */
export async function applyUpdate(): Promise<void> {
  const { takeOver } = useAppUpdate.getState();
  await saveDirtyForms();
  takeOver?.();
}

/** Background Sync, where the browser has it: an accelerator only, the page sends by itself when it is opened. */
interface WakingRegistration {
  readonly sync: { readonly register: (tag: string) => Promise<void> };
}

function canWake(registration: object): registration is WakingRegistration {
  return 'sync' in registration;
}

function askForWakeWhenHidden(registration: object): void {
  if (!canWake(registration)) return;
  document.addEventListener('visibilitychange', () => {
    // Browsers may refuse it (battery, settings): nothing is lost by that.
    if (document.visibilityState === 'hidden') void registration.sync.register('send-pending').catch(() => undefined);
  });
}

const LOOK_EVERY_MS = 3_600_000;

/** An installed app may stay open for days: it looks for a new version when it is shown again, hourly at most. */
export function lookWhenShown(look: () => Promise<void>, now: () => number = Date.now): void {
  let last = now();
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState !== 'visible' || now() - last < LOOK_EVERY_MS) return;
    last = now();
    // Without a network there is nothing to find; the next time will do.
    void look().catch(() => undefined);
  });
}

/** @param onWake a background sync has fired: the moment to send what is pending */
export async function registerServiceWorker(onWake: () => void): Promise<void> {
  const { Workbox } = await import('workbox-window');
  const workbox = new Workbox('/service-worker.js', { scope: '/' });
  workbox.addEventListener('waiting', () => {
    const takeOver = (): void => {
      workbox.addEventListener('controlling', () => location.reload());
      workbox.messageSkipWaiting();
    };
    useAppUpdate.setState({ waiting: true, takeOver });
  });
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'send-pending') onWake();
  });
  const registration = await workbox.register();
  if (registration) askForWakeWhenHidden(registration);
  lookWhenShown(() => workbox.update());
}
