/** Reminders outside of the page, put together for one account. Loaded when somebody asks for it, or once the first screen stands. */
import type { Account } from '#app/app.ts';
import { createDeviceNotices } from '#app/device-notices.ts';
import type { DeviceNotices, ReminderChannel } from '#app/device-notices.ts';
import { createBrowserPush, createPushMarks } from '#sync/browser-push.ts';
import { deviceLabel } from '#sync/device-label.ts';
import type { OwnerCheck } from '#sync/own-session.ts';
import { createRemindersTransport } from '#sync/reminders-transport.ts';

const request = (address: string, init: RequestInit) => fetch(address, init);

/** What the service worker sends: a tapped notice with its page, or that the browser changed its subscription. */
function openOf(data: unknown): string | null {
  const path = typeof data === 'object' && data !== null && 'open' in data ? data.open : null;
  return typeof path === 'string' && /^\/(?!\/)/.test(path) ? path : null;
}

function follow(device: DeviceNotices, goTo: (path: string) => void): void {
  const renew = (): void => void device.renew().catch(() => undefined);
  // Without a network, or where the browser refuses, the next opening tries again.
  renew();
  if (!('serviceWorker' in navigator)) return;
  // The only listener of its kind: the next account that is opened in this tab takes its place.
  navigator.serviceWorker.onmessage = ({ data }: MessageEvent<unknown>) => {
    const path = openOf(data);
    if (path !== null) goTo(path);
    if (data === 'push-changed') renew();
  };
}

export function openChannel(account: Pick<Account, 'unit' | 'person'>, owner: OwnerCheck): ReminderChannel {
  const server = createRemindersTransport(request, owner);
  const device = createDeviceNotices({
    account, server, push: createBrowserPush(globalThis), marks: createPushMarks(localStorage), label: deviceLabel(navigator.userAgent),
  });
  return {
    server,
    device,
    follow: (goTo) => follow(device, goTo),
    leave: async () => {
      await device.turnOff();
      await navigator.clearAppBadge?.();
    },
  };
}
