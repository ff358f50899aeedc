/** The first sync of a new device over a slow network: 1.6 Mbps, 150 ms there and back, a quarter of this machine's speed. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { DEMO_PASSWORD } from '#sync-server/demo/accounts.ts';
import { paintedAt, probeContext } from '#tests/support/bench-probe.ts';
import { fillDemo, openBenchServer } from '#tests/support/bench-server.ts';
import type { BenchServer } from '#tests/support/bench-server.ts';
import { BenchTable } from '#tests/support/bench-table.ts';
import { openDevice } from '#tests/support/browser.ts';
import { openShapedWire } from '#tests/support/wire-shaped.ts';
import type { ShapedWire } from '#tests/support/wire-shaped.ts';

const SLOWDOWN = 4;
const SHAPE = { rate: 1_600_000, roundTrip: 150 };
const RUNS = 3;
const SIGHTS = {
  // Own tasks, or how much waits for a decision.
  usable: { selector: '.shell-body ul.rows a.row, .shell-body a.section.row' },
  complete: { selector: '.sync-mark', text: 'Đã gửi hết' },
};

let bench: BenchServer;
let port: number;
let wire: ShapedWire;

beforeAll(async () => {
  bench = await openBenchServer();
  await fillDemo(bench.database, 300);
  const server = await bench.start();
  port = Number(new URL(server.url).port);
  wire = await openShapedWire(port, SHAPE);
});
afterAll(async () => {
  await wire.close();
  await bench.close();
});

interface FirstSync {
  /** Milliseconds since the first pull was sent. */
  readonly usable: number;
  readonly complete: number;
  /** From the tap on sign-in: the code of the app comes over the same wire. */
  readonly sinceTap: number;
  readonly bytes: number;
  readonly pulls: number;
}

/** Bytes of the answers of pulls as they came over the network, with their headers. */
async function countPulls(page: Page): Promise<{ bytes: number; pulls: number }> {
  const counted = { bytes: 0, pulls: 0 };
  const ours = new Set<string>();
  const session = await page.context().newCDPSession(page);
  session.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (request.url.includes('/api/sync/pull')) ours.add(requestId);
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (!ours.delete(requestId)) return;
    counted.bytes += encodedDataLength;
    counted.pulls += 1;
  });
  await session.send('Network.enable');
  return counted;
}

async function firstSync(login: string): Promise<FirstSync> {
  const device = await openDevice(wire.url, { slowdown: SLOWDOWN });
  const { page, context } = device;
  page.setDefaultTimeout(120_000);
  await probeContext(context, SIGHTS);
  const counted = await countPulls(page);
  await page.goto('/');
  await page.getByLabel('Tên đăng nhập').fill(login);
  await page.getByLabel('Mật khẩu', { exact: true }).fill(DEMO_PASSWORD);
  const tapped = await page.evaluate(() => performance.now());
  await page.getByRole('button', { name: 'Đăng nhập', exact: true }).click();
  const [usable, complete] = [await paintedAt(page, 'usable', 120_000), await paintedAt(page, 'complete', 120_000)];
  const began = await page.evaluate(() => performance.getEntriesByType('resource').find(({ name }) => name.includes('/api/sync/pull'))!.startTime);
  expect(device.errors).toEqual([]);
  await device.close();
  return { usable: usable - began, complete: complete - began, sinceTap: complete - tapped, ...counted };
}

test('the wire is as slow as it says', async () => {
  const began = performance.now();
  const { length } = new Uint8Array(await (await fetch(`${wire.url}/icon-512.png`)).arrayBuffer());
  const took = performance.now() - began;
  expect(took).toBeGreaterThan(2 * SHAPE.roundTrip + (length * 8000) / SHAPE.rate - 5);
});

const CASES = [
  ['congchuc', 'an official with 300 tasks', { complete: 3000, bytes: 120 }],
  ['truongphong', 'a head with more than 3,000', { usable: 5000 }],
] as const;

test.each(CASES)('%s: %s', async (login, who, budgets: { usable?: number; complete?: number; bytes?: number }) => {
  const table = new BenchTable(`First sync at 1.6 Mbps, 150 ms, ${SLOWDOWN} times slower: ${who}`);
  const runs: FirstSync[] = [];
  for (let run = 0; run < RUNS; run += 1) runs.push(await firstSync(login));
  const budgetOf = (limit: number | undefined) => (limit === undefined ? {} : { budget: { limit } });
  const note = `${runs[0]!.pulls} pulls`;
  table.add({ what: 'usable, since the first pull', unit: 'ms', values: runs.map(({ usable }) => usable), ...budgetOf(budgets.usable) });
  table.add({ what: 'complete, since the first pull', unit: 'ms', values: runs.map(({ complete }) => complete), ...budgetOf(budgets.complete), note });
  table.add({ what: 'bytes of the pulls', unit: 'KB', values: runs.map(({ bytes }) => bytes / 1024), ...budgetOf(budgets.bytes) });
  table.add({ what: 'complete, since the tap on sign-in', unit: 'ms', values: runs.map(({ sinceTap }) => sinceTap), note: 'with the code of the app' });
  expect(runs.every(({ pulls }) => pulls > 0)).toBe(true);
  table.print();
});
