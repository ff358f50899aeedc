import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { RecordDocument } from '#domain/record/record.ts';
import { KHANH_HOA_2025 } from '#domain/profiles/khanh-hoa-2025.ts';
import type { FakeWorld } from '#tests/support/fake-head-app.ts';
import { headWorld, taskStory } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { PRODUCT, entry, received, recordOf, ward } from '#tests/support/story.ts';
import { TaskPage } from './task-page.tsx';
import { TasksPage } from './tasks-page.tsx';

vi.setConfig({ testTimeout: 20_000 });
afterEach(cleanup);

const members = [{ person: 'an', share: '1/3' }, { person: 'binh', share: '0.5' }, { person: 'deputyA', share: '1/6' }];
const grouped = taskStory('t-1', { assign: { title: 'Đề án chung', group: { id: 'g', members } } });
const parts = [{ person: 'binh', period: '2026-02', quantity: '5' }, { person: 'an', period: '2026-03', quantity: '2' }, { person: 'an', period: '2026-04', quantity: '15' }];
const part = taskStory('t-1', { assign: { title: 'Số hóa hồ sơ', split: { id: 's', part: 2, parts, total: '22' } } });
const twenty = (id: string, title: string, more: Parameters<typeof taskStory>[1] = {}) => taskStory(id, { ...more, assign: { title, quantity: '22' } });

function leaveOf(person: string) {
  const id = `${person}.2026`;
  const data = { person, year: 2026, leave: 'l1', kind: 'annual', from: '2026-03-09', to: '2026-03-13' };
  return recordOf('review', id, received([entry('review', id, 'officer', 'year.leaveRecorded.v1', '2026-03-01T02:00:00.000Z', data)]));
}

function open(records: readonly RecordDocument[], more: Partial<FakeWorld> = {}) {
  const app = headWorld(records, { person: 'headA', ...more });
  const page = renderPage(app, { '/viec/$task': TaskPage, '/viec': TasksPage }, '/viec/t-1');
  return { app, page };
}

const click = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));

test('group work names the official’s share and with whom he does it', async () => {
  const { page } = open([grouped], { person: 'an' });
  await screen.findByText('Việc nhóm: phần của bạn 1/3, cùng Bình, Phó phòng A');
  expect(await faultsOf(page.container)).toEqual([]);
  screen.getByText(/Phần 1\/3/);
  expect(screen.queryByRole('button', { name: 'Giảm số lượng được giao' })).toBeNull();
});

test('the head reads whose share it is', async () => {
  open([grouped]);
  await screen.findByText('Việc nhóm: phần 1/3, cùng Bình, Phó phòng A');
});

test('the list says so too', async () => {
  const app = headWorld([grouped, taskStory('t-2', { assign: { title: 'Việc riêng' } })], { person: 'an' });
  const page = renderPage(app, { '/viec': TasksPage, '/viec/$task': TaskPage }, '/viec');
  await screen.findByText('Việc nhóm: phần của bạn 1/3, cùng Bình, Phó phòng A');
  expect(screen.getAllByText(/Việc nhóm/)).toHaveLength(1);
  expect(await faultsOf(page.container)).toEqual([]);
});

test('a part of a large product shows its place in the whole, and is not lowered', async () => {
  const { page } = open([part]);
  await screen.findByText('Phần 2/3 của việc lớn: 2 trong tổng số 22');
  screen.getByText('Bình, tháng 02/2026: 5');
  screen.getByText('An, tháng 03/2026: 2 (phần này)');
  expect(await faultsOf(page.container)).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Giảm số lượng được giao' })).toBeNull();
});

test('the head lowers a target with the proposal leave gives; the page tells how it came about', async () => {
  const { app } = open([twenty('t-1', 'Tiếp dân'), leaveOf('an')]);
  await screen.findByRole('heading', { name: 'Tiếp dân' });
  click('Giảm số lượng được giao');
  await screen.findByText('An nghỉ 5/22 ngày làm việc trong tháng 03/2026');
  screen.getByText('đề nghị giao 17 thay vì 22');
  expect(screen.getByLabelText<HTMLInputElement>('Còn giao').value).toBe('17');
  expect(await faultsOf(screen.getByRole('dialog'))).toEqual([]);
  click('Giảm số lượng');
  await screen.findByText('17 (ban đầu 22, nghỉ 5 ngày trong 22 ngày làm việc)');
  expect(app.written.map(({ type, data }) => [type, data])).toEqual([
    ['task.targetAdjusted.v1', { target: '17', reason: 'Nghỉ 5 ngày trong 22 ngày làm việc', leave: true }],
  ]);
  screen.getByText('Còn được giao 17');
  await screen.findByText('0/17 đã nghiệm thu');
});

test('without leave the head gives the number and the reason himself', async () => {
  const { app } = open([twenty('t-1', 'Tiếp dân')]);
  await screen.findByRole('heading', { name: 'Tiếp dân' });
  click('Giảm số lượng được giao');
  const field = await screen.findByLabelText('Còn giao');
  click('Giảm số lượng');
  await screen.findByText('Nhập số từ 0 đến dưới 22.');
  screen.getByText('Cần ghi lý do.');
  expect(app.written).toEqual([]);
  fireEvent.change(field, { target: { value: '12,5' } });
  fireEvent.change(screen.getByLabelText('Lý do giảm'), { target: { value: 'Biệt phái nửa tháng' } });
  click('Giảm số lượng');
  await waitFor(() => expect(app.written.map(({ data }) => data)).toEqual([{ target: '12.5', reason: 'Biệt phái nửa tháng' }]));
  await screen.findByText('12,5 (ban đầu 22, biệt phái nửa tháng)');
});

test('all open tasks of a person on leave are lowered from any one of them', async () => {
  const done = twenty('t-3', 'Đã xong', { more: [['headA', 'task.cancelled.v1', '2026-03-10T02:00:00.000Z', { reason: 'Thôi' }]] });
  const { app } = open([twenty('t-1', 'Tiếp dân'), twenty('t-2', 'Báo cáo'), done, leaveOf('an')]);
  await screen.findByRole('heading', { name: 'Tiếp dân' });
  click('Giảm số lượng được giao');
  fireEvent.click(await screen.findByRole('button', { name: 'Điều chỉnh chỉ tiêu theo ngày nghỉ (2 việc đã giao)' }));
  const table = await screen.findByRole('table');
  expect(within(table).getAllByRole('rowheader').map((cell) => cell.textContent)).toEqual(['Tiếp dân', 'Báo cáo']);
  click('Giảm số lượng của 2 việc');
  await screen.findByText('Đã giảm số lượng của 2 việc');
  expect(app.written.map(({ record }) => record)).toEqual(['t-1', 't-2']);
});

test('an official hands in what is still asked for, unless he did more', async () => {
  const lowered = twenty('t-1', 'Tiếp dân', { more: [['headA', 'task.targetAdjusted.v1', '2026-03-10T02:00:00.000Z', { target: '17', reason: 'Nghỉ 5 ngày', leave: true }], ['an', 'task.started.v1', '2026-03-11T02:00:00.000Z', {}]] });
  open([lowered], { person: 'an' });
  await screen.findByText('17 (ban đầu 22, nghỉ 5 ngày)');
  click('Báo cáo hoàn thành');
  expect((await screen.findByLabelText<HTMLInputElement>('Báo cáo xong bao nhiêu? (còn 22)', {}, { timeout: 10_000 })).value).toBe('17');
});

test('a product counts in hours where the rules say so', async () => {
  const org = ward({}, { profiles: [{ rules: KHANH_HOA_2025, from: '2026-01-01', decision: 'QĐ 5' }] });
  open([taskStory('t-1', { assign: { product: { ...PRODUCT, hours: '7.5' } } })], { org });
  await screen.findByText('DC.01 · Soạn văn bản (7,5 giờ chuẩn, độ phức tạp 1,0)');
});
