/**
 * A quarter contested on its own days: an objection after the closing, upheld and confirmed anew once two people opened
 * the period, and a petition whose seven working days run over Tết (NĐ335 Điều 17.3, 22).
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { SLOW_START, startClock } from '#tests/support/quarter-clock.ts';
import type { TestClock } from '#tests/support/quarter-clock.ts';
import { adopted, doneWork, marksOf, openHistory } from '#tests/support/quarter-history.ts';
import { answerWaiting, click, serverFigure, shownTotal } from '#tests/support/quarter-screens.ts';
import { QUARTER_RULES } from '#tests/support/quarter-rules.ts';
import { allSent, comeOnline, goOffline, installed, nameOf, region, sees, signIn } from '#tests/support/screens.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

const PERIOD = '2026-Q4';

let clock: TestClock;
let wire: Wire;
let official: Device;
let head: Device;
let officer: Device;
let chair: Device;
let addressOfHead: string;

/** The division's quarter, confirmed on 5 January; the official has a line marked down. */
async function liveQuarter(): Promise<void> {
  const history = openHistory(clock);
  const { world } = history;
  const people = world.people.filter(({ division }) => division === 'kt');
  const official = world.member('kt-farming');
  const work = { period: PERIOD, due: '2026-12-18', days: ['2026-10-02', '2026-12-15', '2026-12-16'] } as const;
  const marked = { period: PERIOD, day: '2027-01-04', confirmed: '2027-01-05' };
  await history.tell(adopted(world, QUARTER_RULES, '2026-10-01'));
  await clock.set('2027-01-06');
  await history.tell([
    ...doneWork(world, people, work),
    ...marksOf(world, people.filter((one) => one !== official), marked),
    ...marksOf(world, [official], { ...marked, marks: { 'III.1': '1' } }),
  ]);
  addressOfHead = `/diem/${PERIOD}?nguoi=${official.id}`;
  await history.close();
}

beforeAll(async () => {
  clock = await startClock('2026-09-21');
  await liveQuarter();
  const { url } = clock.server;
  wire = await openWire(Number(new URL(url).port));
  [official, head, officer, chair] = await Promise.all([
    clock.open(wire.url, PHONE), clock.open(url, TABLET), clock.open(url, TABLET), clock.open(url, TABLET),
  ]);
  await Promise.all([signIn(official, 'congchuc'), signIn(head, 'truongphong'), signIn(officer, 'tochuc'), signIn(chair, 'chutich')]);
}, SLOW_START);

afterAll(async () => {
  await Promise.all([official, head, officer, chair].map((device) => device?.close()));
  await wire?.close();
  await clock?.server.stop();
});

describe('an objection to a line', () => {
  it('may be made until seven working days after the official saw the result', async () => {
    const { page } = official;
    await installed(official);
    await page.goto(`/diem/${PERIOD}`);
    await sees(page, /^Kết quả đã được xác nhận/);
    await sees(page, /bạn có thể gửi đến hết 15\/01\/2027/);
    expect(await shownTotal(page)).toBe('98,50');
    await allSent(page);
  });

  it('reaches the head although the officer closed the quarter that morning', async () => {
    await clock.set('2027-01-15', '09:00');
    const { page } = officer;
    await page.goto(`/ky?ky=${PERIOD}`);
    await click(page, 'Chốt kỳ');
    await click(page, /^Chốt, dù còn/);
    await region(page, 'Kỳ đã chốt').waitFor();
    await allSent(page);
    await sees(official.page, /đến hết 15\/01\/2027/);
    await goOffline(official, wire);
    await click(official.page, 'Đề nghị xem lại một số dòng');
    const form = official.page.getByRole('form', { name: 'Đề nghị xem lại một số dòng' });
    await form.getByRole('checkbox', { name: /^III\.1/ }).check();
    await form.getByLabel('Nội dung, lý do').fill('Mô hình tưới tiết kiệm đã được công nhận');
    await form.getByLabel('Số văn bản').fill('77/QĐ-UBND');
    await form.getByRole('button', { name: 'Thêm', exact: true }).click();
    await form.getByRole('button', { name: 'Gửi', exact: true }).click();
    await sees(official.page, 'An toàn trên máy này');
    await clock.set('2027-01-18');
    await comeOnline(official, wire);
    await allSent(official.page);
  });

  it('is upheld by the head, who cannot confirm anew while the quarter is closed', async () => {
    const { page } = head;
    await page.goto(addressOfHead);
    // It was received on the 18th.
    await region(page, 'Chờ bạn trả lời').getByText('Trả lời chậm nhất 27/01/2027, còn 7 ngày làm việc').waitFor();
    await region(page, 'Chờ bạn trả lời').getByText('77/QĐ-UBND').waitFor();
    await answerWaiting(page, 'Chấp nhận', 'Đúng, đã có quyết định công nhận');
    await sees(page, 'Bạn đã chấp nhận đề nghị, nhưng kỳ đã chốt');
    expect(await page.getByRole('button', { name: 'Xác nhận điểm' }).count()).toBe(0);
    await allSent(page);
    await sees(official.page, 'Đề nghị được chấp nhận, cấp trên đang xác nhận lại');
  });

  it('the officer asks to open the quarter, the Chair opens it, and the head confirms anew', async () => {
    await clock.set('2027-01-19');
    await click(officer.page, 'Đề nghị mở lại kỳ');
    await officer.page.getByLabel('Lý do mở lại').fill('Chấp nhận đề nghị xem lại dòng III.1');
    await click(officer.page, 'Gửi đề nghị');
    await sees(officer.page, /Cần một người khác có quyền/);
    expect(await officer.page.getByRole('button', { name: 'Mở lại kỳ' }).count()).toBe(0);
    await allSent(officer.page);
    await chair.page.goto(`/ky?ky=${PERIOD}`);
    await sees(chair.page, new RegExp(`^${nameOf('tochuc')} đề nghị mở lại`));
    await chair.page.getByLabel('Lý do đồng ý mở').fill('Đồng ý');
    await click(chair.page, 'Mở lại kỳ');
    await allSent(chair.page);

    const marks = region(head.page, 'Xác nhận điểm (Mẫu số 01)');
    await marks.getByRole('combobox', { name: /^III\.1/ }).selectOption({ label: '2,5/2,5' });
    await marks.getByLabel('Lý do III.1').fill('Theo quyết định 77/QĐ-UBND');
    await click(head.page, 'Xác nhận điểm');
    await region(head.page, 'Các lần xác nhận').waitFor();
    await allSent(head.page);
  });

  it('the official sees both versions, and the new figure is the server’s', async () => {
    const { page } = official;
    const versions = region(page, 'Các lần xác nhận').getByRole('listitem');
    await versions.filter({ hasText: 'Lần 2 – đang có hiệu lực' }).filter({ hasText: 'Theo quyết định 77/QĐ-UBND' }).first().waitFor();
    await versions.filter({ hasText: 'Lần 1 – đã được thay' }).filter({ hasText: 'Tiêu chí chung 28,50/30' }).first().waitFor();
    await sees(page, /Máy chủ đã tính: 100,00.* khớp/);
    expect(await shownTotal(page)).toBe('100,00');
    expect(await serverFigure(clock.server.url, 'congchuc', PERIOD)).toBe('100,00');
  });
});

describe('a petition against the whole', () => {
  it('comes in on the last day, while the time runs from seeing the new confirmation', async () => {
    await clock.set('2027-01-28');
    const { page } = official;
    await page.goto(`/diem/${PERIOD}`);
    await sees(page, /bạn có thể gửi đến hết 28\/01\/2027/);
    await click(page, 'Kiến nghị toàn bộ kết quả');
    await page.getByLabel('Nội dung, lý do').fill('Hệ số của hai nhiệm vụ chưa đúng');
    await click(page, 'Gửi');
    await allSent(page);
  });

  it.each([
    ['2027-01-28', 'Trả lời chậm nhất 15/02/2027, còn 7 ngày làm việc'],
    ['2027-02-04', 'Trả lời chậm nhất 15/02/2027, còn 2 ngày làm việc'],
    ['2027-02-09', 'Trả lời chậm nhất 15/02/2027, còn 2 ngày làm việc'],
    ['2027-02-12', 'Trả lời chậm nhất 15/02/2027, còn 1 ngày làm việc'],
    ['2027-02-15', 'Hôm nay là hạn trả lời'],
  ])('on %s both sides read: %s', async (day, words) => {
    await clock.set(day, '08:30');
    await Promise.all([official.page.goto(`/diem/${PERIOD}`), head.page.goto(addressOfHead)]);
    await region(official.page, 'Đề nghị xem lại, kiến nghị').getByText(words).waitFor();
    await region(head.page, 'Chờ bạn trả lời').getByText(words).waitFor();
  });

  it('on the last day the head keeps the result, and the official reads why', async () => {
    await answerWaiting(head.page, 'Giữ nguyên kết quả', 'Hệ số theo danh mục đã ban hành');
    await allSent(head.page);
    await sees(official.page, new RegExp(`^${nameOf('truongphong')} trả lời .*: Giữ nguyên kết quả`));
    await sees(official.page, 'Hệ số theo danh mục đã ban hành');
    expect(await serverFigure(clock.server.url, 'congchuc', PERIOD)).toBe('100,00');
    expect([...official.errors, ...head.errors, ...officer.errors, ...chair.errors]).toEqual([]);
  });
});
