import { describe, expect, it, vi } from 'vitest';
import { createBrowserPush, createPushMarks } from './browser-push.ts';

const IPHONE = 'Mozilla/5.0 (iPhone; CPU iPhone OS 17_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1';
const MAC = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari/605.1.15';
const OLD = 'Mozilla/5.0 (Linux; Android 6.0) Chrome/40';

const json = (endpoint: string) => ({ endpoint, keys: { p256dh: 'p', auth: 'a' } });

/** A browser with Web Push; `subscribe` may be made to fail. */
function capable(subscribe: () => Promise<unknown> = async () => ({ toJSON: () => json('https://push.example/new') })) {
  const asked: unknown[] = [];
  let current: { toJSON: () => unknown; unsubscribe: () => Promise<boolean> } | null = {
    toJSON: () => json('https://push.example/old'),
    unsubscribe: async () => {
      asked.push('unsubscribe');
      current = null;
      return true;
    },
  };
  const pushManager = {
    getSubscription: async () => current,
    subscribe: (options: unknown) => {
      asked.push(options);
      return subscribe();
    },
  };
  const serviceWorker = { getRegistration: async () => ({ pushManager }), ready: Promise.resolve({ pushManager }) };
  const page = {
    PushManager: {}, Notification: { permission: 'default', requestPermission: vi.fn(async () => 'granted') }, navigator: { serviceWorker, userAgent: MAC, maxTouchPoints: 0 },
  } as unknown as typeof globalThis;
  return { page, asked };
}

const bare = (userAgent: string, maxTouchPoints = 0) => ({ navigator: { userAgent, maxTouchPoints } }) as unknown as typeof globalThis;

describe('what the browser can do', () => {
  it.each([
    ['an iPhone outside of the installed app', bare(IPHONE, 5), 'install-first'],
    ['an iPad, which calls itself a Mac', bare(MAC, 5), 'install-first'],
    ['an old Safari on a Mac', bare(MAC), 'unsupported'],
    ['an old Android', bare(OLD, 5), 'unsupported'],
    ['a recent browser', capable().page, 'ready'],
  ])('%s', (_, page, expected) => expect(createBrowserPush(page).support()).toBe(expected));

  it('ends nothing where there is nothing', async () => {
    await expect(createBrowserPush(bare(OLD)).unsubscribe()).resolves.toBeUndefined();
  });
});

describe('a subscription', () => {
  it('is made anew with the server’s key, always for something people see', async () => {
    const { page, asked } = capable();
    expect(await createBrowserPush(page).subscribe('KEY')).toEqual(json('https://push.example/new'));
    expect(asked).toEqual(['unsubscribe', { userVisibleOnly: true, applicationServerKey: 'KEY' }]);
  });

  it('is read as it stands', async () => {
    expect(await createBrowserPush(capable().page).current()).toEqual(json('https://push.example/old'));
  });

  it.each<[string, () => Promise<unknown>]>([
    ['without the push service', () => Promise.reject(new DOMException('Registration failed', 'AbortError'))],
    ['that is not one', async () => ({ toJSON: () => ({ endpoint: 'x' }) })],
  ])('%s is none', async (_, subscribe) => expect(await createBrowserPush(capable(subscribe).page).subscribe('KEY')).toBeNull());
});

describe('whose it is', () => {
  const storage = (kept: Map<string, string>) => ({
    getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key),
  }) as unknown as Storage;
  const mark = { unit: 'u1', person: 'an', id: 'd1', endpoint: 'https://push.example/1' };

  it('is kept beside it, and forgotten with it', () => {
    const marks = createPushMarks(storage(new Map()));
    expect(marks.read()).toBeNull();
    marks.write(mark);
    expect(marks.read()).toEqual(mark);
    marks.write(null);
    expect(marks.read()).toBeNull();
  });

  it.each(['{', '{"unit":"u1"}', '7'])('%s is nobody’s', (text) => expect(createPushMarks(storage(new Map([['push', text]]))).read()).toBeNull());
});
