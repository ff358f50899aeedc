/** A head's ten minutes: 300 submissions and 15 reviews decided on a tablet without a network, every tap counted. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { foldOf } from '#domain/kinds.ts';
import type { PeriodScore } from '#domain/scoring/score-shape.ts';
import { reviewId } from '#domain/review/review.ts';
import { readDocuments } from '#sync-server/store/records.ts';
import { probeContext } from '#tests/support/bench-probe.ts';
import { DEDUCTING, DOUBTFUL, EACH, foundDivision, HEAD, HEAD_LOGIN, PEOPLE, PERIOD } from '#tests/support/bench-head-division.ts';
import type { HeadDivision } from '#tests/support/bench-head-division.ts';
import { DECIDE_SECONDS, Hand, LETTER_SECONDS, minutesOf, TAP_SECONDS, WORDS_PER_MINUTE } from '#tests/support/bench-head-hand.ts';
import type { HeadTime } from '#tests/support/bench-head-hand.ts';
import { openBenchServer } from '#tests/support/bench-server.ts';
import type { BenchServer } from '#tests/support/bench-server.ts';
import { BenchTable } from '#tests/support/bench-table.ts';
import { openDevice, TABLET } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { allSent, comeOnline, goOffline, installed, signIn } from '#tests/support/screens.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

const SLOWDOWN = 4;
const ALL = PEOPLE * EACH;
const LIST = '.panes > :first-child';
const PANE = '.panes > :nth-child(2)';

let bench: BenchServer;
let wire: Wire;
let division: HeadDivision;
let device: Device;

beforeAll(async () => {
  bench = await openBenchServer();
  division = await foundDivision(bench.database);
  const server = await bench.start();
  wire = await openWire(Number(new URL(server.url).port));
  device = await openDevice(wire.url, { viewport: TABLET, touch: true });
});
afterAll(async () => {
  await device?.close();
  await wire?.close();
  await bench.close();
});

async function slowDown({ context, page }: Device, rate: number): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
}

function button(page: Page, name: string | RegExp) {
  return page.getByRole('button', { name, exact: typeof name === 'string' });
}

function titlesOf(page: Page, list: string): Promise<string[]> {
  return page.locator(`${list} .row-title`).allInnerTexts();
}

/** Its effect on the score is the last thing an item shows. */
function shown(title: string) {
  return { selector: `${PANE}:has(.decide-effect) h2`, text: title };
}

async function openSample(page: Page, hand: Hand): Promise<void> {
  const sample = await titlesOf(page, `${LIST} section:first-child > .stack > .rows`);
  for (const [place, title] of sample.entries()) {
    await hand.tap(place === 0 ? page.locator(LIST).getByRole('button', { name: title }) : button(page, /^Xem việc tiếp/), shown(title));
    await hand.read('submission', `${PANE} > *`);
  }
}

async function decideAll(page: Page, hand: Hand): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Trình đơn chính' });
  await hand.tap(menu.getByRole('link', { name: /^Cần quyết định/ }), { selector: `${LIST} button`, text: 'Nghiệm thu tất cả' });
  await hand.read('inbox', `${LIST} p`);
  await openSample(page, hand);
  const single = await titlesOf(page, `${LIST} section:last-child > .rows`);
  expect(single).toHaveLength(DOUBTFUL);
  await hand.decide(button(page, /^Đã xem đủ, nghiệm thu/), shown(single[0]!));
  for (const [place, title] of single.entries()) {
    await hand.read('submission', `${PANE} > *`);
    const next = place + 1 < single.length ? shown(single[place + 1]!) : { selector: '.undo-bar output', text: title };
    // Every other one without evidence goes back for it.
    if (place % 2 === 0 && (await page.locator(PANE).getByText('Không có minh chứng kèm theo').isVisible())) {
      await hand.tap(button(page, 'Trả lại…'), { selector: `${PANE} .chip`, text: 'Thiếu minh chứng' });
      await hand.tap(button(page, 'Thiếu minh chứng'), { selector: `${PANE} .chip[aria-pressed="true"]`, text: 'Thiếu minh chứng' });
      await hand.decide(button(page, /^Trả lại 2 đơn vị/), next);
    } else {
      await hand.decide(button(page, /^Nghiệm thu 2 đơn vị/), next);
    }
  }
}

async function confirmAll(page: Page, hand: Hand): Promise<void> {
  const menu = page.getByRole('navigation', { name: 'Trình đơn chính' });
  await hand.tap(menu.getByRole('link', { name: /^Xác nhận kỳ/ }), { selector: `${LIST} button`, text: 'Xác nhận' });
  await hand.read('people', `${LIST} p`);
  const sample = button(page, /mở xem/);
  await hand.tap(sample, { selector: `${PANE} h2`, text: await sample.locator('.row-title').innerText() });
  await hand.read('person', `${PANE} > *`);
  const single = await titlesOf(page, `${LIST} section:last-child > .rows`);
  expect(single).toHaveLength(DEDUCTING.length);
  await hand.decide(button(page, `Đã xem, xác nhận ${PEOPLE - DEDUCTING.length} người`), { selector: `${PANE}:has(.confirm-deducted) h2`, text: single[0]! });
  for (const [place, name] of single.entries()) {
    await hand.read('person', `${PANE} > *`);
    // One of them had two more faults than he says.
    if (place === 1) {
      await hand.tap(page.locator(PANE).getByText(/dòng ở mức tối đa/), { selector: `${PANE} details[open] .score-mark` });
      await hand.choose(page.locator(PANE).getByLabel(/^II\.3/), '2');
      await hand.type(page.locator(PANE).getByLabel('Lý do II.3'), 'Hai việc nộp chậm trong tháng');
    }
    const next = place + 1 < single.length ? { selector: `${PANE} h2`, text: single[place + 1]! } : { selector: '.undo-bar output', text: name };
    await hand.decide(button(page, 'Xác nhận điểm'), next);
  }
}

/** Everything is on the device, the last decision past its undo. @returns seconds */
async function untilWritten(page: Page, count: number): Promise<number> {
  const began = performance.now();
  await page.getByText(new RegExp(`còn ${count} mục`)).first().waitFor({ timeout: 180_000 });
  return (performance.now() - began) / 1000;
}

/** What the server says of each decision, and whether the head's figures are its own. */
async function expectAccepted(): Promise<void> {
  const { database } = bench;
  const { world: { unit }, people } = division;
  const { rows } = await database.query<{ id: string }>(`select id from record where unit_id = $1 and kind in ('task', 'review')`, [unit]);
  const documents = [...(await readDocuments(database, unit, rows.map(({ id }) => id))).values()];
  const began = new Date(division.world.now).toISOString();
  const decided = documents.flatMap(({ entries }) => entries).filter(({ actor, at }) => actor === HEAD && at > began);
  expect(decided.map(({ receipt }) => receipt?.verdict)).toEqual(Array.from({ length: ALL + PEOPLE }, () => 'accepted'));
  for (const person of people) {
    const review = documents.find(({ id }) => id === reviewId(person, PERIOD))!;
    const figure = foldOf('review', review).state.confirmed?.figure;
    expect(figure?.exact).toBe((review.summary!.score as PeriodScore).total!.exact);
  }
}

function printTable(deciding: HeadTime, all: HeadTime, waits: readonly number[], written: number): void {
  const table = new BenchTable(`A head with ${ALL} submissions and ${PEOPLE} reviews, tablet ${SLOWDOWN} times slower, no network`);
  const model = `${TAP_SECONDS} s a tap or swipe, ${DECIDE_SECONDS} s a decision, ${WORDS_PER_MINUTE} words a minute, ${LETTER_SECONDS} s a letter, and the machine`;
  const one = (what: string, value: number, unit = '') => table.add({ what, unit, values: [value] });
  one('taps', all.taps);
  one('swipes', all.swipes);
  one('taps whose target lay under something else', all.covered);
  one('texts opened and read', all.screens);
  one('words read', all.words);
  one('letters typed', all.letters);
  one('decisions', all.decisions);
  table.add({ what: 'from a tap to the paint of what it brings', unit: 'ms', values: waits });
  one('waited for the machine, all taps', all.machine, 's');
  one('after the last submission until all are durable, 10 s of undo with it', written, 's');
  one('minutes of deciding submissions', minutesOf(deciding), 'min');
  one('minutes of confirming reviews', minutesOf(all) - minutesOf(deciding), 'min');
  table.add({ what: 'minutes altogether', unit: 'min', values: [minutesOf(all)], budget: { limit: 10 }, note: model });
  table.print();
}

test('three hundred submissions and fifteen reviews', async () => {
  const { page } = device;
  await probeContext(device.context, {});
  await signIn(device, HEAD_LOGIN);
  await installed(device);
  await goOffline(device, wire);
  await slowDown(device, SLOWDOWN);
  const hand = new Hand(page);
  await decideAll(page, hand);
  const deciding = hand.time;
  // A person reads for minutes, this hand does not: the batch gets its time before the next page.
  const written = await untilWritten(page, ALL);
  await confirmAll(page, hand);
  await untilWritten(page, ALL + PEOPLE);
  await slowDown(device, 1);
  await comeOnline(device, wire);
  await allSent(page);
  await expectAccepted();
  expect(device.errors).toEqual([]);
  printTable(deciding, hand.time, hand.waits, written);
});
