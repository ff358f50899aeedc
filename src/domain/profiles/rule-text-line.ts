/** What the readable text of a rule profile is made of, and how its numbers and days are written. */
import { localNumber } from '../explain/explanation-figures.ts';
import { fromDecimal, multiply, rational, toDecimal } from '../scoring/rational.ts';

export type Language = 'vi' | 'en';

/** One setting as a sentence beside the article it implements. */
export interface RuleLine {
  /** The setting's path, the same in every profile: two profiles are compared line by line. */
  readonly key: string;
  readonly text: string;
  readonly article: string;
}

export interface RuleSection {
  readonly key: string;
  readonly title: string;
  readonly article: string;
  readonly lines: readonly RuleLine[];
}

interface Labels {
  readonly label: string;
  readonly labelEn: string;
}

/** Writes in one language; both stand side by side where a sentence is made, so that none is forgotten. */
export interface Writer {
  readonly language: Language;
  say(vi: string, en: string): string;
  label(labels: Labels): string;
  /** Decimal text as printed. */
  number(text: string): string;
  /** A share of 1 in percent: '0.25' is '25%'. */
  percent(share: string): string;
  /** 'YYYY-MM-DD' or 'MM-DD', day first. */
  day(text: string): string;
}

const HUNDRED = rational(100n);

/** Four decimals of a percent hold the six of a share. */
export function percentOf(share: string): string {
  return toDecimal(multiply(fromDecimal(share), HUNDRED), 4).replace(/\.?0+$/, '');
}

export function writerIn(language: Language): Writer {
  const number = (text: string): string => localNumber(text, language);
  return {
    language,
    say: (vi, en) => (language === 'vi' ? vi : en),
    label: ({ label, labelEn }) => (language === 'vi' ? label : labelEn).replace(/\.$/, ''),
    number,
    percent: (share) => `${number(percentOf(share))}%`,
    day: (text) => text.split('-').reverse().join('/'),
  };
}

export function line(key: string, article: string, text: string): RuleLine {
  return { key, article, text };
}
