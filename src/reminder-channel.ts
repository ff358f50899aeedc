/** Reminders outside of the page, put together for one account. Loaded when somebody asks for it, or once the first screen stands. */
import type { Account } from '#app/app.ts';
import { createDeviceNotices } from '#app/device-notices.ts';
import type { ReminderChannel } from '#app/device-notices.ts';
import { signInMark } from '#parts/account/account-choice.ts';
import { createBrowserPush, createPushMarks } from '#sync/browser-push.ts';
import { deviceLabel } from '#sync/device-label.ts';
import { askOwner } from '#sync/http-session.ts';
import { createOwnerCheck } from '#sync/own-session.ts';
import { createRemindersTransport } from '#sync/reminders-transport.ts';

const request = (address: string, init: RequestInit) => fetch(address, init);

export function openChannel(account: Pick<Account, 'unit' | 'person'>): ReminderChannel {
  const owner = createOwnerCheck({ account, askOwner: () => askOwner(request), signInMark });
  const server = createRemindersTransport(request, owner);
  const device = createDeviceNotices({
    account, server, push: createBrowserPush(globalThis), marks: createPushMarks(localStorage), label: deviceLabel(navigator.userAgent),
  });
  return { server, device };
}

/** Signing out: nothing of this person appears on the device any more. */
export async function leaveDevice(account: Pick<Account, 'unit' | 'person'>): Promise<void> {
  await openChannel(account).device.turnOff();
  await navigator.clearAppBadge?.();
}

/** What the service worker sends: a tapped notice with its page, or that the browser changed its subscription. */
function openOf(data: unknown): string | null {
  const path = typeof data === 'object' && data !== null && 'open' in data ? data.open : null;
  return typeof path === 'string' && /^\/(?!\/)/.test(path) ? path : null;
}

/** @param goTo shows a path of the app without a reload, which would cost what is being typed */
export function followNotices(account: Pick<Account, 'unit' | 'person'>, goTo: (path: string) => void): () => void {
  const { device } = openChannel(account);
  const worker = navigator.serviceWorker;
  const listen = ({ data }: MessageEvent<unknown>): void => {
    const path = openOf(data);
    if (path !== null) goTo(path);
    if (data === 'push-changed') void device.renew().catch(() => undefined);
  };
  worker?.addEventListener('message', listen);
  // Without a network, or where the browser refuses, the next opening tries again.
  void device.renew().catch(() => undefined);
  return () => worker?.removeEventListener('message', listen);
}
