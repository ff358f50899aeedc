/** The year of organisations (NĐ335 Điều 5–9): rated offline by a head, recognised by the Chair, the unit by the officer, its head limited. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { dayOf } from '#domain/calendar/day.ts';
import { openDevice, PHONE, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { axeFaults, overflowFaults, prepareAxe, smallTargets } from '#tests/support/page-faults.ts';
import { allSent, comeOnline, goOffline, installed, nameOf, sees, signIn } from '#tests/support/screens.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

const today = dayOf(new Date().toISOString());
/** In January and February too little of the year is over for a head to have a level. */
const YEAR = Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) < 3 ? 1 : 0);
const ADDRESS = `/nam/to-chuc?nam=${YEAR}`;
const OWN = 'Phòng Kinh tế, Hạ tầng và Đô thị';
const OTHERS = ['Văn phòng HĐND và UBND', 'Phòng Văn hóa – Xã hội', 'Trung tâm Phục vụ hành chính công'];
const UNIT = 'Ủy ban nhân dân phường Minh Họa';
const head = nameOf('truongphong');
const official = nameOf('congchuc');

let server: ServerProcess;
let wire: Wire;
let headDevice: Device;
let chair: Device;
let officer: Device;

function places(page: Page): Locator {
  return page.getByRole('region', { name: 'Tổ chức', exact: true });
}

async function openForm(page: Page, name: string, button = name): Promise<Locator> {
  await page.getByRole('button', { name: button, exact: true }).click();
  return page.getByRole('form', { name });
}

async function saved(form: Locator): Promise<void> {
  await form.getByRole('button', { name: 'Lưu' }).click();
  await form.waitFor({ state: 'hidden' });
}

async function faultsOn(page: Page): Promise<string[]> {
  return [...(await overflowFaults(page)), ...(await smallTargets(page)), ...(await axeFaults(page))];
}

beforeAll(async () => {
  server = await startServer({ demo: true });
  wire = await openWire(Number(new URL(server.url).port));
  [headDevice, chair, officer] = await Promise.all([openDevice(wire.url, { viewport: PHONE }), openDevice(server.url, { viewport: TABLET }), openDevice(server.url, { viewport: TABLET })]);
  for (const device of [headDevice, chair]) await prepareAxe(device.context);
  await signIn(headDevice, 'truongphong');
  await signIn(chair, 'chutich');
  await signIn(officer, 'tochuc');
});

afterAll(async () => {
  await Promise.all([headDevice?.close(), chair?.close(), officer?.close()]);
  await wire?.close();
  await server?.stop();
});

describe('the year of an organisation', () => {
  it('offline, its head rates it with reasons and evidence', async () => {
    const { page } = headDevice;
    await installed(headDevice);
    await page.goto(ADDRESS);
    await page.getByRole('button', { name: `Tự đánh giá: ${OWN}` }).waitFor();
    await page.getByRole('heading', { name: 'Cuộc họp nhận xét, đánh giá' }).waitFor();
    await goOffline(headDevice, wire);
    const form = await openForm(page, `Tự đánh giá: ${OWN}`);
    await form.getByText(/^Hồ sơ: \d+/).first().waitFor();
    for (const [field, count] of [['Được giao', '120'], ['Hoàn thành', '120'], ['Đúng thời hạn', '120'], ['Vượt mức yêu cầu', '30']] as const) await form.getByLabel(field, { exact: true }).fill(count);
    expect(await form.getByText(/bạn ghi (nhiều|ít) hơn/).count()).toBeGreaterThan(0);
    await form.getByLabel(/\(tối đa 25\)$/).fill('10,5');
    await form.getByText('Theo số liệu trên: Hoàn thành tốt nhiệm vụ').waitFor();
    await form.getByLabel(/^Vì sao trừ điểm/).fill('Ba nhiệm vụ kéo dài');
    await form.getByLabel('Số văn bản').fill('12/BC-KT');
    await form.getByRole('button', { name: 'Thêm', exact: true }).click();
    await form.getByText(/^Chưa lấy được hết việc các tháng trước/).waitFor();
    expect(await faultsOn(page)).toEqual([]);
    await saved(form);
    await sees(page, /^Tự xếp: Hoàn thành tốt nhiệm vụ \(85,50\/100 điểm/);
    await comeOnline(headDevice, wire);
    await allSent(page);
  });

  it('its meeting is recorded by taps; the comment reaches the person’s own year', async () => {
    const { page } = headDevice;
    const form = await openForm(page, `Cuộc họp: ${OWN}`);
    await form.getByRole('button', { name: official }).click();
    await form.getByLabel(`Nhận xét: ${official}`).fill('Tập thể nhất trí mức tự xếp');
    await form.getByLabel('Kết luận').fill('Thống nhất');
    await form.getByLabel('Số biên bản, văn bản').fill('03/BB-KT');
    expect(await faultsOn(page)).toEqual([]);
    await saved(form);
    await sees(page, new RegExp(`: ${OWN}$`));
    await allSent(page);
    await page.goto(`/nam/don-vi?nam=${YEAR}`);
    await page.getByRole('table').first().getByRole('link', { name: official, exact: true }).click();
    await sees(page, 'Tập thể nhất trí mức tự xếp');
  });

  it('the Chair recognises it below its own level with a reason, then the other divisions', async () => {
    const { page } = chair;
    await page.goto(ADDRESS);
    await places(page).getByText(/^Tự xếp: Hoàn thành tốt nhiệm vụ \(85,50/).waitFor();
    expect(await page.getByRole('button', { name: `Ghi quyết định của tỉnh: ${UNIT}` }).count()).toBe(0);
    for (const name of [OWN, ...OTHERS]) {
      const form = await openForm(page, `Công nhận: ${name}`);
      await form.getByLabel('Mức được công nhận').selectOption(name === OWN ? 'Hoàn thành nhiệm vụ' : 'Hoàn thành tốt nhiệm vụ');
      await form.getByLabel('Số quyết định').fill('90/QĐ-UBND');
      if (name === OWN) await form.getByLabel('Lý do').fill('Kết luận kiểm tra quý IV');
      await saved(form);
    }
    await sees(page, 'Lý do: Kết luận kiểm tra quý IV');
    await page.getByRole('region', { name: 'Người đứng đầu và mức của tổ chức' }).getByText(new RegExp(`^${head} .*→ Hoàn thành nhiệm vụ$`)).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await allSent(page);
  });

  it('the officer records the province’s decision on the unit, after its divisions', async () => {
    const { page } = officer;
    await page.goto(ADDRESS);
    const form = await openForm(page, `Công nhận: ${UNIT}`, `Ghi quyết định của tỉnh: ${UNIT}`);
    await form.getByLabel('Mức được công nhận').selectOption('Hoàn thành tốt nhiệm vụ');
    await form.getByLabel('Số quyết định').fill('15/QĐ-UBND tỉnh');
    await saved(form);
    await sees(page, 'Được công nhận: Hoàn thành tốt nhiệm vụ, quyết định 15/QĐ-UBND tỉnh');
    await allSent(page);
  });

  it('the head reads that he is limited by his organisation (Điều 20.6), and rates it no more', async () => {
    const { page } = headDevice;
    await page.goto(ADDRESS);
    await places(page).getByText('Được công nhận: Hoàn thành nhiệm vụ, quyết định 90/QĐ-UBND').waitFor();
    await sees(page, /^bị giới hạn/);
    expect(await page.getByRole('button', { name: /đánh giá: / }).count()).toBe(0);
    expect(await faultsOn(page)).toEqual([]);
    expect([...headDevice.errors, ...chair.errors, ...officer.errors]).toEqual([]);
  });
});
