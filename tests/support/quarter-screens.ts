/** What a quarter's people do on the pages of rules, scores and years. */
import type { Locator, Page } from 'playwright-core';
import type { RuleProfile } from '#domain/profiles/rule-profile.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { pullAll, signInByApi } from './api-client.ts';
import { region, saved } from './screens.ts';

export async function click(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: typeof name === 'string' }).first().click();
}

/** The Chair opens a profile given as a file and adopts it from the next period on. */
export async function adoptRules(page: Page, rules: RuleProfile, decision: string): Promise<void> {
  await page.goto('/quy-tac/chinh');
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByRole('button', { name: 'Mở từ tệp JSON' }).click()]);
  await chooser.setFiles({ name: 'bo-quy-tac.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(rules)) });
  await click(page, 'Xem trước và áp dụng');
  await page.getByLabel('Số quyết định').fill(decision);
  await click(page, 'Quyết định áp dụng');
  await click(page, 'Xác nhận áp dụng');
  await page.getByText('Sẽ áp dụng').first().waitFor();
}

/** '86,63' of the page of a score. */
export async function shownTotal(page: Page): Promise<string> {
  return (await page.locator('.score-figure strong').innerText()).trim();
}

/** The total the server worked out for a person's period, written as the page would; null: none. */
export async function serverFigure(url: string, login: string, period: string): Promise<string | null> {
  const client = await signInByApi(url, login);
  const review = (await pullAll(client)).find(({ id }) => id === `${client.person}.${period}`);
  const total = (review?.summary?.score as PeriodScore | undefined)?.total;
  return total ? total.display.replace('.', ',') : null;
}

/** The superior answers the only objection that waits, on the page of the person's score. */
export async function answerWaiting(page: Page, answer: 'Chấp nhận' | 'Giữ nguyên kết quả', reason: string): Promise<void> {
  const waiting = region(page, 'Chờ bạn trả lời');
  await waiting.getByRole('button', { name: answer, exact: true }).click();
  await waiting.getByLabel('Lý do').fill(reason);
  await waiting.getByRole('button', { name: 'Gửi trả lời' }).click();
  await waiting.waitFor({ state: 'hidden' });
}

/** What stands on the page of reminders under this title, with its clock; null: nothing. */
export async function reminderOf(page: Page, title: string): Promise<string | null> {
  await page.goto('/nhac-viec');
  await page.locator('.reminder').first().waitFor({ state: 'attached' });
  const closed = page.locator('details:not([open]) > summary');
  while ((await closed.count()) > 0) await closed.first().click();
  const row = page.locator('.reminder').filter({ hasText: title });
  return (await row.count()) > 0 ? row.first().innerText() : null;
}

/** A staff post of a division from today on. */
export async function addPost(form: Locator, position: string, division: string): Promise<void> {
  await form.getByLabel('Vị trí việc làm').selectOption(position);
  await form.getByLabel('Phòng, đơn vị').selectOption({ label: division });
  await saved(form);
}
