/**
 * Being told with the app closed: permission after a tap, a push through the real service worker, where a tap on it leads,
 * and nothing left after signing out. Only the push service itself, which no test may call, is played by the page.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openDevice, PHONE, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { axeFaults, overflowFaults, prepareAxe, smallTargets } from '#tests/support/page-faults.ts';
import { pushTo, tapNotice, withPushService } from '#tests/support/push-browser.ts';
import { allSent, goOffline, installed, nameOf, sees, signIn } from '#tests/support/screens.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

const NOTICE = { v: 1, title: '2 việc cần làm hôm nay', body: '2 việc của bạn, hạn hôm nay', url: '/nhac-viec', tag: 'urgent', language: 'vi' };

let server: ServerProcess;
let wire: Wire;
let official: Device;

beforeAll(async () => {
  server = await startServer({ demo: true });
  wire = await openWire(Number(new URL(server.url).port));
  official = await openDevice(wire.url, { viewport: PHONE });
  await prepareAxe(official.context);
  await withPushService(official.context);
  await signIn(official, 'congchuc');
  await installed(official);
});

afterAll(async () => {
  await official?.close();
  await wire?.close();
  await server?.stop();
});

const toggle = (page: Page) => page.getByRole('switch', { name: 'Báo việc trên máy này' });

async function faultsIn(page: Page): Promise<string[]> {
  const faults: string[] = [];
  for (const size of [PHONE, TABLET]) {
    await page.setViewportSize(size);
    faults.push(...(await overflowFaults(page)), ...(await smallTargets(page)), ...(await axeFaults(page)));
  }
  await page.setViewportSize(PHONE);
  return faults;
}

describe('switched on by a tap', () => {
  it('asks for the permission, tells the server, and lists the device', async () => {
    const { page, context } = official;
    await page.goto('/nhac-viec');
    await page.getByRole('link', { name: /^Báo trên máy này/ }).click();
    await toggle(page).waitFor();
    expect(await toggle(page).getAttribute('aria-checked')).toBe('false');
    expect(await faultsIn(page)).toEqual([]);
    await context.grantPermissions(['notifications'], { origin: wire.url });
    await toggle(page).click();
    await sees(page, 'Chrome trên Linux');
    await sees(page, 'máy này');
    expect(await toggle(page).getAttribute('aria-checked')).toBe('true');
    expect(await faultsIn(page)).toEqual([]);
  });

  it('keeps when to be told, also for the next visit', async () => {
    const { page } = official;
    await page.getByLabel('Gửi lúc').fill('08:15');
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await sees(page, 'Đã lưu.');
    await page.reload();
    await toggle(page).waitFor();
    expect(await page.getByLabel('Gửi lúc').inputValue()).toBe('08:15');
    expect(await toggle(page).getAttribute('aria-checked')).toBe('true');
  });
});

describe('a push', () => {
  it('shows its words, a newer one of the same tag in its place', async () => {
    const { page } = official;
    const { title, body, tag, url } = NOTICE;
    expect(await pushTo(page, JSON.stringify({ ...NOTICE, title: 'Cũ' }))).toEqual({ title: 'Cũ', body, tag, url });
    expect(await pushTo(page, JSON.stringify(NOTICE))).toEqual({ title, body, tag, url });
  });

  it('of another make still shows something neutral', async () => {
    expect(await pushTo(official.page, '{"v":9}')).toMatchObject({ title: 'Rõ Việc', url: '/nhac-viec' });
  });

  it('leads the open page to its place without loading it anew', async () => {
    const { page } = official;
    await page.goto('/ghi-viec');
    // The page listens once its first screen stands.
    await page.waitForFunction(() => navigator.serviceWorker.onmessage !== null);
    await page.evaluate(() => {
      document.body.dataset['mark'] = 'kept';
    });
    await tapNotice(official.context, NOTICE);
    await page.getByRole('heading', { level: 1, name: 'Nhắc việc' }).waitFor();
    expect(await page.evaluate(() => document.body.dataset['mark'])).toBe('kept');
  });
});

describe('without a network', () => {
  it('the settings say so, and offer to try again', async () => {
    const { page } = official;
    await page.goto('/hom-nay');
    await allSent(page);
    await goOffline(official, wire);
    await page.getByRole('link', { name: 'Cài đặt' }).click();
    await sees(page, 'Cần có mạng để xem và đổi cài đặt nhắc việc');
    wire.mend();
    await official.context.setOffline(false);
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await toggle(page).waitFor();
  });
});

describe('a shared device', () => {
  it('signing out ends its notices, here and on the server; the next person finds them off', async () => {
    const { page } = official;
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Đăng xuất' }).click();
    await page.getByRole('button', { name: 'Tài khoản khác' }).waitFor();
    expect(await page.evaluate(() => [localStorage.getItem('push'), localStorage.getItem('test-subscription')])).toEqual([null, null]);
    await signIn(official, 'truongphong');
    await page.goto('/cai-dat');
    await toggle(page).waitFor();
    expect(await toggle(page).getAttribute('aria-checked')).toBe('false');
    expect(await page.getByText('Các máy đang nhận thông báo').count()).toBe(0);
  });

  it('a colleague who opens it ends the notices of whoever used it before', async () => {
    const { page } = official;
    await toggle(page).click();
    await sees(page, 'máy này');
    await page.getByRole('button', { name: 'Đổi tài khoản' }).click();
    await signIn(official, 'chutich');
    await expect.poll(() => page.evaluate(() => localStorage.getItem('push'))).toBeNull();
    expect(official.errors).toEqual([]);
  });
});

describe('acting for another', () => {
  it('the Chair asks a Vice-Chair for some days, who reads it where he confirms', async () => {
    const { page } = official;
    await page.goto('/uy-quyen');
    await page.getByRole('button', { name: 'Ủy quyền mới' }).click();
    const form = page.getByRole('form', { name: 'Ủy quyền mới' });
    await form.getByLabel('Người được ủy quyền').selectOption({ label: nameOf('phochutich') });
    await form.getByLabel('Lý do, số văn bản').fill('Đi công tác, TB 12');
    expect(await faultsIn(page)).toEqual([]);
    await form.getByRole('button', { name: 'Lưu' }).click();
    await sees(page, 'đang có hiệu lực');
    expect(await faultsIn(page)).toEqual([]);
    await allSent(page);
    const deputy = await openDevice(server.url, { viewport: TABLET });
    await signIn(deputy, 'phochutich');
    await deputy.page.goto('/xac-nhan');
    await sees(deputy.page, new RegExp(`^Bạn đang thay ${nameOf('chutich')} theo dõi, xác nhận đến hết`));
    await deputy.page.goto('/uy-quyen');
    await sees(deputy.page, 'Không có ai để ủy quyền');
    expect([...official.errors, ...deputy.errors]).toEqual([]);
    await deputy.close();
  });
});
