/** One official with a phone and a tablet, both offline, both at work on the same task; and a head who decides on what is old. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDevice, PHONE, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import {
  accept, allSent, assign, comeOnline, goOffline, installed, nameOf, noteProgress, openItem, openTask, restartOffline, sees, signIn, submit, undoOver,
} from '#tests/support/screens.ts';
import { startServer } from '#tests/support/server.ts';
import type { ServerProcess } from '#tests/support/server.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

const TITLE = 'Khảo sát ruộng hai vụ';

interface Place {
  device: Device;
  readonly wire: Wire;
}

let server: ServerProcess;
let places: { readonly phone: Place; readonly tablet: Place; readonly head: Place };
let address = '';

async function place(login: string, viewport: typeof PHONE | typeof TABLET): Promise<Place> {
  const wire = await openWire(Number(new URL(server.url).port));
  const device = await openDevice(wire.url, { viewport });
  await signIn(device, login);
  return { device, wire };
}

/** The story as the task's page tells it, the latest first: title and words of each entry, without times of receipt. */
async function storyOn({ device: { page } }: Place): Promise<string[]> {
  const lines = page.getByRole('main').getByRole('list').last().getByRole('listitem');
  await lines.first().waitFor();
  const texts = await lines.allInnerTexts();
  return texts.map((text) => text.split('\n').filter((line) => line && !line.startsWith('Máy chủ đã nhận') && !/\d\d:\d\d/.test(line)).join(' | '));
}

beforeAll(async () => {
  server = await startServer({ demo: true });
  const [phone, tablet, head] = await Promise.all([place('congchuc', PHONE), place('congchuc', TABLET), place('truongphong', TABLET)]);
  places = { phone, tablet, head };
  const { page } = places.head.device;
  await assign(page, { to: nameOf('congchuc'), product: 'kiem tra', title: TITLE });
  await allSent(page);
  address = await openTask(places.phone.device.page, 'khao sat ruong', TITLE);
  await openTask(places.tablet.device.page, 'khao sat ruong', TITLE);
  await Promise.all(Object.values(places).map(({ device }) => installed(device)));
});

afterAll(async () => {
  await Promise.all(Object.values(places ?? {}).map(({ device }) => device.close()));
  await Promise.all(Object.values(places ?? {}).map(({ wire }) => wire.close()));
  await server?.stop();
});

describe('two devices of one official', () => {
  it('both write offline: a note and a submission here, another submission there', async () => {
    const { phone, tablet } = places;
    await Promise.all([goOffline(phone.device, phone.wire), goOffline(tablet.device, tablet.wire)]);
    await noteProgress(phone.device.page, 'Đã đo xong ba thửa');
    await submit(tablet.device.page, { document: '41/BC-MB', note: 'Gửi từ máy tính bảng' });
    await submit(phone.device.page, { document: '42/BC-DT', note: 'Gửi từ điện thoại' });
    phone.device = await restartOffline(phone.device, address);
    await sees(phone.device.page, /còn 2 mục/);
    await sees(tablet.device.page, /còn 1 mục/);
    expect(await storyOn(tablet)).toHaveLength(2);
    expect(await storyOn(phone)).toHaveLength(3);
  });

  it('the first to come online has its submission received, and the head opens it', async () => {
    const { tablet, head } = places;
    await comeOnline(tablet.device, tablet.wire);
    await allSent(tablet.device.page);
    await openItem(head.device.page, TITLE);
    await sees(head.device.page, 'Văn bản số 41/BC-MB');
    await goOffline(head.device, head.wire);
  });

  it('both end with the same story, nothing lost, one submission current', async () => {
    const { phone, tablet } = places;
    await comeOnline(phone.device, phone.wire);
    await allSent(phone.device.page);
    await sees(tablet.device.page, '42/BC-DT');
    const story = await storyOn(phone);
    expect(await storyOn(tablet)).toEqual(story);
    expect(story).toEqual([
      'Báo cáo hoàn thành | Số lượng 1 | Gửi từ điện thoại | 42/BC-DT',
      expect.stringContaining('Ghi tiến độ'),
      'Báo cáo hoàn thành | Số lượng 1 | Gửi từ máy tính bảng | 41/BC-MB',
      expect.stringContaining('Giao việc'),
    ]);
    for (const { device } of [phone, tablet]) await sees(device.page, 'Chờ nghiệm thu');
  });

  it('a head who accepts the older one offline is told that it is outdated, and nothing is accepted', async () => {
    const { phone, head } = places;
    await accept(head.device.page);
    await undoOver(head.device.page);
    await comeOnline(head.device, head.wire);
    await sees(head.device.page, '1 mục cần bạn xem lại');
    await head.device.page.getByRole('button', { name: /cần bạn xem lại/ }).click();
    await sees(head.device.page, 'Đã có báo cáo mới hơn. Mở lại để xem phần thay đổi rồi quyết định.');
    await head.device.page.getByRole('button', { name: 'Đóng' }).click();
    await openItem(head.device.page, TITLE);
    await sees(head.device.page, 'Văn bản số 42/BC-DT');
    await sees(phone.device.page, 'Chờ nghiệm thu');
    expect(await phone.device.page.getByText(/^Đã duyệt/).count()).toBe(0);
  });
});
