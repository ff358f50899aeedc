/** A task from its assignment to the score, between a head on a tablet and an official on a phone, each offline at times. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { openDevice, PHONE, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import {
  accept, allSent, assign, comeOnline, goOffline, goTo, installed, makePhoto, nameOf, openItem, openTask, readScore, restartOffline,
  returnForMajorError, sees, signIn, submit, undoOver,
} from '#tests/support/screens.ts';
import type { ShownScore } from '#tests/support/screens.ts';
import { startServer } from '#tests/support/server.ts';
import { pullAll, signInByApi } from '#tests/support/api-client.ts';
import type { ServerProcess } from '#tests/support/server.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

const official = nameOf('congchuc');
const head = nameOf('truongphong');
const FIELD = 'Kiểm tra đê bao vùng trũng';
const REPORT = 'Báo cáo diện tích gieo trồng';

let server: ServerProcess;
let wires: { phone: Wire; tablet: Wire };
let phone: Device;
let tablet: Device;
let address = '';
let before: ShownScore;

/** NĐ335 Điều 14–15: (a + b + c) / 3 of 70 points, worked out from the fractions that stand on the screen. */
function pointsOf({ ratios }: ShownScore): number {
  return (ratios.reduce((sum, [top, bottom]) => sum + top / bottom, 0) / 3) * 70;
}

/** What the server itself worked out for the current month, asked by a client of its own. */
async function reviewAtServer(login: string): Promise<{ person: string; period: string; points: string }> {
  const client = await signInByApi(server.url, login);
  const records = await pullAll(client);
  const latest = records.filter(({ kind, summary, id }) => kind === 'review' && summary && id.startsWith(client.person)).toSorted((a, b) => a.id.localeCompare(b.id)).at(-1);
  const score = latest?.summary?.score as PeriodScore | undefined;
  return { person: client.person, period: score?.period ?? '', points: score?.taskResults?.points.display ?? '' };
}

beforeAll(async () => {
  server = await startServer({ demo: true });
  const port = Number(new URL(server.url).port);
  wires = { phone: await openWire(port), tablet: await openWire(port) };
  [phone, tablet] = await Promise.all([openDevice(wires.phone.url, { viewport: PHONE }), openDevice(wires.tablet.url, { viewport: TABLET })]);
  await Promise.all([signIn(phone, 'congchuc'), signIn(tablet, 'truongphong')]);
});

afterAll(async () => {
  await Promise.all([phone?.close(), tablet?.close()]);
  await Promise.all([wires?.phone.close(), wires?.tablet.close()]);
  await server?.stop();
});

describe('the journey of a task', () => {
  it('reaches the official the moment the head assigns it', async () => {
    await goTo(phone.page, 'Điểm của tôi');
    before = await readScore(phone.page);
    await assign(tablet.page, { to: official, product: 'kiem tra', title: FIELD });
    await assign(tablet.page, { to: official, product: 'kiem tra', title: REPORT });
    await allSent(tablet.page);
    address = await openTask(phone.page, 'kiem tra de', FIELD);
    await sees(phone.page, 'Mới giao');
    expect(address).toMatch(/^\/viec\/[0-9A-Z]{26}$/);
  });

  it('opens offline from its address, after a reload and after a cold start', async () => {
    await Promise.all([installed(phone), installed(tablet)]);
    await goOffline(phone, wires.phone);
    await phone.page.reload();
    await phone.page.getByRole('heading', { name: FIELD }).waitFor();
    phone = await restartOffline(phone, address);
    await phone.page.getByRole('heading', { name: FIELD }).waitFor();
    expect(phone.errors).toEqual([]);
  });

  it('is worked on, logged and submitted offline, safe on the phone', async () => {
    const { page } = phone;
    await page.getByRole('button', { name: 'Bắt đầu làm' }).click();
    await sees(page, 'Đang làm');
    await page.getByRole('link', { name: 'Ghi giờ làm' }).click();
    await page.getByRole('button', { name: '30', exact: true }).click();
    await page.getByRole('button', { name: 'Lưu', exact: true }).click();
    await sees(page, `Đã lưu: ${FIELD}, 30 phút`);
    await page.goto(address);
    await submit(page, { document: '125/BC-KT', photo: makePhoto(64), note: 'Đã đi đủ 3 tuyến đê' });
    await sees(page, 'Chờ nghiệm thu');
    await sees(page, 'An toàn trên máy này');
    await sees(page, /còn 4 mục, sẽ gửi khi có mạng/);
  });

  it('is handed in once the wire is mended, photo and all', async () => {
    phone = await restartOffline(phone, address);
    await sees(phone.page, /còn 4 mục, sẽ gửi khi có mạng/);
    await comeOnline(phone, wires.phone);
    await allSent(phone.page);
    await sees(phone.page, /^Máy chủ đã nhận \d\d:\d\d/);
    await sees(phone.page, '· máy chủ đã nhận');
    expect(await phone.page.getByText('An toàn trên máy này').count()).toBe(0);
  });

  it('is accepted by the head offline, and a cold start keeps the decision', async () => {
    await openItem(tablet.page, FIELD);
    await sees(tablet.page, 'Văn bản số 125/BC-KT');
    await goOffline(tablet, wires.tablet);
    await accept(tablet.page);
    tablet = await restartOffline(tablet, '/hom-nay');
    await undoOver(tablet.page);
    await tablet.page.goto(address);
    await sees(tablet.page, 'Đã nghiệm thu');
    await sees(tablet.page, 'An toàn trên máy này');
    await sees(phone.page, 'Chờ nghiệm thu');
  });

  it('shows the official the acceptance as soon as the head is online again', async () => {
    await comeOnline(tablet, wires.tablet);
    await allSent(tablet.page);
    await sees(phone.page, `Đã duyệt – ${head}`);
  });
});

/** The head's look at the official's month, from the address his board leads to. */
async function lookAtScore(person: string, period: string): Promise<ShownScore> {
  await tablet.page.goto(`/diem/${period}?nguoi=${person}`);
  await sees(tablet.page, `Điểm của ${official}`);
  return readScore(tablet.page);
}

describe('the score of the month', () => {
  it('counts a return for a major error, and the task it names', async () => {
    const { page } = phone;
    await openTask(page, 'dien tich gieo', REPORT);
    await page.getByRole('button', { name: 'Bắt đầu làm' }).click();
    await submit(page, { document: '126/BC-KT' });
    await allSent(page);
    await openItem(tablet.page, REPORT);
    await returnForMajorError(tablet.page, 'Số liệu chưa khớp');
    await undoOver(tablet.page);
    await sees(page, new RegExp(`^${head} trả lại, hạn mới`));
    await sees(page, 'Đánh giá chưa đạt: lỗi lớn về nội dung.');
    await submit(page, { document: '130/BC-KT', note: 'Đã đối chiếu lại số liệu' });
    await allSent(page);
    await openItem(tablet.page, REPORT);
    await sees(tablet.page, 'Thêm minh chứng: 130/BC-KT');
    await accept(tablet.page);
    await undoOver(tablet.page);
    await sees(page, `Đã duyệt – ${head}`);
    await goTo(page, 'Điểm của tôi');
    await page.locator('summary').filter({ hasText: /đánh giá chưa đạt/i }).click();
    await sees(page, new RegExp(`điểm: ${REPORT}, đánh giá chưa đạt \\(Số liệu chưa khớp\\)`));
  });

  it('is the same for the official, the head and the server, worked out on each device', async () => {
    await sees(phone.page, /Máy chủ đã tính: .* khớp/);
    const mine = await readScore(phone.page);
    const review = await reviewAtServer('congchuc');
    const theirs = await lookAtScore(review.person, review.period);
    await sees(tablet.page, /Máy chủ đã tính: .* khớp/);
    expect(theirs.ratios).toEqual(mine.ratios);
    expect(theirs.points).toBe(mine.points);
    expect(mine.points).toBe(Number(review.points));
    expect(mine.points).toBeCloseTo(pointsOf(mine), 1);
  });

  it('moved by exactly the two tasks: one flawless, one a quarter short in quality', async () => {
    const after = await readScore(phone.page);
    const k = (after.ratios[0]![1] - before.ratios[0]![1]) / 2;
    const gained = after.ratios.map(([top], index) => top - before.ratios[index]![0]);
    expect(k).toBeGreaterThan(0);
    for (const [index, share] of [2, 1.75, 2].entries()) expect(gained[index]).toBeCloseTo(share * k, 2);
  });
});
