/** The app as a person uses it: what he sees and taps, in Vietnamese. */
import { expect } from 'vitest';
import type { Page } from 'playwright-core';

/** Until the service worker answers for the page, so that it opens without a network. */
export async function untilInstalled(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', null, { timeout: 30_000 });
}

/** Chooses words and minutes on the page 'Ghi việc'; saving is left to the caller. */
export async function fillLog(page: Page, text: string, minutes: number): Promise<void> {
  await page.getByRole('searchbox', { name: 'Tìm việc hoặc sản phẩm' }).fill(text);
  await page.getByRole('button', { name: `Ghi “${text}”` }).click();
  await page.getByLabel('Số phút khác').fill(String(minutes));
}

/** Logs one line of work in words. */
export async function logWork(page: Page, text: string, minutes = 15): Promise<void> {
  if (!page.url().includes('/ghi-viec')) await page.getByRole('link', { name: 'Ghi việc' }).first().click();
  await page.getByRole('heading', { name: 'Ghi việc', level: 1 }).waitFor();
  await fillLog(page, text, minutes);
  await page.getByRole('button', { name: 'Lưu', exact: true }).click();
  await page.getByText(`Đã lưu: ${text}`).waitFor();
}

export interface StoredRow {
  readonly kind: string;
  readonly id: string;
  readonly person: string;
  readonly pend: number;
}

/** What lies in the IndexedDB of this device, whatever the screen shows: also what was deleted but not wiped. */
export function storedRows(page: Page): Promise<StoredRow[]> {
  return page.evaluate(async () => {
    const settled = <T>(asked: IDBRequest<T>) => new Promise<T>((resolve, reject) => {
      asked.onsuccess = () => resolve(asked.result);
      asked.onerror = () => reject(asked.error);
    });
    const rows: StoredRow[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      const kind = name.split('--').at(-1)!;
      if (!name.startsWith('rxdb-dexie-ro-viec') || kind.startsWith('_')) continue;
      const database = await settled(indexedDB.open(name));
      const documents: StoredRow[] = await settled(database.transaction('docs').objectStore('docs').getAll());
      rows.push(...documents.map(({ id, person, pend }) => ({ kind, id, person, pend })));
      database.close();
    }
    return rows;
  });
}

/** No error reached the page's own error handler. */
export function expectNoErrors(errors: readonly string[]): void {
  expect(errors).toEqual([]);
}
