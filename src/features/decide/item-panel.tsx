import { fromTop } from '#parts/decisions/from-top.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Loading } from '#ui/loading.tsx';
import { useLive } from '#ui/use-live.ts';
import { useDecideScreen } from './decide-context.ts';
import type { HeldItem, InboxItem } from './inbox-item.ts';
import { HandedBackPanel, HeldPanel } from './other-panels.tsx';
import { DeclaredPanel, ExcusePanel } from './request-panels.tsx';
import { SubmissionPanel } from './submission-panel.tsx';

function TaskPanel({ item }: { item: Exclude<InboxItem, HeldItem> }) {
  const { app } = useDecideScreen();
  const opened = useLive(() => app.open('task', item.task), [item.task]);
  if (!opened || opened.id !== item.task) return <Loading />;
  switch (item.kind) {
    case 'submission':
      return <SubmissionPanel item={item} opened={opened} />;
    case 'declared':
      return <DeclaredPanel item={item} opened={opened} />;
    case 'excuse':
      return <ExcusePanel item={item} opened={opened} />;
    case 'handedBack':
      return <HandedBackPanel item={item} opened={opened} />;
  }
}

/** One question with everything needed to answer it; null when it was answered or changed meanwhile. */
export function ItemPanel({ item }: { item: InboxItem | null }) {
  const { say } = useDecideScreen();
  if (!item) return <EmptyState title={say('gone')} hint={say('chosen')} icon="info" />;
  return <div className="stack decision-item" key={item.key} ref={fromTop}>{item.kind === 'held' ? <HeldPanel item={item} /> : <TaskPanel item={item} />}</div>;
}
