import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import type { SyncStatus } from '#app/app.ts';
import { useAccountChoice } from '#parts/account/account-choice.ts';
import { DeviceContext } from '#parts/app/device-context.ts';
import type { DeviceFacts } from '#parts/app/device-context.ts';
import { fakeChannel } from '#tests/support/fake-channel.ts';
import { headWorld } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { useLanguage } from '#ui/language.ts';
import { SettingsPage } from './settings-page.tsx';

const account = { login: 'an', person: 'an', unit: 'u1', name: 'An', signedOut: false, mustChangePassword: false };

afterEach(() => {
  cleanup();
  useLanguage.getState().choose('vi');
  vi.unstubAllGlobals();
});

function open(status: Partial<SyncStatus> = {}, persistence: 'persistent' | 'may-be-cleared' = 'persistent') {
  useAccountChoice.setState({ accounts: [account], current: 'an' });
  const signOut = vi.fn(async () => ({ unsent: status.unsent ?? 0 }));
  const app = { ...headWorld([], { person: 'an', status }), signOut };
  const facts: DeviceFacts = { channel: async () => fakeChannel().channel, version: '0.1.0', room: async () => ({ persistence, used: 12_000_000, quota: 2_000_000_000 }) };
  const Screen = () => <DeviceContext value={facts}><SettingsPage /></DeviceContext>;
  return { signOut, page: renderPage(app, { '/cai-dat': Screen }, '/cai-dat') };
}

const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

test('who, where, which version, and whether the browser keeps the data', async () => {
  const { page } = open();
  await screen.findByText('Phường Thử');
  screen.getByText('Chuyên viên');
  screen.getByText('0.1.0');
  await screen.findByText(/Trình duyệt cam kết giữ dữ liệu/);
  expect(screen.getByText(/12 MB trong 2.0 GB/)).toBeTruthy();
  expect(await faultsOf(page.container)).toEqual([]);
});

test('a browser that may clear the data is told of plainly', async () => {
  open({}, 'may-be-cleared');
  await screen.findByText(/có thể xóa khi máy hết chỗ/);
});

test('language and colours change at once', async () => {
  open();
  await screen.findByRole('heading', { name: 'Cài đặt' });
  click('Tối');
  await waitFor(() => expect(document.documentElement.getAttribute('data-mantine-color-scheme')).toBe('dark'));
  click('English');
  await screen.findByRole('heading', { name: 'Settings' });
  expect(localStorage.getItem('language')).toBe('en');
});

test('signing out says what stays and who alone can send it', async () => {
  const { signOut, page } = open({ unsent: 2, unsentFiles: 1 });
  await screen.findByRole('heading', { name: 'Cài đặt' });
  click('Đăng xuất');
  const dialog = await screen.findByRole('dialog');
  within(dialog).getByText(/Còn 3 mục chưa gửi. Chúng ở lại trên máy này/);
  expect(await faultsOf(page.baseElement)).toEqual([]);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Đăng xuất' }));
  await waitFor(() => expect(useAccountChoice.getState()).toMatchObject({ current: null, accounts: [{ login: 'an', signedOut: true }] }));
  expect(signOut).toHaveBeenCalledOnce();
});

test('with everything received, signing out says so and can be thought better of', async () => {
  const { signOut } = open();
  await screen.findByRole('heading', { name: 'Cài đặt' });
  click('Đăng xuất');
  const dialog = await screen.findByRole('dialog');
  within(dialog).getByText(/Máy chủ đã nhận mọi việc bạn ghi\. Dữ liệu còn trên máy/);
  fireEvent.click(within(dialog).getByRole('button', { name: 'Thôi' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(signOut).not.toHaveBeenCalled();
});

test('another account can be chosen without signing out', async () => {
  const { signOut } = open();
  await screen.findByRole('heading', { name: 'Cài đặt' });
  click('Đổi tài khoản');
  expect(useAccountChoice.getState()).toMatchObject({ current: null, accounts: [{ signedOut: false }] });
  expect(signOut).not.toHaveBeenCalled();
});

test('the password is changed here, and without a network it says that the work is safe', async () => {
  vi.stubGlobal('fetch', vi.fn().mockRejectedValueOnce(new TypeError('Failed to fetch')).mockResolvedValueOnce(Response.json({ ...account, mustChangePassword: false })));
  open();
  await screen.findByRole('heading', { name: 'Cài đặt' });
  click('Đổi mật khẩu');
  const dialog = await screen.findByRole('dialog');
  const type = (label: string, value: string) => fireEvent.change(within(dialog).getByLabelText(label), { target: { value } });
  type('Mật khẩu hiện tại', 'cu');
  type('Mật khẩu mới', 'mat-khau-rieng');
  type('Nhập lại mật khẩu mới', 'mat-khau-rieng');
  const send = () => fireEvent.click(within(dialog).getByRole('button', { name: 'Đổi mật khẩu' }));
  send();
  await within(dialog).findByText(/Việc đã ghi vẫn an toàn/);
  send();
  await screen.findByText(/Đã đổi mật khẩu/);
});
