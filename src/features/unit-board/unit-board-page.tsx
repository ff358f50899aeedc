import { useMemo, useState } from 'react';
import type { Organisation } from '#domain/access/organisation.ts';
import { addDays } from '#domain/calendar/day.ts';
import { periodFrom, periodOn, rulesFor } from '#domain/organisation/rules.ts';
import type { UnitState } from '#domain/organisation/unit.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useLeaves } from '#parts/tasks/task-leave.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { formatMoment } from '#ui/dates.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatPeriod } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { useLive } from '#ui/use-live.ts';
import { STANDINGS, boardRows, coverageOf } from './board-row.ts';
import type { BoardRow, Standing } from './board-row.ts';
import { LoadSection } from './load-section.tsx';
import { PersonCard } from './person-card.tsx';
import { boardWords } from './words.ts';
import './board.css';

/** Day sheets looked back at for the last sign of life. */
const LOOK_BACK_DAYS = 31;

function useBoard(org: Organisation, period: string): readonly BoardRow[] | null {
  const app = useApp();
  const tasks = useLive(() => app.rows('task'), []);
  const sheets = useLive(() => app.rows('daysheet', { from: addDays(app.today(), -LOOK_BACK_DAYS) }), []);
  const reviews = useLive(() => app.rows('review'), []);
  const scores = useLive(() => app.unitScores(period), [period]);
  return useMemo(() => {
    if (!tasks || !sheets || !reviews || !scores) return null;
    return boardRows({ org, viewer: app.account.person, today: app.today(), period, tasks, sheets, reviews, scores });
  }, [app, org, tasks, sheets, reviews, scores, period]);
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

function Board({ rows, period, unit }: { rows: readonly BoardRow[]; period: string; unit: UnitState }) {
  const say = useText(boardWords);
  const leaves = useLeaves(unit, period);
  const rules = rulesFor(unit, period);
  const [shown, setShown] = useState<Standing | 'all'>('all');
  const present = STANDINGS.filter((standing) => rows.some((row) => row.standing === standing));
  const counted = (standing: Standing) => `${say(standing)} (${rows.filter((row) => row.standing === standing).length})`;
  const options = [{ value: 'all' as const, label: say('all', { count: rows.length }) }, ...present.map((value) => ({ value, label: counted(value) }))];
  return (
    <>
      {present.length > 1 && <ChoiceChips label={say('show')} value={shown} onChange={setShown} options={options} />}
      <ul className="board">
        {rows.filter(({ standing }) => shown === 'all' || standing === shown).map((row) => (
          <PersonCard key={row.person} row={row} period={period} rules={rules} leave={leaves?.get(row.person)} />
        ))}
      </ul>
      {rows.length > 1 && <LoadSection rows={rows} />}
    </>
  );
}

function BoardOf({ org }: { org: Organisation }) {
  const app = useApp();
  const say = useText(boardWords);
  const language = useLanguage((choice) => choice.language);
  const current = periodOn(org.unit, app.today());
  const [period, setPeriod] = useState(current);
  const rows = useBoard(org, period);
  const periods = [current, periodFrom(org.unit, current, -1)].map((value) => ({ value, label: formatPeriod(value, language) }));
  return (
    <>
      <ChoiceChips label={say('period')} value={period} onChange={setPeriod} options={periods} />
      {rows === null && <Loading />}
      {rows?.length === 0 && <EmptyState title={say('emptyTitle')} hint={say('emptyHint')} icon="people" />}
      {rows && rows.length > 0 && (
        <>
          <DataFacts rows={rows} period={period} />
          <Board rows={rows} period={period} unit={org.unit} />
        </>
      )}
    </>
  );
}

/** Who is on time, behind, stuck or silent: to help in time, never a ranking. */
export function UnitBoardPage() {
  const app = useApp();
  const say = useText(boardWords);
  const org = useLive(() => app.organisation(), []);
  return (
    <Page>
      <PageHeader title={say('title')} lead={say('lead')} />
      {org ? <BoardOf org={org} /> : <Loading />}
    </Page>
  );
}
