import './board.css';
import { useMemo, useState } from 'react';
import { addDays } from '#domain/calendar/day.ts';
import { periodOfDay, shiftPeriod } from '#domain/calendar/period.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { formatMoment } from '#ui/dates.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatMonth } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { useLive } from '#ui/use-live.ts';
import { useApp } from '../app-context.ts';
import { STANDINGS, boardRows, coverageOf } from './board-row.ts';
import type { BoardRow, Standing } from './board-row.ts';
import { LoadSection } from './load-section.tsx';
import { PersonCard } from './person-card.tsx';
import { boardWords } from './words.ts';

/** Day sheets looked back at for the last sign of life. */
const LOOK_BACK_DAYS = 31;

function useBoard(period: string): readonly BoardRow[] | null {
  const app = useApp();
  const org = useLive(() => app.organisation(), []);
  const tasks = useLive(() => app.rows('task'), []);
  const sheets = useLive(() => app.rows('daysheet', { from: addDays(app.today(), -LOOK_BACK_DAYS) }), []);
  const reviews = useLive(() => app.rows('review'), []);
  return useMemo(() => {
    if (!org || !tasks || !sheets || !reviews) return null;
    return boardRows({ org, viewer: app.account.person, today: app.today(), period, tasks, sheets, reviews });
  }, [app, org, tasks, sheets, reviews, period]);
}

/** How old and how complete the data is, before any figure. */
function DataFacts({ rows, period }: { rows: readonly BoardRow[]; period: string }) {
  const app = useApp();
  const say = useText(boardWords);
  const status = useLive(() => app.status(), []);
  const { withData, people, toConfirm } = coverageOf(rows, period);
  return (
    <>
      <p className="board-facts">
        <span>{say('coverage', { withData, people })}</span>
        {status && <span>{status.lastExchange ? say('age', { time: formatMoment(status.lastExchange) }) : say('ageNone')}</span>}
      </p>
      {toConfirm > 0 && <Note tone="info" icon="score" title={say('toConfirm', { count: toConfirm })} />}
    </>
  );
}

function Board({ rows, period }: { rows: readonly BoardRow[]; period: string }) {
  const say = useText(boardWords);
  const [shown, setShown] = useState<Standing | 'all'>('all');
  const present = STANDINGS.filter((standing) => rows.some((row) => row.standing === standing));
  const counted = (standing: Standing) => `${say(standing)} (${rows.filter((row) => row.standing === standing).length})`;
  const options = [{ value: 'all' as const, label: say('all', { count: rows.length }) }, ...present.map((value) => ({ value, label: counted(value) }))];
  return (
    <>
      {present.length > 1 && <ChoiceChips label={say('show')} value={shown} onChange={setShown} options={options} />}
      <ul className="board">
        {rows.filter(({ standing }) => shown === 'all' || standing === shown).map((row) => <PersonCard key={row.person} row={row} period={period} />)}
      </ul>
      {rows.length > 1 && <LoadSection rows={rows} />}
    </>
  );
}

/** Who is on time, behind, stuck or silent: to help in time, never a ranking. */
export function UnitBoardPage() {
  const app = useApp();
  const say = useText(boardWords);
  const language = useLanguage((choice) => choice.language);
  const current = periodOfDay(app.today());
  const [period, setPeriod] = useState(current);
  const rows = useBoard(period);
  const months = [current, shiftPeriod(current, -1)].map((value) => ({ value, label: formatMonth(value, language) }));
  return (
    <Page>
      <PageHeader title={say('title')} lead={say('lead')} />
      <ChoiceChips label={say('month')} value={period} onChange={setPeriod} options={months} />
      {rows === null && <Loading />}
      {rows?.length === 0 && <EmptyState title={say('emptyTitle')} hint={say('emptyHint')} icon="people" />}
      {rows && rows.length > 0 && (
        <>
          <DataFacts rows={rows} period={period} />
          <Board rows={rows} period={period} />
        </>
      )}
    </Page>
  );
}
