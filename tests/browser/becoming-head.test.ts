/** An official becomes head of the division and ceases to be: its records come to the device, and leave it again. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { postsOn } from '#domain/organisation/person.ts';
import { addDays, dayOf } from '#domain/calendar/day.ts';
import { foldOf } from '#domain/kinds.ts';
import { storedRows } from '#tests/support/app-page.ts';
import type { StoredRow } from '#tests/support/app-page.ts';
import { openDevice, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { signInAs } from '#tests/support/demo-person.ts';
import type { DemoPerson } from '#tests/support/demo-person.ts';
import { allSent, goTo, nameOf, sees, signIn } from '#tests/support/screens.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';

const DIVISION = 'kt';
const PATIENCE = { timeout: 30_000, interval: 200 };
const today = dayOf(new Date().toISOString());
const yesterday = addDays(today, -1);

let server: ServerProcess;
let device: Device;
let officer: DemoPerson;
let official: DemoPerson;
let head: DemoPerson;
/** Everybody of the division but the official. */
let others: ReadonlySet<string>;

beforeAll(async () => {
  server = await startServer({ demo: true });
  device = await openDevice(server.url, { viewport: TABLET });
  [officer, official, head] = (await Promise.all(['tochuc', 'congchuc', 'truongphong'].map((login) => signInAs(server.url, login)))) as [DemoPerson, DemoPerson, DemoPerson];
  const people = (await officer.pullAll()).records.filter(({ kind }) => kind === 'person');
  const members = people.filter((record) => postsOn(foldOf('person', record).state, today).some(({ division }) => division === DIVISION));
  others = new Set(members.map(({ id }) => id).filter((id) => id !== official.person));
  await signIn(device, 'congchuc');
});
afterAll(async () => {
  await device?.close();
  await server?.stop();
});

/** Work, days and reviews of other people that lie on the device. */
async function ofOthers(): Promise<StoredRow[]> {
  const rows = await storedRows(device.page);
  return rows.filter(({ kind, person }) => ['task', 'daysheet', 'review'].includes(kind) && person !== '' && person !== official.person);
}

function onPerson(person: string, type: string, data: Readonly<Record<string, unknown>>): Promise<string> {
  return officer.tell({ kind: 'person', record: person, type, data });
}

test('an official holds his own records and nobody else’s', async () => {
  expect(await ofOthers()).toEqual([]);
  expect((await storedRows(device.page)).filter(({ kind, person }) => kind === 'task' && person === official.person).length).toBeGreaterThan(0);
  expect(await device.page.getByRole('link', { name: 'Đơn vị của tôi' }).count()).toBe(0);
});

test('posted as head from today, he has the division’s older records on his device', async () => {
  expect(await onPerson(head.person, 'person.postEnded.v1', { post: 'post-1', to: yesterday, reason: 'Chuyển công tác' })).toBe('accepted');
  expect(await onPerson(official.person, 'person.posted.v1', {
    post: 'post-head', position: 'LDQL-02', title: 'Trưởng phòng', role: 'head', division: DIVISION, from: today,
  })).toBe('accepted');
  const told = (await official.pullAll()).records.filter(({ kind }) => ['task', 'review'].includes(kind)).map(({ id }) => id);
  await expect.poll(async () => {
    const here = new Set((await storedRows(device.page)).map(({ id }) => id));
    return told.filter((id) => !here.has(id));
  }, PATIENCE).toEqual([]);
  const people = new Set((await ofOthers()).map(({ person }) => person));
  expect([...people].filter((person) => !others.has(person))).toEqual([]);
  expect(people.size).toBe(others.size);
  await goTo(device.page, 'Đơn vị của tôi');
  await device.page.getByRole('heading', { level: 2, name: nameOf('phophong') }).waitFor();
});

test('when the post ends the records leave the device, save the one with something unsent', async () => {
  const { page, context } = device;
  await allSent(page);
  // The news of the end is held on its way while he still writes on a colleague's task.
  let release = (): void => undefined;
  const written = new Promise<void>((resolve) => (release = resolve));
  const asked = page.waitForRequest('**/api/sync/pull*');
  await context.route('**/api/sync/pull*', async (route) => {
    await written;
    await route.continue();
  });
  expect(await onPerson(official.person, 'person.postEnded.v1', { post: 'post-head', to: yesterday })).toBe('accepted');
  await asked;
  await context.route('**/api/sync/push', (route) => route.abort('connectionreset'));
  await page.getByRole('button', { name: /^Nhắc/ }).first().click();
  await sees(page, 'Đã nhắc hôm nay');
  release();

  await expect.poll(async () => (await ofOthers()).filter(({ pend }) => pend === 0), PATIENCE).toEqual([]);
  const kept = await ofOthers();
  expect(kept.length).toBeGreaterThan(0);
  expect(kept.every(({ kind, pend }) => kind === 'task' && pend === 1)).toBe(true);
  expect(await page.getByRole('heading', { level: 2, name: nameOf('phophong') }).count()).toBe(0);

  await context.unroute('**/api/sync/push');
  await page.evaluate(() => globalThis.dispatchEvent(new Event('online')));
  // He may not remind any more: it is refused, and stays where he sees why.
  await sees(page, /mục cần bạn xem lại/);
});
