/** Looks from inside the page: when something was painted, how long after a tap, and how long every interaction took. */
import type { BrowserContext, CDPSession, Locator, Page } from 'playwright-core';

/** Something to be seen: an element, and words it holds. */
export interface Sight {
  readonly selector: string;
  readonly text?: string;
}

export interface Interaction {
  readonly name: string;
  readonly target: string;
  readonly duration: number;
}

interface Probe {
  /** Milliseconds after the navigation began, by name of the sight. */
  readonly painted: Record<string, number>;
  readonly interactions: Record<string, Interaction>;
  /** From the next click to the paint of the sight, in milliseconds. */
  tap(sight: Sight): void;
  took: Promise<number>;
}

type ProbedWindow = typeof globalThis & { probe: Probe };

/** Runs in the page, before anything of it. */
function probePage(sights: Record<string, Sight>): void {
  const isSeen = ({ selector, text = '' }: Sight) => [...document.querySelectorAll(selector)].some((element) => element.textContent.includes(text));
  // After the frame that carries the change: the task that follows it.
  const afterPaint = (run: (now: number) => void) => requestAnimationFrame(() => setTimeout(() => run(performance.now())));
  const left = new Map(Object.entries(sights));
  let pressed: { sight: Sight; at: number | null; end: (took: number) => void } | null = null;
  const probe: Probe = {
    painted: {},
    interactions: {},
    took: Promise.resolve(0),
    tap(sight) {
      probe.took = new Promise((end) => (pressed = { sight, at: null, end }));
    },
  };
  (globalThis as ProbedWindow).probe = probe;
  const look = (): void => {
    for (const [name, sight] of left) {
      if (!isSeen(sight)) continue;
      left.delete(name);
      afterPaint((now) => (probe.painted[name] = now));
    }
    if (!pressed || pressed.at === null || !isSeen(pressed.sight)) return;
    const { at, end } = pressed;
    pressed = null;
    afterPaint((now) => end(now - at));
  };
  new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  addEventListener('click', (event) => {
    if (pressed) pressed.at ??= event.timeStamp;
  }, true);
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as (PerformanceEventTiming & { interactionId?: number })[]) {
      const known = probe.interactions[String(entry.interactionId)];
      if (!entry.interactionId || (known && known.duration >= entry.duration)) continue;
      const target = entry.target instanceof Element ? entry.target.textContent.slice(0, 30) : '';
      probe.interactions[String(entry.interactionId)] = { name: entry.name, target, duration: entry.duration };
    }
  });
  observer.observe({ type: 'event', buffered: true, durationThreshold: 16 } as PerformanceObserverInit);
}

/** Call it before the page is opened. */
export function probeContext(context: BrowserContext, sights: Readonly<Record<string, Sight>>): Promise<unknown> {
  return context.addInitScript(probePage, sights);
}

/** @returns milliseconds from the beginning of the navigation to the paint of the sight */
export async function paintedAt(page: Page, name: string, timeout = 60_000): Promise<number> {
  const found = await page.waitForFunction((wanted) => (globalThis as ProbedWindow).probe.painted[wanted], name, { timeout, polling: 50 });
  return (await found.jsonValue()) ?? Number.NaN;
}

/** Taps and waits for what it brings. @returns milliseconds from the event to the paint */
export async function tapTime(page: Page, target: Locator, sight: Sight): Promise<number> {
  await page.evaluate((wanted) => (globalThis as ProbedWindow).probe.tap(wanted), sight);
  await target.click();
  return page.evaluate(() => (globalThis as ProbedWindow).probe.took);
}

/** Interactions of 16 ms and more since the page was opened. */
export async function interactionsOf(page: Page): Promise<Interaction[]> {
  return Object.values(await page.evaluate(() => (globalThis as ProbedWindow).probe.interactions));
}

function spin(page: Page): Promise<number> {
  return page.evaluate(() => {
    const began = performance.now();
    let sum = 0;
    for (let step = 0; step < 4e7; step += 1) sum = (sum + step * 7) % 1_000_003;
    return sum >= 0 ? performance.now() - began : 0;
  });
}

/** How much slower the page's thread really is at this setting. */
export async function realSlowdown(page: Page, rate: number): Promise<number> {
  const session: CDPSession = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await spin(page);
  const usual = await spin(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return (await spin(page)) / usual;
}
