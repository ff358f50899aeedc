/**
 * Keeps the whole shell on the device: all files of one version or none. It never takes over by itself
 * and never answers for the API: data goes through the app's own sync.
 */
import { clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import type { PrecacheEntry } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { openNotice, renewSubscription, showNotice } from './service-worker-push.ts';
import type { PushData, PushScope, TappedNotice } from './service-worker-push.ts';

interface LastingEvent extends Event {
  readonly waitUntil: (work: Promise<unknown>) => void;
}

/** Only what is used here: the library of service worker types clashes with the page's. */
interface WorkerScope extends PushScope {
  readonly __WB_MANIFEST: readonly (PrecacheEntry | string)[];
  readonly skipWaiting: () => Promise<void>;
  readonly addEventListener: {
    (type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
    (type: 'sync', listener: (event: LastingEvent & { readonly tag: string }) => void): void;
    (type: 'push', listener: (event: LastingEvent & { readonly data: PushData | null }) => void): void;
    (type: 'notificationclick', listener: (event: LastingEvent & { readonly notification: TappedNotice }) => void): void;
    (type: 'pushsubscriptionchange', listener: (event: LastingEvent & { readonly oldSubscription?: { readonly options: PushSubscriptionOptionsInit } | null }) => void): void;
  };
}

declare const self: WorkerScope;

precacheAndRoute([...self.__WB_MANIFEST]);
cleanupOutdatedCaches();
clientsClaim();
registerRoute(new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//, /^\/health/] }));

/** `messageSkipWaiting()` of workbox-window sends this after the person's tap. */
function asksToTakeOver(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'SKIP_WAITING';
}

self.addEventListener('message', ({ data }) => {
  if (asksToTakeOver(data)) void self.skipWaiting();
});

async function wakePages(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: false });
  for (const page of pages) page.postMessage('send-pending');
}

// Background Sync only hastens what a page does anyway when it is opened.
self.addEventListener('sync', (event) => {
  if (event.tag === 'send-pending') event.waitUntil(wakePages());
});

self.addEventListener('push', (event) => event.waitUntil(showNotice(self, event.data)));
self.addEventListener('notificationclick', (event) => event.waitUntil(openNotice(self, event.notification)));
self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(renewSubscription(self, event.oldSubscription?.options ?? null)));
