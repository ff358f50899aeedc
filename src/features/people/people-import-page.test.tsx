import { cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AccountsContext } from '#parts/account/accounts-context.ts';
import type { FakeHeadApp } from '#tests/support/fake-head-app.ts';
import { officeApp } from '#tests/support/fake-office-app.ts';
import { valueOf } from '#tests/support/head-world.ts';
import { ParsingWorker } from '#tests/support/parsing-worker.ts';
import { faultsOf, renderPage } from '#tests/support/render-page.tsx';
import { workbook } from '#tests/support/workbook.ts';
import { PeopleImportPage } from './people-import-page.tsx';

beforeEach(() => vi.stubGlobal('Worker', ParsingWorker));
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

const HEADER = ['Họ và tên', 'Mã', 'Tên đăng nhập', 'Phòng/đơn vị', 'Vị trí việc làm', 'Vai trò', 'Ngày bắt đầu', 'Ghi chú'];
const line = (name: string, code: string, login: string | null, division: string, role = 'Công chức', position = 'NVCN-08') =>
  [name, code, login, division, position, role, '01/06/2026', null];

async function choose(...rows: (string | null)[][]): Promise<void> {
  await screen.findByText(/kéo tệp thả vào đây/);
  fireEvent.change(document.querySelector('input[type=file]')!, { target: { files: [await workbook([{ name: 'Nguoi', rows: [HEADER, ...rows] }])] } });
}

function open(app: FakeHeadApp) {
  const issueCode = async (person: string) => ({ ok: true, value: { code: `CODE-${person}`, purpose: 'activate', expiresAt: '2026-06-29T00:00:00.000Z' } }) as const;
  const WithAccounts = () => <AccountsContext value={{ issueCode }}><PeopleImportPage /></AccountsContext>;
  return renderPage(app, { '/nguoi/nhap': WithAccounts, '/nguoi': () => <p>người</p> }, '/nguoi/nhap');
}

const BINH = line('Trần Thị Bình', 'CC02', 'binh.tt', 'Phòng Kinh tế');

describe('a sound list', () => {
  it('is previewed, confirmed, and codes follow with the logins of the file', async () => {
    const user = userEvent.setup();
    const app = officeApp();
    const page = open(app);
    await choose(BINH, line('Lê Văn An', 'CC01', null, 'Phòng Kinh tế', 'Công chức', 'NVCN-01'));
    expect(await screen.findByText('Sẽ thêm 1 người và 1 vị trí; 1 người đã có')).toBeTruthy();
    expect(app.written).toEqual([]);
    expect(await faultsOf(page.container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Xác nhận nhập 1 người' }));
    expect(await screen.findByText('Đã nhập 1 người')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Cấp mã cho 1 người' }));
    await user.click(await screen.findByRole('button', { name: 'Cấp mã cho 1 người' }));
    expect(await screen.findByText(/^CODE-/)).toBeTruthy();
    expect(screen.getByText('binh.tt')).toBeTruthy();
  });

  it('with nobody new has nothing to confirm', async () => {
    open(officeApp());
    await choose(line('Lê Văn An', 'CC01', null, 'Phòng Kinh tế', 'Công chức', 'NVCN-01'));
    expect(await screen.findByText('Mọi người trong tệp đã có, không có gì phải ghi')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Xác nhận/ })).toBeNull();
  });

  it('with a second head asks to acknowledge it', async () => {
    const user = userEvent.setup();
    open(officeApp());
    await choose(line('Hồ Mới', 'CC09', null, '', 'Chủ tịch', 'CT'));
    expect(await screen.findByText('Hồ Mới là cấp trưởng cơ quan, nhưng Nguyễn Văn Mẫu đang giữ vị trí này')).toBeTruthy();
    const confirm = screen.getByRole('button', { name: 'Xác nhận nhập 1 người' });
    expect(confirm).toHaveProperty('disabled', true);
    await user.click(screen.getByRole('checkbox', { name: /Tôi đã xem/ }));
    expect(confirm).toHaveProperty('disabled', false);
  });
});

describe('an unknown division', () => {
  const DUC = line('Phạm Văn Đức', 'CC03', null, 'Phòng Văn hóa', 'Trưởng', 'LDQL-02');

  it('stops the import until it is decided on, then is opened first', async () => {
    const user = userEvent.setup();
    const app = officeApp();
    const page = open(app);
    await choose(BINH, DUC);
    expect(await screen.findByText(/chưa nhập được dòng nào/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Xác nhận/ })).toBeNull();
    expect(await faultsOf(page.container)).toEqual([]);
    await user.selectOptions(screen.getByLabelText('Phòng Văn hóa'), 'Lập phòng mới “Phòng Văn hóa”');
    expect(await screen.findByText('Sẽ lập 1 phòng: Phòng Văn hóa')).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Xác nhận nhập 2 người' }));
    expect(await screen.findByText('Đã nhập 2 người')).toBeTruthy();
    expect(app.written[0]).toMatchObject({ type: 'unit.divisionOpened.v1', data: { name: 'Phòng Văn hóa', from: '2026-06-15' } });
    expect(valueOf(app.organisation()).unit.divisions).toHaveLength(3);
  });

  it('may be another spelling of one that is there', async () => {
    const user = userEvent.setup();
    const app = officeApp();
    open(app);
    await choose(DUC);
    await user.selectOptions(await screen.findByLabelText('Phòng Văn hóa'), 'Phòng Kinh tế');
    await user.click(await screen.findByRole('button', { name: 'Xác nhận nhập 1 người' }));
    await screen.findByText('Đã nhập 1 người');
    expect(app.written.map(({ type }) => type)).toEqual(['person.registered.v1', 'person.posted.v1']);
    expect(app.written[1]?.data).toMatchObject({ division: 'kt' });
  });
});

it('a broken list imports nobody and shows the broken rows first', async () => {
  const app = officeApp();
  open(app);
  await choose(BINH, line('Sai', 'CC05', null, 'Phòng Kinh tế', 'Trợ lý'));
  expect(await screen.findByText(/Tệp có 1 lỗi/)).toBeTruthy();
  const lines = within(screen.getByRole('list', { name: 'Các dòng' })).getAllByRole('listitem');
  expect(lines).toHaveLength(1);
  expect(lines[0]?.textContent).toContain('Không hiểu vai trò "Trợ lý"');
  expect(app.written).toEqual([]);
});

it('is not for an official without that duty', async () => {
  open(officeApp('an'));
  expect(await screen.findByText(/Màn hình này dành cho cán bộ tổ chức/)).toBeTruthy();
});
