import { formatDay, formatLongDay, formatMoment, formatTime, formatWeekday } from './dates.ts';
import { useLanguage } from './language.ts';

interface DateTextProps {
  /** 'YYYY-MM-DD' or an ISO instant. */
  readonly value: string;
  /** day '23/11' · weekday 'T2 23/11' · long 'Thứ Hai, 23/11/2026' · time '09:12' · moment '09:12 23/11' */
  readonly as?: 'day' | 'weekday' | 'long' | 'time' | 'moment';
}

export function DateText({ value, as = 'day' }: DateTextProps) {
  const language = useLanguage((choice) => choice.language);
  const shown = {
    day: () => formatDay(value),
    weekday: () => `${formatWeekday(value, language)} ${formatDay(value)}`,
    long: () => formatLongDay(value, language),
    time: () => formatTime(value),
    moment: () => formatMoment(value),
  }[as]();
  return <time dateTime={value}>{shown}</time>;
}
