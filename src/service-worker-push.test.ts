import { describe, expect, it } from 'vitest';
import { noticeIn, openNotice, renewSubscription, showNotice } from './service-worker-push.ts';
import type { OpenPage, PushScope } from './service-worker-push.ts';

const NOTICE = { v: 1, title: '3 việc cần làm hôm nay', body: '2 việc của bạn', url: '/nhac-viec', tag: 'digest', language: 'vi' };
const data = (value: unknown) => ({ json: () => value });

function scope(pages: readonly OpenPage[] = [], subscribe: () => Promise<unknown> = async () => null) {
  const shown: [string, NotificationOptions][] = [];
  const opened: string[] = [];
  const options: unknown[] = [];
  const world: PushScope = {
    location: { origin: 'https://ro-viec.example' },
    registration: {
      showNotification: async (title, given) => void shown.push([title, given]),
      pushManager: {
        subscribe: (given) => {
          options.push(given);
          return subscribe();
        },
      },
    },
    clients: { matchAll: async () => pages, openWindow: async (url) => void opened.push(url) },
  };
  return { world, shown, opened, options };
}

function page(visibilityState: 'visible' | 'hidden', refuses = false) {
  const told: unknown[] = [];
  const one: OpenPage = {
    visibilityState,
    focus: () => (refuses ? Promise.reject(new Error('not allowed')) : Promise.resolve(told.push('focus'))),
    postMessage: (message) => told.push(message),
  };
  return { ...one, told };
}

describe('a push', () => {
  it('is shown with its words, its tag and where it leads', async () => {
    const { world, shown } = scope();
    await showNotice(world, data(NOTICE));
    expect(shown).toEqual([['3 việc cần làm hôm nay', { body: '2 việc của bạn', tag: 'digest', lang: 'vi', icon: '/icon-192.png', badge: '/badge-96.png', data: { url: '/nhac-viec' } }]]);
  });

  it.each([
    ['nothing', null],
    ['no JSON', { json: () => JSON.parse('{') as unknown }],
    ['a notice of a later version', data({ ...NOTICE, v: 2 })],
    ['one that leads elsewhere', data({ ...NOTICE, url: 'https://evil.example/' })],
    ['one that leads elsewhere without a scheme', data({ ...NOTICE, url: '//evil.example/' })],
    ['one without words', data({ v: 1, url: '/' })],
  ])('with %s still shows something, neutral and harmless', (_, given) => {
    expect(noticeIn(given)).toMatchObject({ title: 'Rõ Việc', body: 'Có việc chờ bạn. Bấm để xem.', url: '/nhac-viec' });
  });
});

describe('a tap on it', () => {
  const tapped = (url: unknown = '/viec/t1?x=1') => {
    let closed = 0;
    return {
      notice: {
        data: { url },
        close: () => {
          closed += 1;
        },
      },
      closed: () => closed,
    };
  };

  it('opens the app where it is closed', async () => {
    const { world, opened } = scope();
    const { notice, closed } = tapped();
    await openNotice(world, notice);
    expect(opened).toEqual(['/viec/t1?x=1']);
    expect(closed()).toBe(1);
  });

  it('brings an open page to the front, which goes there without a reload; the visible one first', async () => {
    const [hidden, visible] = [page('hidden'), page('visible')];
    const { world, opened } = scope([hidden, visible]);
    await openNotice(world, tapped().notice);
    expect(visible.told).toEqual(['focus', { open: '/viec/t1?x=1' }]);
    expect([hidden.told, opened]).toEqual([[], []]);
  });

  it('leads on even where the browser refuses to bring the page to the front', async () => {
    const one = page('hidden', true);
    await openNotice(scope([one]).world, tapped().notice);
    expect(one.told).toEqual([{ open: '/viec/t1?x=1' }]);
  });

  it.each(['https://evil.example/x', '//evil.example/x', 7, null, 'http://['])('to %s leads to the list of reminders', async (url) => {
    const { world, opened } = scope();
    await openNotice(world, tapped(url).notice);
    expect(opened).toEqual(['/nhac-viec']);
  });
});

describe('a subscription the browser replaced', () => {
  it('is made anew with the same key, and every open page is told', async () => {
    const one = page('hidden');
    const { world, options } = scope([one]);
    await renewSubscription(world, { userVisibleOnly: true, applicationServerKey: 'KEY' });
    expect(options).toEqual([{ userVisibleOnly: true, applicationServerKey: 'KEY' }]);
    expect(one.told).toEqual(['push-changed']);
  });

  it('is left to the page where the browser says nothing of the old one, or refuses', async () => {
    const [silent, refusing] = [page('visible'), page('visible')];
    const first = scope([silent]);
    await renewSubscription(first.world, null);
    await renewSubscription(scope([refusing], () => Promise.reject(new Error('no'))).world, { userVisibleOnly: true });
    expect([first.options, silent.told, refusing.told]).toEqual([[], ['push-changed'], ['push-changed']]);
  });
});
