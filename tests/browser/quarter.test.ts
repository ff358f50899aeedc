/** A whole quarter on its own days: from the rules and the plan to the notice of the confirmed score (NĐ335 Điều 17–18). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PHONE, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { SLOW_START, startClock } from '#tests/support/quarter-clock.ts';
import type { TestClock } from '#tests/support/quarter-clock.ts';
import { DEDUCTED, doneWork, marksOf, openHistory } from '#tests/support/quarter-history.ts';
import type { History } from '#tests/support/quarter-history.ts';
import { adoptRules, click, serverFigure, shownTotal } from '#tests/support/quarter-screens.ts';
import { region } from '#tests/support/screens.ts';
import { QUARTER_RULES } from '#tests/support/quarter-rules.ts';
import {
  accept, allSent, assign, comeOnline, goOffline, installed, logWork, nameOf, openItem, openTask, sees, signIn, submit,
} from '#tests/support/screens.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

const PERIOD = '2026-Q4';
const REPORT = 'Báo cáo kiểm tra đê điều quý IV';
const FIELD = 'Kiểm tra vụ đông';
const COMMENT = 'Chưa có giải pháp mới trong quý';

let clock: TestClock;
let history: History;
const wires: Wire[] = [];
let official: Device;
let head: Device;
let officer: Device;
let chair: Device;

beforeAll(async () => {
  clock = await startClock('2026-09-21');
  history = openHistory(clock);
  const { url } = clock.server;
  for (let count = 0; count < 2; count += 1) wires.push(await openWire(Number(new URL(url).port)));
  [official, head, officer, chair] = await Promise.all([
    clock.open(wires[0]!.url, PHONE), clock.open(wires[1]!.url, TABLET), clock.open(url, TABLET), clock.open(url, TABLET),
  ]);
  await Promise.all([signIn(official, 'congchuc'), signIn(head, 'truongphong'), signIn(officer, 'tochuc'), signIn(chair, 'chutich')]);
}, SLOW_START);

afterAll(async () => {
  await history?.close();
  await Promise.all([official, head, officer, chair].map((device) => device?.close()));
  await Promise.all(wires.map((wire) => wire.close()));
  await clock?.server.stop();
});

describe('a quarter of work', () => {
  it('in September the Chair adopts the decree by quarters from October; two more devices learn it', async () => {
    await adoptRules(chair.page, { ...QUARTER_RULES, name: 'Nghị định 335 theo quý' }, '20/QĐ-UBND');
    for (const { page } of [official, head]) {
      await page.goto('/quy-tac');
      await sees(page, /^Từ 01\/10\/2026 áp dụng Nghị định 335 theo quý/);
    }
    await Promise.all([installed(official), installed(head)]);
  });

  it('on 1 October the head assigns two tasks of the quarter, planned until the 5th', async () => {
    await clock.set('2026-10-01');
    const { page } = head;
    await page.goto('/giao-viec');
    await page.getByText('Việc theo kế hoạch').waitFor();
    expect(await page.getByLabel('Kỳ tính điểm').inputValue()).toBe(PERIOD);
    await assign(page, { to: nameOf('congchuc'), product: 'kiem tra', title: REPORT });
    await assign(page, { to: nameOf('congchuc'), product: 'kiem tra', title: FIELD });
    await allSent(page);
    await openTask(official.page, 'vu dong', FIELD);
    await sees(official.page, 'Mới giao');
  });

  it('in November the official works, logs and submits without a network', async () => {
    await clock.set('2026-11-19', '14:00');
    const { page } = official;
    await goOffline(official, wires[0]!);
    await logWork(page, 'Đi thăm ruộng', 45);
    for (const title of [REPORT, FIELD]) {
      await openTask(page, 'kiem tra', title);
      await click(page, 'Bắt đầu làm');
      await submit(page, { document: '125/BC-KT' });
      await sees(page, 'An toàn trên máy này');
    }
    await clock.set('2026-11-20');
    await comeOnline(official, wires[0]!);
    await allSent(page);
  });

  it('the head accepts offline, and the official sees it when both are back', async () => {
    const { page } = head;
    await openItem(page, REPORT);
    await goOffline(head, wires[1]!);
    await accept(page);
    await clock.undoOver(page);
    await openItem(page, FIELD);
    await accept(page);
    await clock.undoOver(page);
    await comeOnline(head, wires[1]!);
    await allSent(page);
    await sees(official.page, `Đã duyệt – ${nameOf('truongphong')}`);
  });
});

describe('the end of the quarter', () => {
  it('the others worked too; in January the official says that his quarter is complete and marks himself offline', async () => {
    const colleagues = history.world.people.filter(({ division, key }) => division === 'kt' && key !== 'kt-farming');
    const staff = colleagues.filter(({ role }) => role === 'staff');
    await history.tell(doneWork(history.world, colleagues, { period: PERIOD, due: '2026-12-18', days: ['2026-10-02', '2026-12-15', '2026-12-16'] }));
    await clock.set('2027-01-04', '09:00');
    await history.tell(marksOf(history.world, staff, { period: PERIOD, day: '2027-01-04' }));
    await history.tell(marksOf(history.world, [history.world.member('kt-deputy')], { period: PERIOD, day: '2027-01-04', shares: { organising: '0.5' } }));
    const { page } = official;
    await page.goto('/nhac-viec');
    await sees(page, /[Tt]ự chấm.*quý 4\/2026/i);
    await goOffline(official, wires[0]!);
    await page.goto(`/diem/${PERIOD}`);
    await click(page, 'Kỳ của tôi đã đủ');
    await sees(page, /^Đã báo kỳ này đủ/);
    await click(page, 'Tự chấm');
    await page.getByRole('combobox', { name: /^III\.1/ }).selectOption({ label: '1/2,5' });
    await click(page, 'Gửi điểm tự chấm');
    await sees(page, 'Dòng bị trừ điểm cần có nhận xét.');
    await page.getByLabel('Nhận xét III.1').fill(COMMENT);
    await page.getByLabel('Ưu điểm').fill('Nộp báo cáo đúng hạn');
    await click(page, 'Gửi điểm tự chấm');
    await sees(page, /^Đã tự chấm 28,50\/30/);
    await page.goto('/hom-nay');
    await comeOnline(official, wires[0]!);
    await allSent(page);
  });

  it('the head marks himself, confirms the routine ones in one action, his deputy and the deducted one by one', async () => {
    await clock.set('2027-01-05');
    const { page } = head;
    await page.goto(`/diem/${PERIOD}`);
    await click(page, 'Tự chấm');
    await click(page, 'Gửi điểm tự chấm');
    await sees(page, /^Đã tự chấm 30,00\/30/);
    await page.goto(`/xac-nhan?ky=${PERIOD}`);
    const routine = region(page, 'Không có gì phải xem lại');
    await routine.getByRole('button').filter({ hasText: 'mở xem' }).first().click();
    await click(page, /^Xác nhận \d+ người/);
    await clock.undoOver(page);
    const alone = region(page, 'Nên xem lại từng người').getByRole('button');
    await alone.filter({ hasText: nameOf('phophong') }).click();
    await sees(page, `đ: 50% – ${DEDUCTED}`);
    await page.getByRole('group', { name: /^đ\. / }).getByText('100%', { exact: true }).click();
    await click(page, 'Xác nhận điểm');
    await sees(page, 'Dòng đã sửa cần có lý do.');
    await page.getByLabel('Lý do đ').fill('Việc chậm do chờ hướng dẫn của tỉnh');
    await click(page, 'Xác nhận điểm');
    await clock.undoOver(page);
    await sees(page, `III.1: 1/2,5 – ${COMMENT}`);
    await page.getByLabel('Nhận xét của cấp có thẩm quyền').fill('Hoàn thành đúng hạn');
    await click(page, 'Xác nhận điểm');
    await clock.undoOver(page);
    await sees(page, 'Đã xác nhận hết');
    await allSent(page);
  });

  it('the Chair judges how the head organises and unites; his figure is the server’s', async () => {
    const { page } = chair;
    await page.goto(`/xac-nhan?ky=${PERIOD}`);
    await page.getByRole('button').filter({ hasText: nameOf('truongphong') }).first().click();
    await page.getByRole('heading', { level: 2, name: nameOf('truongphong') }).waitFor();
    await page.getByRole('group', { name: /^e\. / }).getByText('50%', { exact: true }).click();
    await page.getByLabel('Lý do e').fill('Có phản ánh kéo dài về phối hợp trong phòng');
    await click(page, 'Xác nhận điểm');
    await clock.undoOver(page);
    await allSent(page);
    await head.page.goto(`/diem/${PERIOD}`);
    await sees(head.page, /^Kết quả đã được xác nhận/);
    await sees(head.page, /Máy chủ đã tính: .* khớp/);
    await sees(head.page, 'Lý do: Có phản ánh kéo dài về phối hợp trong phòng');
    // a, b, c, d and đ in full, e by half: 30 + 70 × 5.5/6.
    expect(await shownTotal(head.page)).toBe('94,17');
    expect(await serverFigure(clock.server.url, 'truongphong', PERIOD)).toBe('94,17');
  });

  it('the official is told, and sees the confirmed figure that the server worked out', async () => {
    const { page } = official;
    await page.goto('/nhac-viec');
    await page.getByRole('link', { name: /^Đã có kết quả quý 4\/2026 của bạn/i }).click();
    await sees(page, new RegExp(`^Kết quả đã được xác nhận .* bởi ${nameOf('truongphong')}`));
    await sees(page, /Máy chủ đã tính: .* khớp/);
    expect(await shownTotal(page)).toBe('98,50');
    expect(await serverFigure(clock.server.url, 'congchuc', PERIOD)).toBe('98,50');
    await page.goto('/nhac-viec');
    await sees(page, /^Tự chấm tháng 09\/2026/);
    expect(await page.getByText(/^Đã có kết quả quý/).count()).toBe(0);
    expect([...official.errors, ...head.errors, ...officer.errors, ...chair.errors]).toEqual([]);
  });
});
