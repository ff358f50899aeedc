import { MantineProvider } from '@mantine/core';
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ProblemNote } from '#parts/app/problem-note.tsx';
import { serverRefusal } from '#tests/support/server-refusal.ts';
import { useLanguage } from '#ui/language.ts';
import { activate, askDemo, changePassword, foundUnit, signIn } from './account-requests.ts';
import type { Answer } from './account-requests.ts';

afterEach(() => {
  cleanup();
  useLanguage.getState().choose('vi');
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const session = { login: 'an', unit: 'u1', person: 'an', name: 'An', mustChangePassword: false };

function answerWith(...responses: (Response | Error)[]) {
  const fetch = vi.fn<typeof globalThis.fetch>();
  for (const one of responses) {
    if (one instanceof Error) fetch.mockRejectedValueOnce(one);
    else fetch.mockResolvedValueOnce(one);
  }
  vi.stubGlobal('fetch', fetch);
  return fetch;
}

/** What a person reads after this answer. */
function shownFor(answer: Answer<unknown>, purpose: 'sign-in' | 'password' = 'sign-in'): string {
  if (answer.ok) throw new Error('the answer is no problem');
  render(<MantineProvider env="test"><ProblemNote problem={answer.problem} purpose={purpose} /></MantineProvider>);
  return screen.getByRole('alert').textContent ?? '';
}

describe('a sign-in the server refuses', () => {
  it.for([
    ['wrong-credentials', 'Tên đăng nhập hoặc mật khẩu không đúng', 'đặt lại mật khẩu'],
    ['left-unit', 'thôi việc tại đơn vị quá 30 ngày', 'báo cán bộ tổ chức'],
    ['push-only', 'không giữ vị trí nào tại đơn vị', 'báo cán bộ tổ chức'],
    ['https-required', 'cần kết nối an toàn', 'https://'],
    ['foreign-origin', 'bị chặn', 'Hãy mở lại Rõ Việc từ địa chỉ của đơn vị'],
    ['bad-request', 'thiếu hoặc sai thông tin', 'kiểm tra lại'],
    ['malformed-json', 'không đọc được', 'tải lại trang'],
    ['wrong-content-type', 'Kiểu dữ liệu gửi lên không đúng', 'tải lại trang'],
    ['too-large', 'quá lớn', 'giảm dung lượng'],
    ['not-found', 'Không tìm thấy', 'kiểm tra lại địa chỉ'],
    ['internal', 'Máy chủ gặp lỗi', 'thử lại sau ít phút'],
    ['unavailable', 'Máy chủ đang khởi động', 'thử lại sau ít phút'],
  ] as const)('%s: says what is wrong and what to do', async ([code, wrong, next]) => {
    answerWith(serverRefusal(code));
    const shown = shownFor(await signIn('an', 'sai', 'd-1'));
    expect(shown).toContain(wrong);
    expect(shown).toContain(next);
    // The code is for programs; nobody should have to read it.
    expect(shown).not.toContain(code);
  });

  it('too many attempts: until when it is locked, by the clock in Vietnam', async () => {
    vi.useFakeTimers({ now: new Date('2026-03-16T02:00:00.000Z') });
    answerWith(serverRefusal('too-many-attempts', { retryAfter: 900 }));
    const shown = shownFor(await signIn('an', 'sai', 'd-1'));
    expect(shown).toContain('Đã thử sai quá nhiều lần');
    expect(shown).toContain('Tạm khóa đến 09:15');
  });

  it('reads in English for whoever chose it', async () => {
    useLanguage.getState().choose('en');
    answerWith(serverRefusal('left-unit'));
    expect(shownFor(await signIn('an', 'x', 'd-1'))).toContain('You left the unit more than 30 days ago');
  });

  it('falls back to Vietnamese when the server sends no English', async () => {
    useLanguage.getState().choose('en');
    answerWith(Response.json({ error: { code: 'new-code', message: 'Chưa mở đăng nhập.' } }, { status: 403 }));
    expect(shownFor(await signIn('an', 'x', 'd-1'))).toBe('Chưa mở đăng nhập.');
  });
});

describe('an answer that is none', () => {
  it('without a network says what needs one, and that work is safe', async () => {
    answerWith(new TypeError('Failed to fetch'), new TypeError('Failed to fetch'));
    expect(shownFor(await signIn('an', 'x', 'd-1'))).toContain('Cần có mạng để đăng nhập lần đầu');
    cleanup();
    expect(shownFor(await changePassword('cu', 'moi'), 'password')).toContain('Việc đã ghi vẫn an toàn trên máy này');
  });

  it.for([
    ['a proxy’s page instead of JSON', () => new Response('<h1>502</h1>', { status: 502 })],
    ['a success without the session', () => Response.json({ login: 'an' })],
    ['a failure without a code', () => Response.json({ message: 'no' }, { status: 500 })],
  ] as const)('%s is told as an answer that makes no sense', async ([, response]) => {
    answerWith(response());
    expect(shownFor(await signIn('an', 'x', 'd-1'))).toBe('Máy chủ trả lời không đúng.Thử lại sau ít phút. Nếu vẫn vậy, báo người vận hành máy chủ.');
  });
});

describe('what is asked', () => {
  it('each request goes to its route as JSON and gives the session', async () => {
    const ask = answerWith(...Array.from({ length: 4 }, () => Response.json(session)));
    const officer = { code: 'C', unit: { id: 'u1', name: 'Phường Thử', level: 'ward' as const }, name: 'An', login: 'an', password: 'p', device: 'd-1' };
    const answers = [
      await signIn('an', 'p', 'd-1'), await activate({ code: 'C', login: 'an', password: 'p', device: 'd-1' }), await foundUnit(officer), await changePassword('cu', 'moi'),
    ];
    expect(answers).toEqual(answers.map(() => ({ ok: true, value: session })));
    expect(ask.mock.calls.map(([path]) => path)).toEqual(['/api/session', '/api/activation', '/api/first-officer', '/api/password']);
    expect(ask.mock.calls.map(([, request]) => request?.method)).toEqual(['POST', 'POST', 'POST', 'POST']);
    expect(JSON.parse(String(ask.mock.calls[3]?.[1]?.body))).toEqual({ old: 'cu', new: 'moi' });
  });

  it('a server with real people has no demo accounts to offer', async () => {
    const demo = { password: 'thu', accounts: [{ login: 'an', name: 'An', title: 'Chuyên viên', role: { vi: 'Công chức', en: 'Official' } }] };
    answerWith(serverRefusal('not-found'), Response.json(demo), new TypeError('Failed to fetch'));
    expect(await askDemo()).toBeNull();
    expect(await askDemo()).toEqual(demo);
    expect(await askDemo()).toBeNull();
  });
});
