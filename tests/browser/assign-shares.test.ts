/** One product done together: the head shares it out offline, each member hands in his share, the server scores them alike. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { periodOfDay, shiftPeriod } from '#domain/calendar/period.ts';
import { dayOf } from '#domain/calendar/day.ts';
import { foldOf } from '#domain/kinds.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { pullAll, signInByApi } from '#tests/support/api-client.ts';
import { openDevice, PHONE, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { axeFaults, overflowFaults, prepareAxe } from '#tests/support/page-faults.ts';
import {
  accept, allSent, comeOnline, goOffline, goTo, installed, leaveAccount, nameOf, openItem, openTask, sees, signIn, signInHere, submit, undoOver,
} from '#tests/support/screens.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

const MEMBERS = ['congchuc', 'phophong', 'motcua'] as const;
const TITLE = 'Đề án chuyển đổi số của phường';
/** Nobody has other work in it yet, so that scores show this product alone. */
const PERIOD = shiftPeriod(periodOfDay(dayOf(new Date().toISOString())), 1);

let server: ServerProcess;
let wire: Wire;
let phone: Device;
let tablet: Device;

beforeAll(async () => {
  server = await startServer({ demo: true });
  wire = await openWire(Number(new URL(server.url).port));
  [phone, tablet] = await Promise.all([openDevice(server.url, { viewport: PHONE }), openDevice(wire.url, { viewport: TABLET })]);
  await Promise.all([prepareAxe(phone.context), prepareAxe(tablet.context)]);
  await Promise.all([signIn(phone, MEMBERS[0]), signIn(tablet, 'chutich')]);
});

afterAll(async () => {
  await Promise.all([phone?.close(), tablet?.close()]);
  await wire?.close();
  await server?.stop();
});

async function faultsOn({ page }: Device): Promise<string[]> {
  return [...(await axeFaults(page)), ...(await overflowFaults(page))];
}

/** What the server holds of one member: his share of the task and his score of the period. */
async function atServer(login: string) {
  const client = await signInByApi(server.url, login);
  const records = await pullAll(client);
  const tasks = records.filter(({ kind }) => kind === 'task').map((record) => foldOf('task', record).state);
  const task = tasks.find(({ title, person }) => title === TITLE && person === client.person);
  const score = records.find(({ id }) => id === `${client.person}.${PERIOD}`)?.summary?.score as PeriodScore | undefined;
  const share = task?.group?.members.find(({ person }) => person === client.person)?.share;
  return { status: task?.status, share, group: task?.group?.id, ratios: score?.ratios };
}

describe('work of a group', () => {
  it('is shared out equally by the head without a network', async () => {
    const { page } = tablet;
    await installed(tablet);
    await goOffline(tablet, wire);
    await goTo(page, 'Giao việc');
    for (const login of MEMBERS) await page.getByRole('checkbox', { name: nameOf(login) }).check();
    await page.getByRole('searchbox').fill('kiem tra');
    await page.getByRole('listitem').getByRole('button').first().click();
    await page.getByLabel('Tên việc').fill(TITLE);
    await page.getByRole('button', { name: 'Làm chung một sản phẩm, chia phần' }).click();
    await sees(page, 'Đã chia đủ: cộng lại bằng 1');
    await page.getByLabel('Kỳ tính điểm').selectOption(PERIOD);
    await sees(page, 'Việc theo kế hoạch');
    expect(await faultsOn(tablet)).toEqual([]);
    await page.getByRole('button', { name: 'Giao 3 việc cho 3 người' }).click();
    await sees(page, 'Kết quả');
    await comeOnline(tablet, wire);
    await allSent(page);
  });

  it.each(MEMBERS)('reaches %s, who hands in his share', async (login) => {
    const { page } = phone;
    if (login !== MEMBERS[0]) {
      await leaveAccount(page);
      await signInHere(phone, login);
    }
    await openTask(page, 'de an chuyen doi', TITLE);
    const others = MEMBERS.filter((one) => one !== login).map(nameOf);
    await sees(page, new RegExp(`^Việc nhóm: phần của bạn 1/3, cùng (${others.join(', ')}|${others.toReversed().join(', ')})$`));
    expect(await faultsOn(phone)).toEqual([]);
    await page.getByRole('button', { name: 'Bắt đầu làm' }).click();
    await submit(page, { document: '45/ĐA-UBND' });
    await allSent(page);
  });

  it('is accepted share by share', async () => {
    for (const _ of MEMBERS) {
      await openItem(tablet.page, TITLE);
      await sees(tablet.page, /^Việc nhóm: phần 1\/3, cùng /);
      await accept(tablet.page);
      await undoOver(tablet.page);
    }
    await allSent(tablet.page);
  });

  it('counts alike for every member at the server', async () => {
    const [first, ...others] = await Promise.all(MEMBERS.map(atServer));
    expect(first).toMatchObject({ status: 'accepted', share: '1/3' });
    expect(first?.ratios).toBeDefined();
    for (const other of others) expect({ ...other, ratios: other.ratios?.slice(0, 3) }).toEqual({ ...first, ratios: first?.ratios?.slice(0, 3) });
  });
});
