import { Link, useParams } from '@tanstack/react-router';
import type { Opened } from '#app/app.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { mayAssign } from '#domain/access/organisation.ts';
import { refusalText } from '#domain/access/refusal.ts';
import type { TaskData } from '#domain/work/task-entries.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatDay } from '#ui/dates.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Section } from '#ui/section.tsx';
import { StateMark } from '#ui/state-mark.tsx';
import { useIsWide } from '#ui/use-is-wide.ts';
import { useLive } from '#ui/use-live.ts';
import { entryTitle } from './entry-words.ts';
import { HeadActions } from './head-actions.tsx';
import { Story } from './story.tsx';
import { TaskActions } from './task-actions.tsx';
import { TaskFacts } from './task-facts.tsx';
import { tasksWords } from './words.ts';

/** What was refused or is held: why, and what to do next. */
function Refusals({ opened }: { opened: Opened<'task'> }) {
  const say = useText(tasksWords);
  const language = useLanguage((choice) => choice.language);
  return opened.delivery.refusals.map(({ entry, type, code, held }) => (
    <Note key={entry} tone={held ? 'warn' : 'act'} title={say(held ? 'held' : 'refused', { what: entryTitle(type, language) })}>
      {refusalText(code, language)}
    </Note>
  ));
}

function LastReturn({ opened, org }: { opened: Opened<'task'>; org: Organisation }) {
  const say = useText(tasksWords);
  const { lastReturn, status } = opened.state;
  if (!lastReturn || status !== 'returned') return null;
  const who = org.people.get(lastReturn.by)?.name ?? '';
  return (
    <Note tone="warn" icon="return" title={say('returnedBy', { who, day: formatDay(lastReturn.due) })}>
      <p className="quote">{lastReturn.reason}</p>
      {lastReturn.majorError && <p>{say('majorError')}</p>}
      <p>{say('returnedNext')}</p>
    </Note>
  );
}

/** The reason of the last lowering that counts; a snapshot has no story to take it from. */
function loweredWhy({ record, state }: Opened<'task'>): string {
  if (state.target === state.quantity) return '';
  const last = record.entries.findLast(({ type, receipt }) => type === 'task.targetAdjusted.v1' && (receipt?.verdict ?? 'accepted') === 'accepted');
  const { reason = '' } = (last?.data ?? {}) as Partial<TaskData<'task.targetAdjusted.v1'>>;
  return reason.replace(/^./, (letter) => letter.toLowerCase());
}

function BackLink() {
  const say = useText(tasksWords);
  return <Link to="/viec" search={(kept) => kept} className="page-back"><Icon name="back" />{say('back')}</Link>;
}

function TaskDetail({ opened, org }: { opened: Opened<'task'>; org: Organisation }) {
  const app = useApp();
  const say = useText(tasksWords);
  const wide = useIsWide();
  const task = opened.state;
  const own = task.person === app.account.person;
  const decides = mayAssign(org, app.account.person, task.person, app.today());
  const approved = task.status === 'accepted' && opened.delivery.state === 'received';
  const approver = org.people.get(task.units.at(-1)?.acceptedBy ?? '')?.name;
  return (
    <article className="stack">
      <PageHeader title={task.title} level={wide ? 2 : 1} back={wide ? undefined : <BackLink />}
        lead={<StateMark state={approved ? 'approved' : opened.delivery.state} time={opened.delivery.receivedAt} who={approver} />} />
      <Refusals opened={opened} />
      <LastReturn opened={opened} org={org} />
      {own && <TaskActions opened={opened} />}
      {decides && <Link to="/can-quyet-dinh" search={{ viec: opened.id }}>{say('decide')}</Link>}
      {decides && <HeadActions opened={opened} org={org} />}
      <TaskFacts task={task} org={org} lowered={loweredWhy(opened)} />
      <Section title={say('story')}>
        {!opened.whole && <p className="soft">{say('partial')}</p>}
        <Story opened={opened} org={org} />
      </Section>
    </article>
  );
}

export function TaskPage() {
  const app = useApp();
  const say = useText(tasksWords);
  const wide = useIsWide();
  const { task: id = '' } = useParams({ strict: false });
  const opened = useLive(() => app.open('task', id), [id]);
  const org = useLive(() => app.organisation(), []);
  if (opened === undefined || !org) return <Loading />;
  if (opened === null) return <PageHeader title={say('missing')} lead={say('missingHint')} back={wide ? undefined : <BackLink />} level={wide ? 2 : 1} />;
  return <TaskDetail key={id} opened={opened} org={org} />;
}
