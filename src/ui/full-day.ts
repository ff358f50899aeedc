/** Full dates and periods as forms print them. */
import type { Language } from './language.ts';

/** @param day 'YYYY-MM-DD'; '22/11/2026', the empty text stays empty */
export function formatFullDay(day: string): string {
  return day.slice(0, 10).split('-').reverse().join('/');
}

/** @param period 'YYYY-MM', 'YYYY-Qn' or a year; 'tháng 11/2026', 'quý 3/2026', 'năm 2026' */
export function formatPeriod(period: string, language: Language): string {
  const [year = '', part = ''] = period.split('-');
  if (part === '') return language === 'vi' ? `năm ${year}` : year;
  if (part.startsWith('Q')) return language === 'vi' ? `quý ${part.slice(1)}/${year}` : `${part}/${year}`;
  return language === 'vi' ? `tháng ${part}/${year}` : `${part}/${year}`;
}

/** As it stands at the beginning of a line: 'Tháng 11/2026', 'Quý 3/2026'. */
export function formatPeriodTitle(period: string, language: Language): string {
  return formatPeriod(period, language).replace(/^./, (letter) => letter.toUpperCase());
}
