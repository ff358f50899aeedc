import { Link } from '@tanstack/react-router';
import type { Row } from '#app/app.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { mayAssign } from '#domain/access/organisation.ts';
import { useApp } from '#parts/app/app-context.ts';
import { OPEN_STATES } from '#parts/tasks/task-due.ts';
import { TaskRow } from '#parts/tasks/task-row.tsx';
import { DateText } from '#ui/date-text.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { useLive } from '#ui/use-live.ts';
import { dayView } from './day-view.ts';
import { LoggedToday } from './logged-today.tsx';
import { todayWords } from './words.ts';

interface TaskSectionProps {
  readonly title: string;
  readonly rows: readonly Row<'task'>[];
  readonly today: string;
  readonly hint?: string;
}

function TaskSection({ title, rows, today, hint }: TaskSectionProps) {
  if (rows.length === 0) return null;
  return (
    <Section title={title} aside={<span className="soft">{rows.length}</span>}>
      {hint && <p className="soft">{hint}</p>}
      <ul className="rows">{rows.map((row) => <TaskRow key={row.id} row={row} today={today} />)}</ul>
    </Section>
  );
}

/** What came back, each with its reason: nobody should have to open a task to learn why. */
function Returned({ rows, today, org }: { rows: readonly Row<'task'>[]; today: string; org: Organisation | undefined }) {
  const say = useText(todayWords);
  if (rows.length === 0) return null;
  return (
    <Section title={say('returned')} aside={<span className="soft">{rows.length}</span>}>
      {rows.map((row) => (
        <div key={row.id}>
          <ul className="rows"><TaskRow row={row} today={today} /></ul>
          {row.state.lastReturn && (
            <p className="quote">
              {say('returnedBecause', { who: org?.people.get(row.state.lastReturn.by)?.name ?? '', reason: row.state.lastReturn.reason })}
            </p>
          )}
        </div>
      ))}
    </Section>
  );
}

/** For whoever decides: how much waits, one tap away. */
function Deciding({ org }: { org: Organisation | undefined }) {
  const app = useApp();
  const say = useText(todayWords);
  const rows = useLive(() => app.rows('task', { states: ['submitted', 'declared'] }), ['deciding']);
  const { person } = app.account;
  const count = org && rows ? rows.filter((row) => mayAssign(org, person, row.state.person, app.today())).length : 0;
  if (count === 0) return null;
  return (
    <Link to="/can-quyet-dinh" className="section row">
      <span className="row-title">{say('deciding', { count })}</span>
      <Icon name="next" />
    </Link>
  );
}

function Tasks({ rows, org }: { rows: readonly Row<'task'>[]; org: Organisation | undefined }) {
  const app = useApp();
  const say = useText(todayWords);
  const today = app.today();
  const view = dayView(rows, today);
  if (rows.length === 0) {
    return <section className="section"><EmptyState icon="inbox" title={say('emptyTitle')} hint={say('emptyHint')} /></section>;
  }
  return (
    <>
      <TaskSection title={say('review')} rows={view.review} today={today} hint={say('reviewHint')} />
      <Returned rows={view.returned} today={today} org={org} />
      <TaskSection title={say('due')} rows={view.due} today={today} />
      {view.due.length === 0 && <p className="soft">{say('nothingDue')}</p>}
      <TaskSection title={say('next')} rows={view.next} today={today} />
      <TaskSection title={say('declared')} rows={view.declared} today={today} />
      <Link to="/viec">{say('all')}</Link>
    </>
  );
}

export function TodayPage() {
  const app = useApp();
  const say = useText(todayWords);
  const org = useLive(() => app.organisation(), []);
  const rows = useLive(() => app.rows('task', { person: app.account.person, states: [...OPEN_STATES, 'declared', 'submitted'] }), ['own']);
  const label = <><Icon name="plus" />{say('log')}</>;
  return (
    <Page>
      <PageHeader title={say('title')} lead={<DateText value={app.today()} as="long" />}
        actions={<Link to="/ghi-viec" className="wide-action">{label}</Link>} />
      <Deciding org={org} />
      {rows ? <Tasks rows={rows} org={org} /> : <Loading />}
      <LoggedToday />
      <div className="fab-room" />
      <Link to="/ghi-viec" className="fab">{label}</Link>
    </Page>
  );
}
