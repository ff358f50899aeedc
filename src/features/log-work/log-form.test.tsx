import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { App } from '#app/app.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { finishDelayed, undoDelayed } from '#ui/delayed-action.ts';
import { headWorld, taskStory } from '#tests/support/head-world.ts';
import { renderPage } from '#tests/support/render-page.tsx';
import { entry, received, recordOf } from '#tests/support/story.ts';
import { LogWorkPage } from './log-work-page.tsx';
import { clearTimer, startTimer } from './timer.ts';

Element.prototype.scrollIntoView ??= () => undefined;

beforeEach(() => clearTimer());
afterEach(() => {
  undoDelayed();
  cleanup();
});

const user = userEvent.setup();
const task = taskStory('t-1', { assign: { title: 'Soạn đề án', due: '2026-03-20' } });
const NAMED = '/ghi-viec?viec=t-1';

function sheet(...lines: readonly (readonly [text: string, minutes: number, start: number | null])[]): RecordDocument {
  const id = 'an.2026-03-16';
  const data = { person: 'an', day: '2026-03-16', task: null, product: null };
  return recordOf('daysheet', id, received(lines.map(([text, minutes, start]) =>
    entry('daysheet', id, 'an', 'day.logged.v1', '2026-03-16T01:00:00.000Z', { ...data, text, minutes, start }))));
}

async function open(records: readonly RecordDocument[], at = NAMED, more: (app: App) => Partial<App> = () => ({})) {
  const app = headWorld([task, ...records], { person: 'an' });
  const page = renderPage({ ...app, ...more(app) }, { '/ghi-viec': LogWorkPage }, at);
  await screen.findByRole('button', { name: 'Lưu' });
  return { app, page };
}

const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
async function fill(label: string, value: string): Promise<void> {
  await user.clear(screen.getByLabelText(label));
  await user.type(screen.getByLabelText(label), value);
}

test('the caution of an overlap is asked anew when the start moves into another line', async () => {
  const { app } = await open([sheet(['Họp giao ban', 60, 480], ['Tiếp dân', 60, 600])]);
  await press('30');
  await fill('Bắt đầu lúc', '08:30');
  await press('Lưu');
  await screen.findByText(/Trùng giờ với “Họp giao ban”/);
  await fill('Bắt đầu lúc', '10:30');
  await press('Lưu');
  await screen.findByText(/Trùng giờ với “Tiếp dân”/);
  expect(app.written).toEqual([]);
  await press('Lưu');
  await waitFor(() => expect(app.written).toHaveLength(1));
  await screen.findByText('Đã lưu: Soạn đề án, 30 phút');
  expect(screen.queryByText(/Trùng giờ/)).toBeNull();
});

test('a day of more than twelve hours is asked about with its sum, and anew with another sum', async () => {
  const { app } = await open([sheet(['Trực bão', 700, null])]);
  await press('60');
  await press('Lưu');
  await screen.findByText('Ngày này thành 12 giờ 40 phút. Bấm Lưu lần nữa nếu đúng.');
  await press('120');
  await press('Lưu');
  await screen.findByText(/Ngày này thành 13 giờ 40 phút/);
  expect(app.written).toEqual([]);
  await press('Lưu');
  await waitFor(() => expect(app.written.map(({ data }) => data)).toMatchObject([{ minutes: 120 }]));
});

test('beyond 24 hours the reason stands in the form and the line stays to be corrected', async () => {
  const { app } = await open([sheet(['Trực bão', 1400, null])]);
  await press('60');
  await press('Lưu');
  expect((await screen.findByRole('alert')).textContent).toContain('vượt 24 giờ. Sửa lại số phút.');
  expect(app.written).toEqual([]);
  await fill('Số phút khác', '40');
  await press('Lưu');
  await press('Lưu');
  await screen.findByText('Đã lưu: Soạn đề án, 40 phút');
});

test('a double tap writes one line', async () => {
  let finish: (() => void) | undefined;
  const slow = vi.fn<() => Promise<{ ok: true; id: string; entry: string }>>(() => new Promise((resolve) => {
    finish = () => resolve({ ok: true, id: 'an.2026-03-16', entry: 'e1' });
  }));
  await open([], NAMED, () => ({ write: slow }));
  await press('30');
  await user.dblClick(screen.getByRole('button', { name: 'Lưu' }));
  expect(slow).toHaveBeenCalledOnce();
  await act(async () => finish?.());
  await screen.findByText('Đã lưu: Soạn đề án, 30 phút');
});

test.for([
  ['2026-03-09', false, 'seven days back are free'],
  ['2026-03-08', true, 'the eighth needs a reason'],
] as const)('%s needs a reason: %s (%s)', async ([day, needed]) => {
  const { app } = await open([], `${NAMED}&ngay=${day}`);
  expect(screen.queryByLabelText(/Vì sao ghi bù/) !== null).toBe(needed);
  await press('60');
  await press('Lưu');
  if (needed) {
    await screen.findByText('Cần ghi lý do.');
    await fill('Vì sao ghi bù sau 8 ngày?', 'Đi vùng sâu');
    await press('Lưu');
  }
  await waitFor(() => expect(app.written.at(-1)).toMatchObject({ record: `an.${day}` }));
});

test('a full device says what to do and keeps the form as it is', async () => {
  await open([], NAMED, () => ({ write: async () => ({ ok: false, code: 'storage-full' }) }));
  await press('30');
  await press('Lưu');
  expect((await screen.findByRole('alert')).textContent).toContain('Máy đã hết chỗ');
  expect(screen.getByLabelText<HTMLInputElement>('Số phút khác').value).toBe('30');
});

test('a running timer is still there when the page is opened again, and fills the form when stopped', async () => {
  const first = await open([]);
  await press('Bấm giờ');
  await screen.findByText('Đang bấm giờ: Soạn đề án');
  first.page.unmount();
  await open([], '/ghi-viec');
  await screen.findByText('Đang bấm giờ: Soạn đề án');
  await press('Dừng và ghi');
  expect(screen.queryByText(/Đang bấm giờ/)).toBeNull();
  expect(screen.getByLabelText<HTMLInputElement>('Số phút khác').value).toBe('1');
  screen.getByRole('button', { name: 'Đổi việc' });
});

test('a timer can be dropped, and one of another person is not shown', async () => {
  startTimer('an', { task: null, product: null, text: 'Tiếp dân' }, Date.now());
  await open([]);
  await press('Bỏ');
  expect(screen.queryByText(/Đang bấm giờ/)).toBeNull();
  act(() => startTimer('binh', { task: null, product: null, text: 'Việc của Bình' }, Date.now()));
  expect(screen.queryByText(/Việc của Bình/)).toBeNull();
});

test('a line is corrected, and a correction the day cannot hold says why', async () => {
  const { app } = await open([sheet(['Họp giao ban', 60, 480], ['Trực bão', 1000, null])], '/ghi-viec');
  await press('Sửa Họp giao ban');
  const dialog = within(await screen.findByRole('dialog'));
  const minutes = dialog.getByLabelText('Số phút khác');
  await user.clear(minutes);
  await user.click(dialog.getByRole('button', { name: 'Lưu' }));
  dialog.getByText('Chọn hoặc nhập số phút, từ 1 đến 1440.');
  await user.type(minutes, '500');
  await user.click(dialog.getByRole('button', { name: 'Lưu' }));
  await dialog.findByText(/vượt 24 giờ/);
  expect(app.written).toEqual([]);
  await user.clear(minutes);
  await user.type(minutes, '90');
  await user.type(dialog.getByLabelText('Ghi chú'), 'Kéo dài');
  await user.click(dialog.getByRole('button', { name: 'Lưu' }));
  await screen.findByText('08:00 · 1 giờ 30 phút · Kéo dài');
  screen.getByText('Tổng 18 giờ 10 phút');
});

test('a removed line leaves the list and the sum at once, and comes back when undone', async () => {
  const { app } = await open([sheet(['Họp giao ban', 60, 480], ['Tiếp dân', 30, null])], '/ghi-viec');
  await press('Xóa Họp giao ban');
  await screen.findByText('Tổng 30 phút');
  expect(screen.queryByRole('button', { name: 'Sửa Họp giao ban' })).toBeNull();
  await press('Hoàn tác');
  await screen.findByText('Tổng 1 giờ 30 phút');
  await press('Xóa Tiếp dân');
  act(() => finishDelayed());
  await waitFor(() => expect(app.written.map(({ type }) => type)).toEqual(['day.removed.v1']));
  await screen.findByText('Tổng 1 giờ');
});

test('a line the server refused says why above the day', async () => {
  const day = sheet(['Họp giao ban', 60, 480], ['Trực bão', 1430, null]);
  const entries = day.entries.map((one, index) => (index === 0 ? one : { ...one, receipt: { ...one.receipt!, verdict: 'refused' as const, code: 'day-full' } }));
  await open([{ ...day, entries }], '/ghi-viec');
  await screen.findByText('Tổng thời gian trong ngày vượt 24 giờ. Sửa lại số phút.');
  screen.getByText('Tổng 1 giờ');
});
