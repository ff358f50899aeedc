import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { RecordDocument } from '#domain/record/record.ts';
import { finishDelayed, undoDelayed } from '#ui/delayed-action.ts';
import { headWorld, taskStory } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { entry, received, recordOf } from '#tests/support/story.ts';
import { LogWorkPage } from './log-work-page.tsx';
import { clearTimer, elapsedMinutes, startTimer } from './timer.ts';

afterEach(() => {
  undoDelayed();
  clearTimer();
  cleanup();
});

Element.prototype.scrollIntoView ??= () => undefined;

const line = { person: 'an', task: null, product: null, text: 'Họp giao ban', minutes: 60, start: 480 };

function sheet(day: string, more: Record<string, unknown> = {}): RecordDocument {
  const id = `an.${day}`;
  return recordOf('daysheet', id, received([entry('daysheet', id, 'an', 'day.logged.v1', `${day}T02:00:00.000Z`, { ...line, day, ...more })]));
}

function open(records: readonly RecordDocument[], at = '/ghi-viec') {
  const app = headWorld(records, { person: 'an' });
  return { app, page: renderPage(app, { '/ghi-viec': LogWorkPage }, at) };
}

const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const task = taskStory('t-1', { assign: { title: 'Soạn đề án', due: '2026-03-20' } });

test('three taps write a routine line: the work, the minutes, save', async () => {
  const { app, page } = open([task, sheet('2026-03-13')]);
  fireEvent.click(await screen.findByRole('button', { name: /Họp giao ban/ }));
  click('30');
  expect(await faultsOf(page.container)).toEqual([]);
  click('Lưu');
  await screen.findByText('Đã lưu: Họp giao ban, 30 phút');
  expect(app.written.map(({ record, type, data }) => ({ record, type, data }))).toEqual([
    { record: 'an.2026-03-16', type: 'day.logged.v1', data: { ...line, day: '2026-03-16', minutes: 30, start: null } },
  ]);
  await screen.findByText('Tổng 30 phút');
});

test('a task in the address is chosen already', async () => {
  open([task], '/ghi-viec?viec=t-1');
  await screen.findByText('Soạn đề án');
  screen.getByRole('button', { name: 'Đổi việc' });
});

test('without work or minutes nothing is saved and the form says what is missing', async () => {
  const { app } = open([task]);
  await screen.findByRole('button', { name: 'Lưu' });
  click('Lưu');
  await screen.findByText('Chọn việc đã làm.');
  screen.getByText('Chọn hoặc nhập số phút, từ 1 đến 1440.');
  expect(app.written).toEqual([]);
});

test('work in no list is logged in words', async () => {
  const { app } = open([task]);
  fireEvent.change(await screen.findByRole('searchbox', { name: 'Tìm việc hoặc sản phẩm' }), { target: { value: 'Dọn kho' } });
  click('Ghi “Dọn kho”');
  fireEvent.change(screen.getByLabelText('Số phút khác'), { target: { value: '45 p' } });
  click('Lưu và thêm');
  await waitFor(() => expect(app.written.at(-1)?.data).toMatchObject({ text: 'Dọn kho', minutes: 45, task: null }));
});

test('an overlap is asked about once, then believed', async () => {
  const { app } = open([sheet('2026-03-16'), task], '/ghi-viec?viec=t-1');
  await screen.findByText('Soạn đề án');
  click('30');
  fireEvent.change(screen.getByLabelText('Bắt đầu lúc'), { target: { value: '08:30' } });
  click('Lưu');
  await screen.findByText(/Trùng giờ với “Họp giao ban”/);
  expect(app.written).toEqual([]);
  click('Lưu');
  await waitFor(() => expect(app.written).toHaveLength(1));
});

test('more than a day of minutes is refused in words', async () => {
  const { app } = open([sheet('2026-03-16', { minutes: 1400 }), task], '/ghi-viec?viec=t-1');
  await screen.findByText('Soạn đề án');
  click('120');
  click('Lưu');
  await screen.findByText(/vượt 24 giờ/);
  expect(app.written).toEqual([]);
});

test('eight days back needs a reason', async () => {
  const { app } = open([task], '/ghi-viec?ngay=2026-03-06&viec=t-1');
  await screen.findByText('Soạn đề án');
  click('60');
  click('Lưu');
  await screen.findByText('Cần ghi lý do.');
  fireEvent.change(screen.getByLabelText('Vì sao ghi bù sau 10 ngày?'), { target: { value: 'Đi vùng sâu, mất sóng' } });
  click('Lưu');
  await waitFor(() => expect(app.written.at(-1)).toMatchObject({ record: 'an.2026-03-06', data: { lateReason: 'Đi vùng sâu, mất sóng' } }));
});

test('a line is removed after ten seconds, or not when undone', async () => {
  const { app } = open([sheet('2026-03-16')]);
  fireEvent.click(await screen.findByRole('button', { name: 'Xóa Họp giao ban' }));
  await screen.findByText('Sẽ xóa “Họp giao ban”.');
  click('Hoàn tác');
  fireEvent.click(await screen.findByRole('button', { name: 'Xóa Họp giao ban' }));
  expect(app.written).toEqual([]);
  act(() => finishDelayed());
  await waitFor(() => expect(app.written.map(({ type }) => type)).toEqual(['day.removed.v1']));
});

test('a line is corrected', async () => {
  const { app } = open([sheet('2026-03-16')]);
  fireEvent.click(await screen.findByRole('button', { name: 'Sửa Họp giao ban' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.change(within(dialog).getByLabelText('Số phút khác'), { target: { value: '75' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Lưu' }));
  await waitFor(() => expect(app.written.at(-1)).toMatchObject({ type: 'day.amended.v1', data: { text: 'Họp giao ban', minutes: 75, start: 480 } }));
});

test('an empty day can repeat the last one', async () => {
  const { app } = open([sheet('2026-03-13')]);
  fireEvent.click(await screen.findByRole('button', { name: 'Ghi lại như 13/03 (1 dòng, 1 giờ)' }));
  await waitFor(() => expect(app.written.at(-1)).toMatchObject({ record: 'an.2026-03-16', data: { text: 'Họp giao ban', minutes: 60, start: null } }));
});

test('a timer survives a reload, because it is a start time on the device', async () => {
  startTimer('an', { task: 't-1', product: 'product1', text: 'Soạn đề án' }, Date.now() - 25 * 60_000);
  const { app } = open([task]);
  await screen.findByText('Đang bấm giờ: Soạn đề án');
  click('Dừng và ghi');
  await waitFor(() => expect(screen.getByLabelText<HTMLInputElement>('Số phút khác').value).toBe('25'));
  click('Lưu');
  await waitFor(() => expect(app.written.at(-1)?.data).toMatchObject({ task: 't-1', minutes: 25 }));
  expect(localStorage.getItem('timer')).toBeNull();
});

test('a timer counts at least a minute and at most a day', () => {
  const timer = { person: 'an', task: null, product: null, text: 'Họp', since: 0 };
  expect(elapsedMinutes(timer, 5000)).toBe(1);
  expect(elapsedMinutes(timer, 3 * 86_400_000)).toBe(1440);
});

test('unscheduled work is declared with its reason', async () => {
  const { app } = open([]);
  fireEvent.click(await screen.findByRole('button', { name: 'Khai việc phát sinh' }));
  const dialog = await screen.findByRole('dialog');
  fireEvent.click(within(dialog).getByRole('button', { name: 'Gửi để xác nhận' }));
  await within(dialog).findByText('Chọn một sản phẩm.');
  fireEvent.click(within(dialog).getByRole('button', { name: 'DC.01 · Soạn văn bản' }));
  fireEvent.change(within(dialog).getByLabelText('Vì sao phát sinh?'), { target: { value: 'Chỉ đạo đột xuất' } });
  fireEvent.click(within(dialog).getByRole('button', { name: 'Gửi để xác nhận' }));
  await waitFor(() => expect(app.written.at(-1)).toMatchObject({ type: 'task.declared.v1', data: { title: 'Soạn văn bản', quantity: '1', due: '2026-03-16' } }));
});
