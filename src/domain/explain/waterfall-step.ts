import type { Rational } from '../scoring/rational.ts';

export const WATERFALL_CAUSES = [
  'generalDeduction',
  'notDone',
  'handedBack',
  'failedReview',
  'delay',
  'extraWork',
  'cap',
  /** d of a leader: somebody under his authority is below the level asked for. */
  'subordinates',
  /** đ and e of a leader. */
  'decided',
  /** Standard hours: what the complexity and the scale leave below the maximum is nobody's fault. */
  'scale',
  'quality',
  'early',
] as const;
export type WaterfallCause = (typeof WATERFALL_CAUSES)[number];

/** What a bar says besides its points. */
export interface BarFacts {
  /** Unique in the waterfall. */
  readonly id: string;
  readonly cause: WaterfallCause;
  /** Task id, or null. */
  readonly task: string | null;
  /** Line of the general criteria ('II.4'), or null. */
  readonly line: string | null;
  /** Task title or official label of the line. */
  readonly title: string;
  /** The same in English; a task keeps the title its author gave. */
  readonly titleEn: string;
  /** Entry that decided it, or null when nobody decided (work not done). */
  readonly entry: string | null;
  readonly person: string | null;
  /** People whose own score took the points, so that a screen can open theirs. */
  readonly people: readonly string[];
  readonly reason: string;
  readonly article: string;
  /**
   * True when another person's decision took the points, so that an excuse, a correction or a petition can
   * give them back. Whether the period is still open is the caller's to know.
   */
  readonly contestable: boolean;
}

export interface WaterfallStep extends BarFacts {
  /** Negative when lost. */
  readonly points: Rational;
}

type Given = Pick<WaterfallStep, 'id' | 'cause' | 'points' | 'article'> & Partial<WaterfallStep>;

/** A step that nobody decided, unless `given` says who. */
export function makeStep(given: Given): WaterfallStep {
  return {
    task: null,
    line: null,
    title: '',
    titleEn: '',
    entry: null,
    person: null,
    people: [],
    reason: '',
    contestable: false,
    ...given,
  };
}
