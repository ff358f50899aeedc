/**
 * A year's classification in December through four people (NĐ335 Điều 19–22): offline self-classification, proposal,
 * decision, petition, and the two ways of replacing a decision.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { PHONE, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { startClock } from '#tests/support/quarter-clock.ts';
import type { TestClock } from '#tests/support/quarter-clock.ts';
import { allSent, comeOnline, goOffline, installed, nameOf, openForm, openYear, region, saved, sees, signIn } from '#tests/support/screens.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

const YEAR = 2026;
const official = nameOf('congchuc');

let clock: TestClock;
let wire: Wire;
let own: Device;
let head: Device;
let chair: Device;
let officer: Device;

/** Headings of the page's parts, from the top. */
async function parts(page: Page): Promise<readonly string[]> {
  await page.getByRole('heading', { level: 2, name: '12 tháng' }).waitFor();
  return page.getByRole('heading', { level: 2 }).allInnerTexts();
}

const decision = (page: Page) => region(page, 'Quyết định xếp loại');

beforeAll(async () => {
  clock = await startClock('2026-12-02');
  wire = await openWire(Number(new URL(clock.server.url).port));
  const { url } = clock.server;
  [own, head, chair, officer] = await Promise.all([clock.open(wire.url, PHONE), clock.open(url, TABLET), clock.open(url, TABLET), clock.open(url, TABLET)]);
  await signIn(own, 'congchuc');
  await signIn(head, 'truongphong');
  await signIn(chair, 'chutich');
  await signIn(officer, 'tochuc');
});

afterAll(async () => {
  await Promise.all([own, head, chair, officer].map((device) => device?.close()));
  await wire?.close();
  await clock?.server.stop();
});

describe('the classification of a year', () => {
  it('in December the official is reminded, finds his own sheet first and fills it in offline', async () => {
    const { page } = own;
    await installed(own);
    await page.goto('/nhac-viec');
    await page.getByRole('link', { name: /^Tự xếp loại năm 2026/ }).click();
    expect((await parts(page)).slice(0, 3)).toEqual(['Tự xếp loại (Mẫu số 02)', 'Năm 2026', '12 tháng']);
    await goOffline(own, wire);
    const form = await openForm(page, 'Tự xếp loại');
    await form.getByLabel('Mức tự xếp loại').selectOption('Hoàn thành xuất sắc nhiệm vụ');
    await form.getByLabel('Ưu điểm').fill('Giải quyết hồ sơ đúng hạn');
    await form.getByLabel('Hạn chế, khuyết điểm').fill('Cần báo cáo sớm hơn');
    await saved(form);
    await sees(page, 'Tự xếp: Hoàn thành xuất sắc nhiệm vụ');
    expect((await parts(page)).slice(0, 3)).toEqual(['Năm 2026', 'Tự xếp loại (Mẫu số 02)', '12 tháng']);
    await comeOnline(own, wire);
    await allSent(page);
  });

  it('the head sees it, records the meeting’s comment and proposes, then changes the proposal', async () => {
    const { page } = head;
    await openYear(page, YEAR, official);
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

  it('the Chair decides; a level that neither points nor proposal give needs its reason', async () => {
    const { page } = chair;
    await openYear(page, YEAR, official);
    await sees(page, /^Đổi đề nghị/);
    const form = await openForm(page, 'Quyết định mức');
    expect(await form.getByLabel('Lý do').inputValue()).toBe('Theo đề nghị: Hết chỗ trong tỷ lệ');
    await form.getByLabel('Mức quyết định').selectOption('Hoàn thành nhiệm vụ');
    await form.getByLabel('Số quyết định').fill('101/QĐ-UBND');
    await form.getByLabel('Lý do').fill('');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Cần ghi lý do.').waitFor();
    await form.getByLabel('Lý do').fill('Theo kết luận cuộc họp');
    await saved(form);
    await sees(page, /^Số 101\/QĐ-UBND/);
    await decision(page).getByText('Chưa xem').waitFor();
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
    const left = /còn 7 ngày làm việc$/;
    await sees(page, left);
    await region(chair.page, 'Kiến nghị').getByText(left).waitFor();
    await decision(chair.page).getByText(/^Đã xem/).waitFor();
  });

  it('only once he has upheld it the Chair replaces the decision; both stand in the story (Điều 22)', async () => {
    const { page } = chair;
    const replace = decision(page).getByRole('button', { name: 'Thay thế quyết định' });
    expect(await replace.count()).toBe(0);
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
    const decisions = decision(own.page).getByRole('listitem');
    await decisions.filter({ hasText: '115/QĐ-UBND' }).first().waitFor();
    expect(await decisions.count()).toBe(2);
    expect(await decisions.first().innerText()).toContain('Đang có hiệu lực');
    expect(await decisions.nth(1).innerText()).toContain('Đã được thay bằng quyết định số 115/QĐ-UBND');
    await sees(own.page, 'Chấp nhận kiến nghị: Đã kiểm tra lại điểm');
  });

  it('found wrong again, he only asks; the officer is reminded and records the agency’s decision (Điều 21.3)', async () => {
    expect(await decision(chair.page).getByRole('button', { name: 'Thay thế quyết định' }).count()).toBe(0);
    await decision(chair.page).getByText('Phát hiện quyết định này sai?').click();
    const request = await openForm(chair.page, 'Đề nghị cơ quan quản lý thay thế');
    await request.getByLabel('Sai ở đâu, căn cứ nào').fill('Khai trùng sản phẩm');
    await saved(request);
    await allSent(chair.page);
    const { page } = officer;
    await page.goto('/nhac-viec');
    await page.getByRole('link', { name: /^Đề nghị cơ quan quản lý thay quyết định năm 2026/ }).click();
    await decision(page).getByText('Khai trùng sản phẩm').waitFor();
    const form = await openForm(page, 'Ghi quyết định thay thế của cơ quan quản lý');
    await form.getByLabel('Mức quyết định').selectOption('Hoàn thành nhiệm vụ');
    await form.getByLabel('Cơ quan ban hành').fill('UBND tỉnh');
    await form.getByLabel('Số quyết định').fill('9/QĐ-UBND tỉnh');
    await form.getByLabel('Lý do').fill('Khai trùng sản phẩm');
    await saved(form);
    await allSent(page);
    await decision(own.page).getByText('Cơ quan ban hành: UBND tỉnh').waitFor();
    expect(await decision(own.page).getByText(/^Số /).first().innerText()).toContain('9/QĐ-UBND tỉnh');
    expect([...own.errors, ...head.errors, ...chair.errors, ...officer.errors]).toEqual([]);
  });
});
