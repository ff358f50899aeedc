import type { Opened } from '#app/app.ts';
import { Section } from '#ui/section.tsx';
import { useDecideScreen } from './decide-context.ts';
import { EffectTable } from './effect-table.tsx';
import type { DeclaredItem, ExcuseItem } from './inbox-item.ts';
import { ReasonedChoice } from './reasoned-choice.tsx';
import { confirmedThenAccepted, supposedOf } from './supposed-choices.ts';
import { EvidenceList, TaskFacts } from './task-facts.tsx';

export function DeclaredPanel({ item, opened }: { item: DeclaredItem; opened: Opened<'task'> }) {
  const { app, say, decide } = useDecideScreen();
  const { title, reason } = item.state;
  const who = { actor: app.account.person, now: app.now() };
  const write = (type: string, data: unknown) => [{ kind: 'task', record: item.task, type, data } as const];
  return (
    <>
      <Section title={title}>
        <TaskFacts state={{ ...item.state, reason: '' }} />
        <p><span className="soft">{say('declaredReason')}:</span> {reason}</p>
        <p className="soft">{say('confirmHint')}</p>
      </Section>
      <EffectTable opened={opened} choices={[{ label: say('effectConfirm'), supposed: confirmedThenAccepted(item.state, who) }]} />
      <Section title={say('declared')}>
        <ReasonedChoice
          yes={say('confirm')}
          no={say('decline')}
          onYes={(note) => decide([item.key], say('confirmed', { title }), write('task.confirmed.v1', note ? { note } : {}))}
          onNo={(why) => decide([item.key], say('declined', { title }), write('task.declined.v1', { reason: why }))}
        />
      </Section>
    </>
  );
}

export function ExcusePanel({ item, opened }: { item: ExcuseItem; opened: Opened<'task'> }) {
  const { app, say, decide } = useDecideScreen();
  const { title } = item.state;
  const { faults, id: request } = item.request;
  const write = (type: string, data: unknown) => ({ kind: 'task', record: item.task, type, data }) as const;
  const granted = (reason: string) => write('task.excused.v1', { faults, request, reason });
  const supposed = [supposedOf(granted('…'), { actor: app.account.person, now: app.now() })];
  return (
    <>
      <Section title={title}><TaskFacts state={item.state} /></Section>
      <Section title={say('excuseReason')} aside={say('excuseFaults', { count: faults.length })}>
        <p>{item.request.reason}</p>
        <EvidenceList record={item.task} evidence={item.request.evidence} />
      </Section>
      <EffectTable opened={opened} choices={[{ label: say('effectExcuse'), supposed }]} />
      <Section title={say('excuse')}>
        <ReasonedChoice
          yes={say('grant')}
          no={say('deny')}
          reasonForYes
          onYes={(reason) => decide([item.key], say('excused', { title }), [granted(reason)])}
          onNo={(reason) => decide([item.key], say('denied', { title }), [write('task.excuseDeclined.v1', { request, reason })])}
        />
      </Section>
    </>
  );
}
