import { Button } from '@mantine/core';
import { useEffect, useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Row } from '#app/app.ts';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { addDays } from '#domain/calendar/day.ts';
import { useApp } from '#parts/app/app-context.ts';
import { RefusedNote } from '#parts/app/refused-note.tsx';
import { calmLive } from '#parts/decisions/calm-live.ts';
import { decidedKeys, decisionQueueOf } from '#parts/decisions/decision-queue.ts';
import { useListKeys } from '#parts/decisions/use-list-keys.ts';
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
import { DecideContext, useDecideScreen } from './decide-context.ts';
import type { DecideScreen } from './decide-context.ts';
import { inboxItems } from './inbox-item.ts';
import type { InboxItem } from './inbox-item.ts';
import { ItemPanel } from './item-panel.tsx';
import { ItemRow } from './item-row.tsx';
import { RoutineCard } from './routine-card.tsx';
import { hardFrom, nextKey, routineBatch, sortOut } from './routine-batch.ts';
import { useChosen } from './use-chosen.ts';
import { decideWords } from './words.ts';
import '#parts/decisions/decisions.css';
import './decide.css';

/** Held day sheets older than this no longer wait for anybody. */
const HELD_DAYS = 62;

function useInbox(org: Organisation | undefined): readonly InboxItem[] | null {
  const app = useApp();
  const tasks = useLive(() => calmLive(app.rows('task')), []);
  const reviews = useLive(() => app.rows('review'), []);
  const sheets = useLive(() => app.rows('daysheet', { from: addDays(app.today(), -HELD_DAYS) }), []);
  return useMemo(() => {
    if (!org || !tasks) return null;
    const others: readonly Row[] = [...(reviews ?? []), ...(sheets ?? [])];
    return inboxItems(tasks, others, { org, person: app.account.person, today: app.today() });
  }, [app, org, tasks, reviews, sheets]);
}

function InboxList({ single, hard, chosenKey }: { single: readonly InboxItem[]; hard: string | null; chosenKey: string | null }) {
  const { say, choose, batch } = useDecideScreen();
  return (
    <div className="stack">
      {batch.items.length + single.length === 0 && <EmptyState title={say('emptyTitle')} hint={say('emptyHint')} icon="check" />}
      {batch.items.length > 0 && <RoutineCard chosenKey={chosenKey} />}
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

interface InboxProps {
  readonly org: Organisation;
  readonly items: readonly InboxItem[];
  readonly sample: SampleDraft;
  readonly markOpened: (key: string) => void;
  /** What the rules refused of earlier decisions. */
  readonly notice: ReactNode;
}

/** List and open item; on a tablet side by side. Deciding goes on to the next. */
function Inbox({ org, items, sample, markOpened, notice }: InboxProps) {
  const app = useApp();
  const say = useText(decideWords);
  const language = useLanguage((choice) => choice.language);
  const catalogue = useLive(() => app.catalogue(), []);
  const wide = useIsWide();
  const [chosenKey, choose] = useChosen();
  const queue = decisionQueueOf(app, delayAction);
  const hard = useMemo(() => hardFrom(catalogue ?? []), [catalogue]);
  const { routine, single } = useMemo(() => sortOut(items, hard), [items, hard]);
  const batch = routineBatch(routine, sample);
  const chosen = items.find(({ key }) => key === chosenKey);
  const opened = chosen?.kind === 'submission' ? chosen.key : null;
  useEffect(() => {
    if (opened) markOpened(opened);
  }, [opened, markOpened]);
  useListKeys([...batch.drawn, ...single.map(({ key }) => key)], chosenKey, choose);
  const screen: DecideScreen = {
    app, org, language, say, batch, choose,
    nameOf: (person) => nameIn(org, person),
    decide: (keys, label, writes) => {
      void queue.add({ keys, label, writes });
      // On a phone the list shows what is left first; beside the list the next item can open at once.
      choose(keys.length > 1 && !wide ? null : nextKey(keys, batch, single));
    },
  };
  const back = chosenKey && !wide && <Button variant="subtle" px={0} leftSection={<Icon name="back" />} onClick={() => choose(null)}>{say('back')}</Button>;
  return (
    <DecideContext.Provider value={screen}>
      <PageHeader title={say('title')} lead={items.length > 0 && (wide || !chosenKey) ? say('lead', { count: items.length }) : undefined} back={back} />
      {notice}
      <div className="decision-panes">
        <Panes list={<InboxList single={single} hard={hard} chosenKey={chosenKey} />} detail={chosenKey === null ? null : <ItemPanel item={chosen ?? null} />} />
      </div>
    </DecideContext.Provider>
  );
}

/** Everything that waits for the head's decision. */
export function DecidePage() {
  const app = useApp();
  const say = useText(decideWords);
  const org = useLive(() => app.organisation(), []);
  const [sample, markOpened] = useSample(app, 'decide/sample');
  const queue = decisionQueueOf(app, delayAction);
  const state = useQueueState(queue);
  const all = useInbox(org);
  const items = useMemo(() => {
    const decided = decidedKeys(state);
    return all?.filter(({ key }) => !decided.has(key));
  }, [all, state]);
  if (!items || !org || !sample) return <Page><PageHeader title={say('title')} /><Loading /></Page>;
  return (
    <Page>
      <Inbox org={org} items={items} sample={sample} markOpened={markOpened} notice={<RefusedNote queue={queue} refused={state.refused} />} />
    </Page>
  );
}
