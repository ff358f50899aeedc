/** What people do on the screens, by the words they read there. Each act ends when its result can be seen. */
import { crc32, deflateSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import { DEMO_ACCOUNTS, DEMO_PASSWORD } from '#sync-server/demo/accounts.ts';
import { DEMO_PEOPLE } from '#sync-server/demo/people.ts';
import type { Device } from './browser.ts';
import type { Wire } from './wire.ts';

/** Long enough for a shared machine with two slow cores. */
const PATIENCE_MS = 30_000;

/** The name the demo shows for a login. @throws Error for an unknown login */
export function nameOf(login: string): string {
  const key = DEMO_ACCOUNTS.find((account) => account.login === login)?.person;
  const person = DEMO_PEOPLE.find((one) => one.key === key);
  if (!person) throw new Error(`no such demo account: ${login}`);
  return person.name;
}

export async function sees(page: Page, words: string | RegExp): Promise<void> {
  await page.getByText(words).filter({ visible: true }).first().waitFor();
}

function button(page: Page, name: string | RegExp): Locator {
  return page.getByRole('button', { name, exact: typeof name === 'string' });
}

/** A part of a page, by its heading. */
export function region(page: Page, name: string): Locator {
  return page.getByRole('region', { name });
}

/** Opens a form of the page by its button; the form bears the same name. */
export async function openForm(page: Page, name: string): Promise<Locator> {
  await button(page, name).click();
  return page.getByRole('form', { name });
}

/** Saves such a form: it closes once everything is written. */
export async function saved(form: Locator): Promise<void> {
  await form.getByRole('button', { name: 'Lưu' }).click();
  await form.waitFor({ state: 'hidden' });
}

/** @param day 'dd/mm/yyyy' */
export async function fillDay(form: Locator, label: string, day: string): Promise<void> {
  const field = form.getByLabel(label, { exact: true });
  await field.and(form.locator(':not([readonly])')).waitFor();
  await field.fill(day);
  await field.press('Tab');
}

/** The year of an official, found in the list of the unit by somebody who stands over him. */
export async function openYear(page: Page, year: number, name: string): Promise<void> {
  await page.goto(`/nam/don-vi?nam=${year}`);
  await page.getByRole('table').first().getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name: `Năm của ${name}` }).waitFor();
}

/** Signs in with login and password and waits until everything has come. */
export async function signIn(device: Device, login: string): Promise<void> {
  device.page.setDefaultTimeout(PATIENCE_MS);
  await device.page.goto('/');
  await signInHere(device, login);
}

/** On the page that asks who one is. */
export async function signInHere({ page }: Device, login: string): Promise<void> {
  const other = button(page, 'Tài khoản khác');
  await button(page, 'Đăng nhập').or(other).first().waitFor();
  if (await other.isVisible()) await other.click();
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu').fill(DEMO_PASSWORD);
  await button(page, 'Đăng nhập').click();
  await page.getByRole('link', { name: 'Cài đặt' }).waitFor();
  await allSent(page);
}

/** The app is on the device: a reload needs no network from here on. */
export async function installed({ page }: Device): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

export async function allSent(page: Page): Promise<void> {
  await sees(page, /^Đã gửi hết/);
}

/** By the menu; on a phone what is not in the bar is behind 'Thêm'. */
export async function goTo(page: Page, name: string): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Trình đơn chính' });
  const link = menu.getByRole('link', { name, exact: true });
  const more = menu.getByRole('button', { name: 'Thêm' });
  await link.or(more).first().waitFor();
  if (await link.isVisible()) {
    await link.click();
  } else {
    await more.click();
    await page.getByRole('dialog').getByRole('link', { name, exact: true }).click();
  }
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** Both ways a network goes: the wire breaks open streams, the switch tells the browser. */
export async function goOffline({ context, page }: Device, wire: Wire): Promise<void> {
  wire.cut();
  await context.setOffline(true);
  await sees(page, /^Ngoại tuyến/);
}

export async function comeOnline({ context }: Device, wire: Wire): Promise<void> {
  wire.mend();
  await context.setOffline(true);
  await context.setOffline(false);
}

/** Closes the browser and starts it again on the same device. */
export async function restart(device: Device, path: string): Promise<Device> {
  const again = await device.restart(path);
  again.page.setDefaultTimeout(PATIENCE_MS);
  return again;
}

/** The same without a network. */
export async function restartOffline(device: Device, path: string): Promise<Device> {
  const again = await restart(device, path);
  await sees(again.page, /^Ngoại tuyến/);
  return again;
}

export interface Assignment {
  readonly to: string;
  /** Words that find one product of the catalogue. */
  readonly product: string;
  readonly title: string;
}

/** The head assigns one unit of work named in the plan. */
export async function assign(page: Page, { to, product, title }: Assignment): Promise<void> {
  await goTo(page, 'Giao việc');
  await page.getByRole('checkbox', { name: to }).check();
  await page.getByRole('searchbox').fill(product);
  await page.getByRole('listitem').getByRole('button').first().click();
  await page.getByLabel('Tên việc').fill(title);
  await page.getByLabel('Yêu cầu').fill('Số liệu khớp với sổ theo dõi');
  // After the planning cut-off of the month the head says that the work stands in the plan.
  const planned = page.getByRole('checkbox', { name: 'Có trong kế hoạch' });
  if (await planned.isVisible()) await planned.check();
  await button(page, 'Giao 1 việc cho 1 người').click();
  await sees(page, 'đã giao');
  await button(page, 'Giao việc khác').click();
}

/** Opens one of the viewer's tasks through the list, searching without diacritics. @returns its address */
export async function openTask(page: Page, search: string, title: string): Promise<string> {
  await goTo(page, 'Việc của tôi');
  await button(page, 'Tất cả').click();
  await page.getByRole('searchbox').fill(search);
  await page.getByRole('link', { name: title }).first().click();
  await page.getByRole('heading', { name: title }).waitFor();
  return new URL(page.url()).pathname;
}

export async function noteProgress(page: Page, note: string): Promise<void> {
  await button(page, 'Ghi tiến độ').click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Đã làm được gì?').fill(note);
  await form.getByRole('button', { name: '50%' }).click();
  await form.getByRole('button', { name: 'Lưu' }).click();
  await form.waitFor({ state: 'hidden' });
}

/** Logs work of today that stands in no list, in words. */
export async function logWork(page: Page, words: string, minutes: number): Promise<void> {
  await goTo(page, 'Ghi việc');
  await page.getByRole('searchbox').fill(words);
  await button(page, `Ghi “${words}”`).click();
  await page.getByLabel('Số phút khác').fill(String(minutes));
  await button(page, 'Lưu').click();
  await sees(page, `Đã lưu: ${words}, ${minutes} phút`);
}

/** Leaves the account without signing out, so that somebody else can use the device. */
export async function leaveAccount(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Cài đặt' }).click();
  await button(page, 'Đổi tài khoản').click();
  await button(page, 'Tài khoản khác').waitFor();
}

export interface Submission {
  readonly document: string;
  readonly photo?: Buffer;
  readonly note?: string;
}

export async function submit(page: Page, { document, photo, note }: Submission): Promise<void> {
  await button(page, 'Báo cáo hoàn thành').click();
  const form = page.getByRole('dialog');
  await form.getByLabel('Số văn bản').fill(document);
  await form.getByRole('button', { name: 'Thêm', exact: true }).click();
  if (photo) {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), form.getByRole('button', { name: 'Thêm ảnh hoặc tệp' }).click()]);
    await chooser.setFiles({ name: 'hien-truong.png', mimeType: 'image/png', buffer: photo });
    await form.getByRole('button', { name: /^Bỏ hien-truong/ }).waitFor();
  }
  if (note) await form.getByLabel(/^Ghi chú cho người duyệt/).fill(note);
  await form.getByRole('button', { name: 'Gửi báo cáo' }).click();
  await form.waitFor({ state: 'hidden' });
}

/** Opens the item of the inbox that has this title, alone or among the routine ones. */
export async function openItem(page: Page, title: string): Promise<void> {
  await goTo(page, 'Cần quyết định');
  const item = button(page, new RegExp(title)).first();
  await item.or(page.getByText(/^Danh sách \d+ việc$/)).first().waitFor();
  if (!(await item.isVisible())) await page.getByText(/^Danh sách \d+ việc$/).click();
  await item.click();
  await page.getByRole('heading', { name: title }).waitFor();
}

/** A decision can be undone for ten seconds; then it is written. */
export async function undoOver(page: Page): Promise<void> {
  await button(page, 'Hoàn tác').waitFor();
  await button(page, 'Hoàn tác').waitFor({ state: 'hidden' });
}

export async function accept(page: Page): Promise<void> {
  await button(page, 'Nghiệm thu').click();
  await sees(page, /^Đã nghiệm thu: /);
}

export async function returnForMajorError(page: Page, reason: string): Promise<void> {
  await button(page, 'Trả lại…').click();
  await button(page, reason).click();
  await page.getByRole('checkbox', { name: 'Sai sót lớn về nội dung' }).check();
  await button(page, 'Trả lại 1 đơn vị').click();
  await sees(page, /^Đã trả lại: /);
}

/** '1.234,50' → 1234.5 */
export function numberIn(text: string): number {
  return Number(text.replaceAll('.', '').replace(',', '.'));
}

export interface ShownScore {
  readonly points: number;
  /** Numerator and denominator of a, b and c. */
  readonly ratios: readonly (readonly [numerator: number, denominator: number])[];
  readonly text: string;
}

/** What the page of a month says in figures. */
export async function readScore(page: Page): Promise<ShownScore> {
  await page.getByText('Kết quả nhiệm vụ', { exact: true }).waitFor();
  const text = await page.getByRole('main').innerText();
  const points = /([\d.,]+)\/70 điểm/.exec(text)?.[1] ?? '';
  const ratios = [...text.matchAll(/([\d.,]+)\/([\d.,]+) SP quy đổi/g)].map(([, top = '', bottom = '']) => [numberIn(top), numberIn(bottom)] as const);
  return { points: numberIn(points), ratios: ratios.slice(0, 3), text };
}

function pngChunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const ends = [Buffer.alloc(4), Buffer.alloc(4)] as const;
  ends[0].writeUInt32BE(data.length);
  ends[1].writeUInt32BE(crc32(body));
  return Buffer.concat([ends[0], body, ends[1]]);
}

/** A photo: a grey ramp of `side` × `side` pixels as PNG. */
export function makePhoto(side: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header[8] = 8;
  const rows = Array.from({ length: side }, (_, y) => Buffer.from([0, ...Array.from({ length: side }, (_, x) => (x * 7 + y * 3) % 256)]));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, pngChunk('IHDR', header), pngChunk('IDAT', deflateSync(Buffer.concat(rows))), pngChunk('IEND', Buffer.alloc(0))]);
}
