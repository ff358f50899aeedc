/**
 * Every screen of every role, on a phone and a tablet, light and dark: it opens without an error, fits, can be hit with a
 * thumb and passes axe. SCREENSHOTS=/folder keeps a picture of each.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { periodOfDay, shiftPeriod } from '#domain/calendar/period.ts';
import { dayOf } from '#domain/calendar/day.ts';
import { openDevice, PHONE, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { axeFaults, overflowFaults, prepareAxe, smallTargets, textsOf } from '#tests/support/page-faults.ts';
import { signIn } from '#tests/support/screens.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';
import type { Bundle } from '#ui/language.ts';

const LAST_MONTH = shiftPeriod(periodOfDay(dayOf(new Date().toISOString())), -1);
/** The first task of the list. */
const TASK = '/viec/…';
const OWN = ['/hom-nay', '/viec', TASK, '/ghi-viec', '/tuan', '/diem', `/diem/${LAST_MONTH}`, '/nam', '/nhac-viec', '/quy-tac', '/cai-dat'];
const DECIDING = ['/can-quyet-dinh', '/don-vi', '/giao-viec', '/danh-muc', '/nam/don-vi', '/nam/to-chuc', '/uy-quyen'];
const KEEPING = ['/nguoi', '/nguoi/nhap', '/danh-muc/nhap', '/quy-tac/chinh'];

/** What each role finds in its menu; the first also looks at everything that is not his. */
const PLACES = {
  congchuc: [...OWN, ...DECIDING, ...KEEPING, '/dong-nghiep', '/khong-co'],
  motcua: OWN,
  truongphong: [...OWN, ...DECIDING],
  phophong: [...OWN, ...DECIDING],
  tochuc: [...OWN, '/danh-muc', '/nam/don-vi', '/nam/to-chuc', ...KEEPING],
  phochutich: [...OWN, ...DECIDING],
  // Nobody assigns to the Chair: he has no task of his own to open.
  chutich: [...OWN.filter((place) => place !== TASK), ...DECIDING, ...KEEPING],
} as const;

/** Sizes and schemes; axe runs where both differ, which shows every colour and every layout once. */
const LOOKS = [
  { name: 'phone-light', size: PHONE, scheme: 'light', axe: true },
  { name: 'phone-dark', size: PHONE, scheme: 'dark', axe: false },
  { name: 'tablet-light', size: TABLET, scheme: 'light', axe: false },
  { name: 'tablet-dark', size: TABLET, scheme: 'dark', axe: true },
] as const;

let server: ServerProcess;

beforeAll(async () => {
  server = await startServer({ demo: true });
});

afterAll(async () => {
  await server?.stop();
});

async function settled(page: Page): Promise<void> {
  await page.getByRole('main').getByRole('heading').first().waitFor();
  await page.waitForFunction(() => document.querySelector('[aria-busy="true"], .loading') === null);
}

async function openAt(page: Page, path: string): Promise<void> {
  await page.goto(path === TASK ? '/viec' : path);
  await settled(page);
  if (path !== TASK) return;
  await page.getByRole('button', { name: /^(Tất cả|All)$/ }).click();
  await page.getByRole('main').getByRole('listitem').getByRole('link').first().click();
  await page.waitForURL(/\/viec\/\w+/);
  await settled(page);
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name.replaceAll(/[^\w-]+/g, '_')}.png`), fullPage: true });
}

/** One line for each fault, with the look it was found in. */
async function faultsOn(page: Page, picture: string): Promise<string[]> {
  const faults: string[] = [];
  for (const { name, size, scheme, axe } of LOOKS) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    const found = [...(await overflowFaults(page)), ...(size === PHONE && scheme === 'light' ? await smallTargets(page) : []), ...(axe ? await axeFaults(page) : [])];
    faults.push(...found.map((fault) => `${name}: ${fault}`));
    await keepPicture(page, `${picture} ${name}`);
  }
  await page.setViewportSize(PHONE);
  return faults;
}

async function openFor(login: string): Promise<Device> {
  const device = await openDevice(server.url, { viewport: PHONE });
  await prepareAxe(device.context);
  await signIn(device, login);
  return device;
}

describe.each(Object.entries(PLACES))('the screens of %s', (login, places) => {
  let device: Device;
  beforeAll(async () => {
    device = await openFor(login);
  });
  afterAll(async () => {
    await device?.close();
  });

  it.each([...places])('%s', async (path) => {
    await openAt(device.page, path);
    expect(await faultsOn(device.page, `${login} ${path}`)).toEqual([]);
    expect(device.errors).toEqual([]);
  });
});

/** Charts and late parts have been drawn: the page has grown to what it is. */
function heightStays(): Promise<boolean> {
  const { scrollHeight } = document.documentElement;
  return new Promise((resolve) => setTimeout(() => resolve(document.documentElement.scrollHeight === scrollHeight), 500));
}

test('going back leads to the place one left, although lists come a moment later', async () => {
  const device = await openFor('chutich');
  const { page } = device;
  await openAt(page, '/don-vi');
  await page.waitForFunction(heightStays);
  const person = page.getByRole('main').getByRole('link').last();
  await person.scrollIntoViewIfNeeded();
  // A finger comes some frames later: the page has heard by then that it was moved.
  const left = await page.evaluate(() => new Promise<number>((resolve) => setTimeout(() => resolve(scrollY), 200)));
  expect(left).toBeGreaterThan(PHONE.height);
  await person.click();
  await page.waitForURL((url) => url.pathname !== '/don-vi');
  // The address changes before the page does.
  await page.waitForFunction(() => scrollY === 0);
  await settled(page);
  await page.goBack();
  await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 5, left);
  expect(device.errors).toEqual([]);
  await device.close();
});

/** A Vietnamese message as it would stand on a page, whatever its values; null where too little of it is left to tell. */
function patternOf(message: string): RegExp | null {
  if (/, (plural|select),/.test(message)) return null;
  const parts = message.split(/\{\w+\}/);
  if (parts.join('').trim().length < 6) return null;
  return new RegExp(`^${parts.map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)).join('.+')}$`, 'u');
}

function vietnameseMessages(): RegExp[] {
  const files = import.meta.glob<Record<string, Bundle<string>>>('/**/*words.ts', { eager: true });
  const bundles = Object.values(files).flatMap((file) => Object.values(file)).filter((bundle) => typeof bundle === 'object' && 'vi' in bundle && 'en' in bundle);
  const messages = bundles.flatMap(({ vi, en }) => Object.keys(vi).filter((key) => vi[key] !== en[key]).map((key) => vi[key] ?? ''));
  return messages.map(patternOf).filter((pattern) => pattern !== null);
}

describe('in English', () => {
  it('no Vietnamese message is left on the screens of a Chair', async () => {
    const messages = vietnameseMessages();
    expect(messages.length).toBeGreaterThan(300);
    const device = await openFor('chutich');
    await openAt(device.page, '/cai-dat');
    await device.page.getByRole('button', { name: 'English' }).click();
    const left: string[] = [];
    for (const path of PLACES.chutich) {
      await openAt(device.page, path);
      const texts = await textsOf(device.page);
      left.push(...texts.filter((text) => messages.some((message) => message.test(text))).map((text) => `${path}: ${text}`));
      await keepPicture(device.page, `english ${path}`);
    }
    expect(left).toEqual([]);
    expect(await device.page.evaluate(() => document.documentElement.lang)).toBe('en');
    await device.close();
  });
});
