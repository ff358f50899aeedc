/** A waterfall as a screen shows it: a handful of bars from the maximum down, each with what it is made of. */
import { localNumber } from '#domain/explain/explanation-figures.ts';
import type { Language } from '#domain/explain/explanation-figures.ts';
import { add, fromDecimal, toDecimal, ZERO } from '#domain/scoring/rational.ts';
import type { Rational } from '#domain/scoring/rational.ts';
import type { Waterfall, WaterfallBar } from '#domain/explain/waterfall.ts';
import { causeText } from '#domain/explain/waterfall-text.ts';

/** More than this is unreadable on a phone: then bars of one cause stand together. */
const MOST = 10;

export interface Fall {
  readonly key: string;
  readonly label: string;
  /** Why, beside the title of a task or line; '' where the label says it. */
  readonly note: string;
  readonly tone: 'lost' | 'gained';
  /** For drawing only: points before and after. */
  readonly from: number;
  readonly to: number;
  /** '−5,83'. */
  readonly text: string;
  /** What is left after it: '94,17'. */
  readonly after: string;
  /** Never empty. */
  readonly bars: readonly WaterfallBar[];
}

interface Group {
  readonly key: string;
  readonly label: string;
  readonly note: string;
  readonly bars: readonly WaterfallBar[];
}

function byCause(bars: readonly WaterfallBar[], language: Language): readonly Group[] {
  const groups = new Map<string, WaterfallBar[]>();
  for (const bar of bars) groups.set(bar.cause, [...(groups.get(bar.cause) ?? []), bar]);
  return [...groups].map(([key, members]) => ({ key, label: causeText(members[0]!.cause, language), note: '', bars: members }));
}

function alone(bar: WaterfallBar, language: Language): Group {
  const title = language === 'vi' ? bar.title : bar.titleEn;
  const cause = causeText(bar.cause, language);
  return { key: bar.id, label: title || cause, note: title ? cause : '', bars: [bar] };
}

/** '30' of '30.00', '28.5' of '28.50'. */
export function shortText(display: string): string {
  return display.includes('.') ? display.replace(/\.?0+$/, '') : display;
}

/** Two decimals with a true sign: '−5,83', '+5,83'. */
export function signed(display: string, language: Language): string {
  return localNumber(display.startsWith('-') ? `−${display.slice(1)}` : `+${display}`, language);
}

/** In the order of the formula, each from where the last one ended. */
export function fallsOf({ start, bars }: Waterfall, language: Language): readonly Fall[] {
  const groups = bars.length > MOST ? byCause(bars, language) : bars.map((bar) => alone(bar, language));
  let left: Rational = fromDecimal(start.exact);
  return groups.map(({ key, label, note, bars: members }) => {
    const before = left;
    const points = members.reduce((sum, bar) => add(sum, fromDecimal(bar.points.exact)), ZERO);
    left = add(left, points);
    return {
      key,
      label,
      note,
      tone: points.n < 0n ? 'lost' : 'gained',
      from: Number(toDecimal(before, 4)),
      to: Number(toDecimal(left, 4)),
      text: signed(toDecimal(points, 2), language),
      after: localNumber(toDecimal(left, 2), language),
      bars: members,
    };
  });
}

export interface Axis {
  readonly from: number;
  readonly to: number;
}

/** Small losses near a high score stay visible when the axis does not start at 0. */
export function axisOf({ start, end }: Waterfall, falls: readonly Fall[]): Axis {
  const points = [Number(start.display), Number(end.display), ...falls.map(({ to }) => to)];
  return { from: Math.max(0, Math.floor((Math.min(...points) - 5) / 10) * 10), to: Math.max(...points) };
}
