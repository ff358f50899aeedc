import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { addDays } from '#domain/calendar/day.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatDay, formatMinutes } from '#ui/dates.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Loading } from '#ui/loading.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { useIsWide } from '#ui/use-is-wide.ts';
import { useLive } from '#ui/use-live.ts';
import { DayList } from './day-list.tsx';
import { WeekTable } from './week-table.tsx';
import { dayTotal, gridRows, mondayOf, weekDays } from './week-grid.ts';
import type { GridRow } from './week-grid.ts';
import { weekWords } from './words.ts';
import './week.css';

const AddTime = lazyPart(async () => (await import('./add-time.tsx')).AddTime);

function WeekLinks({ monday }: { monday: string }) {
  const app = useApp();
  const say = useText(weekWords);
  const following = addDays(monday, 7);
  return (
    <>
      <Link to="/tuan" search={{ tu: addDays(monday, -7) }} className="week-link"><Icon name="back" />{say('previous')}</Link>
      {following <= app.today() && <Link to="/tuan" search={{ tu: following }} className="week-link">{say('next')}<Icon name="next" /></Link>}
    </>
  );
}

/** A week to catch up on: a grid where there is room, day by day on a phone. */
export function WeekPage() {
  const app = useApp();
  const say = useText(weekWords);
  const language = useLanguage((choice) => choice.language);
  const wide = useIsWide();
  const { tu } = useSearch({ strict: false });
  const [adding, setAdding] = useState<{ row: GridRow; day: string } | null>(null);
  const current = mondayOf(app.today());
  const monday = mondayOf(tu ?? current);
  const days = weekDays(monday);
  const { person } = app.account;
  const sheets = useLive(() => app.rows('daysheet', { person, from: monday, to: addDays(monday, 6) }), [monday]);
  const tasks = useLive(() => app.rows('task', { person, states: ['assigned', 'inProgress', 'returned'] }), ['open']);
  if (!sheets || !tasks) return <Page><Loading /></Page>;
  const rows = gridRows(sheets, tasks);
  const total = days.reduce((sum, day) => sum + dayTotal(rows, day), 0);
  const title = monday === current ? say('title') : say('otherWeek', { from: formatDay(monday), to: formatDay(addDays(monday, 6)) });
  return (
    <Page>
      <PageHeader title={title} lead={say('weekTotal', { time: formatMinutes(total, language) })} actions={<WeekLinks monday={monday} />} />
      {wide
        ? <WeekTable rows={rows} days={days} onAdd={(row, day) => setAdding({ row, day })} />
        : <DayList rows={rows} days={days} />}
      {adding && <AddTime {...adding} onClose={() => setAdding(null)} />}
    </Page>
  );
}
