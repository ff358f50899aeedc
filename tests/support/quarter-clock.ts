/**
 * The days of a quarter at a test's pace: one clock for the built server and for every device of a test. Between two
 * settings it runs on as any clock does; `set` jumps to a moment, never back. Timers of pages go on as if nothing were:
 * a device that slept.
 */
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { openDevice } from './browser.ts';
import type { Device } from './browser.ts';
import { startServer } from './server.ts';
import type { ServerProcess } from './server.ts';

const PRELOAD = pathToFileURL(join(import.meta.dirname, 'quarter-clock-server.mjs')).href;
/** A session lives for a year, but ends after 30 days without a word of its device. */
const SESSIONS = { SESSION_IDLE_HOURS: '720', SESSION_LIFE_HOURS: '8760' };

const REST = 20 * 86_400_000;
/** Longer than a decision waits for its undo. */
const UNDO = 11_000;

/** For `beforeAll`, in milliseconds: the demo ward and four devices take their time on a busy machine. */
export const SLOW_START = 240_000;

export interface TestClock {
  readonly server: ServerProcess;
  /** Milliseconds since 1970. */
  now(): number;
  /** A device of today, with the clock of the test. @param url the server's, or that of a wire before it */
  open(url: string, viewport: { readonly width: number; readonly height: number }): Promise<Device>;
  /** @param day 'YYYY-MM-DD' @param time of Vietnam, 'HH:MM' */
  set(day: string, time?: string): Promise<void>;
  /** Lets the seconds go by in which a decision can still be undone. */
  undoOver(page: Page): Promise<void>;
}

function tellServer(socket: string, moment: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const connection = connect(socket, () => connection.write(String(moment)));
    connection.once('data', () => resolve());
    connection.once('error', reject);
  });
}

/** A device of somebody who looks into the app now and then; one without a network does not reach the server. */
async function goOn({ context, page }: Device, time: number): Promise<void> {
  await context.clock.setSystemTime(time);
  const online = await page.evaluate(() => fetch('/api/session').then(() => true, () => false));
  if (!online || (await page.locator('.sync-mark').count()) === 0) return;
  // An answer that was under way while the server's clock had moved and this one's had not taught the app a wrong time.
  const asked = page.waitForRequest(/\/api\/sync\/pull/, { timeout: 5000 }).then((request) => request.response()).catch(() => null);
  await page.evaluate(() => dispatchEvent(new Event('online')));
  await asked;
}

function momentOf(day: string, time: string): number {
  return Date.parse(`${day}T${time}:00+07:00`);
}

/** Starts the server with the demo ward as it is at that moment. @param day 'YYYY-MM-DD', of Vietnam */
export async function startClock(day: string, time = '08:00'): Promise<TestClock> {
  const socket = join(tmpdir(), `clock-${randomUUID()}`);
  let moment = momentOf(day, time);
  let setAt = Date.now();
  const devices: Device[] = [];
  const server = await startServer({
    demo: true,
    env: { ...SESSIONS, NODE_OPTIONS: `--import=${PRELOAD}`, QUARTER_CLOCK: socket, QUARTER_CLOCK_AT: String(moment) },
  });
  const now = () => moment + Date.now() - setAt;

  async function moveTo(next: number): Promise<void> {
    if (next < now()) throw new Error(`the clock never goes back: ${new Date(next).toISOString()}`);
    while (now() < next) {
      [moment, setAt] = [Math.min(next, now() + REST), Date.now()];
      await tellServer(socket, now());
      await Promise.all(devices.map((device) => goOn(device, now())));
    }
  }

  return {
    server,
    now,
    async open(url, viewport) {
      const device = await openDevice(url, { viewport });
      await device.context.clock.install({ time: now() });
      devices.push(device);
      return device;
    },
    set(day, time = '08:00') {
      return moveTo(momentOf(day, time));
    },
    async undoOver(page) {
      const undo = page.getByRole('button', { name: 'Hoàn tác', exact: true });
      await undo.waitFor();
      moment += UNDO;
      await tellServer(socket, now());
      await Promise.all(devices.map(({ context }) => context.clock.fastForward(UNDO)));
      await undo.waitFor({ state: 'hidden' });
    },
  };
}
