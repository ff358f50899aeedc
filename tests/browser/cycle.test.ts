/** The end of a period: an objection made offline and upheld, both versions kept; a period closed and opened by two people. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { dayOf } from '#domain/calendar/day.ts';
import { periodOfDay, shiftPeriod } from '#domain/calendar/period.ts';
import { openDevice, PHONE, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { signInAs } from '#tests/support/demo-person.ts';
import { allSent, comeOnline, goOffline, installed, nameOf, sees, signIn } from '#tests/support/screens.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

const PERIOD = shiftPeriod(periodOfDay(dayOf(new Date().toISOString())), -1);

let server: ServerProcess;
let wire: Wire;
let official: Device;
let head: Device;
let officer: Device;
let chair: Device;
let person: string;

async function click(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();
}

beforeAll(async () => {
  server = await startServer({ demo: true });
  wire = await openWire(Number(new URL(server.url).port));
  [official, head, officer, chair] = await Promise.all([
    openDevice(wire.url, { viewport: PHONE }), openDevice(server.url, { viewport: TABLET }), openDevice(server.url, { viewport: TABLET }), openDevice(server.url, { viewport: TABLET }),
  ]);
  await Promise.all([signIn(official, 'congchuc'), signIn(head, 'truongphong'), signIn(officer, 'tochuc'), signIn(chair, 'chutich')]);
  ({ person } = await signInAs(server.url, 'congchuc'));
});

afterAll(async () => {
  await Promise.all([official, head, officer, chair].map((device) => device?.close()));
  await wire?.close();
  await server?.stop();
});

describe('a confirmation contested', () => {
  it('offline, the official reads the notice and objects to a line', async () => {
    const { page } = official;
    await installed(official);
    await page.goto(`/diem/${PERIOD}`);
    await sees(page, /^Kết quả đã được xác nhận lúc/);
    await goOffline(official, wire);
    await click(page, 'Đề nghị xem lại một số dòng');
    const form = page.getByRole('form', { name: 'Đề nghị xem lại một số dòng' });
    await form.getByRole('checkbox').first().check();
    await form.getByLabel('Nội dung, lý do').fill('Đã có văn bản khen');
    await form.getByRole('button', { name: 'Gửi' }).click();
    await sees(page, 'Đề nghị xem lại 1 dòng');
    await sees(page, 'An toàn trên máy này');
    await comeOnline(official, wire);
    await allSent(page);
  });

  it('the head accepts it, corrects the line and confirms anew', async () => {
    const { page } = head;
    await page.goto(`/diem/${PERIOD}?nguoi=${person}`);
    const waiting = page.getByRole('region', { name: 'Chờ bạn trả lời' });
    await waiting.getByText('Đã có văn bản khen').waitFor();
    await waiting.getByRole('button', { name: 'Chấp nhận' }).click();
    await waiting.getByLabel('Lý do').fill('Đúng, đã đối chiếu');
    await waiting.getByRole('button', { name: 'Gửi trả lời' }).click();
    const marks = page.getByRole('region', { name: 'Xác nhận điểm (Mẫu số 01)' });
    await marks.getByRole('combobox').first().selectOption({ index: 0 });
    await marks.getByLabel('Nhận xét của cấp có thẩm quyền').fill('Xác nhận lại sau đề nghị');
    const reasons = marks.getByLabel(/^Lý do /);
    for (let i = 0; i < (await reasons.count()); i += 1) if ((await reasons.nth(i).inputValue()) === '') await reasons.nth(i).fill('Theo đề nghị');
    await marks.getByRole('button', { name: 'Xác nhận điểm' }).click();
    await page.getByRole('region', { name: 'Các lần xác nhận' }).waitFor();
    await allSent(page);
  });

  it('the official sees both versions and the answer', async () => {
    const { page } = official;
    const versions = page.getByRole('region', { name: 'Các lần xác nhận' });
    await versions.getByText('Lần 1 – đã được thay').waitFor();
    await versions.getByText('Lần 2 – đang có hiệu lực').waitFor();
    await sees(page, /: Chấp nhận$/);
    expect([...official.errors, ...head.errors]).toEqual([]);
  });
});

describe('a period closed', () => {
  it('the officer is told who is left out, closes it and asks to open it again', async () => {
    const { page } = officer;
    await page.goto(`/ky?ky=${PERIOD}`);
    await click(page, 'Chốt kỳ');
    await sees(page, /người chưa được xác nhận: /);
    await click(page, /^Chốt, dù còn/);
    await page.getByRole('region', { name: 'Kỳ đã chốt' }).waitFor();
    await click(page, 'Đề nghị mở lại kỳ');
    await page.getByLabel('Lý do mở lại').fill('Còn người chưa được xác nhận');
    await click(page, 'Gửi đề nghị');
    await sees(page, /Cần một người khác có quyền/);
    expect(await page.getByRole('button', { name: 'Mở lại kỳ' }).count()).toBe(0);
    await allSent(page);
  });

  it('the Chair declines with a reason; the officer is reminded, reads it and asks anew', async () => {
    await chair.page.goto(`/ky?ky=${PERIOD}`);
    await sees(chair.page, new RegExp(`^${nameOf('tochuc')} đề nghị mở lại`));
    await click(chair.page, 'Không mở lại…');
    await chair.page.getByLabel('Lý do không mở lại').fill('Nêu rõ còn ai');
    await click(chair.page, 'Không mở lại');
    await sees(chair.page, new RegExp(`^${nameOf('chutich')} không đồng ý mở lại`));
    await allSent(chair.page);
    const { page } = officer;
    await sees(page, 'Nêu rõ còn ai');
    await page.goto('/nhac-viec');
    await page.getByRole('link', { name: new RegExp(`^${nameOf('chutich')} không đồng ý mở lại`) }).click();
    await click(page, 'Đề nghị mở lại kỳ');
    await page.getByLabel('Lý do mở lại').fill('Còn hai người của phòng A');
    await click(page, 'Gửi đề nghị');
    await allSent(page);
  });

  it('the Chair opens it with a reason, and everybody sees it open', async () => {
    const { page } = chair;
    await sees(page, 'Còn hai người của phòng A');
    await page.getByLabel('Lý do đồng ý mở').fill('Cần hoàn thành xác nhận');
    await click(page, 'Mở lại kỳ');
    await page.getByRole('region', { name: 'Kỳ đang mở' }).waitFor();
    await allSent(page);
    await officer.page.getByRole('region', { name: 'Kỳ đang mở' }).waitFor();
    expect([...officer.errors, ...chair.errors]).toEqual([]);
  });
});
