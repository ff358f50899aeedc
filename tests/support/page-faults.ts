/** What is wrong with a page as it stands: faults a person would stumble over, each as one line that names the spot. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { BrowserContext, Page } from 'playwright-core';

/** axe goes in before the page's own scripts: the content security policy lets nothing in later. */
export async function prepareAxe(context: BrowserContext): Promise<void> {
  const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await context.addInitScript({ content: source });
}

interface AxeWindow {
  readonly axe: { run(root: Document, options: RunOptions): Promise<AxeResults> };
}

/** Serious and critical violations of axe. */
export async function axeFaults(page: Page): Promise<string[]> {
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as AxeWindow;
    return (await axe.run(document, { resultTypes: ['violations'] })).violations;
  });
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ''}`));
}

/** A page as wide as its window; tables scroll inside themselves. */
export async function overflowFaults(page: Page): Promise<string[]> {
  const { scrollWidth, clientWidth } = await page.evaluate(() => {
    const { scrollWidth: all, clientWidth: seen } = document.scrollingElement ?? document.body;
    return { scrollWidth: all, clientWidth: seen };
  });
  return scrollWidth > clientWidth ? [`${scrollWidth} px wide in a window of ${clientWidth}`] : [];
}

/** Half a pixel below 44: browsers round borders. */
const LEAST_HEIGHT = 43.5;

/** What a thumb cannot hit: lower than 44 px together with its label. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const isChoice = (element: Element): element is HTMLInputElement => element instanceof HTMLInputElement && /^(checkbox|radio)$/.test(element.type);
    const heightOf = (element: Element): number => {
      const spots = [element, ...(isChoice(element) ? (element.labels ?? []) : [])].map((one) => one.getBoundingClientRect());
      return Math.max(...spots.map(({ bottom }) => bottom)) - Math.min(...spots.map(({ top }) => top));
    };
    const shown = [...document.querySelectorAll('a[href], button, input, select, textarea, summary')].filter((element) => {
      const { width, right, bottom } = element.getBoundingClientRect();
      return element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 0 && right > 0 && bottom > 0;
    });
    const small = shown.filter((element) => heightOf(element) < least);
    return [...new Set(small.map((element) => `${element.tagName.toLowerCase()} “${element.getAttribute('aria-label') ?? element.textContent ?? ''}” ${Math.round(heightOf(element))} px`))];
  }, LEAST_HEIGHT);
}

/** Everything on the page that is read or read out. */
export function textsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const texts = new Set<string>([document.title]);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) texts.add(walker.currentNode.textContent?.trim() ?? '');
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
      for (const name of ['aria-label', 'placeholder', 'title', 'alt']) texts.add(element.getAttribute(name)?.trim() ?? '');
    }
    return [...texts].filter(Boolean);
  });
}
