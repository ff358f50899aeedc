/** The Chair adopts rules without a network, and another device learns them; the officer hands over a profile as a file. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dayOf } from '#domain/calendar/day.ts';
import { firstDay, periodOfDay, shiftPeriod } from '#domain/calendar/period.ts';
import { openDevice, PHONE, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { expectNoErrors } from '#tests/support/app-page.ts';
import { allSent, comeOnline, goOffline, goTo, installed, sees, signIn } from '#tests/support/screens.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

const nextMonth = firstDay(shiftPeriod(periodOfDay(dayOf(new Date().toISOString())), 1));
const shownDay = nextMonth.split('-').reverse().join('/');

let server: ServerProcess;
let wire: Wire;
let chair: Device;
let official: Device;
let officer: Device;

beforeAll(async () => {
  server = await startServer({ demo: true });
  wire = await openWire(Number(new URL(server.url).port));
  [chair, official, officer] = await Promise.all([
    openDevice(wire.url, { viewport: TABLET }), openDevice(server.url, { viewport: PHONE }), openDevice(server.url, { viewport: TABLET }),
  ]);
  await Promise.all([signIn(chair, 'chutich'), signIn(official, 'congchuc'), signIn(officer, 'tochuc')]);
  await installed(chair);
});

afterAll(async () => {
  await Promise.all([chair, official, officer].map((device) => device?.close()));
  await wire?.close();
  await server?.stop();
});

function button(page: Page, name: string | RegExp) {
  return page.getByRole('button', { name, exact: typeof name === 'string' });
}

async function decide(page: Page, decision: string): Promise<void> {
  await page.getByLabel('Số quyết định').fill(decision);
  await button(page, 'Quyết định áp dụng').click();
  await button(page, 'Xác nhận áp dụng').click();
}

test('offline, the Chair sees the last month under both rules and adopts others from the next month', async () => {
  const { page } = chair;
  await goTo(page, 'Bộ quy tắc');
  await goOffline(chair, wire);
  const card = page.getByRole('listitem', { name: /^Khánh Hòa 2025/ });
  await button(page, 'Xem trước và áp dụng').and(card.getByRole('button')).click();
  await sees(page, /^So được [1-9]\d*\/\d+ người/);
  expect(await page.getByRole('table').getByRole('row').count()).toBeGreaterThan(20);
  await decide(page, '15/QĐ-UBND');
  await sees(page, new RegExp(`^Từ ${shownDay} áp dụng Khánh Hòa 2025`));
  await sees(page, 'Sẽ áp dụng');
});

test('online again, everybody learns from when; nobody else is offered to adopt', async () => {
  await comeOnline(chair, wire);
  await allSent(chair.page);
  const { page } = official;
  await goTo(page, 'Bộ quy tắc');
  await sees(page, new RegExp(`^Từ ${shownDay} áp dụng Khánh Hòa 2025`));
  await sees(page, 'Quyết định số 15/QĐ-UBND');
  expect(await button(page, /^Xem trước/).count()).toBe(0);
});

test('the officer prepares a profile of the ward’s own and saves it; the Chair opens the file and adopts it instead', async () => {
  const { page } = officer;
  await page.goto('/quy-tac/chinh');
  await button(page, /^Sao chép Nghị định 335/).click();
  await page.getByText('Tên, kỳ, cách tính', { exact: true }).click();
  await page.getByLabel(/^Mã bộ quy tắc/).fill('phuong-minh-hoa');
  await page.getByLabel('Tên', { exact: true }).fill('Quy tắc riêng của phường');
  await page.getByText('Xếp loại năm', { exact: true }).click();
  await page.getByLabel('Tính trên').selectOption('rated');
  await sees(page, 'Bản này hợp lệ');
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Lưu ra tệp JSON').click()]);
  expect(download.suggestedFilename()).toBe('bo-quy-tac-phuong-minh-hoa-v1.json');
  const buffer = await readFile(await download.path());

  const head = chair.page;
  await head.goto('/quy-tac/chinh');
  const [chooser] = await Promise.all([head.waitForEvent('filechooser'), button(head, 'Mở từ tệp JSON').click()]);
  await chooser.setFiles({ name: download.suggestedFilename(), mimeType: 'application/json', buffer });
  await button(head, 'Xem trước và áp dụng').click();
  await sees(head, '3. Quyết định');
  await decide(head, '16/QĐ-UBND');
  await sees(head, new RegExp(`^Từ ${shownDay} áp dụng Quy tắc riêng của phường`));
  await sees(head, 'Được thay trước khi áp dụng');
  await allSent(head);
  await sees(official.page, new RegExp(`^Từ ${shownDay} áp dụng Quy tắc riêng của phường`));
});

test('no page met an error', () => {
  for (const { errors } of [chair, official, officer]) expectNoErrors(errors);
});
