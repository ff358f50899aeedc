import type { Rational } from './rational.ts';

export const WATERFALL_CAUSES = [
  'generalDeduction',
  'notDone',
  'handedBack',
  'failedReview',
  'delay',
  'extraWork',
  'cap',
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
