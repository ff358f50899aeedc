/** The head's hand and eye: every tap goes through it and is counted, what has to be read is counted in words. */
import { setTimeout as delay } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { tapTime } from './bench-probe.ts';
import type { Sight } from './bench-probe.ts';

/**
 * A person's time, plainly: these constants and the words on the screen, nothing else.
 * Moving the finger to a target and touching it: 1.1 + 0.1 s; making up one's mind: 1.35 s (keystroke-level model, Card, Moran, Newell 1980).
 */
export const TAP_SECONDS = 1.2;
export const DECIDE_SECONDS = 1.35;
/** Telex on glass: about one and a half keys a letter. */
export const LETTER_SECONDS = 0.4;
/** Careful reading on a screen. */
export const WORDS_PER_MINUTE = 250;

/** Part of the height that one swipe moves. */
const SWIPE = 0.8;
/** A screen that takes longer has failed. */
const PATIENCE_MS = 60_000;

export interface HeadTime {
  readonly taps: number;
  /** To bring into sight what is to be read or tapped. */
  readonly swipes: number;
  /** Taps whose target lay under something else. */
  readonly covered: number;
  readonly letters: number;
  readonly decisions: number;
  /** Texts that were opened to be read. */
  readonly screens: number;
  readonly words: number;
  /** Waited for the machine, from each tap to the paint of what it brings. */
  readonly machine: number;
  readonly slowest: number;
}

export function minutesOf({ taps, swipes, letters, decisions, words, machine }: HeadTime): number {
  const seconds = (taps + swipes) * TAP_SECONDS + letters * LETTER_SECONDS + decisions * DECIDE_SECONDS + (words / WORDS_PER_MINUTE) * 60 + machine;
  return seconds / 60;
}

/** Lines of what can be seen, without the choices of closed lists. */
async function linesOf(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).first().evaluate((element) => {
    const choices = new Set([...element.querySelectorAll('option')].map((option) => option.textContent));
    return (element as HTMLElement).innerText.split(/[\n\t]/).map((line) => line.trim()).filter((line) => line !== '' && !choices.has(line));
  });
}

export class Hand {
  private sum = { taps: 0, swipes: 0, covered: 0, letters: 0, decisions: 0, screens: 0, words: 0, machine: 0, slowest: 0 };
  private readonly times: number[] = [];
  /** By kind of screen, the lines it showed last: those that stand there again are recognised, not read. */
  private readonly before = new Map<string, ReadonlySet<string>>();

  constructor(private readonly page: Page) {}

  /** Milliseconds of every tap that waited for something. */
  get waits(): readonly number[] {
    return this.times;
  }

  get time(): HeadTime {
    return this.sum;
  }

  private add(change: Partial<HeadTime>): void {
    const { sum } = this;
    const next = { ...sum };
    for (const [key, value] of Object.entries(change) as [keyof HeadTime, number][]) next[key] = sum[key] + value;
    this.sum = next;
  }

  /** Touches, and waits until `sight` is painted. @throws when it does not come */
  async tap(target: Locator, sight: Sight): Promise<void> {
    await this.bringIntoSight(target);
    const took = await Promise.race([tapTime(this.page, target, sight), delay(PATIENCE_MS, null, { ref: false })]);
    if (took === null) throw new Error(`after tapping ${String(target)} nobody saw ${JSON.stringify(sight)}`);
    this.times.push(took);
    this.add({ taps: 1, machine: took / 1000 });
    this.sum = { ...this.sum, slowest: Math.max(this.sum.slowest, took / 1000) };
  }

  private async bringIntoSight(target: Locator): Promise<void> {
    const place = () => target.evaluate((element) => {
      const { left, top, width, height } = element.getBoundingClientRect();
      const middle = top + height / 2;
      const met = document.elementFromPoint(left + width / 2, middle);
      return { away: middle < 0 ? -middle : Math.max(0, middle - innerHeight), height: innerHeight, free: met !== null && (element.contains(met) || met.contains(element)) };
    });
    const { away, height, free } = await place();
    if (free) return;
    await target.scrollIntoViewIfNeeded();
    this.add({ swipes: Math.max(1, Math.ceil(away / (height * SWIPE))), covered: (await place()).free ? 0 : 1 });
  }

  /** A tap that decides something. */
  async decide(target: Locator, sight: Sight): Promise<void> {
    this.add({ decisions: 1 });
    await this.tap(target, sight);
  }

  /** Touches a field and types. */
  async type(target: Locator, text: string): Promise<void> {
    this.add({ taps: 1, letters: text.length });
    await target.fill(text);
  }

  /** Opens a list of choices and takes one of them. */
  async choose(target: Locator, value: string): Promise<void> {
    this.add({ taps: 2 });
    await target.selectOption(value);
  }

  /** @returns how many swipes show the element down to the end of what is read */
  private async scrollThrough(selector: string): Promise<number> {
    return this.page.locator(selector).first().evaluate((element, part) => {
      const own = element.closest<HTMLElement>('.panes > *');
      const scroller = own && own.scrollHeight > own.clientHeight && getComputedStyle(own).overflowY === 'auto' ? own : document.scrollingElement!;
      let count = 0;
      // The effect on the score is the last thing of an item to be read; the bar of buttons hides what lies under it.
      const end = element.querySelector('.decide-effect') ?? element;
      const bar = element.querySelector('.send-bar');
      const visible = () => Math.min(innerHeight, bar && end !== element ? bar.getBoundingClientRect().top : innerHeight);
      for (let last = -1; scroller.scrollTop !== last && end.getBoundingClientRect().bottom > visible() + 1; count += 1) {
        last = scroller.scrollTop;
        scroller.scrollBy({ top: scroller.clientHeight * part, behavior: 'instant' });
      }
      return count;
    }, SWIPE);
  }

  /** Reads what is new on it since the last screen of this kind. */
  async read(kind: string, selector: string): Promise<void> {
    const lines = await linesOf(this.page, selector);
    const known = this.before.get(kind) ?? new Set();
    const words = lines.filter((line) => !known.has(line)).join(' ').split(/\s+/).filter(Boolean).length;
    this.before.set(kind, new Set(lines));
    this.add({ screens: 1, words, swipes: await this.scrollThrough(selector) });
  }
}
