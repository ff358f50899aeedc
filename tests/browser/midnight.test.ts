/** A phone that was put away in the evening with the app open and is taken up in the morning, in the field. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fillLog } from '#tests/support/app-page.ts';
import { PHONE } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { SLOW_START, startClock } from '#tests/support/quarter-clock.ts';
import type { TestClock } from '#tests/support/quarter-clock.ts';
import { allSent, comeOnline, goOffline, installed, sees, signIn } from '#tests/support/screens.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

let clock: TestClock;
let wire: Wire;
let phone: Device;

beforeAll(async () => {
  clock = await startClock('2026-11-18', '16:00');
  wire = await openWire(Number(new URL(clock.server.url).port));
  phone = await clock.open(wire.url, PHONE);
  await signIn(phone, 'congchuc');
  await installed(phone);
  await phone.page.getByRole('link', { name: 'Ghi việc' }).first().click();
}, SLOW_START);

afterAll(async () => {
  await phone?.close();
  await wire?.close();
  await clock?.server.stop();
});

async function takenUp(day: string): Promise<void> {
  await clock.set(day, '07:10');
  await phone.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
}

/** Beside today and yesterday the page offers the day before by its date. */
const dayBefore = (date: string) => phone.page.getByRole('button', { name: date });

it('today is the new day, without a network and without a reload', async () => {
  await dayBefore('16/11').waitFor();
  await goOffline(phone, wire);
  await takenUp('2026-11-19');
  await dayBefore('17/11').waitFor();
  await fillLog(phone.page, 'Kiểm tra kênh mương buổi sáng', 30);
  await phone.page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await sees(phone.page, /^Đã lưu: Kiểm tra kênh mương buổi sáng/);
  await comeOnline(phone, wire);
  await allSent(phone.page);
  await phone.page.goto('/ghi-viec?ngay=2026-11-19');
  await sees(phone.page, 'Kiểm tra kênh mương buổi sáng');
});

it('what was half typed in the evening stays on its evening, and the page moves on once it is saved', async () => {
  const { page } = phone;
  await page.goto('/ghi-viec');
  await fillLog(page, 'Trực đê ban đêm', 90);
  await takenUp('2026-11-20');
  expect(await page.getByLabel('Số phút khác').inputValue()).toBe('90');
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await dayBefore('18/11').waitFor();
  await allSent(page);
  await page.goto('/ghi-viec?ngay=2026-11-19');
  await sees(page, 'Trực đê ban đêm');
  expect(phone.errors).toEqual([]);
});
