/** A year's classification through three people: offline self-classification, proposal, decision, petition, replacement. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { dayOf } from '#domain/calendar/day.ts';
import { openDevice, PHONE, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { allSent, comeOnline, goOffline, installed, nameOf, sees, signIn } from '#tests/support/screens.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

const today = dayOf(new Date().toISOString());
/** In January and February too little of the year is over to have a level. */
const YEAR = Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) < 3 ? 1 : 0);
const official = nameOf('congchuc');

let server: ServerProcess;
let wire: Wire;
let own: Device;
let head: Device;
let chair: Device;

function region(page: Page, name: string): Locator {
  return page.getByRole('region', { name });
}

async function openForm(page: Page, name: string): Promise<Locator> {
  await page.getByRole('button', { name, exact: true }).click();
  return page.getByRole('form', { name });
}

async function saved(form: Locator): Promise<void> {
  await form.getByRole('button', { name: 'Lưu' }).click();
  await form.waitFor({ state: 'hidden' });
}

/** The official's year on the device of somebody who stands over him. */
async function openYear({ page }: Device): Promise<void> {
  await page.goto(`/nam/don-vi?nam=${YEAR}`);
  await page.getByRole('table').first().getByRole('link', { name: official, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: `Năm của ${official}` }).waitFor();
}

beforeAll(async () => {
  server = await startServer({ demo: true });
  wire = await openWire(Number(new URL(server.url).port));
  [own, head, chair] = await Promise.all([openDevice(wire.url, { viewport: PHONE }), openDevice(server.url, { viewport: TABLET }), openDevice(server.url, { viewport: TABLET })]);
  await signIn(own, 'congchuc');
  await signIn(head, 'truongphong');
  await signIn(chair, 'chutich');
});

afterAll(async () => {
  await Promise.all([own?.close(), head?.close(), chair?.close()]);
  await wire?.close();
  await server?.stop();
});

describe('the classification of a year', () => {
  it('offline, the official classifies himself', async () => {
    const { page } = own;
    await installed(own);
    await page.goto(`/nam?nam=${YEAR}`);
    await page.getByRole('button', { name: 'Tự xếp loại' }).waitFor();
    await goOffline(own, wire);
    const form = await openForm(page, 'Tự xếp loại');
    await form.getByLabel('Mức tự xếp loại').selectOption('Hoàn thành xuất sắc nhiệm vụ');
    await form.getByLabel('Ưu điểm').fill('Giải quyết hồ sơ đúng hạn');
    await form.getByLabel('Hạn chế, khuyết điểm').fill('Cần báo cáo sớm hơn');
    await saved(form);
    await sees(page, 'Tự xếp: Hoàn thành xuất sắc nhiệm vụ');
    await comeOnline(own, wire);
    await allSent(page);
  });

  it('the head sees it, records the meeting’s comment and proposes, then changes the proposal', async () => {
    const { page } = head;
    await openYear(head);
    await sees(page, 'Tự xếp: Hoàn thành xuất sắc nhiệm vụ');
    const comment = await openForm(page, 'Ghi nhận xét');
    await comment.getByLabel('Nội dung nhận xét').fill('Cuộc họp nhất trí');
    await comment.getByLabel('Số biên bản, văn bản').fill('BB 12');
    await saved(comment);
    for (const [level, reason] of [['Hoàn thành xuất sắc nhiệm vụ', 'Theo biên bản'], ['Hoàn thành tốt nhiệm vụ', 'Hết chỗ trong tỷ lệ']] as const) {
      const form = await openForm(page, 'Đề nghị mức');
      await form.getByLabel('Mức đề nghị').selectOption(level);
      await form.getByLabel('Lý do đề nghị').fill(reason);
      await saved(form);
      await sees(page, `Lý do: ${reason}`);
    }
    await sees(page, 'Đổi đề nghị: Hoàn thành xuất sắc nhiệm vụ → Hoàn thành tốt nhiệm vụ');
    expect(await page.getByRole('button', { name: 'Quyết định mức' }).count()).toBe(0);
    await allSent(page);
  });

  it('the Chair decides; a level other than the computed one needs its reason', async () => {
    const { page } = chair;
    await openYear(chair);
    await sees(page, /^Đổi đề nghị/);
    const form = await openForm(page, 'Quyết định mức');
    await form.getByLabel('Mức quyết định').selectOption('Hoàn thành nhiệm vụ');
    await form.getByLabel('Số quyết định').fill('101/QĐ-UBND');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Cần ghi lý do.').waitFor();
    await form.getByLabel('Lý do').fill('Theo kết luận cuộc họp');
    await saved(form);
    await sees(page, /^Số 101\/QĐ-UBND/);
    await region(page, 'Quyết định xếp loại').getByText('Chưa xem').waitFor();
    await allSent(page);
  });

  it('the official sees it, which is written once, and petitions; both sides see the same clock', async () => {
    const { page } = own;
    await page.goto(`/nam?nam=${YEAR}`);
    await sees(page, /^Số 101\/QĐ-UBND/);
    const form = await openForm(page, 'Gửi kiến nghị');
    await form.getByLabel('Nội dung kiến nghị').fill('Điểm trung bình của tôi cao hơn mức này');
    await form.getByLabel('Số văn bản').fill('BC 9');
    await form.getByRole('button', { name: 'Thêm', exact: true }).click();
    await saved(form);
    await allSent(page);
    const clock = /còn 7 ngày làm việc$/;
    await sees(page, clock);
    await region(chair.page, 'Kiến nghị').getByText(clock).waitFor();
    await region(chair.page, 'Quyết định xếp loại').getByText(/^Đã xem/).waitFor();
  });

  it('the Chair upholds it and replaces the decision; both stand in the story', async () => {
    const { page } = chair;
    const answer = await openForm(page, 'Trả lời kiến nghị');
    await answer.getByLabel('Kết luận').selectOption('Chấp nhận kiến nghị');
    await answer.getByLabel('Lý do, căn cứ').fill('Đã kiểm tra lại điểm');
    await saved(answer);
    const form = await openForm(page, 'Thay thế quyết định');
    await form.getByLabel('Mức quyết định').selectOption('Hoàn thành tốt nhiệm vụ');
    await form.getByLabel('Số quyết định').fill('115/QĐ-UBND');
    await form.getByLabel('Lý do').fill('Chấp nhận kiến nghị');
    await saved(form);
    await allSent(page);
    const decisions = region(own.page, 'Quyết định xếp loại').getByRole('listitem');
    await decisions.filter({ hasText: '115/QĐ-UBND' }).first().waitFor();
    expect(await decisions.count()).toBe(2);
    expect(await decisions.first().innerText()).toContain('Đang có hiệu lực');
    expect(await decisions.nth(1).innerText()).toContain('Đã được thay bằng quyết định số 115/QĐ-UBND');
    await sees(own.page, 'Chấp nhận kiến nghị: Đã kiểm tra lại điểm');
    expect([...own.errors, ...head.errors, ...chair.errors]).toEqual([]);
  });
});
