/** From the first load to the next version: installed whole, updated by a tap alone, nothing unsent or unsaved lost. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { expectNoErrors, fillLog, logWork, untilInstalled } from '#tests/support/app-page.ts';
import { openDevice } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { signInAs } from '#tests/support/demo-person.ts';
import { allSent, signIn } from '#tests/support/screens.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';

const root = join(import.meta.dirname, '../..');
const NEXT = 'build-after-this-one';

let folder: string;
let server: ServerProcess;
let device: Device;
let page: Page;

/** The same sources as another build: every script that is loaded first gets another name, as after any change. */
async function buildNext(outDir: string): Promise<void> {
  const banner = `globalThis.build=${JSON.stringify(NEXT)};`;
  await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'silent', build: { outDir, rolldownOptions: { output: { intro: banner } } } });
}

function filesOf(pages: string): string[] {
  return readdirSync(pages, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile() && /\.(js|css|html|svg|png|webmanifest)$/.test(file.name))
    .map((file) => join(file.parentPath, file.name).slice(pages.length))
    .filter((name) => name !== '/service-worker.js');
}

async function cachedFiles(): Promise<string[]> {
  return page.evaluate(async () => {
    const names = await caches.keys();
    const requests = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return requests.flat().map(({ url }) => new URL(url).pathname);
  });
}

const runningBuild = (): Promise<unknown> => page.evaluate(() => Reflect.get(globalThis, 'build'));

/** Puts the next version in the place of this one; nothing of the old files is left on the server. */
function deploy(): void {
  renameSync(join(folder, 'dist/app'), join(folder, 'dist/before'));
  renameSync(join(folder, 'dist/next'), join(folder, 'dist/app'));
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ro-viec-pages-'));
  mkdirSync(join(folder, 'dist'));
  cpSync(join(root, 'dist/app'), join(folder, 'dist/app'), { recursive: true });
  server = await startServer({ demo: true, pagesOf: folder });
  device = await openDevice(server.url);
  page = device.page;
  await signIn(device, 'congchuc');
  await untilInstalled(page);
});
afterAll(async () => {
  await device?.close();
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('the first load leaves an installable app with every file of the build on the device', async () => {
  const cdp = await device.context.newCDPSession(page);
  const { data = '', errors } = await cdp.send('Page.getAppManifest');
  expect(errors).toEqual([]);
  expect(JSON.parse(data)).toMatchObject({ id: '/', display: 'standalone', start_url: '/', lang: 'vi' });
  expect((await cdp.send('Page.getInstallabilityErrors')).installabilityErrors).toEqual([]);
  await cdp.detach();

  expect((await cachedFiles()).sort()).toEqual(filesOf(join(folder, 'dist/app')).sort());
});

test('a new version waits for a tap, keeps the draft, and what was unsent is sent', async () => {
  await device.context.route('**/api/sync/**', (route) => route.abort('connectionreset'));
  await logWork(page, 'Đo đạc ruộng thửa mười hai', 45);
  await logWork(page, 'Họp tổ dân phố', 30);
  await fillLog(page, 'Biên bản đang viết dở', 75);
  await page.evaluate(() => Reflect.set(globalThis, 'staysOpen', true));

  await buildNext(join(folder, 'dist/next'));
  deploy();
  // A second window finds the new version, as any next start does.
  const second = await device.context.newPage();
  await second.goto('/viec');
  await page.getByText('Có bản mới của ứng dụng').waitFor({ timeout: 30_000 });
  await second.close();
  await page.getByText('Bạn đang viết dở.').waitFor();
  expect(await page.evaluate(() => Reflect.get(globalThis, 'staysOpen'))).toBe(true);
  expect(await runningBuild()).toBeUndefined();
  // A screen that was not open yet still comes from the old version's own files.
  await page.getByRole('link', { name: /^Điểm/ }).click();
  await page.getByRole('heading', { name: 'Điểm của tôi', level: 1 }).waitFor();
  await page.getByRole('link', { name: 'Ghi việc' }).first().click();
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click();

  await page.getByRole('button', { name: 'Cập nhật', exact: true }).click();
  await page.waitForFunction((next) => Reflect.get(globalThis, 'build') === next, NEXT, { timeout: 30_000 });
  await page.getByRole('button', { name: 'Tiếp tục', exact: true }).click();
  await page.getByText('Biên bản đang viết dở', { exact: true }).waitFor();
  expect(await page.getByLabel('Số phút khác').inputValue()).toBe('75');
  await page.getByRole('status').filter({ hasText: /còn 2 mục/i }).waitFor();

  await device.context.unroute('**/api/sync/**');
  await page.evaluate(() => globalThis.dispatchEvent(new Event('online')));
  await allSent(page);
  const official = await signInAs(server.url, 'congchuc');
  const { records } = await official.pullAll();
  const lines = records.filter(({ kind }) => kind === 'daysheet').flatMap(({ entries }) => entries.map(({ data }) => (data as { text?: string }).text));
  expect(lines.filter((text) => text === 'Đo đạc ruộng thửa mười hai' || text === 'Họp tổ dân phố')).toHaveLength(2);
});

test('after the update every screen opens in airplane mode, and only the new files are kept', async () => {
  await untilInstalled(page);
  expect((await cachedFiles()).sort()).toEqual(filesOf(join(folder, 'dist/app')).sort());
  await device.context.setOffline(true);
  const screens = /under\('(\/[a-z/-]+)'\)(?!, component: NotFound)/g;
  const paths = [...readFileSync(join(root, 'src/routes.tsx'), 'utf8').matchAll(screens)].map(([, path]) => path!);
  expect(paths).toContain('/hom-nay');
  for (const path of paths) {
    await page.goto(path);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await page.getByText('Màn hình này gặp lỗi').count(), path).toBe(0);
    expect(await page.getByText('Không có trang này').count(), path).toBe(0);
  }
  expect(await runningBuild()).toBe(NEXT);
  await device.context.setOffline(false);
  expectNoErrors(device.errors);
});
