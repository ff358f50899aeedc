/** The session ends while work is pending: the work goes on, waits for its own author, and is nobody else's to see or send. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { endSession, pullAll, signInByApi } from '#tests/support/api-client.ts';
import { openDevice, PHONE } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import {
  allSent, comeOnline, goOffline, goTo, installed, leaveAccount, logWork, nameOf, noteProgress, restart, sees, signIn, signInHere,
} from '#tests/support/screens.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';
import { DEMO_PASSWORD } from '#sync-server/demo/accounts.ts';

const NOTE = 'Đã kiểm tra hai trạm bơm';
const LOGGED = 'Đi thực địa thôn Năm';

let server: ServerProcess;
let wire: Wire;
let phone: Device;
let address = '';
let title = '';

async function expireSession(): Promise<void> {
  const cookies = await phone.context.cookies();
  await endSession(server.url, cookies.map(({ name, value }) => `${name}=${value}`).join('; '));
}

/** What the server tells the author of both entries, asked by another client. */
async function atServer(): Promise<string> {
  return JSON.stringify(await pullAll(await signInByApi(server.url, 'congchuc')));
}

beforeAll(async () => {
  server = await startServer({ demo: true });
  wire = await openWire(Number(new URL(server.url).port));
  phone = await openDevice(wire.url, { viewport: PHONE });
  await signIn(phone, 'congchuc');
  const { page } = phone;
  await goTo(page, 'Việc của tôi');
  const first = page.getByRole('main').getByRole('listitem').getByRole('link').first();
  await first.click();
  title = await page.getByRole('heading', { level: 1 }).innerText();
  address = new URL(page.url()).pathname;
  await installed(phone);
});

afterAll(async () => {
  await phone?.close();
  await wire?.close();
  await server?.stop();
});

describe('a session that ends with work pending', () => {
  it('says that one must sign in to send, and lets the work go on', async () => {
    await goOffline(phone, wire);
    await noteProgress(phone.page, NOTE);
    await expireSession();
    await comeOnline(phone, wire);
    await sees(phone.page, 'Đăng nhập lại để gửi 1 mục');
    await sees(phone.page, 'Chưa gửi được: cần đăng nhập lại');
    await logWork(phone.page, LOGGED, 45);
    await sees(phone.page, 'Đăng nhập lại để gửi 2 mục');
    expect(await atServer()).not.toContain(NOTE);
  });

  it('keeps what is pending over a restart', async () => {
    phone = await restart(phone, address);
    await sees(phone.page, NOTE);
    await sees(phone.page, 'Đăng nhập lại để gửi 2 mục');
    await sees(phone.page, 'An toàn trên máy này');
  });

  it('shows and sends nothing of it to another person on the same device', async () => {
    await leaveAccount(phone.page);
    await signInHere(phone, 'motcua');
    await phone.page.goto('/ghi-viec');
    await sees(phone.page, 'Làm việc gì?');
    expect(await phone.page.getByText(LOGGED).count()).toBe(0);
    await goTo(phone.page, 'Việc của tôi');
    await phone.page.getByRole('button', { name: 'Tất cả' }).click();
    await phone.page.getByRole('main').getByRole('listitem').first().waitFor();
    expect(await phone.page.getByRole('link', { name: title }).count()).toBe(0);
    await phone.page.goto(address);
    await sees(phone.page, 'Chưa có việc này trên máy');
    await allSent(phone.page);
    const known = await atServer();
    expect(known).not.toContain(NOTE);
    expect(known).not.toContain(LOGGED);
  });

  it('still waits when its author opens his account again, and goes out once he signs in', async () => {
    await leaveAccount(phone.page);
    await phone.page.getByRole('button', { name: nameOf('congchuc') }).first().click();
    await sees(phone.page, 'Đăng nhập lại để gửi 2 mục');
    expect(await atServer()).not.toContain(NOTE);
    await phone.page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
    const sheet = phone.page.getByRole('dialog');
    await sheet.getByLabel('Mật khẩu').fill(DEMO_PASSWORD);
    await sheet.getByRole('button', { name: 'Đăng nhập' }).click();
    await allSent(phone.page);
    const known = await atServer();
    expect(known).toContain(NOTE);
    expect(known).toContain(LOGGED);
    await phone.page.goto(address);
    await sees(phone.page, NOTE);
    await sees(phone.page, /^Máy chủ đã nhận/);
    expect(phone.errors).toEqual([]);
  });
});
