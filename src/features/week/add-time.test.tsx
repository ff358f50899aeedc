import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';
import type { App } from '#app/app.ts';
import { headWorld, taskStory } from '#tests/support/head-world.ts';
import { renderPage } from '#tests/support/render-page.tsx';
import { WeekPage } from './week-page.tsx';

vi.mock('#ui/use-is-wide.ts', () => ({ useIsWide: () => true }));

afterEach(cleanup);

const user = userEvent.setup();
const task = taskStory('t-1', { assign: { title: 'Soạn đề án', due: '2026-03-20' } });

async function open(cell: string, { at = '/tuan', more = {} }: { at?: string; more?: Partial<App> } = {}) {
  const app = headWorld([task], { person: 'an', now: '2026-03-18T02:00:00.000Z' });
  renderPage({ ...app, ...more }, { '/tuan': WeekPage, '/ghi-viec': () => null }, at);
  await user.click(await screen.findByRole('button', { name: cell }));
  return { app, dialog: within(await screen.findByRole('dialog')) };
}

const MONDAY = 'Soạn đề án, 16/03: Chưa ghi. Thêm giờ';

test('the sheet says for what and which day; nothing is saved before minutes are chosen', async () => {
  const { app, dialog } = await open(MONDAY);
  dialog.getByText('Soạn đề án · 16/03');
  const save = dialog.getByRole<HTMLButtonElement>('button', { name: 'Lưu' });
  expect(save.disabled).toBe(true);
  await user.click(dialog.getByRole('button', { name: '60' }));
  await user.click(save);
  await screen.findByRole('button', { name: 'Soạn đề án, 16/03: 60 phút. Thêm giờ' });
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(app.written).toHaveLength(1);
  screen.getByText('Cả tuần 1 giờ');
});

test('days to come cannot be tapped', async () => {
  await open(MONDAY);
  expect(screen.queryByRole('button', { name: /Soạn đề án, 19\/03/, hidden: true })).toBeNull();
});

test('a day that needs a reason says so and leads to where it can be given', async () => {
  const { app, dialog } = await open('Soạn đề án, 04/03: Chưa ghi. Thêm giờ', { at: '/tuan?tu=2026-03-02' });
  await user.click(dialog.getByRole('button', { name: '30' }));
  await user.click(dialog.getByRole('button', { name: 'Lưu' }));
  expect((await dialog.findByRole('alert')).textContent).toContain('Ghi bù quá 7 ngày cần có lý do.');
  expect(dialog.getByRole('link', { name: 'Xem và sửa' }).getAttribute('href')).toBe('/ghi-viec?ngay=2026-03-04');
  expect(app.written).toEqual([]);
});

test('a full device says what to do', async () => {
  const write = vi.fn<() => Promise<{ ok: false; code: 'storage-full' }>>(async () => ({ ok: false, code: 'storage-full' }));
  const { dialog } = await open(MONDAY, { more: { write } });
  await user.click(dialog.getByRole('button', { name: '30' }));
  const save = dialog.getByRole('button', { name: 'Lưu' });
  save.click();
  await waitFor(() => expect(write).toHaveBeenCalledOnce());
  expect((await dialog.findByRole('alert')).textContent).toContain('Máy đã hết chỗ');
});
