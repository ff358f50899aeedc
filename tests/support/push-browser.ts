/** Web Push in a test's browser: the page plays the push service, DevTools deliver, the service worker is the real one. */
import type { BrowserContext, CDPSession, Page } from 'playwright-core';

/**
 * Subscribing calls a service of the browser's maker. Here it makes keys of its own instead and remembers them as the
 * browser would, for every page of the device.
 */
export async function withPushService(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const KEPT = 'test-subscription';
    const base64 = (bytes: ArrayBuffer) => btoa(String.fromCodePoint(...new Uint8Array(bytes))).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
    const read = () => {
      const text = localStorage.getItem(KEPT);
      if (text === null) return null;
      return {
        toJSON: () => JSON.parse(text) as unknown,
        unsubscribe: async () => {
          localStorage.removeItem(KEPT);
          return true;
        },
      };
    };
    const subscribe = async () => {
      const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, ['deriveBits']);
      const keys = { p256dh: base64(await crypto.subtle.exportKey('raw', pair.publicKey)), auth: base64(crypto.getRandomValues(new Uint8Array(16)).buffer) };
      localStorage.setItem(KEPT, JSON.stringify({ endpoint: `https://fcm.googleapis.com/fcm/send/test-${crypto.randomUUID()}`, keys }));
      return read();
    };
    Object.assign(PushManager.prototype, { getSubscription: async () => read(), subscribe });
  });
}

interface Registration {
  readonly registrationId: string;
  readonly scopeURL: string;
}

async function registrationOf(session: CDPSession): Promise<Registration> {
  const found = new Promise<Registration>((resolve) => {
    session.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const one = registrations.find(({ isDeleted }) => !isDeleted);
      if (one) resolve(one);
    });
  });
  await session.send('ServiceWorker.enable');
  return found;
}

/** As the push service would, after decryption. */
export async function pushTo(page: Page, data: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { registrationId, scopeURL } = await registrationOf(session);
  await session.send('ServiceWorker.deliverPushMessage', { origin: new URL(scopeURL).origin, registrationId, data });
  await session.detach();
}

export interface ShownNotice {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly url: string;
}

export function shownNotices(page: Page): Promise<ShownNotice[]> {
  return page.evaluate(async () => {
    const { getNotifications } = await navigator.serviceWorker.ready.then((registration) => ({ getNotifications: () => registration.getNotifications() }));
    return (await getNotifications()).map(({ title, body, tag, data }) => ({ title, body, tag, url: (data as { url: string }).url }));
  });
}

/** Without a screen there is nothing to tap: the service worker gets the event a tap would give it. */
export async function tapNotice(context: BrowserContext, tag: string): Promise<void> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  await worker.evaluate(async (wanted) => {
    const scope = globalThis as unknown as { registration: ServiceWorkerRegistration };
    const [notification] = await scope.registration.getNotifications({ tag: wanted });
    const event = Object.assign(new Event('notificationclick'), { notification, waitUntil: () => undefined });
    globalThis.dispatchEvent(event);
  }, tag);
}
