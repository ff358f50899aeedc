import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { App, SyncStatus } from '#app/app.ts';
import { ND335 } from '#domain/profiles/nd335.ts';
import { useAccountChoice } from '#parts/account/account-choice.ts';
import { headWorld, taskStory } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { ward } from '#tests/support/story.ts';
import { markClean, markDirty } from '#ui/dirty-forms.ts';
import { applyUpdate, putOffUpdate, useAppUpdate } from './app-update.ts';
import { listenForInstall, useInstallHint } from './install-hint.ts';
import { NotFound } from './not-found.tsx';
import { Shell } from './shell.tsx';

const wide = vi.hoisted(() => ({ value: false }));
vi.mock('#ui/use-is-wide.ts', () => ({ useIsWide: () => wide.value }));

afterEach(() => {
  cleanup();
  wide.value = false;
  useAppUpdate.setState({ waiting: false, takeOver: null });
  useInstallHint.setState({ offer: null });
  localStorage.clear();
  vi.unstubAllGlobals();
});

const Blank = () => null;

function open(status: Partial<SyncStatus> = {}, person = 'an', more: Partial<App> = {}) {
  const refused = taskStory('t-1', { assign: { title: 'Soạn tờ trình' }, more: [['an', 'task.started.v1', '2026-03-11T02:00:00.000Z', {}]] });
  const entries = refused.entries.map((one, index) => (index === 1 ? { ...one, receipt: { ...one.receipt!, verdict: 'refused' as const, code: 'not-open' } } : one));
  const app = { ...headWorld([{ ...refused, entries }], { person, status }), ...more };
  return renderPage(app, { '/hom-nay': Shell, '/viec/$task': Blank, '/viec': Blank, '/cai-dat': Blank }, '/hom-nay');
}

const items = async () => within(await screen.findByRole('navigation', { name: 'Trình đơn chính' })).getAllByRole('link').map((link) => link.getAttribute('aria-label') ?? link.textContent);

test('an official’s bar holds his four daily places, by words and shape', async () => {
  const { container } = open();
  await waitFor(async () => expect(await items()).toEqual(['Hôm nay', 'Việc của tôi', 'Ghi việc', 'Điểm của tôi']));
  screen.getByText('Đã gửi hết · 08:00');
  expect(await faultsOf(container)).toEqual([]);
});

test('a head’s bar begins with what waits for him; the rest is one tap away', async () => {
  open({}, 'headA');
  await waitFor(async () => expect(await items()).toEqual(['Cần quyết định', 'Đơn vị của tôi', 'Giao việc', 'Hôm nay']));
  fireEvent.click(screen.getByRole('button', { name: 'Thêm' }));
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getAllByRole('link').map(({ textContent }) => textContent)).toContain('Danh mục');
});

test.each([['unit', 1], ['words', 1], ['own', 0]] as const)('where the rules say %s, the menu has %i entry for colleagues', async (colleagues, entries) => {
  wide.value = true;
  const profiles = [{ rules: { ...ND335, visibility: { colleagues } }, from: '2026-01-01', decision: 'QĐ 1' }];
  const { organisation } = headWorld([], { org: ward({}, { profiles }) });
  open({}, 'an', { organisation });
  await waitFor(async () => expect(await items()).toContain('Bộ quy tắc'));
  expect((await items()).filter((item) => item === 'Đồng nghiệp')).toHaveLength(entries);
});

test('a tablet has everything at the side', async () => {
  wide.value = true;
  open({}, 'chair');
  await waitFor(async () => expect(await items()).toContain('Nhân sự'));
  screen.getByText('Phường Thử');
});

test('offline is said calmly, and the panel lists what waits and what was refused, with the next step', async () => {
  const syncNow = vi.fn();
  const { baseElement } = open({ phase: 'offline', unsent: 2, needReview: 1, oldestUnsent: '2026-03-12T02:00:00.000Z' }, 'an', { syncNow });
  const mark = await screen.findByRole('button', { name: /Ngoại tuyến – còn 2 mục/ });
  expect(mark.textContent).toContain('1 mục cần bạn xem lại');
  fireEvent.click(mark);
  const dialog = await screen.findByRole('dialog');
  within(dialog).getByText('Có mục chưa gửi từ 3 ngày trở lên.');
  await within(dialog).findByText('Soạn tờ trình');
  within(dialog).getByText(/Việc này đã kết thúc/);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Gửi nhận ngay' }));
  expect(syncNow).toHaveBeenCalledOnce();
  // The drawer's own header counts as a second banner for the rule, though it lies in a dialog.
  expect((await faultsOf(baseElement)).filter((fault) => !fault.startsWith('landmark-'))).toEqual([]);
});

test('an expired session asks for the password over the work, and only of the same person', async () => {
  const syncNow = vi.fn();
  const reply = { login: 'an', unit: 'u1', person: 'binh', name: 'Bình', mustChangePassword: false };
  vi.stubGlobal('fetch', vi.fn().mockResolvedValueOnce(Response.json(reply)).mockResolvedValueOnce(Response.json({ ...reply, person: 'an' })));
  open({ phase: 'signed-out', unsent: 3 }, 'an', { syncNow });
  await screen.findByText('Đăng nhập lại để gửi 3 mục');
  fireEvent.click(screen.getByRole('button', { name: 'Đăng nhập' }));
  const dialog = await screen.findByRole('dialog');
  const attempt = () => {
    fireEvent.change(within(dialog).getByLabelText('Mật khẩu'), { target: { value: 'mat-khau' } });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Đăng nhập' }));
  };
  attempt();
  await within(dialog).findByText(/tài khoản của người khác/);
  expect(syncNow).not.toHaveBeenCalled();
  attempt();
  await waitFor(() => expect(syncNow).toHaveBeenCalledOnce());
  expect(useAccountChoice.getState().current).toBe('an');
});

test('a first exchange shows how far it is', async () => {
  open({ phase: 'syncing', complete: false, lastExchange: null, progress: { received: 320 } });
  await screen.findByText('Đang nhận dữ liệu lần đầu: 320 hồ sơ');
});

test('a new version waits for a tap and saves drafts before it takes over', async () => {
  const order: string[] = [];
  markDirty('form', async () => void order.push('saved'));
  open();
  await screen.findByText('Đã gửi hết · 08:00');
  act(() => useAppUpdate.setState({ waiting: true, takeOver: () => void order.push('taken over') }));
  // A store heard by an effect may be heard a moment after the page is drawn.
  await screen.findByText(/Bản nháp được lưu trước khi cập nhật/);
  expect(order).toEqual([]);
  await act(applyUpdate);
  expect(order).toEqual(['saved', 'taken over']);
  act(() => {
    markClean('form');
    putOffUpdate();
  });
  expect(screen.queryByText('Có bản mới của ứng dụng')).toBeNull();
});

test('the hint to install is shown when the browser offers it, and a dismissed one stays away', async () => {
  listenForInstall();
  open();
  await screen.findByText('Đã gửi hết · 08:00');
  const prompt = vi.fn(async () => undefined);
  act(() => void globalThis.dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt })));
  fireEvent.click(await screen.findByRole('button', { name: 'Cài ứng dụng' }));
  await waitFor(() => expect(prompt).toHaveBeenCalledOnce());
  await waitFor(() => expect(screen.queryByText('Đặt Rõ Việc lên màn hình chính')).toBeNull());
  act(() => void globalThis.dispatchEvent(Object.assign(new Event('beforeinstallprompt'), { prompt })));
  expect(screen.queryByText('Đặt Rõ Việc lên màn hình chính')).toBeNull();
});

test('an unknown address says so and leads back', async () => {
  renderPage(headWorld([], { person: 'an' }), { '/khong-co': NotFound, '/hom-nay': Blank }, '/khong-co');
  expect((await screen.findByRole('link', { name: 'Về Hôm nay' })).getAttribute('href')).toBe('/hom-nay');
});
