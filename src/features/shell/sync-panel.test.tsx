import { cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { SyncStatus } from '#app/app.ts';
import type { StoredEntry } from '#domain/record/entry.ts';
import { useApp } from '#parts/app/app-context.ts';
import { headWorld, taskStory } from '#tests/support/head-world.ts';
import { renderPage } from '#tests/support/render-page.tsx';
import { entry, plainEntry, recordOf } from '#tests/support/story.ts';
import { useLive } from '#ui/use-live.ts';
import { SyncPanel } from './sync-panel.tsx';

afterEach(cleanup);

const start = ['an', 'task.started.v1', '2026-03-11T02:00:00.000Z', {}] as const;
const onClose = vi.fn();

function Panel() {
  const app = useApp();
  const status = useLive(() => app.status(), []);
  return status ? <SyncPanel status={status} onClose={onClose} /> : null;
}

/** The same task with the server's word on its second entry changed, or taken away. */
function second(id: string, title: string, change: (one: StoredEntry) => StoredEntry) {
  const story = taskStory(id, { assign: { title }, more: [start] });
  return { ...story, entries: story.entries.map((one, index) => (index === 1 ? change(one) : one)) };
}

const refused = second('t-1', 'Soạn tờ trình', (one) => ({ ...one, receipt: { ...one.receipt!, verdict: 'refused', code: 'not-open' } }));
const held = second('t-2', 'Rà soát', (one) => ({ ...one, receipt: { ...one.receipt!, verdict: 'held', code: 'outside-rights' } }));
const waiting = second('t-3', 'Báo cáo tháng', plainEntry);
const day = recordOf('daysheet', 'an.2026-03-16', [entry('daysheet', 'an.2026-03-16', 'an', 'day.logged.v1', '2026-03-16T01:00:00.000Z', {
  person: 'an', day: '2026-03-16', task: null, product: null, text: 'Họp giao ban', minutes: 60, start: null,
})]);

const open = (records: Parameters<typeof headWorld>[0], status: Partial<SyncStatus>) =>
  renderPage(headWorld(records, { person: 'an', status }), { '/': Panel }, '/');

test('what was refused stands before what waits, each a link to where it is mended', async () => {
  open([waiting, refused, held, day, taskStory('t-4', { assign: { title: 'Đã nhận' } })], { unsent: 2, needReview: 2 });
  const refusedLink = await screen.findByRole('link', { name: /Soạn tờ trình/ });
  expect(refusedLink.getAttribute('href')).toBe('/viec/t-1');
  expect(refusedLink.textContent).toContain('Việc này đã kết thúc');
  expect(screen.getByRole('link', { name: /Rà soát/ }).textContent).toContain('Đang chờ người có thẩm quyền xem');
  expect(screen.getByRole('link', { name: /Nhật ký ngày 16\/03/ }).getAttribute('href')).toBe('/ghi-viec?ngay=2026-03-16');
  expect(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)).toEqual(['Cần bạn xem lại', 'Đang chờ gửi']);
  expect(screen.getAllByRole('link').map((link) => link.getAttribute('href'))).toEqual(['/viec/t-1', '/viec/t-2', '/viec/t-3', '/ghi-viec?ngay=2026-03-16']);
});

test('when everything was received it says so', async () => {
  open([taskStory('t-4')], {});
  await screen.findByText('Máy chủ đã nhận mọi việc bạn ghi.');
});

test('it never says that everything was received while something is unsent', async () => {
  open([], { unsent: 3, phase: 'offline' });
  await screen.findByText('Ngoại tuyến – còn 3 mục, sẽ gửi khi có mạng');
  await waitFor(() => expect(screen.queryByText('Máy chủ đã nhận mọi việc bạn ghi.')).toBeNull());
});

test('before the first exchange it says that there was none; the sheet can be closed', async () => {
  open([], { lastExchange: null });
  await screen.findByText('chưa có');
  await userEvent.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalled();
});
