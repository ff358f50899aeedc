import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import type { App } from '#app/app.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import type { FakeHeadApp } from '#tests/support/fake-head-app.ts';
import { headWorld, taskStory } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { TaskPage } from './task-page.tsx';

afterEach(cleanup);

const SUBMISSION = '01J8SVBM1SS10N000000000000';
const started = taskStory('t-1', { assign: { title: 'Soạn đề án' }, more: [['an', 'task.started.v1', '2026-03-03T02:00:00.000Z', {}]] });
const returned = taskStory('t-1', {
  assign: { title: 'Soạn đề án' },
  more: [
    ['an', 'task.submitted.v1', '2026-03-10T02:00:00.000Z', { units: [[1, 2]], note: 'Xong', evidence: [{ kind: 'document', number: '12/BC-UBND' }] }, { id: SUBMISSION }],
    ['headA', 'task.returned.v1', '2026-03-11T02:00:00.000Z', { submission: SUBMISSION, reason: 'Thiếu phụ lục', majorError: true, due: '2026-03-19' }],
  ],
});

function open(record: RecordDocument, more: { person?: string; attach?: App['attach'] } = {}) {
  const app: FakeHeadApp = headWorld([record], { person: more.person ?? 'an' });
  const page = renderPage({ ...app, ...(more.attach && { attach: more.attach }) }, { '/viec/$task': TaskPage }, '/viec/t-1');
  return { app, page };
}

const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('a new task is started with one tap', async () => {
  const { app } = open(taskStory('t-1', { assign: { title: 'Soạn đề án' } }));
  await screen.findByRole('heading', { name: 'Soạn đề án' });
  click('Bắt đầu làm');
  await waitFor(() => expect(app.written.map(({ type }) => type)).toEqual(['task.started.v1']));
  await screen.findByRole('button', { name: 'Báo cáo hoàn thành' });
});

test('a submission names how many, its evidence and a note; the draft is gone afterwards', async () => {
  const file = { kind: 'file' as const, sha256: 'a'.repeat(64), name: 'anh.jpg', size: 240_000, type: 'image/jpeg' };
  const { app, page } = open(started, { attach: async () => ({ ok: true, file }) });
  await screen.findByRole('heading', { name: 'Soạn đề án' });
  click('Báo cáo hoàn thành');
  fireEvent.change(await screen.findByLabelText('Báo cáo xong bao nhiêu? (còn 2)'), { target: { value: '1' } });
  fireEvent.change(screen.getByLabelText('Số văn bản'), { target: { value: '125/BC-UBND' } });
  click('Thêm');
  fireEvent.change(screen.getByLabelText('Thêm ảnh hoặc tệp'), { target: { files: [new File(['x'], 'anh.jpg', { type: 'image/jpeg' })] } });
  await screen.findByText('anh.jpg');
  screen.getByText('240 kB');
  await waitFor(() => expect(app.drafts.has('submit:t-1')).toBe(true));
  expect(await faultsOf(page.baseElement)).toEqual([]);
  click('Gửi báo cáo');
  await waitFor(() => expect(app.written.at(-1)?.type).toBe('task.submitted.v1'));
  expect(app.written.at(-1)?.data).toEqual({ units: [[1, 1]], note: '', evidence: [{ kind: 'document', number: '125/BC-UBND' }, file] });
  await waitFor(() => expect(app.drafts.has('submit:t-1')).toBe(false));
});

test('more than what is open is not submitted', async () => {
  const { app } = open(started);
  await screen.findByRole('heading', { name: 'Soạn đề án' });
  click('Báo cáo hoàn thành');
  fireEvent.change(await screen.findByLabelText('Báo cáo xong bao nhiêu? (còn 2)'), { target: { value: '5' } });
  click('Gửi báo cáo');
  await screen.findByText('Chỉ còn 2 chưa báo cáo.');
  expect(app.written).toEqual([]);
});

test('a file that is refused says why and what to do', async () => {
  open(started, { attach: async () => ({ ok: false, code: 'too-large' }) });
  await screen.findByRole('heading', { name: 'Soạn đề án' });
  click('Báo cáo hoàn thành');
  fireEvent.change(await screen.findByLabelText('Thêm ảnh hoặc tệp'), { target: { files: [new File(['x'], 'to.pdf')] } });
  await screen.findByText(/Tệp quá lớn/);
});

test('returned work shows who, why and until when, and can ask for an excuse', async () => {
  const { app, page } = open(returned);
  await screen.findByText('Trưởng phòng A trả lại, hạn mới 19/03');
  screen.getByText('Đánh giá chưa đạt: lỗi lớn về nội dung.');
  expect(await faultsOf(page.container)).toEqual([]);
  click('Xin xét nguyên nhân khách quan');
  fireEvent.click(await screen.findByRole('button', { name: 'Gửi đề nghị' }));
  await screen.findByText('Cần ghi lý do.');
  fireEvent.change(screen.getByLabelText('Nguyên nhân khách quan là gì?'), { target: { value: 'Mưa lũ, mất điện hai ngày' } });
  click('Gửi đề nghị');
  await waitFor(() => expect(app.written.at(-1)?.type).toBe('task.excuseRequested.v1'));
  expect(app.written.at(-1)?.data).toMatchObject({ reason: 'Mưa lũ, mất điện hai ngày', evidence: [] });
});

test('handing back needs a reason and says what it costs', async () => {
  const { app } = open(started);
  await screen.findByRole('heading', { name: 'Soạn đề án' });
  click('Trả việc');
  await screen.findByText(/NĐ335 Điều 18.1.d/);
  fireEvent.change(screen.getByLabelText('Vì sao bạn trả việc này?'), { target: { value: 'Không đúng chuyên môn' } });
  fireEvent.click(screen.getAllByRole('button', { name: 'Trả việc' }).at(-1)!);
  await waitFor(() => expect(app.written.at(-1)).toMatchObject({ type: 'task.handedBack.v1', data: { reason: 'Không đúng chuyên môn' } }));
});

test('the story tells who did what and where each line stands, refused ones with the next step', async () => {
  const entries = started.entries.map((one, index) => (index === 1 ? { ...one, receipt: { ...one.receipt!, verdict: 'refused' as const, code: 'not-open' } } : one));
  open({ ...started, entries });
  await screen.findByText('Giao việc');
  screen.getByText('Máy chủ không nhận: Bắt đầu làm');
  expect(screen.getAllByText(/Việc này đã kết thúc hoặc chưa được xác nhận/).length).toBeGreaterThan(0);
  expect(screen.getAllByText(/Trưởng phòng A/).length).toBeGreaterThan(0);
});

test('a kept draft is offered when one comes back', async () => {
  const { app } = open(started);
  app.drafts.set('progress:t-1', { note: 'Đã xong phần một', percent: 50 });
  await screen.findByRole('heading', { name: 'Soạn đề án' });
  click('Ghi tiến độ');
  fireEvent.click(await screen.findByRole('button', { name: 'Tiếp tục' }));
  expect(screen.getByLabelText<HTMLTextAreaElement>('Đã làm được gì?').value).toBe('Đã xong phần một');
  click('Lưu');
  await waitFor(() => expect(app.written.at(-1)).toMatchObject({ type: 'task.progressed.v1', data: { note: 'Đã xong phần một', percent: 50 } }));
});

test('the head finds a way to decide and none of the official’s buttons', async () => {
  open(returned, { person: 'headA' });
  const link = await screen.findByRole('link', { name: 'Xem để quyết định' });
  expect(link.getAttribute('href')).toBe('/can-quyet-dinh?viec=t-1');
  expect(screen.queryByRole('button', { name: 'Báo cáo hoàn thành' })).toBeNull();
});
