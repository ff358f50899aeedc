import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { ActingNote } from '#parts/delegation/acting-note.tsx';
import { useReminders } from '#parts/reminders/use-reminders.ts';
import type { ReminderList } from '#parts/reminders/use-reminders.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { reminderTitle } from './reminder-text.ts';
import { groupReminders } from './reminder-groups.ts';
import type { ReminderBlock, ReminderGroup } from './reminder-groups.ts';
import { ReminderRow } from './reminder-row.tsx';
import { reminderWords } from './words.ts';
import './reminders.css';

function Rows({ block, list }: { block: ReminderBlock; list: ReminderList }) {
  const { org, dismissed } = list;
  return (
    <ul className="rows">
      {block.reminders.map((reminder) => <ReminderRow key={reminder.id} reminder={reminder} org={org} onDismiss={() => dismissed.dismiss(reminder)} />)}
    </ul>
  );
}

/** Many of one kind stand behind the first of them, so that the rest of the page is not pushed away. */
function Block({ block, list }: { block: ReminderBlock; list: ReminderList }) {
  const say = useText(reminderWords);
  const language = useLanguage((choice) => choice.language);
  const [first] = block.reminders;
  if (!block.folded || !first) return <Rows block={block} list={list} />;
  return (
    <details className="reminder-fold">
      <summary>{say('several', { what: `${reminderTitle(first, { org: list.org, language, say })}…`, count: block.reminders.length })}</summary>
      <Rows block={block} list={list} />
    </details>
  );
}

function Group({ group, list }: { group: ReminderGroup; list: ReminderList }) {
  const say = useText(reminderWords);
  return (
    <Section title={say(group.urgency)} aside={<span className="soft">{group.count}</span>}>
      {group.blocks.map((block) => <Block key={block.key} block={block} list={list} />)}
    </Section>
  );
}

function Hidden({ list }: { list: ReminderList }) {
  const say = useText(reminderWords);
  if (list.hidden === 0) return null;
  return (
    <div className="actions">
      <span className="soft">{say('hidden', { count: list.hidden })}</span>
      <Button variant="subtle" onClick={list.dismissed.restore}>{say('showAgain')}</Button>
    </div>
  );
}

/** '/nhac-viec': everything the viewer is reminded of, from the records on this device. */
export function RemindersPage() {
  const say = useText(reminderWords);
  const list = useReminders();
  return (
    <Page>
      <PageHeader title={say('title')} lead={say('lead')} />
      {list ? (
        <div className="stack">
          <ActingNote org={list.org} />
          {list.shown.length === 0 && <EmptyState title={say('emptyTitle')} hint={say('emptyHint')} icon="check" />}
          {groupReminders(list.shown).map((group) => <Group key={group.urgency} group={group} list={list} />)}
          <Hidden list={list} />
        </div>
      ) : <Loading />}
      <p className="plain"><Link to={'/cai-dat' as never} hash="nhac-viec">{say('toNotices')}</Link></p>
    </Page>
  );
}
