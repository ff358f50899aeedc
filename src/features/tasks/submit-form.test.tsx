import { act, cleanup, screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { afterEach, expect, test } from 'vitest';
import type { App } from '#app/app.ts';
import type { EvidenceFile } from '#domain/record/shapes.ts';
import type { FakeHeadApp } from '#tests/support/fake-head-app.ts';
import { headWorld, taskStory } from '#tests/support/head-world.ts';
import { renderPage } from '#tests/support/render-page.tsx';
import { TaskPage } from './task-page.tsx';

afterEach(cleanup);

const user = userEvent.setup();
const PHOTO: EvidenceFile = { kind: 'file', sha256: 'a'.repeat(64), name: 'anh.jpg', size: 2_400_000, type: 'image/jpeg' };
const HOW_MANY = 'Báo cáo xong bao nhiêu? (còn 3)';
const picture = new File(['x'], 'anh.jpg', { type: 'image/jpeg' });

const started = (quantity = '3') => taskStory('t-1', {
  assign: { title: 'Soạn đề án', quantity }, more: [['an', 'task.started.v1', '2026-03-03T02:00:00.000Z', {}]],
});

interface Opening {
  readonly quantity?: string;
  readonly more?: Partial<App>;
  readonly app?: FakeHeadApp;
}

async function open({ quantity, more = {}, app = headWorld([started(quantity)], { person: 'an' }) }: Opening = {}) {
  const page = renderPage({ ...app, ...more }, { '/viec/$task': TaskPage }, '/viec/t-1');
  await user.click(await screen.findByRole('button', { name: 'Báo cáo hoàn thành' }));
  await screen.findByRole('button', { name: 'Gửi báo cáo' });
  return { app, page };
}

const press = (name: string) => user.click(screen.getByRole('button', { name }));
const attach = () => user.upload(screen.getByLabelText('Thêm ảnh hoặc tệp'), picture);
const closed = () => waitFor(() => expect(screen.queryByRole('button', { name: 'Gửi báo cáo' })).toBeNull());

test('all that is left stands in the form; fewer are chosen by tapping', async () => {
  const { app } = await open();
  expect(screen.getByLabelText<HTMLInputElement>(HOW_MANY).value).toBe('3');
  await press('Báo cáo xong bao nhiêu?: Bớt 1');
  await press('Gửi báo cáo');
  await closed();
  expect(app.written.at(-1)).toMatchObject({ type: 'task.submitted.v1', data: { units: [[1, 2]] } });
  await screen.findByText('0/3 đã nghiệm thu, 2 chờ duyệt');
  // The rest can still be handed in.
  await press('Báo cáo hoàn thành');
  await screen.findByText('Gửi báo cáo');
  await press('Gửi báo cáo');
  await waitFor(() => expect(app.written.at(-1)).toMatchObject({ data: { units: [[3, 3]] } }));
});

test('a task of one is not asked how many', async () => {
  const { app } = await open({ quantity: '1' });
  expect(screen.queryByLabelText(/Báo cáo xong bao nhiêu/)).toBeNull();
  await press('Gửi báo cáo');
  await waitFor(() => expect(app.written.at(-1)?.data).toMatchObject({ units: [[1, 1]] }));
});

test.for(['0', '1,5', ''])('“%s” is no number of whole pieces: it is said and nothing is sent', async (typed) => {
  const { app } = await open();
  const field = screen.getByLabelText(HOW_MANY);
  await user.clear(field);
  if (typed) await user.type(field, typed);
  await press('Gửi báo cáo');
  screen.getByText('Chỉ còn 3 chưa báo cáo.');
  expect(app.written).toEqual([]);
});

test('a document number is taken with Enter or by leaving the field, once, and can be taken out', async () => {
  const { app } = await open();
  const number = screen.getByLabelText('Số văn bản');
  await user.type(number, '125/BC-UBND{Enter}');
  await user.type(number, ' 125/BC-UBND {Enter}');
  await user.type(number, '126/TTr-UBND');
  await user.click(screen.getByLabelText('Ghi chú cho người duyệt (không bắt buộc)'));
  expect(app.written).toEqual([]);
  expect(screen.getAllByText('125/BC-UBND')).toHaveLength(1);
  await press('Bỏ 125/BC-UBND');
  await press('Gửi báo cáo');
  await waitFor(() => expect(app.written.at(-1)?.data).toMatchObject({ evidence: [{ kind: 'document', number: '126/TTr-UBND' }] }));
});

test.for([
  ['local', 0, 'chờ gửi'],
  ['sending', 960_000, 'đang gửi 40%'],
  ['received', 2_400_000, 'máy chủ đã nhận'],
  ['failed', 0, 'chưa gửi được, sẽ thử lại'],
] as const)('a file that is %s says so beside its name and size', async ([state, sent, words]) => {
  const fileState: App['fileState'] = () => ({
    subscribe: (listener) => {
      listener({ state, sent, size: 2_400_000 });
      return () => undefined;
    },
  });
  await open({ more: { attach: async () => ({ ok: true, file: PHOTO }), fileState } });
  await attach();
  await screen.findByRole('button', { name: 'Mở anh.jpg' });
  screen.getByText('2.4 MB');
  screen.getByText(`· ${words}`);
});

test.for([
  ['too-large', 'Tệp quá lớn. Chọn tệp nhỏ hơn, hoặc ghi số văn bản.'],
  ['wrong-type', 'Loại tệp này không nhận. Dùng ảnh, PDF, Word hoặc Excel.'],
  ['storage-full', 'Máy đã hết chỗ. Xóa bớt ảnh trong máy rồi thử lại; phần đã lưu vẫn còn.'],
] as const)('a file refused as %s says what to do, and can be chosen once more', async ([code, words]) => {
  const answers = [{ ok: false as const, code }, { ok: true as const, file: PHOTO }];
  await open({ more: { attach: async () => answers.shift()! } });
  await attach();
  await screen.findByText(words);
  await attach();
  await screen.findByRole('button', { name: 'Mở anh.jpg' });
  expect(screen.queryByText(words)).toBeNull();
});

test('what is written while a photo is made smaller is kept beside the photo', async () => {
  let finish: ((file: { ok: true; file: EvidenceFile }) => void) | undefined;
  const { app } = await open({ more: { attach: () => new Promise((resolve) => void (finish = resolve)) } });
  await attach();
  await user.type(screen.getByLabelText('Số văn bản'), '125/BC-UBND{Enter}');
  await user.type(screen.getByLabelText('Ghi chú cho người duyệt (không bắt buộc)'), 'Đã ký');
  await act(async () => finish?.({ ok: true, file: PHOTO }));
  await press('Gửi báo cáo');
  await waitFor(() => expect(app.written.at(-1)?.data).toMatchObject({ note: 'Đã ký', evidence: [{ number: '125/BC-UBND' }, { name: 'anh.jpg' }] }));
});

test('a file that is not on this device says so without a network', async () => {
  await open({ more: { attach: async () => ({ ok: true, file: PHOTO }), openFile: async () => null } });
  await attach();
  await user.click(await screen.findByRole('button', { name: 'Mở anh.jpg' }));
  expect((await screen.findByText('Chưa mở được tệp khi không có mạng.')).getAttribute('role')).toBe('alert');
});

test.for([
  ['units-not-open', /Một số sản phẩm đã được nghiệm thu/],
  ['storage-full', /Máy đã hết chỗ/],
] as const)('refused as %s: the reason is read out and what was typed stays', async ([code, words]) => {
  const { app } = await open({ more: { write: async () => ({ ok: false, code }) } });
  const note = screen.getByLabelText<HTMLTextAreaElement>('Ghi chú cho người duyệt (không bắt buộc)');
  await user.type(note, 'Đã trình ký');
  await press('Gửi báo cáo');
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(note.value).toBe('Đã trình ký');
  await waitFor(() => expect(app.drafts.get('submit:t-1')).toMatchObject({ note: 'Đã trình ký' }));
});

test('a form closed half way is offered again with its evidence, and sent as it was', async () => {
  const { app, page } = await open();
  await user.clear(screen.getByLabelText(HOW_MANY));
  await user.type(screen.getByLabelText(HOW_MANY), '2');
  await user.type(screen.getByLabelText('Số văn bản'), '125/BC-UBND{Enter}');
  await waitFor(() => expect(app.drafts.get('submit:t-1')).toMatchObject({ count: '2', evidence: [{ number: '125/BC-UBND' }] }));
  page.unmount();
  await open({ app });
  expect(screen.queryByText('125/BC-UBND')).toBeNull();
  await user.click(await screen.findByRole('button', { name: 'Tiếp tục' }));
  screen.getByText('125/BC-UBND');
  await press('Gửi báo cáo');
  await waitFor(() => expect(app.written.at(-1)?.data).toEqual({ units: [[1, 2]], note: '', evidence: [{ kind: 'document', number: '125/BC-UBND' }] }));
  await waitFor(() => expect(app.drafts.size).toBe(0));
});
