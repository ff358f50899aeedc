/**
 * A confirmation that does not come: the head is told, then his deputy, then the Chair, and the deputy confirms in the
 * head's place for dated days (`domain.md` §5, NĐ335 Điều 10.1). The official loses nothing by it.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PHONE, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { SLOW_START, startClock } from '#tests/support/quarter-clock.ts';
import type { TestClock } from '#tests/support/quarter-clock.ts';
import { click, reminderOf, serverFigure, shownTotal } from '#tests/support/quarter-screens.ts';
import { allSent, nameOf, saved, sees, signIn } from '#tests/support/screens.ts';

const PERIOD = '2026-09';
const official = nameOf('congchuc');
const MINE = `Xác nhận phiếu tháng 09/2026 của ${official}`;
const ABOVE = `Phiếu tháng 09/2026 của ${official} chưa được xác nhận`;

let clock: TestClock;
let phone: Device;
let head: Device;
let deputy: Device;
let chair: Device;
let figure: string | null;

beforeAll(async () => {
  clock = await startClock('2026-09-21');
  const { url } = clock.server;
  [phone, head, deputy, chair] = await Promise.all([clock.open(url, PHONE), clock.open(url, TABLET), clock.open(url, TABLET), clock.open(url, TABLET)]);
  await Promise.all([signIn(phone, 'congchuc'), signIn(head, 'truongphong'), signIn(deputy, 'phophong'), signIn(chair, 'chutich')]);
}, SLOW_START);

afterAll(async () => {
  await Promise.all([phone, head, deputy, chair].map((device) => device?.close()));
  await clock?.server.stop();
});

it('on 1 October the official marks himself; from then on the confirmation is the head’s alone', async () => {
  await clock.set('2026-10-01');
  const { page } = phone;
  await page.goto(`/diem/${PERIOD}`);
  await click(page, 'Tự chấm');
  await click(page, 'Gửi điểm tự chấm');
  await sees(page, /^Đã tự chấm 30,00\/30/);
  await sees(page, 'tạm tính');
  await allSent(page);
  figure = await shownTotal(page);
  expect(await reminderOf(head.page, MINE)).toContain('07/10');
  expect(await reminderOf(deputy.page, ABOVE)).toBeNull();
});

it.each([
  ['2026-10-07', { head: 'hôm nay', deputy: null, chair: null }],
  ['2026-10-08', { head: 'quá hạn 1 ngày làm việc', deputy: 'quá hạn 1 ngày làm việc', chair: null }],
  ['2026-10-09', { head: 'quá hạn 2 ngày làm việc', deputy: 'quá hạn 2 ngày làm việc', chair: null }],
  // Saturday and Sunday make nobody later.
  ['2026-10-11', { head: 'quá hạn 2 ngày làm việc', deputy: 'quá hạn 2 ngày làm việc', chair: null }],
  ['2026-10-12', { head: 'quá hạn 3 ngày làm việc', deputy: 'quá hạn 3 ngày làm việc', chair: 'quá hạn 3 ngày làm việc' }],
] as const)('on %s it stands before %j', async (day, expected) => {
  await clock.set(day);
  const told = await Promise.all([reminderOf(head.page, MINE), reminderOf(deputy.page, ABOVE), reminderOf(chair.page, ABOVE)]);
  for (const [index, words] of [expected.head, expected.deputy, expected.chair].entries()) {
    if (words === null) expect(told[index]).toBeNull();
    else expect(told[index]?.toLowerCase()).toContain(words);
  }
});

it('the deputy may not confirm for being told, until the head delegates for dated days', async () => {
  const { page } = deputy;
  await page.goto(`/xac-nhan?ky=${PERIOD}`);
  await sees(page, 'Bạn không theo dõi, đánh giá ai trong kỳ này');
  await head.page.goto('/uy-quyen');
  await click(head.page, 'Ủy quyền mới');
  const form = head.page.getByRole('form', { name: 'Ủy quyền mới' });
  await form.getByLabel('Người được ủy quyền').selectOption({ label: nameOf('phophong') });
  await form.getByLabel('Lý do, số văn bản').fill('Đi công tác');
  await saved(form);
  await sees(head.page, 'từ 12/10/2026 đến hết 16/10/2026');
  await allSent(head.page);
  await clock.set('2026-10-13');
  await page.getByRole('button').filter({ hasText: official }).click();
  await page.getByRole('heading', { level: 2, name: official }).waitFor();
  expect(await page.getByRole('button').filter({ hasText: nameOf('phophong') }).count()).toBe(0);
  await page.getByLabel('Nhận xét của cấp có thẩm quyền').fill('Xác nhận theo ủy quyền');
  await click(page, 'Xác nhận điểm');
  await clock.undoOver(page);
  await allSent(page);
});

it('the official reads who confirmed; his figure did not suffer, and nobody is told any more', async () => {
  const { page } = phone;
  await sees(page, new RegExp(`^Kết quả đã được xác nhận .* bởi ${nameOf('phophong')}`));
  expect(await shownTotal(page)).toBe(figure);
  await sees(page, /Máy chủ đã tính: .* khớp/);
  expect(await serverFigure(clock.server.url, 'congchuc', PERIOD)).toBe(figure);
  expect(await Promise.all([reminderOf(head.page, MINE), reminderOf(deputy.page, MINE), reminderOf(chair.page, ABOVE)])).toEqual([null, null, null]);
});

it('when the days are over, the deputy confirms nobody', async () => {
  await clock.set('2026-10-19');
  await deputy.page.goto(`/xac-nhan?ky=${PERIOD}`);
  await sees(deputy.page, 'Bạn không theo dõi, đánh giá ai trong kỳ này');
  expect([...phone.errors, ...head.errors, ...deputy.errors, ...chair.errors]).toEqual([]);
});
