/** The browser's Web Push, with every way in which it may be missing. */
import type { BrowserPush, PushKeys, PushMark, PushMarks, PushSupport } from '#app/reminders-port.ts';
import * as z from 'zod/mini';

const MARK = 'push';
const subscription = z.object({ endpoint: z.string(), keys: z.object({ p256dh: z.string(), auth: z.string() }) });
const mark = z.object({ unit: z.string(), person: z.string(), id: z.string(), endpoint: z.string() });

function keysOf(found: { toJSON: () => unknown } | null): PushKeys | null {
  return z.safeParse(subscription, found?.toJSON()).data ?? null;
}

/** An iPad calls itself a Mac; no Mac has a touch screen. */
function isAppleMobile({ userAgent, maxTouchPoints }: Navigator): boolean {
  return /iPhone|iPad|iPod/.test(userAgent) || (userAgent.includes('Macintosh') && maxTouchPoints > 1);
}

function supportOf(page: typeof globalThis): PushSupport {
  if ('PushManager' in page && 'Notification' in page && 'serviceWorker' in page.navigator) return 'ready';
  return isAppleMobile(page.navigator) ? 'install-first' : 'unsupported';
}

export function createBrowserPush(page: typeof globalThis): BrowserPush {
  const manager = async () => (await page.navigator.serviceWorker.getRegistration())?.pushManager ?? null;
  async function unsubscribe(): Promise<void> {
    if (supportOf(page) !== 'ready') return;
    await (await (await manager())?.getSubscription())?.unsubscribe();
  }
  return {
    support: () => supportOf(page),
    permission: () => page.Notification.permission,
    ask: () => page.Notification.requestPermission(),
    current: async () => keysOf((await (await manager())?.getSubscription()) ?? null),
    subscribe: async (publicKey) => {
      try {
        // With another key of the server the browser would refuse; and nobody takes over another person's address.
        await unsubscribe();
        const { pushManager } = await page.navigator.serviceWorker.ready;
        return keysOf(await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: publicKey }));
      } catch {
        return null;
      }
    },
    unsubscribe,
  };
}

/** In localStorage, because the subscription is the browser's and not an account's. */
export function createPushMarks(storage: Storage): PushMarks {
  return {
    read: (): PushMark | null => {
      try {
        return z.safeParse(mark, JSON.parse(storage.getItem(MARK) ?? 'null')).data ?? null;
      } catch {
        return null;
      }
    },
    write: (known) => (known ? storage.setItem(MARK, JSON.stringify(known)) : storage.removeItem(MARK)),
  };
}
