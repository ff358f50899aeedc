import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import { ReminderBadge } from '#parts/reminders/reminder-badge.tsx';
import type { FakeHeadApp } from '#tests/support/fake-head-app.ts';
import { headWorld, submittedTask, taskStory } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { ward } from '#tests/support/story.ts';
import { RemindersPage } from './reminders-page.tsx';

afterEach(cleanup);

/** January and February are closed, so that only what a test puts in is told. */
const quiet = (person: string): Parameters<typeof headWorld>[1] => ({
  person,
  org: ward({}, { locks: ['2026-01', '2026-02'].map((period) => ({ period, entry: `e${period}`, by: 'officer', at: '2026-03-14T02:00:00.000Z', asked: null, declined: null })) }),
});

const show = (app: FakeHeadApp) => renderPage(app, {
  '/nhac-viec': () => <RemindersPage />, '/viec/$task': () => <p>task page</p>, '/can-quyet-dinh': () => <p>inbox</p>,
  '/ky': () => <p>periods</p>, '/nam/don-vi': () => <p>year</p>,
}, '/nhac-viec');

const late = taskStory('t1', { assign: { title: 'Báo cáo quý', due: '2026-03-12' } });
const today = taskStory('t2', { assign: { title: 'Tờ trình', due: '2026-03-16' } });

describe('what the page shows', () => {
  test('nothing waits: it says what would appear', async () => {
    show(headWorld([], quiet('an')));
    expect(await screen.findByText('Không có gì chờ bạn')).toBeDefined();
  });

  test('by urgency, each with its clock, and leading to its page', async () => {
    const page = show(headWorld([late, today], quiet('an')));
    expect(await screen.findByText('Báo cáo quý')).toBeDefined();
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(['Đã trễ', 'Hôm nay']);
    expect(screen.getByText('quá hạn 2 ngày làm việc')).toBeDefined();
    expect(screen.getByText('hôm nay là ngày cuối')).toBeDefined();
    expect(await faultsOf(page.container)).toEqual([]);
    fireEvent.click(screen.getByRole('link', { name: /Tờ trình/ }));
    expect(await screen.findByText('task page')).toBeDefined();
    expect(page.address()).toBe('/viec/t2');
  });

  test('a head’s long waits lead into his inbox', async () => {
    const page = show(headWorld([submittedTask('t3', '2026-03-10T02:00:00.000Z')], quiet('headA')));
    fireEvent.click(await screen.findByRole('link', { name: /An chờ nghiệm thu/ }));
    expect(await screen.findByText('inbox')).toBeDefined();
    expect(page.address()).toMatch(/^\/can-quyet-dinh\?viec=submission\./);
  });

  test.each([
    ['2026-01', 'tháng 01/2026', '/ky?ky=2026-01'],
    ['2025', 'năm 2025', '/nam/don-vi?nam=2025#khoa-nam'],
  ])('a request to open %s leads to where it is decided', async (period, words, address) => {
    const { person, org } = quiet('chair')!;
    const others = org!.unit.locks.filter((lock) => lock.period !== period);
    const asked = { period, entry: 'l1', by: 'officer', at: '2026-03-14T02:00:00.000Z', asked: { entry: 'a1', by: 'officer', at: '2026-03-15T02:00:00.000Z', reason: 'Sót' }, declined: null };
    const page = show(headWorld([], { person: person!, org: ward({}, { locks: [...others, asked] }) }));
    fireEvent.click(await screen.findByRole('link', { name: `Cán bộ tổ chức đề nghị mở lại ${words}, cần người thứ hai quyết định` }));
    await waitFor(() => expect(page.address()).toBe(address));
  });

  test('many of one kind are folded behind the first', async () => {
    const many = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => submittedTask(id, '2026-03-10T02:00:00.000Z'));
    const page = show(headWorld([...many, taskStory('own', { assign: { person: 'headA', title: 'Kế hoạch', due: '2026-03-13' } })], quiet('headA')));
    expect(await screen.findByText(/^An chờ nghiệm thu: Soạn văn bản… \(6\)$/)).toBeDefined();
    expect(page.container.querySelectorAll('details li')).toHaveLength(6);
    expect(page.container.querySelectorAll('.reminder')).toHaveLength(7);
  });
});

describe('put aside for today', () => {
  const hide = (what: string) => fireEvent.click(screen.getByRole('button', { name: `Ẩn hôm nay: ${what}` }));

  test('by its button: kept on the device, counted, and shown again on request', async () => {
    const app = headWorld([late, today], quiet('an'));
    show(app);
    await screen.findByText('Báo cáo quý');
    hide('Báo cáo quý');
    expect(screen.queryByText('Báo cáo quý')).toBeNull();
    expect(app.drafts.get('reminders/dismissed')).toEqual({ day: '2026-03-16', ids: ['taskDue.t1.2026-03-12'], ever: [] });
    fireEvent.click(screen.getByRole('button', { name: 'Hiện lại' }));
    expect(screen.getByText('Báo cáo quý')).toBeDefined();
  });

  test('by a swipe to the side, not by scrolling', async () => {
    show(headWorld([late], quiet('an')));
    const row = (await screen.findByText('Báo cáo quý')).closest('li')!;
    const swipe = (x: number, y: number) => {
      fireEvent.touchStart(row, { changedTouches: [{ clientX: 20, clientY: 20 }] });
      fireEvent.touchEnd(row, { changedTouches: [{ clientX: 20 + x, clientY: 20 + y }] });
    };
    swipe(100, 200);
    swipe(40, 0);
    expect(screen.queryByText('Báo cáo quý')).not.toBeNull();
    swipe(-160, 10);
    expect(screen.queryByText('Báo cáo quý')).toBeNull();
  });

  test('what was put aside yesterday is there again', async () => {
    const app = headWorld([late], quiet('an'));
    app.drafts.set('reminders/dismissed', { day: '2026-03-15', ids: ['taskDue.t1.2026-03-12'] });
    show(app);
    expect(await screen.findByText('Báo cáo quý')).toBeDefined();
  });

  test('that a request was declined is told until put aside, and then never again', async () => {
    const org = ward({}, { locks: [{ period: '2026-02', entry: 'e', by: 'officer', at: '2026-03-10T02:00:00.000Z', asked: null, declined: { by: 'chair', at: '2026-03-12T02:00:00.000Z', reason: 'Đủ rồi', askedBy: 'officer' } }] });
    const told = 'Chủ tịch không đồng ý mở lại tháng 02/2026';
    const app = headWorld([], { person: 'officer', org });
    show(app);
    await screen.findByText(told);
    hide(told);
    expect(screen.queryByText(told)).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Hiện lại' }));
    expect(screen.getByText(told)).toBeDefined();
    hide(told);
    cleanup();
    const tomorrow = headWorld([], { person: 'officer', org, now: '2026-03-17T02:00:00.000Z' });
    tomorrow.drafts.set('reminders/dismissed', app.drafts.get('reminders/dismissed'));
    show(tomorrow);
    await screen.findByRole('heading', { name: 'Nhắc việc' });
    await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
    expect(screen.queryByText(told)).toBeNull();
    expect(screen.queryByRole('button', { name: 'Hiện lại' })).toBeNull();
  });

  test('a draft of another make is as good as none', async () => {
    const app = headWorld([late], quiet('an'));
    app.drafts.set('reminders/dismissed', { day: '2026-03-16', ids: 'all' });
    show(app);
    expect(await screen.findByText('Báo cáo quý')).toBeDefined();
  });
});

describe('the count in the menu', () => {
  const badge = (app: FakeHeadApp) => renderPage(app, { '/': () => <ReminderBadge label={(count) => `${count} mục nhắc việc`} /> }, '/');

  test('says how many stand on the page, in words too', async () => {
    const app = headWorld([late, today], quiet('an'));
    app.drafts.set('reminders/dismissed', { day: '2026-03-16', ids: ['taskDue.t2.2026-03-16'] });
    badge(app);
    expect(await screen.findByText('1 mục nhắc việc')).toBeDefined();
  });

  test('is not there when nothing waits', async () => {
    const page = badge(headWorld([], quiet('an')));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(page.container.querySelector('.menu-badge')).toBeNull();
  });
});
