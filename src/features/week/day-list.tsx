import { Link } from '@tanstack/react-router';
import { useApp } from '#parts/app/app-context.ts';
import { formatDay, formatLongDay, formatMinutes } from '#ui/dates.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { dayTotal } from './week-grid.ts';
import type { GridRow } from './week-grid.ts';
import { weekWords } from './words.ts';

/** The same week on a phone: the latest day first, days to come left out. */
export function DayList({ rows, days }: { rows: readonly GridRow[]; days: readonly string[] }) {
  const app = useApp();
  const say = useText(weekWords);
  const language = useLanguage((choice) => choice.language);
  const past = days.filter((day) => day <= app.today()).toReversed();
  return past.map((day) => {
    const own = rows.filter((row) => row.minutes[day] !== undefined);
    const total = dayTotal(rows, day);
    return (
      <Section key={day} title={formatLongDay(day, language).slice(0, -5)} aside={total > 0 ? formatMinutes(total, language) : <span className="soft">{say('nothing')}</span>}>
        <ul className="plain">
          {own.map((row) => <li key={row.key} className="week-line"><span>{row.text}</span><span>{formatMinutes(row.minutes[day] ?? 0, language)}</span></li>)}
        </ul>
        <Link to="/ghi-viec" search={{ ngay: day }} className="week-link"><Icon name="plus" />{say('add', { day: formatDay(day) })}</Link>
      </Section>
    );
  });
}
