/** A slow device: real Chromium at a sixth of this machine's speed, the built app, without a network at the start. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { installed, signIn } from '#tests/support/screens.ts';
import { interactionsOf, paintedAt, probeContext, realSlowdown, tapTime } from '#tests/support/bench-probe.ts';
import { fillDemo, openBenchServer } from '#tests/support/bench-server.ts';
import type { BenchServer } from '#tests/support/bench-server.ts';
import { BenchTable } from '#tests/support/bench-table.ts';
import { openDevice } from '#tests/support/browser.ts';
import type { Device } from '#tests/support/browser.ts';
import { openWire } from '#tests/support/wire.ts';
import type { Wire } from '#tests/support/wire.ts';

const SLOWDOWN = 6;
const COLD_STARTS = 8;
const LINES = 12;
/** A task of the day's list stands below the heading. */
const SIGHTS = { heading: { selector: 'h1', text: 'Hôm nay' }, list: { selector: '.shell-body ul.rows a.row' } };
const PEOPLE = [['motcua', 'the demo official'], ['congchuc', 'an official with 300 tasks']] as const;

let bench: BenchServer;
let wire: Wire;

beforeAll(async () => {
  bench = await openBenchServer();
  await fillDemo(bench.database, 300);
  const server = await bench.start();
  wire = await openWire(Number(new URL(server.url).port));
});
afterAll(async () => {
  await wire.close();
  await bench.close();
});

/** Signed in with everything on the device; fast until it is restarted. */
async function prepared(login: string): Promise<Device> {
  wire.mend();
  const device = await openDevice(wire.url, { slowdown: SLOWDOWN });
  const session = await device.context.newCDPSession(device.page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await signIn(device, login);
  await installed(device);
  return device;
}

/** Another start of the browser, slow, with the probe in its page. */
async function restarted(device: Device): Promise<Device> {
  const again = await device.restart('about:blank');
  await probeContext(again.context, SIGHTS);
  return again;
}

/** Logs a line of work in words. @returns from the tap on 'Lưu' to the saved line on the screen, in milliseconds */
async function logLine({ page }: Device, text: string): Promise<number> {
  await page.getByRole('searchbox').fill(text);
  await page.getByRole('button', { name: `Ghi “${text}”` }).click();
  await page.getByRole('button', { name: '15', exact: true }).click();
  return tapTime(page, page.getByRole('button', { name: 'Lưu', exact: true }), { selector: 'output.saved', text });
}

async function openByMenu({ page }: Device, name: string, selector: string): Promise<number> {
  return tapTime(page, page.getByRole('navigation', { name: 'Trình đơn chính' }).getByRole('link', { name, exact: true }), { selector });
}

test.each(PEOPLE)('%s', async (login, who) => {
  const table = new BenchTable(`A device ${SLOWDOWN} times slower: ${who}`);
  let device = await prepared(login);
  wire.cut();
  const starts: Record<'heading' | 'list', number[]> = { heading: [], list: [] };
  for (let run = 0; run < COLD_STARTS; run += 1) {
    device = await restarted(device);
    await device.page.goto('/');
    starts.list.push(await paintedAt(device.page, 'list'));
    starts.heading.push(await paintedAt(device.page, 'heading'));
  }
  table.add({ what: 'cold start offline, heading painted', unit: 'ms', values: starts.heading });
  table.add({ what: 'cold start offline, list painted', unit: 'ms', values: starts.list, budget: { limit: 1200, share: 0.75 } });

  wire.mend();
  const scores: number[] = [];
  for (let run = 0; run < 6; run += 1) {
    scores.push(await openByMenu(device, 'Điểm của tôi', '.score-fact'));
    await openByMenu(device, 'Việc của tôi', '.shell-body ul.rows a.row');
    await openByMenu(device, 'Hôm nay', '.shell-body ul.rows a.row');
  }
  table.add({ what: "the month's score, first opening", unit: 'ms', values: scores.slice(0, 1) });
  table.add({ what: "the month's score, later", unit: 'ms', values: scores.slice(1) });

  await openByMenu(device, 'Ghi việc', 'fieldset.chips');
  const lines: number[] = [];
  for (let run = 0; run < LINES; run += 1) lines.push(await logLine(device, `${who}, dòng ${run}`));
  table.add({ what: 'a line of work, tap to durable and painted', unit: 'ms', values: lines, budget: { limit: 80, share: 0.95 } });

  const interactions = await interactionsOf(device.page);
  const worst = interactions.toSorted((a, b) => b.duration - a.duration).slice(0, 3).map(({ name, target, duration }) => `${target} (${name}) ${duration}`);
  const durations = interactions.map(({ duration }) => duration);
  table.add({ what: 'interactions (INP), those of 16 ms and more', unit: 'ms', values: durations, budget: { limit: 150, share: 0.95 }, note: worst.join('; ') });
  const factor = await realSlowdown(device.page, SLOWDOWN);
  table.add({ what: 'the slowdown as it really was', unit: '×', values: [factor] });
  expect(device.errors).toEqual([]);
  await device.close();
  table.print();
});
