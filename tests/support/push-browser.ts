/** Web Push in a test's browser: the page plays the push service, DevTools deliver, the service worker is the real one. */
import type { BrowserContext, CDPSession, Page, Worker } from 'playwright-core';

const TRIES = 3;
const TRY_MS = 10_000;

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

export interface ShownNotice {
  readonly title: string;
  readonly body: string;
  readonly tag: string;
  readonly url: string;
}

interface NoticeWorker {
  readonly registration: ServiceWorkerRegistration;
  /** What came of the push watched for: shown, or refused with these words. */
  outcome?: ShownNotice | string | null;
}

/** The worker of this moment: the browser may end one and start another between two pushes. */
async function workerOf(context: BrowserContext): Promise<Worker> {
  return context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
}

/** Has the worker itself remember what it shows: the browser's list of notices may be read too early, or miss one. */
async function watch(worker: Worker): Promise<void> {
  await worker.evaluate(() => {
    const scope = globalThis as unknown as NoticeWorker;
    const watched = scope.outcome !== undefined;
    scope.outcome = null;
    if (watched) return;
    const { registration } = scope;
    const show = registration.showNotification.bind(registration);
    registration.showNotification = async (title, options = {}) => {
      try {
        await show(title, options);
        const { url } = options.data as { url: string };
        scope.outcome = { title, body: options.body ?? '', tag: options.tag ?? '', url };
      } catch (error) {
        scope.outcome = String(error);
      }
    };
  });
}

async function outcomeIn(worker: Worker): Promise<ShownNotice | string | null> {
  return worker.evaluate(() => (globalThis as unknown as NoticeWorker).outcome ?? null);
}

async function deliver(page: Page, data: string): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { registrationId, scopeURL } = await registrationOf(session);
  await session.send('ServiceWorker.deliverPushMessage', { origin: new URL(scopeURL).origin, registrationId, data });
  await session.detach();
}

/**
 * As the push service would, after decryption; like one, again when nothing came of it.
 * @returns what the browser showed for it
 * @throws Error when it refused to, or showed nothing
 */
export async function pushTo(page: Page, data: string): Promise<ShownNotice> {
  const context = page.context();
  for (let tries = 0; tries < TRIES; tries += 1) {
    await watch(await workerOf(context));
    await deliver(page, data);
    for (const end = Date.now() + TRY_MS; Date.now() < end; await page.waitForTimeout(50)) {
      const outcome = await outcomeIn(await workerOf(context));
      if (typeof outcome === 'string') throw new Error(outcome);
      if (outcome) return outcome;
    }
  }
  throw new Error('the push was not shown');
}

/** Without a screen there is nothing to tap: the service worker gets the event a tap would give it. */
export async function tapNotice(context: BrowserContext, { url }: ShownNotice): Promise<void> {
  const worker = await workerOf(context);
  await worker.evaluate((target) => {
    const notification = { data: { url: target }, close: () => undefined };
    globalThis.dispatchEvent(Object.assign(new Event('notificationclick'), { notification, waitUntil: () => undefined }));
  }, url);
}
