/** The year of an official, between an officer who records offline and a Chair who sees level and cap move. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { dayOf } from '#domain/calendar/day.ts';
import { openDevice, PHONE, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { signInAs } from '#tests/support/demo-person.ts';
import { allSent, comeOnline, fillDay, goOffline, installed, nameOf, openForm, region, saved, sees, signIn } from '#tests/support/screens.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

const today = dayOf(new Date().toISOString());
/** In January and February too little of the year is over to have a level. */
const YEAR = Number(today.slice(0, 4)) - (Number(today.slice(5, 7)) < 3 ? 1 : 0);
const official = nameOf('congchuc');
const GROUP = 'Nhóm thử của chuyến đi';

let server: ServerProcess;
let wire: Wire;
let officer: Device;
let chair: Device;
let before: { excellent: number; base: number; level: string };

/** 'Được đề nghị 1 = 20% × 6 người xếp loại tốt (làm tròn xuống); đạt mức xuất sắc: 29' of the whole agency. */
async function readCap(page: Page): Promise<{ excellent: number; base: number }> {
  const text = await region(page, 'Tỷ lệ xuất sắc').getByText(/^Được đề nghị/).first().innerText();
  const [, base = '', excellent = ''] = /× (\d+) .*: (\d+)$/s.exec(text) ?? [];
  return { excellent: Number(excellent), base: Number(base) };
}

async function levelOf(page: Page): Promise<string> {
  const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: official }) });
  return (await row.getByRole('cell').nth(2).innerText()).split('\n')[0]!.trim();
}

beforeAll(async () => {
  server = await startServer({ demo: true });
  wire = await openWire(Number(new URL(server.url).port));
  [officer, chair] = await Promise.all([openDevice(wire.url, { viewport: PHONE }), openDevice(server.url, { viewport: TABLET })]);
  await Promise.all([signIn(officer, 'tochuc'), signIn(chair, 'chutich')]);
  await chair.page.goto(`/nam/don-vi?nam=${YEAR}`);
  await chair.page.getByRole('table').waitFor();
  before = { ...(await readCap(chair.page)), level: await levelOf(chair.page) };
});

afterAll(async () => {
  await Promise.all([officer?.close(), chair?.close()]);
  await wire?.close();
  await server?.stop();
});

describe('the year of an official', () => {
  it('offline, the officer finds him and records leave, a brought result and a ground', async () => {
    const { page } = officer;
    await installed(officer);
    await page.goto(`/nam/don-vi?nam=${YEAR}`);
    await page.getByRole('table').waitFor();
    await goOffline(officer, wire);
    await page.getByRole('searchbox').first().fill(official);
    await page.getByRole('link', { name: official, exact: true }).click();
    await page.getByRole('heading', { level: 1, name: `Năm của ${official}` }).waitFor();

    const leave = await openForm(page, 'Ghi nghỉ');
    await fillDay(leave, 'Từ ngày', `02/02/${YEAR}`);
    await fillDay(leave, 'Đến ngày', `06/02/${YEAR}`);
    await saved(leave);
    await sees(page, `Nghỉ ốm: 02/02/${YEAR} – 06/02/${YEAR}`);

    const brought = await openForm(page, 'Ghi kết quả đơn vị cũ gửi');
    await brought.getByLabel('Điểm của kỳ (0–100)').fill('60,00');
    await brought.getByLabel('Số ngày làm việc ở đơn vị đó').fill('11');
    await brought.getByLabel('Tên đơn vị cũ').fill('Phường Cũ');
    await brought.getByLabel('Số văn bản').fill('CV 12/PC');
    await saved(brought);
    await sees(page, 'Phường Cũ gửi: 60,00 điểm, 11 ngày làm việc');

    const ground = await openForm(page, 'Ghi căn cứ');
    await ground.getByLabel('Căn cứ').selectOption('20.4.c');
    await ground.getByLabel('Số văn bản').fill('15/QĐ-UBND');
    await saved(ground);
    await sees(page, 'Văn bản: 15/QĐ-UBND');
    await sees(page, '(NĐ335 Điều 20.4.c)');
    await sees(page, 'An toàn trên máy này');
  });

  it('still offline, he puts him into a group', async () => {
    const { page } = officer;
    await page.getByRole('link', { name: 'Về năm của đơn vị' }).click();
    const groups = region(page, 'Xếp nhóm có nhiệm vụ tương đồng');
    await groups.getByText(/^Chọn người rồi chọn hoặc gõ tên nhóm/).click();
    await groups.getByRole('searchbox').fill(official);
    await groups.getByRole('checkbox', { name: official }).check();
    await groups.getByLabel('Tên nhóm').fill(GROUP);
    await groups.getByRole('button', { name: 'Xếp 1 người vào nhóm' }).click();
    await sees(page, `Đã xếp 1 người vào nhóm “${GROUP}”.`);
    expect(await levelOf(page)).toBe('Không hoàn thành nhiệm vụ');
  });

  it('online again, the Chair sees level and cap move without a tap', async () => {
    await comeOnline(officer, wire);
    await allSent(officer.page);
    await expect.poll(() => levelOf(chair.page), { timeout: 30_000 }).toBe('Không hoàn thành nhiệm vụ');
    const after = await readCap(chair.page);
    expect(before.level).not.toBe('Không hoàn thành nhiệm vụ');
    expect(after).toEqual({
      excellent: before.excellent - Number(before.level === 'Hoàn thành xuất sắc nhiệm vụ'), base: before.base - Number(before.level === 'Hoàn thành tốt nhiệm vụ'),
    });
    await region(chair.page, 'Tỷ lệ xuất sắc').getByRole('heading', { name: GROUP }).waitFor();
    await chair.page.getByRole('link', { name: official, exact: true }).click();
    await sees(chair.page, `Nghỉ ốm: 02/02/${YEAR} – 06/02/${YEAR}`);
    await sees(chair.page, 'Máy chủ đã nhận');
    expect(chair.errors).toEqual([]);
  });

  it('a colleague of another division cannot read the record of his year', async () => {
    const [self, colleague] = await Promise.all([signInAs(server.url, 'congchuc'), signInAs(server.url, 'motcua')]);
    const record = `${self.person}.${YEAR}`;
    const address = `/api/records/review/${record}`;
    expect((await self.send('GET', address)).status).toBe(200);
    expect((await colleague.send('GET', address)).status).toBe(404);
    expect((await colleague.send('GET', `/api/records?kind=review&person=${self.person}&period=${YEAR}`)).text).toBe('{"records":[]}');
    expect((await colleague.pullAll()).records.filter(({ id }) => id === record)).toEqual([]);
    expect(await colleague.tell({ kind: 'review', record, type: 'year.groupSet.v1', data: { person: self.person, year: YEAR, group: 'Khác' } })).toContain('not-allowed');
  });
});
