/** The organisation officer's spreadsheets: a real catalogue comes in whole, a broken one not at all, people get their codes. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { foldOf } from '#domain/kinds.ts';
import { expectNoErrors } from '#tests/support/app-page.ts';
import { openDevice, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { communeCatalogue, PRINTED } from '#tests/support/commune-catalogue.ts';
import { signInAs } from '#tests/support/demo-person.ts';
import type { DemoPerson } from '#tests/support/demo-person.ts';
import { readLedger } from '#tests/support/running-database.ts';
import { allSent, goTo, sees, signIn } from '#tests/support/screens.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';
import { catalogueDrafts, HEADER_ROW, longWorkbook, product, SHARED_SHEET, workbook } from '#tests/support/workbook.ts';
import type { Draft, DraftCell } from '#tests/support/workbook.ts';

const VERSION = 'qd-283';

let server: ServerProcess;
let office: Device;
let chair: DemoPerson;

beforeAll(async () => {
  server = await startServer({ demo: true });
  office = await openDevice(server.url, { viewport: TABLET });
  await signIn(office, 'tochuc');
  chair = await signInAs(server.url, 'chutich');
});
afterAll(async () => {
  await office?.close();
  await server?.stop();
});

async function choose(page: Page, path: string, file: Blob): Promise<void> {
  await page.goto(path);
  await page.getByRole('button', { name: 'Chọn tệp Excel (.xlsx)' }).waitFor();
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  await page.locator('input[type=file]').setInputFiles({ name: 'danh-sach.xlsx', mimeType, buffer: Buffer.from(await file.arrayBuffer()) });
}

async function ledgerLength(): Promise<number> {
  return (await readLedger(server.dataDir, chair.unit)).length;
}

const drafts = (...shared: readonly (readonly DraftCell[])[]): Promise<File> => workbook(catalogueDrafts(shared));

function withoutPoints(): Promise<File> {
  const cut = (draft: Draft): Draft => ({ ...draft, rows: draft.rows.map((row) => row.toSpliced(7, 1)) });
  return workbook(catalogueDrafts().map((draft) => (draft.name === SHARED_SHEET ? cut(draft) : draft)));
}

function sevenGroups(): Promise<File> {
  return drafts(...[1, 2, 3, 4, 5, 6, 7].map((group) => product(`A${group}`, `N${group}`, `${group}00-${group}99`, group * 100, group * 20)));
}

/** The row of the file, counted from 1, in which the given product stands. */
const place = (index: number): string => `Trang "${SHARED_SHEET}", dòng ${HEADER_ROW + 2 + index}`;

test.each<[name: string, file: () => Promise<Blob>, says: readonly (string | RegExp)[]]>([
  ['without the column of points', withoutPoints, [/Tệp có \d+ lỗi, chưa nhập được dòng nào/, 'Thiếu cột "Điểm chấm"']],
  ['with words for a number', () => drafts(product('A'), product('B', 'N2', '11-50', 'hai lăm', 5)), [place(1), '"hai lăm" không phải là số']],
  ['with one code twice', () => drafts(product('A'), product('B'), product('A')), [place(2), 'Mã "A" đã dùng ở trang']],
  ['with seven groups', sevenGroups, ['Danh mục dùng 7 nhóm']],
  ['with points outside their range', () => drafts(product('A', 'N2', '11-50', 75, 15)), [place(0), 'Điểm 75 nằm ngoài khung']],
  ['with an empty sheet', () => workbook([{ name: 'Trang 1', rows: [] }]), ['Tệp có 1 lỗi, chưa nhập được dòng nào', 'Tệp không có dữ liệu']],
  ['of no bytes', () => Promise.resolve(new Blob([])), ['Không đọc được tệp danh-sach.xlsx', 'Tệp không có dữ liệu']],
  ['that is a PDF by another name', () => Promise.resolve(new Blob(['%PDF-1.7\n%âãÏÓ\n1 0 obj'])), ['Không đọc được tệp danh-sach.xlsx', 'Đây không phải tệp Excel .xlsx']],
  ['of 100,000 rows', () => Promise.resolve(longWorkbook(100_000, true)), ['Không đọc được tệp danh-sach.xlsx', 'Tệp có 100000 dòng, vượt mức 5000 dòng']],
])('a file %s is refused place by place, and nothing is written', async (_, file, says) => {
  const { page } = office;
  const before = await ledgerLength();
  await choose(page, '/danh-muc/nhap', await file());
  for (const words of says) await sees(page, typeof words === 'string' ? new RegExp(words.replace(/[.()]/g, '\\$&')) : words);
  expect(await page.getByRole('button', { name: /^Xác nhận/ }).count()).toBe(0);
  await allSent(page);
  expect(await ledgerLength()).toBe(before);
});

test('a real catalogue is looked through, proposed, decided by the Chair, and every figure is as printed', async () => {
  const { page } = office;
  const before = await ledgerLength();
  await choose(page, '/danh-muc/nhap', await communeCatalogue());
  await sees(page, `Sẽ đề xuất ${PRINTED.size} mục`);
  for (const select of await page.locator('select').all()) await select.selectOption({ label: 'Không gắn với phòng nào' });
  const seen = page.getByRole('checkbox', { name: /^Tôi đã xem/ });
  if (await seen.isVisible()) await seen.check();
  await page.getByLabel('Mã phiên bản').fill(VERSION);
  expect(await ledgerLength()).toBe(before);
  await page.getByRole('button', { name: `Xác nhận đề xuất ${PRINTED.size} mục` }).click();
  await page.getByText(`Đã đề xuất phiên bản ${VERSION}`).waitFor({ timeout: 90_000 });
  await allSent(page);
  expect(await ledgerLength()).toBe(before + PRINTED.size + 1);
  expectNoErrors(office.errors);

  const decider = await openDevice(server.url, { viewport: TABLET });
  try {
    await signIn(decider, 'chutich');
    await goTo(decider.page, 'Danh mục');
    await decider.page.getByRole('button', { name: `Xem thay đổi: ${VERSION}` }).click();
    await decider.page.getByLabel('Số quyết định').fill('283/QĐ-UBND');
    await decider.page.getByRole('button', { name: 'Quyết định áp dụng' }).click();
    await sees(decider.page, /^Đã ghi quyết định/);
    await allSent(decider.page);
  } finally {
    await decider.close();
  }
  const { records } = await chair.pullAll();
  const unit = records.find(({ kind }) => kind === 'unit')!;
  expect(foldOf('unit', unit).state.catalogues.find(({ version }) => version === VERSION)).toMatchObject({ products: PRINTED.size, decision: '283/QĐ-UBND' });
  const listed = records.filter(({ kind }) => kind === 'product').flatMap((record) => foldOf('product', record).state.versions.filter(({ version }) => version === VERSION));
  expect(new Map(listed.map(({ code, points, coefficient, group }) => [code, [points, coefficient, group]]))).toEqual(PRINTED);
});

test('people come in from a list with codes, and one of them signs in for the first time', async () => {
  const { page } = office;
  const header = ['Họ và tên', 'Mã', 'Tên đăng nhập', 'Phòng/đơn vị', 'Vị trí việc làm', 'Vai trò', 'Ngày bắt đầu', 'Ghi chú'];
  const row = (name: string, code: string, login: string) => [name, code, login, 'Phòng Văn hóa – Xã hội', 'NVCN-20', 'Công chức', '01/01/2026', null];
  const list = [row('Nguyễn Thị Mới Đến', 'CC901', 'moiden.nt'), row('Lê Văn Vừa Nhập', 'CC902', 'vuanhap.lv')];
  await choose(page, '/nguoi/nhap', await workbook([{ name: 'Nguoi', rows: [['DANH SÁCH'], header, ...list] }]));
  const seen = page.getByRole('checkbox', { name: /^Tôi đã xem/ });
  await page.getByRole('button', { name: 'Xác nhận nhập 2 người' }).waitFor();
  if (await seen.isVisible()) await seen.check();
  await page.getByRole('button', { name: 'Xác nhận nhập 2 người' }).click();
  await sees(page, 'Đã nhập 2 người');
  await allSent(page);
  await page.getByRole('button', { name: 'Cấp mã cho 2 người' }).click();
  await page.getByRole('heading', { level: 1, name: 'Cấp mã kích hoạt' }).waitFor();
  await page.getByRole('button', { name: 'Cấp mã cho 2 người' }).click();
  const slip = page.getByRole('listitem').filter({ hasText: 'Nguyễn Thị Mới Đến' });
  const code = await slip.locator('.slip-code').innerText();

  const newcomer = await openDevice(server.url);
  try {
    await newcomer.page.goto('/');
    await newcomer.page.getByRole('button', { name: 'Tôi có mã kích hoạt' }).click();
    await newcomer.page.getByLabel('Mã kích hoạt').fill(code);
    await newcomer.page.getByLabel('Tên đăng nhập').fill('moiden.nt');
    await newcomer.page.getByLabel('Mật khẩu mới').fill('mot mat khau du dai');
    await newcomer.page.getByRole('button', { name: 'Kích hoạt và đăng nhập' }).click();
    await newcomer.page.getByRole('heading', { level: 1, name: 'Hôm nay' }).waitFor();
    await allSent(newcomer.page);
    expectNoErrors(newcomer.errors);
  } finally {
    await newcomer.close();
  }
});
