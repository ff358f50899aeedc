import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { App } from '#app/app.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { headWorld, taskStory } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { TaskPage } from './task-page.tsx';

afterEach(cleanup);

const user = userEvent.setup();
const FIRST = '01J8SVBM1SS10N000000000000';
const SECOND = '01J8SVBM1SS10N000000000001';
const start = ['an', 'task.started.v1', '2026-03-03T02:00:00.000Z', {}] as const;
const started = taskStory('t-1', { assign: { title: 'Soạn đề án' }, more: [start] });

/** Late with the first piece, failed with the second: two faults, each an excuse may be asked for. */
const faulty = taskStory('t-1', {
  assign: { title: 'Soạn đề án', due: '2026-03-09' },
  more: [
    ['an', 'task.submitted.v1', '2026-03-10T02:00:00.000Z', { units: [[1, 2]], note: '', evidence: [] }, { id: FIRST }],
    ['headA', 'task.returned.v1', '2026-03-11T02:00:00.000Z', { submission: FIRST, reason: 'Thiếu phụ lục', majorError: true, due: '2026-03-19' }, { id: SECOND }],
  ],
});

async function open(record: RecordDocument, button: string, more: Partial<App> = {}) {
  const app = headWorld([record], { person: 'an' });
  const page = renderPage({ ...app, ...more }, { '/viec/$task': TaskPage, '/ghi-viec': () => null }, '/viec/t-1');
  await user.click(await screen.findByRole('button', { name: button }));
  return { app, page, dialog: within(await screen.findByRole('dialog')) };
}

const noDialog = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

test('progress by a tap alone: the percentage is enough and is seen afterwards', async () => {
  const { app, page, dialog } = await open(started, 'Ghi tiến độ');
  expect(await faultsOf(page.baseElement)).toEqual([]);
  await user.click(dialog.getByRole('button', { name: '75%' }));
  await user.click(dialog.getByRole('button', { name: 'Lưu' }));
  await noDialog();
  expect(app.written.at(-1)).toMatchObject({ type: 'task.progressed.v1', data: { note: '', percent: 75 } });
  screen.getByText('75%');
  screen.getByText('Ước tính xong 75%');
});

test('progress in words alone stands in the story as a quote', async () => {
  const { app, dialog } = await open(started, 'Ghi tiến độ');
  await user.type(dialog.getByLabelText('Đã làm được gì?'), '  Đã lấy ý kiến các phòng ');
  await user.click(dialog.getByRole('button', { name: 'Lưu' }));
  await noDialog();
  expect(app.written.at(-1)?.data).toEqual({ note: 'Đã lấy ý kiến các phòng' });
  screen.getByText('Đã lấy ý kiến các phòng');
});

test('progress with neither words nor percentage is not written', async () => {
  const { app, dialog } = await open(started, 'Ghi tiến độ');
  expect(dialog.getByLabelText<HTMLTextAreaElement>('Đã làm được gì?').required).toBe(true);
  await user.click(dialog.getByRole('button', { name: 'Lưu' }));
  expect(app.written).toEqual([]);
});

test('handing back without a reason is held up in words; blanks are no reason', async () => {
  const { app, page, dialog } = await open(started, 'Trả việc');
  await user.type(dialog.getByLabelText('Vì sao bạn trả việc này?'), '   ');
  await user.click(dialog.getByRole('button', { name: 'Trả việc' }));
  dialog.getByText('Cần ghi lý do.');
  expect(await faultsOf(page.baseElement)).toEqual([]);
  expect(app.written).toEqual([]);
});

test('a task handed back says so and offers nothing more to do on it', async () => {
  const { dialog } = await open(started, 'Trả việc');
  await user.type(dialog.getByLabelText('Vì sao bạn trả việc này?'), 'Không đúng chuyên môn');
  await user.click(dialog.getByRole('button', { name: 'Trả việc' }));
  await noDialog();
  await screen.findByText('Đã trả việc');
  screen.getByText('Không đúng chuyên môn');
  for (const name of ['Báo cáo hoàn thành', 'Ghi tiến độ', 'Trả việc']) expect(screen.queryByRole('button', { name })).toBeNull();
  expect(screen.queryByRole('link', { name: 'Ghi giờ làm' })).toBeNull();
});

test.for([
  ['Ghi tiến độ', 'Đã làm được gì?', 'Lưu', 'progress:t-1'],
  ['Trả việc', 'Vì sao bạn trả việc này?', 'Trả việc', 'hand-back:t-1'],
] as const)('%s: refused, the reason is read out, the words stay and are kept as a draft', async ([button, field, send, key]) => {
  const { app, dialog } = await open(started, button, { write: async () => ({ ok: false, code: 'not-open' }) });
  await user.type(dialog.getByLabelText(field), 'Đã viết dài');
  await user.click(dialog.getByRole('button', { name: send }));
  expect((await dialog.findByRole('alert')).textContent).toContain('không nhận thêm cập nhật');
  expect(dialog.getByLabelText<HTMLTextAreaElement>(field).value).toBe('Đã viết dài');
  await waitFor(() => expect(app.drafts.has(key)).toBe(true));
});

test('of several faults the person says which; each is told by its day and reason', async () => {
  const { app, page, dialog } = await open(faulty, 'Xin xét nguyên nhân khách quan');
  const late = dialog.getByRole<HTMLInputElement>('checkbox', { name: /Chậm hạn ngày/ });
  const failed = dialog.getByRole<HTMLInputElement>('checkbox', { name: 'Đánh giá chưa đạt ngày 11/03: Thiếu phụ lục' });
  expect([late.checked, failed.checked]).toEqual([false, false]);
  await user.type(dialog.getByLabelText('Nguyên nhân khách quan là gì?'), 'Mưa lũ');
  await user.click(dialog.getByRole('button', { name: 'Gửi đề nghị' }));
  dialog.getByText('Chọn ít nhất một lần.');
  expect(app.written).toEqual([]);
  expect(await faultsOf(page.baseElement)).toEqual([]);
  await user.click(failed);
  await user.type(dialog.getByLabelText('Số văn bản'), '9/CĐ-TTg{Enter}');
  await user.click(dialog.getByRole('button', { name: 'Gửi đề nghị' }));
  await noDialog();
  expect(app.written.at(-1)?.data).toEqual({ faults: [SECOND], reason: 'Mưa lũ', evidence: [{ kind: 'document', number: '9/CĐ-TTg' }] });
  // What was asked for once is not offered again; the other fault still is.
  await user.click(screen.getByRole('button', { name: 'Xin xét nguyên nhân khách quan' }));
  const again = within(await screen.findByRole('dialog'));
  expect(again.getAllByRole('checkbox')).toHaveLength(1);
  again.getByRole('checkbox', { name: /Chậm hạn ngày/ });
});

test('work without a fault offers no excuse', async () => {
  renderPage(headWorld([started], { person: 'an' }), { '/viec/$task': TaskPage }, '/viec/t-1');
  await screen.findByRole('button', { name: 'Ghi tiến độ' });
  expect(screen.queryByRole('button', { name: 'Xin xét nguyên nhân khách quan' })).toBeNull();
});
