import { Button } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import type { Row } from '#app/app.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { addDays } from '#domain/calendar/day.ts';
import { useApp } from '#parts/app/app-context.ts';
import { RefusedNote } from '#parts/app/refused-note.tsx';
import { decisionQueueOf } from '#parts/decisions/decision-queue.ts';
import { useQueueState } from '#parts/decisions/use-queue-state.ts';
import { useSample } from '#parts/decisions/use-sample.ts';
import type { SampleDraft } from '#parts/decisions/use-sample.ts';
import { delayAction } from '#ui/delayed-action.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Panes } from '#ui/panes.tsx';
import { Section } from '#ui/section.tsx';
import { useIsWide } from '#ui/use-is-wide.ts';
import { useLive } from '#ui/use-live.ts';
import { DecideContext } from './decide-context.ts';
import type { DecideScreen } from './decide-context.ts';
import { inboxItems } from './inbox-item.ts';
import type { InboxItem } from './inbox-item.ts';
import { ItemPanel } from './item-panel.tsx';
import { ItemRow } from './item-row.tsx';
import { RoutineCard } from './routine-card.tsx';
import { hardFrom, sortOut } from './routine-batch.ts';
import { useChosen } from './use-chosen.ts';
import { decideWords } from './words.ts';
import './decide.css';

/** Held day sheets older than this no longer wait for anybody. */
const HELD_DAYS = 62;

function useInbox(org: Organisation | undefined): readonly InboxItem[] | null {
  const app = useApp();
  const tasks = useLive(() => app.rows('task'), []);
  const reviews = useLive(() => app.rows('review'), []);
  const sheets = useLive(() => app.rows('daysheet', { from: addDays(app.today(), -HELD_DAYS) }), []);
  return useMemo(() => {
    if (!org || !tasks) return null;
    const others: readonly Row[] = [...(reviews ?? []), ...(sheets ?? [])];
    return inboxItems(tasks, others, { org, person: app.account.person, today: app.today() });
  }, [app, org, tasks, reviews, sheets]);
}

interface InboxListProps {
  readonly items: readonly InboxItem[];
  readonly hard: string | null;
  readonly sample: SampleDraft;
  readonly chosenKey: string | null;
  readonly choose: (key: string) => void;
}

function InboxList({ items, hard, sample, chosenKey, choose }: InboxListProps) {
  const say = useText(decideWords);
  const { routine, single } = sortOut(items, hard);
  return (
    <div className="stack">
      {items.length === 0 && <EmptyState title={say('emptyTitle')} hint={say('emptyHint')} icon="check" />}
      {routine.length > 0 && <RoutineCard items={routine} sample={sample} onChoose={choose} />}
      {single.length > 0 && (
        <Section title={say('singles')} aside={single.length}>
          <ul className="rows">
            {single.map((item) => <ItemRow key={item.key} item={item} hard={hard} active={item.key === chosenKey} onChoose={() => choose(item.key)} />)}
          </ul>
        </Section>
      )}
    </div>
  );
}

/** Everything that waits for the head's decision; on a tablet the list stays beside the chosen item. */
export function DecidePage() {
  const app = useApp();
  const say = useText(decideWords);
  const language = useLanguage((choice) => choice.language);
  const org = useLive(() => app.organisation(), []);
  const catalogue = useLive(() => app.catalogue(), []);
  const wide = useIsWide();
  const [chosenKey, choose] = useChosen();
  const [sample, markOpened] = useSample(app, 'decide/sample');
  const queue = decisionQueueOf(app, delayAction);
  const { waiting, refused } = useQueueState(queue);
  const all = useInbox(org);
  const hard = useMemo(() => hardFrom(catalogue ?? []), [catalogue]);
  const queued = new Set(waiting.flatMap(({ keys }) => keys));
  const items = all?.filter(({ key }) => !queued.has(key));
  const chosen = items?.find(({ key }) => key === chosenKey);

  const opened = chosen?.kind === 'submission' ? chosen.key : null;
  const ready = sample !== null;
  useEffect(() => {
    if (opened && ready) markOpened(opened);
  }, [opened, ready, markOpened]);

  if (!items || !org || !sample) return <Page><PageHeader title={say('title')} /><Loading /></Page>;
  const list = <InboxList items={items} hard={hard} sample={sample} chosenKey={chosenKey} choose={choose} />;
  const screen: DecideScreen = {
    app, org, language, say,
    nameOf: (person) => org.people.get(person)?.name ?? person,
    decide: (keys, label, writes) => {
      void queue.add({ keys, label, writes });
      choose(null);
    },
  };
  const back = chosenKey && !wide && <Button variant="subtle" px={0} leftSection={<Icon name="back" />} onClick={() => choose(null)}>{say('back')}</Button>;
  return (
    <DecideContext.Provider value={screen}>
      <Page>
        <PageHeader title={say('title')} lead={items.length > 0 && (wide || !chosenKey) ? say('lead', { count: items.length }) : undefined} back={back} />
        <RefusedNote queue={queue} refused={refused} />
        <Panes list={list} detail={chosenKey === null ? null : <ItemPanel item={chosen ?? null} />} />
      </Page>
    </DecideContext.Provider>
  );
}
