/** Dates as people in Vietnam write them. All instants are shown in Vietnam's time, wherever the device stands. */
import type { Language } from './language.ts';

const zone = 'Asia/Ho_Chi_Minh';
const locales = { vi: 'vi-VN', en: 'en-GB' } as const;
const shortNames: Readonly<Record<string, string>> = { Mon: 'T2', Tue: 'T3', Wed: 'T4', Thu: 'T5', Fri: 'T6', Sat: 'T7', Sun: 'CN' };
const known = new Map<string, Intl.DateTimeFormat>();

function format(language: Language, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${name}`;
  const made = known.get(key) ?? new Intl.DateTimeFormat(locales[language], { timeZone: zone, ...options });
  known.set(key, made);
  return made;
}

function instant(value: string): Date {
  return new Date(value.length === 10 ? `${value}T12:00:00Z` : value);
}

/** @param value an ISO instant; '09:12' */
export function formatTime(value: string): string {
  return format('en', 'time', { hour: '2-digit', minute: '2-digit', hour12: false }).format(instant(value));
}

/** @param value 'YYYY-MM-DD' or an ISO instant; '23/11' */
export function formatDay(value: string): string {
  return format('en', 'day', { day: '2-digit', month: '2-digit' }).format(instant(value));
}

/** @param value 'YYYY-MM-DD' or an ISO instant; 'T2, 23/11/2026' becomes 'Thứ Hai, 23/11/2026' */
export function formatLongDay(value: string, language: Language): string {
  const name = format(language, 'weekday', { weekday: 'long' }).format(instant(value));
  const date = format('en', 'date', { day: '2-digit', month: '2-digit', year: 'numeric' }).format(instant(value));
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}, ${date}`;
}

/** @param value 'YYYY-MM-DD' or an ISO instant; 'T2', 'CN', 'Mon' */
export function formatWeekday(value: string, language: Language): string {
  const name = format('en', 'short', { weekday: 'short' }).format(instant(value));
  return language === 'vi' ? shortNames[name] ?? name : name;
}

/** @param value an ISO instant; '09:12 23/11' */
export function formatMoment(value: string): string {
  return `${formatTime(value)} ${formatDay(value)}`;
}

/** @param minutes whole minutes; '1 giờ 30 phút', '45 phút' */
export function formatMinutes(minutes: number, language: Language): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const words = language === 'vi' ? ['giờ', 'phút'] : ['h', 'min'];
  const parts = [hours > 0 ? `${hours} ${words[0]}` : '', rest > 0 || hours === 0 ? `${rest} ${words[1]}` : ''];
  return parts.filter(Boolean).join(' ');
}
