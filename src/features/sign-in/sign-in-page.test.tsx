import { MantineProvider } from '@mantine/core';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { deviceId, signInMark, useAccountChoice } from '#parts/account/account-choice.ts';
import { faultsOf } from '#tests/support/render-page.tsx';
import { useLanguage } from '#ui/language.ts';
import { MustChangePassword } from './must-change-password.tsx';
import { SignInPage } from './sign-in-page.tsx';

interface Asked {
  readonly path: string;
  readonly body: Record<string, unknown> | null;
}

const session = { login: 'an', unit: 'u1', person: 'p1', name: 'Nguyễn Văn An', mustChangePassword: false };
const demo = { password: 'lam-thu', accounts: [{ login: 'congchuc', name: 'Huỳnh Thị Mẫu', title: 'Chuyên viên', role: { vi: 'Công chức đi địa bàn', en: 'Official in the field' } }] };
const account = { login: 'an', person: 'p1', unit: 'u1', name: 'Nguyễn Văn An', signedOut: false, mustChangePassword: false };

let asked: Asked[] = [];

/** Answers by path; what is not named is a server without that route. */
function answer(answers: Readonly<Record<string, { status: number; body: unknown } | 'no network'>>): void {
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    asked.push({ path, body: typeof init.body === 'string' ? (JSON.parse(init.body) as Record<string, unknown>) : null });
    const known = answers[path] ?? { status: 404, body: { error: { code: 'not-found', message: 'Không tìm thấy.' } } };
    if (known === 'no network') throw new TypeError('Failed to fetch');
    return Response.json(known.body, { status: known.status });
  });
}

const failed = (status: number, code: string, message: string, more: object = {}) => ({ status, body: { error: { code, message, messageEn: `${code} in English`, ...more } } });

function open() {
  return render(<MantineProvider env="test"><SignInPage /></MantineProvider>);
}

function fillIn(login: string, password: string): void {
  fireEvent.change(screen.getByLabelText('Tên đăng nhập'), { target: { value: login } });
  fireEvent.change(screen.getByLabelText('Mật khẩu'), { target: { value: password } });
}

const click = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  localStorage.clear();
  asked = [];
  vi.stubGlobal('isSecureContext', true);
  useAccountChoice.setState({ accounts: [], current: null });
});

afterEach(() => {
  cleanup();
  useLanguage.getState().choose('vi');
  vi.unstubAllGlobals();
});

test('signing in remembers who uses the device and tells other tabs that the session may be another’s', async () => {
  answer({ '/api/session': { status: 200, body: session } });
  const { container } = open();
  expect(await faultsOf(container)).toEqual([]);
  fillIn(' an ', 'mat-khau-dai');
  click('Đăng nhập');
  await waitFor(() => expect(useAccountChoice.getState().current).toBe('an'));
  expect(asked.at(-1)).toEqual({ path: '/api/session', body: { login: 'an', password: 'mat-khau-dai', device: deviceId() } });
  expect(JSON.parse(localStorage.getItem('accounts') ?? '')).toEqual([account]);
  expect(signInMark()).not.toBe('');
});

test.for([
  [failed(401, 'wrong-credentials', 'Tên đăng nhập hoặc mật khẩu không đúng.'), 'Tên đăng nhập hoặc mật khẩu không đúng.', 'wrong password'],
  [failed(429, 'too-many-attempts', 'Đã thử sai quá nhiều lần.', { retryAfter: 600 }), /Tạm khóa đến \d\d:\d\d/, 'locked until'],
  [failed(403, 'https-required', 'Trang này cần kết nối an toàn (https).'), /https/, 'plain http'],
  ['no network', 'Cần có mạng để đăng nhập lần đầu. Kiểm tra Wi-Fi hoặc dữ liệu di động rồi thử lại.', 'no network'],
  [{ status: 200, body: { nonsense: true } }, 'Máy chủ trả lời không đúng.', 'an answer of something else'],
] as const)('a failure says what to do: %o', async ([reply, words]) => {
  answer({ '/api/session': reply });
  open();
  fillIn('an', 'sai');
  click('Đăng nhập');
  await screen.findByText(words);
  expect(useAccountChoice.getState().current).toBeNull();
});

test('demo accounts are one tap; a real server shows none', async () => {
  answer({ '/api/demo': { status: 200, body: demo }, '/api/session': { status: 200, body: session } });
  open();
  fireEvent.click(await screen.findByRole('button', { name: /Huỳnh Thị Mẫu/ }));
  await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ login: 'congchuc', password: 'lam-thu' }));
  cleanup();
  answer({});
  useAccountChoice.setState({ accounts: [], current: null });
  open();
  await waitFor(() => expect(asked.at(-1)?.path).toBe('/api/demo'));
  expect(screen.queryByText('Dùng thử với xã mẫu')).toBeNull();
});

test('an account used here opens again without the network; one signed out takes its password', async () => {
  answer({ '/api/demo': 'no network' });
  useAccountChoice.setState({ accounts: [account, { ...account, login: 'binh', name: 'Bình', signedOut: true }], current: null });
  open();
  fireEvent.click(screen.getByRole('button', { name: /Bình/ }));
  expect(screen.getByLabelText<HTMLInputElement>('Tên đăng nhập').value).toBe('binh');
  cleanup();
  open();
  fireEvent.click(screen.getByRole('button', { name: /Nguyễn Văn An/ }));
  expect(useAccountChoice.getState().current).toBe('an');
});

test('an activation code makes an account', async () => {
  answer({ '/api/activation': { status: 200, body: session } });
  const { container } = open();
  click('Tôi có mã kích hoạt');
  fireEvent.change(await screen.findByLabelText('Mã kích hoạt'), { target: { value: ' ABCD-1234 ' } });
  fireEvent.change(screen.getByLabelText('Tên đăng nhập'), { target: { value: 'an' } });
  fireEvent.change(screen.getByLabelText('Mật khẩu mới'), { target: { value: 'mat-khau-dai' } });
  expect(await faultsOf(container)).toEqual([]);
  click('Kích hoạt và đăng nhập');
  await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ code: 'ABCD-1234', login: 'an', password: 'mat-khau-dai' }));
});

test('the first officer founds the unit; its short name follows from its name', async () => {
  answer({ '/api/first-officer': { status: 201, body: session } });
  const { container } = open();
  click('Thiết lập cơ quan lần đầu');
  const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  await screen.findByLabelText('Mã trên máy chủ');
  type('Mã trên máy chủ', 'CODE');
  type('Tên cơ quan', 'UBND phường Hạc Thành');
  type('Họ và tên của bạn', 'Lê Thị Tổ Chức');
  type('Tên đăng nhập', 'tochuc');
  type('Mật khẩu mới', 'mat-khau-dai');
  click('Phường');
  expect(await faultsOf(container)).toEqual([]);
  click('Thiết lập và đăng nhập');
  await waitFor(() => expect(asked.at(-1)?.body).toMatchObject({ unit: { id: 'ubnd-phuong-hac-thanh', name: 'UBND phường Hạc Thành', level: 'ward' } }));
});

test('a password given by somebody else is replaced before the work begins', async () => {
  answer({ '/api/password': { status: 200, body: session } });
  const { container } = render(<MantineProvider env="test"><MustChangePassword account={{ ...account, mustChangePassword: true }} /></MantineProvider>);
  const type = (label: string, value: string) => fireEvent.change(screen.getByLabelText(label), { target: { value } });
  type('Mật khẩu hiện tại', 'cu-duoc-cap');
  type('Mật khẩu mới', 'mat-khau-rieng');
  type('Nhập lại mật khẩu mới', 'khac');
  screen.getByText('Hai lần nhập mật khẩu mới không giống nhau.');
  type('Nhập lại mật khẩu mới', 'mat-khau-rieng');
  expect(await faultsOf(container)).toEqual([]);
  click('Đổi mật khẩu');
  await waitFor(() => expect(useAccountChoice.getState().accounts[0]?.mustChangePassword).toBe(false));
  expect(asked.at(-1)?.body).toEqual({ old: 'cu-duoc-cap', new: 'mat-khau-rieng' });
});

test('the page speaks English after one tap, errors of the server too', async () => {
  answer({ '/api/session': failed(401, 'wrong-credentials', 'Sai.') });
  open();
  click('English');
  fireEvent.change(screen.getByLabelText('Login'), { target: { value: 'an' } });
  fireEvent.change(screen.getByLabelText('Password'), { target: { value: 'x' } });
  click('Sign in');
  await screen.findByText('wrong-credentials in English');
  expect(document.documentElement.lang).toBe('en');
});

test('an insecure address is named before anybody types a password', () => {
  answer({});
  vi.stubGlobal('isSecureContext', false);
  open();
  screen.getByText('Trang này cần kết nối an toàn (https).');
});
