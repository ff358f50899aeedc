/** A waterfall as a chart can show it: a few bars; the complete list stands beside it as text. */
import { localNumber } from '#domain/scoring/explanation-text.ts';
import type { Language } from '#domain/scoring/explanation-text.ts';
import { add, fromDecimal, toDecimal, ZERO } from '#domain/scoring/rational.ts';
import type { Rational } from '#domain/scoring/rational.ts';
import type { Waterfall, WaterfallBar } from '#domain/scoring/waterfall.ts';
import { causeText } from '#domain/scoring/waterfall-text.ts';
import type { WaterfallChartBar } from '#ui/chart-waterfall.tsx';

/** More than this is unreadable on a phone: then bars of one cause stand together. */
const MOST = 10;

interface Step {
  readonly label: string;
  readonly points: Rational;
}

function byCause(bars: readonly WaterfallBar[], language: Language): Step[] {
  const sums = new Map<string, Rational>();
  for (const { cause, points } of bars) {
    const label = causeText(cause, language);
    sums.set(label, add(sums.get(label) ?? ZERO, fromDecimal(points.exact)));
  }
  return [...sums].map(([label, points]) => ({ label, points }));
}

function single(bars: readonly WaterfallBar[], language: Language): Step[] {
  return bars.map(({ title, cause, points }) => ({ label: title || causeText(cause, language), points: fromDecimal(points.exact) }));
}

export function signed(display: string, language: Language): string {
  return localNumber(display.startsWith('-') ? `−${display.slice(1)}` : `+${display}`, language);
}

/** First the whole, last what is left; heights are for drawing only, texts are exact to two decimals. */
export function chartBars({ start, bars, end }: Waterfall, words: { start: string; end: string }, language: Language): WaterfallChartBar[] {
  const steps = bars.length > MOST ? byCause(bars, language) : single(bars, language);
  let left = fromDecimal(start.exact);
  const drawn = steps.map(({ label, points }): WaterfallChartBar => {
    const from = Number(toDecimal(left, 4));
    left = add(left, points);
    const tone = points.n < 0n ? 'lost' : 'gained';
    return { label, from, to: Number(toDecimal(left, 4)), tone, text: signed(toDecimal(points, 2), language) };
  });
  const whole = (label: string, display: string): WaterfallChartBar => ({ label, from: 0, to: Number(display), tone: 'whole', text: localNumber(display, language) });
  return [whole(words.start, start.display), ...drawn, whole(words.end, end.display)];
}
