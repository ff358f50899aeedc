/** Notices of the server: shown, tapped, and the subscription behind them. No score is ever in one (`sync-server/reminders`). */
import { parseNotice } from '#domain/protocol/reminders.ts';
import type { PushNotice } from '#domain/protocol/reminders.ts';

export interface OpenPage {
  readonly visibilityState: string;
  readonly focus: () => Promise<unknown>;
  readonly postMessage: (message: unknown) => void;
}

/** The part of the service worker's scope used here. */
export interface PushScope {
  readonly location: { readonly origin: string };
  readonly registration: {
    readonly showNotification: (title: string, options: NotificationOptions) => Promise<void>;
    readonly pushManager: { readonly subscribe: (options: PushSubscriptionOptionsInit) => Promise<unknown> };
  };
  readonly clients: {
    readonly matchAll: (options: { type: 'window'; includeUncontrolled: boolean }) => Promise<readonly OpenPage[]>;
    readonly openWindow: (url: string) => Promise<unknown>;
  };
}

/** What the event of the browser brings. */
export interface PushData {
  readonly json: () => unknown;
}

export interface TappedNotice {
  readonly close: () => void;
  readonly data: unknown;
}

/** Browsers demand that every push shows something, also one that a newer server wrote differently. */
const NEUTRAL: PushNotice = { v: 1, title: 'Rõ Việc', body: 'Có việc chờ bạn. Bấm để xem.', url: '/nhac-viec', tag: 'ro-viec', language: 'vi' };

export function noticeIn(data: PushData | null): PushNotice {
  try {
    return parseNotice(data?.json()) ?? NEUTRAL;
  } catch {
    return NEUTRAL;
  }
}

export async function showNotice({ registration }: PushScope, data: PushData | null): Promise<void> {
  const { title, body, url, tag, language } = noticeIn(data);
  await registration.showNotification(title, { body, tag, lang: language, icon: '/icon-192.png', badge: '/badge-96.png', data: { url } });
}

function pathOf(data: unknown, origin: string): string {
  const url = typeof data === 'object' && data !== null && 'url' in data ? data.url : null;
  if (typeof url !== 'string' || !URL.canParse(url, origin)) return NEUTRAL.url;
  const { origin: target, pathname, search, hash } = new URL(url, origin);
  return target === origin ? `${pathname}${search}${hash}` : NEUTRAL.url;
}

/** An open page goes there by itself: loading it anew would cost what somebody is typing. */
export async function openNotice({ clients, location }: PushScope, notice: TappedNotice): Promise<void> {
  notice.close();
  const path = pathOf(notice.data, location.origin);
  const pages = await clients.matchAll({ type: 'window', includeUncontrolled: true });
  const page = pages.find(({ visibilityState }) => visibilityState === 'visible') ?? pages[0];
  if (!page) return void (await clients.openWindow(path));
  // Some browsers refuse to bring a window to the front: it still goes to the right place.
  await page.focus().catch(() => undefined);
  page.postMessage({ open: path });
}

/**
 * The browser replaced the subscription. Only a page knows whose session this is, so it hands the new one in: now, or
 * when it is next opened.
 */
export async function renewSubscription({ registration, clients }: PushScope, options: PushSubscriptionOptionsInit | null): Promise<void> {
  if (options) await registration.pushManager.subscribe(options).catch(() => undefined);
  for (const page of await clients.matchAll({ type: 'window', includeUncontrolled: true })) page.postMessage('push-changed');
}
