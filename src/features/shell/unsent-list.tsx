import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Row } from '#app/app.ts';
import { refusalText } from '#domain/access/refusal.ts';
import { isYear } from '#domain/calendar/period.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatDay } from '#ui/dates.ts';
import { formatPeriod } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { StateMark } from '#ui/state-mark.tsx';
import { useLive } from '#ui/use-live.ts';
import { panelWords } from './panel-words.ts';

type Listed = Row<'task'> | Row<'daysheet'> | Row<'review'>;

function isTask(row: Listed): row is Row<'task'> {
  return row.kind === 'task';
}

/** Days, tasks and reviews with something the server has not acknowledged, or has refused. */
function useListed(): readonly Listed[] | undefined {
  const app = useApp();
  const tasks = useLive(() => app.rows('task'), ['task']);
  const days = useLive(() => app.rows('daysheet'), ['daysheet']);
  const reviews = useLive(() => app.rows('review'), ['review']);
  if (!tasks || !days || !reviews) return undefined;
  return [...tasks, ...days, ...reviews].filter((row) => row.delivery.state !== 'received');
}

function ListedLink({ row, children }: { row: Listed; children: ReactNode }) {
  const app = useApp();
  if (isTask(row)) return <Link to="/viec/$task" params={{ task: row.id }} className="row">{children}</Link>;
  if (row.kind === 'daysheet') return <Link to="/ghi-viec" search={{ ngay: row.head.due }} className="row">{children}</Link>;
  const { period, person } = row.head;
  const whose = person === app.account.person ? {} : { nguoi: person };
  if (isYear(period)) return <Link to={'/nam' as never} search={{ nam: Number(period), ...whose } as never} className="row">{children}</Link>;
  return <Link to="/diem/$period" params={{ period }} search={whose} className="row">{children}</Link>;
}

function ListedRow({ row }: { row: Listed }) {
  const say = useText(panelWords);
  const language = useLanguage((choice) => choice.language);
  const other = row.kind === 'daysheet' ? say('dayLog', { day: formatDay(row.head.due) }) : say('reviewSheet', { period: formatPeriod(row.head.period, language) });
  return (
    <li>
      <ListedLink row={row}>
        <span>
          <span className="row-title">{isTask(row) ? row.state.title : other}</span>
          {row.delivery.refusals.map(({ entry, code }) => <span key={entry}>{refusalText(code, language)}</span>)}
        </span>
        <StateMark state={row.delivery.state} compact />
      </ListedLink>
    </li>
  );
}

/** @param clear nothing at all waits or was refused, changes of people and the catalogue included, which are not listed one by one */
export function UnsentList({ clear }: { clear: boolean }) {
  const say = useText(panelWords);
  const rows = useListed();
  if (!rows) return <Loading />;
  if (rows.length === 0) return clear ? <p className="soft">{say('nothingWaiting')}</p> : null;
  const refused = rows.filter((row) => row.delivery.state === 'review');
  const waiting = rows.filter((row) => row.delivery.state === 'local');
  return (
    <>
      {refused.length > 0 && <h3 className="sheet-heading">{say('needReview')}</h3>}
      <ul className="rows">{refused.map((row) => <ListedRow key={row.id} row={row} />)}</ul>
      {waiting.length > 0 && <h3 className="sheet-heading">{say('waiting')}</h3>}
      <ul className="rows">{waiting.map((row) => <ListedRow key={row.id} row={row} />)}</ul>
    </>
  );
}
