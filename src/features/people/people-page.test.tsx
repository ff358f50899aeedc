import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { AccountsPort } from '#app/accounts-port.ts';
import { AccountsContext } from '#parts/account/accounts-context.ts';
import type { FakeHeadApp } from '#tests/support/fake-head-app.ts';
import { officeApp } from '#tests/support/fake-office-app.ts';
import { valueOf } from '#tests/support/head-world.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { PeoplePage } from './people-page.tsx';

afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const working: AccountsPort = {
  issueCode: async (person) => ({ ok: true, value: { code: `AAAA-BBBB-${person}`, purpose: 'activate', expiresAt: '2026-06-29T00:00:00.000Z' } }),
};
const offline: AccountsPort = { issueCode: async () => ({ ok: false, kind: 'unreachable', code: 'no-connection', retryAfter: null, received: null }) };

function open(app: FakeHeadApp, accounts = working, search = '') {
  const WithAccounts = () => <AccountsContext value={accounts}><PeoplePage /></AccountsContext>;
  return renderPage(app, { '/nguoi': WithAccounts, '/nguoi/nhap': () => <p>nhập</p> }, `/nguoi${search}`);
}

const personOf = (app: FakeHeadApp, id: string) => valueOf(app.organisation()).people.get(id)!;

describe('the list of people', () => {
  it('shows divisions with posts, and is searched without diacritics', async () => {
    const user = userEvent.setup();
    const page = open(officeApp());
    const group = within(await screen.findByRole('region', { name: 'Phòng Kinh tế' }));
    expect(group.getByText('Lê Văn An')).toBeTruthy();
    expect(group.getByText('từ 01/01/2026')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.type(screen.getByRole('searchbox'), 'vi du');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([expect.stringContaining('Trần Thị Ví Dụ')]);
  });

  it('is not for an official without that duty', async () => {
    open(officeApp('an'));
    expect(await screen.findByText(/Màn hình này dành cho cán bộ tổ chức/)).toBeTruthy();
  });
});

describe('a new person', () => {
  it('is added with a first post, after what lacks was named', async () => {
    const user = userEvent.setup();
    const app = officeApp();
    const page = open(app);
    await user.click(await screen.findByRole('button', { name: 'Thêm người' }));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(screen.getByText('Cần họ và tên.')).toBeTruthy();
    expect(screen.getByText('Cần chọn vị trí việc làm.')).toBeTruthy();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.type(screen.getByLabelText('Họ và tên'), 'Hồ Thị Mới');
    await user.selectOptions(screen.getByLabelText('Vị trí việc làm'), 'LDQL-02');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(page.address()).toContain('nguoi='));
    expect(app.written.map(({ type }) => type)).toEqual(['person.registered.v1', 'person.posted.v1']);
    expect(personOf(app, app.written[0]!.record)).toMatchObject({ name: 'Hồ Thị Mới', posts: [{ title: 'Trưởng phòng', role: 'head', division: 'kt', from: '2026-06-15' }] });
  });

  it('as a second head is pointed out', async () => {
    const user = userEvent.setup();
    open(officeApp());
    await user.click(await screen.findByRole('button', { name: 'Thêm người' }));
    await user.selectOptions(screen.getByLabelText('Vị trí việc làm'), 'CT');
    expect(screen.getByText(/Đã có cấp trưởng: Nguyễn Văn Mẫu/)).toBeTruthy();
  });
});

describe('one person', () => {
  it('is renamed', async () => {
    const user = userEvent.setup();
    const app = officeApp();
    const page = open(app, working, '?nguoi=an');
    await user.click(await screen.findByRole('button', { name: 'Sửa họ tên' }));
    await user.clear(screen.getByLabelText('Họ và tên'));
    await user.type(screen.getByLabelText('Họ và tên'), 'Lê Văn Ân');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(personOf(app, 'an').name).toBe('Lê Văn Ân'));
    expect(await faultsOf(page.container)).toEqual([]);
  });

  it('ends a post and takes another', async () => {
    const user = userEvent.setup();
    const app = officeApp();
    open(app, working, '?nguoi=an');
    await user.click(await screen.findByRole('button', { name: 'Kết thúc vị trí' }));
    await user.type(screen.getByLabelText('Lý do (không bắt buộc)'), 'Điều động');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(personOf(app, 'an').posts[0]?.to).toBe('2026-06-15'));
    await user.click(await screen.findByRole('button', { name: 'Thêm vị trí' }));
    await user.selectOptions(screen.getByLabelText('Vị trí việc làm'), 'NVCN-04');
    await user.selectOptions(screen.getByLabelText('Phòng, đơn vị'), 'vp');
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    await waitFor(() => expect(personOf(app, 'an').posts.at(-1)).toMatchObject({ title: 'Văn thư viên', division: 'vp' }));
  });

  it('as a deputy is given a field', async () => {
    const user = userEvent.setup();
    const app = officeApp();
    open(app, working, '?nguoi=vice');
    await user.click(await screen.findByRole('button', { name: 'Lĩnh vực phụ trách' }));
    await user.click(screen.getByRole('checkbox', { name: 'Phòng Kinh tế' }));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText('Lĩnh vực phụ trách: Phòng Kinh tế')).toBeTruthy();
    expect(personOf(app, 'vice').posts[0]?.field).toEqual(['kt']);
  });

  it('hears the judge: nobody gives himself a field', async () => {
    const user = userEvent.setup();
    const deputy = officeApp();
    await deputy.write('person', 'officer', 'person.posted.v1', { post: 'second', position: 'LDQL-03', title: 'Phó Chánh Văn phòng', role: 'deputy', division: 'vp', from: '2026-06-01' });
    open(deputy, working, '?nguoi=officer');
    await user.click(await screen.findByRole('button', { name: 'Lĩnh vực phụ trách' }));
    await user.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(await screen.findByText(/Không ai tự quyết định trên hồ sơ của chính mình/)).toBeTruthy();
  });
});

describe('activation codes', () => {
  it('are given to those chosen and shown once as slips', async () => {
    const user = userEvent.setup();
    const app = officeApp();
    const page = open(app);
    await user.click(await screen.findByRole('button', { name: 'Cấp mã kích hoạt' }));
    await user.click(screen.getByRole('checkbox', { name: 'Lê Văn An' }));
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Cấp mã cho 1 người' }));
    expect(await screen.findByText('AAAA-BBBB-an')).toBeTruthy();
    expect(screen.getByText('an.lv')).toBeTruthy();
    const print = vi.fn();
    vi.stubGlobal('print', print);
    await user.click(screen.getByRole('button', { name: 'In' }));
    expect(print).toHaveBeenCalledOnce();
    vi.unstubAllGlobals();
    await user.click(screen.getByRole('button', { name: /Tôi đã in/ }));
    expect(screen.queryByText('AAAA-BBBB-an')).toBeNull();
    expect(JSON.stringify([...app.drafts.values()])).not.toContain('AAAA');
    await user.click(screen.getByRole('button', { name: /Lê Văn An/ }));
    expect(await screen.findByText(/Máy này đã cấp mã lúc/)).toBeTruthy();
  });

  it('need the network', async () => {
    const user = userEvent.setup();
    open(officeApp(), offline);
    await user.click(await screen.findByRole('button', { name: 'Cấp mã kích hoạt' }));
    await user.click(screen.getByRole('button', { name: 'Chọn 4 người chưa cấp mã trên máy này' }));
    await user.click(screen.getByRole('button', { name: 'Cấp mã cho 4 người' }));
    expect(await screen.findByText('Không kết nối được máy chủ')).toBeTruthy();
  });

  it('are the officer’s to give, not the Chair’s', async () => {
    open(officeApp('chair'));
    await screen.findByRole('button', { name: 'Thêm người' });
    expect(screen.queryByRole('button', { name: 'Cấp mã kích hoạt' })).toBeNull();
  });
});
