/** How the sentences of both languages write figures, periods and numbers of things. */
import { isDay } from '../calendar/day.ts';
import type { ExplanationNode } from './explanation-node.ts';

export type Language = 'vi' | 'en';

/** What a wording may use: figures in the reader's notation, and a label in the reader's language. */
export interface Show {
  readonly value: string;
  readonly formula: string;
  readonly label: string;
  number(text: string | undefined): string;
}

export type Wording = (node: ExplanationNode, show: Show) => string;

/** A number or formula as printed: a true minus sign, in Vietnamese a decimal comma. */
export function localNumber(text: string, language: Language): string {
  const signed = text.replace(/^-/, '−');
  return language === 'vi' ? signed.replaceAll(/(\d)\.(\d)/g, '$1,$2') : signed;
}

export function periodText(period: string, language: Language): string {
  const [year = '', part = ''] = period.split('-');
  const quarter = /^Q(\d)$/.exec(part)?.[1];
  if (quarter) return language === 'vi' ? `quý ${quarter}/${year}` : `quarter ${quarter} of ${year}`;
  return language === 'vi' ? `tháng ${part}/${year}` : `${year}-${part}`;
}

/** '1 delay', '2 delays', '0.5 units', '2 people'; Vietnamese has no plural. */
export function count(amount: string, noun: string, plural = `${noun}s`): string {
  return `${amount} ${amount === '1' ? noun : plural}`;
}

export function trimStop(text: string): string {
  return text.replace(/\.$/, '');
}

/** A reason as a person gave it; of a delay that is the deadline missed, a day. */
export function reasonText(reason: string, language: Language): string {
  if (!isDay(reason)) return reason;
  return language === 'vi' ? `hạn ${reason.split('-').toReversed().join('/')}` : `deadline ${reason}`;
}

/** ' (text)', or nothing. */
export function aside(text: string): string {
  return text ? ` (${trimStop(text)})` : '';
}
