/** Full dates and months as forms print them. */
import type { Language } from './language.ts';

/** @param day 'YYYY-MM-DD'; '22/11/2026', the empty text stays empty */
export function formatFullDay(day: string): string {
  return day.slice(0, 10).split('-').reverse().join('/');
}

/** @param period 'YYYY-MM'; 'tháng 11/2026' */
export function formatMonth(period: string, language: Language): string {
  const [year = '', month = ''] = period.split('-');
  return language === 'vi' ? `tháng ${month}/${year}` : `${month}/${year}`;
}
