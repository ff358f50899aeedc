/** Without a network the Chair makes the forms of his unit, and sees on paper what Word gets. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { dayOf } from '#domain/calendar/day.ts';
import { periodOfDay, shiftPeriod } from '#domain/calendar/period.ts';
import { expectNoErrors } from '#tests/support/app-page.ts';
import { openDevice, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { unzipped, wordLines } from '#tests/support/form-text.ts';
import { goOffline, installed, nameOf, signIn } from '#tests/support/screens.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

const today = dayOf(new Date().toISOString());
const LAST_MONTH = shiftPeriod(periodOfDay(today), -1);
const official = nameOf('congchuc');
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

let server: ServerProcess;
let wire: Wire;
let chair: Device;

beforeAll(async () => {
  server = await startServer({ demo: true });
  wire = await openWire(Number(new URL(server.url).port));
  chair = await openDevice(wire.url, { viewport: TABLET });
  await signIn(chair, 'chutich');
  await installed(chair);
  await chair.page.goto(`/bieu-mau?mau=mau-01&ky=${LAST_MONTH}`);
  await chair.page.getByRole('region', { name: 'Tệp' }).waitFor();
  await goOffline(chair, wire);
});

afterAll(async () => {
  await chair?.close();
  await wire?.close();
  await server?.stop();
});

async function downloaded(page: Page, button: RegExp | string): Promise<{ name: string; file: Blob }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: button }).click()]);
  return { name: download.suggestedFilename(), file: new Blob([await readFile(await download.path())]) };
}

describe('forms made offline', () => {
  it('one person’s Mẫu số 01 is a Word file with his name', async () => {
    const { page } = chair;
    await page.getByLabel('Người').selectOption({ label: official });
    const { name, file } = await downloaded(page, 'Tải Word');
    expect(name).toMatch(/^mau-01-.*\.docx$/);
    expect((await wordLines(file)).join('\n')).toContain(`Họ và tên: ${official}`);
    expect((await unzipped(file)).get('[Content_Types].xml')).toContain(WORD);
  });

  it('a whole unit is one archive with its index', async () => {
    const { page } = chair;
    await page.getByLabel('Người').selectOption('tat-ca');
    const { name, file } = await downloaded(page, /^Tải Word, \d+ tệp/);
    expect(name).toBe(`mau-01-${LAST_MONTH}.zip`);
    const index = (await unzipped(file)).get('muc-luc.txt') ?? '';
    expect(index.split('\r\n').length).toBeGreaterThan(20);
    expect(index).toMatch(/\tPhiếu theo dõi, đánh giá công chức\t[\da-f]{64}\r\n/);
  });

  it('the unit’s summary goes to Excel', async () => {
    const { page } = chair;
    await page.getByLabel('Biểu mẫu').selectOption('tong-hop');
    const { name, file } = await downloaded(page, 'Tải Excel');
    expect(name).toBe(`tong-hop-don-vi-${LAST_MONTH}.xlsx`);
    expect((await unzipped(file)).get('xl/worksheets/sheet1.xml')).toContain(official);
  });

  it('the file of a year is one archive with an index of what is in it and what is not', async () => {
    const { page } = chair;
    await page.getByLabel('Biểu mẫu').selectOption('ho-so');
    await page.getByLabel('Người').selectOption({ label: official });
    const { name, file } = await downloaded(page, 'Tải hồ sơ năm');
    const files = await unzipped(file);
    const index = JSON.parse(files.get('index.json') ?? '') as { files: { file: string; sha256: string }[]; missing: { why: string }[] };
    expect(name).toMatch(/^ho-so-[a-z-]+-\d{4}\.zip$/);
    expect([...files.keys()].filter((one) => !/^[a-z0-9./-]+$/.test(one))).toEqual([]);
    expect(index.files.map((one) => one.file).sort()).toEqual([...files.keys()].filter((one) => one.includes('/')).sort());
    await page.getByText(`Mục lục ghi ${index.missing.length} tài liệu chưa có trong tệp`).waitFor();
  });

  it('the catalogue in force goes to Word and Excel', async () => {
    const { page } = chair;
    await page.getByLabel('Biểu mẫu').selectOption('danh-muc');
    expect((await wordLines((await downloaded(page, 'Tải Word')).file)).join('\n')).toContain('Hệ số quy đổi');
    expect((await downloaded(page, 'Tải Excel')).name).toMatch(/^danh-muc-.*\.xlsx$/);
  });

  it('no list of an older period is made that would look whole', async () => {
    const { page } = chair;
    await page.goto(`/bieu-mau?mau=san-pham&ky=${shiftPeriod(LAST_MONTH, -3)}`);
    await page.getByLabel('Người').selectOption({ label: official });
    await page.getByRole('button', { name: 'Tải Word' }).click();
    await page.getByText(/^(Chưa làm được phiếu của một số người|Danh mục chưa đầy đủ)$/).waitFor();
  });

  it.each([
    [`mau-01?ky=${LAST_MONTH}`, 'Phiếu theo dõi, đánh giá công chức', 'portrait'],
    [`mau-02?ky=${today.slice(0, 4)}`, 'Phiếu xếp loại chất lượng công chức', 'portrait'],
    ['danh-muc', 'Danh mục sản phẩm, công việc quy đổi', 'landscape'],
    [`tong-hop?ky=${LAST_MONTH}`, 'Tổng hợp kết quả theo dõi, đánh giá', 'landscape'],
  ])('%s is printed on A4', async (path, title, orientation) => {
    const { page } = chair;
    await page.goto(`/in/${path}`);
    await page.getByRole('article', { name: title }).first().waitFor();
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const [, width = '', height = ''] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
    expect([Math.round(Number(width)), Math.round(Number(height))]).toEqual(orientation === 'portrait' ? [595, 842] : [842, 595]);
  });

  it('breaks no rule of the page', () => {
    expectNoErrors(chair.errors);
  });
});
