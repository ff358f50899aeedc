import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { App, Opened } from '#app/app.ts';
import { isMember, mayAssign } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { refusalText } from '#domain/access/refusal.ts';
import type { KindName } from '#domain/record/entry.ts';
import { lastDay } from '#domain/calendar/period.ts';
import { periodOn } from '#domain/organisation/rules.ts';
import { DayField } from '#ui/day-field.tsx';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { useLive } from '#ui/use-live.ts';
import { useDecideScreen } from './decide-context.ts';
import { barredFrom, takeOverDue, takingOver } from './decision-writes.ts';
import type { HandedBackItem, HeldItem } from './inbox-item.ts';
import { ReasonedChoice } from './reasoned-choice.tsx';
import { TaskFacts } from './task-facts.tsx';

/** Everybody the viewer may give work to, by name. */
export function assignable(org: Organisation, viewer: string, today: string, except: readonly string[]): { value: string; label: string }[] {
  return [...org.people]
    .filter(([id]) => !except.includes(id) && isMember(org, id, today) && mayAssign(org, viewer, id, today))
    .map(([value, { name }]) => ({ value, label: name }))
    .sort((a, b) => a.label.localeCompare(b.label, 'vi'));
}

export function HandedBackPanel({ item, opened }: { item: HandedBackItem; opened: Opened<'task'> }) {
  const { app, org, say, decide } = useDecideScreen();
  const today = app.today();
  const [person, setPerson] = useState('');
  const [due, setDue] = useState(() => takeOverDue(item, org.unit, today));
  const [missing, setMissing] = useState(false);
  const { title } = item.state;
  const back = opened.record.entries.findLast(({ type }) => type === 'task.handedBack.v1')?.data as { reason?: string } | undefined;
  const choices = [{ value: '', label: say('choosePerson') }, ...assignable(org, app.account.person, today, barredFrom(item))];
  const reassign = (reason: string) => {
    setMissing(person === '');
    if (person) decide([item.key], say('reassigned', { title }), [takingOver(item, app.newId(), { unit: org.unit, person, due, reason })]);
  };
  return (
    <>
      <Section title={title}>
        <TaskFacts state={item.state} />
        {back?.reason && <p><span className="soft">{say('reason')}:</span> {back.reason}</p>}
      </Section>
      <Note tone="info" title={say('handedBackText')} />
      <Section title={say('reassign')}>
        <div className="stack">
          <NativeSelect label={say('newPerson')} data={choices} value={person} error={missing ? say('choosePerson') : undefined} onChange={(event) => setPerson(event.currentTarget.value)} />
          <DayField label={say('newDue')} value={due} min={today} max={lastDay(periodOn(org.unit, due || today))} onChange={setDue} />
          <ReasonedChoice yes={say('reassign')} reasonForYes onYes={reassign} />
        </div>
      </Section>
    </>
  );
}

function openAny(app: App, kind: KindName, record: string) {
  return app.open(kind, record);
}

export function HeldPanel({ item }: { item: HeldItem }) {
  const { app, say, decide, nameOf, language } = useDecideScreen();
  const opened = useLive(() => openAny(app, item.recordKind, item.record), [item.recordKind, item.record]);
  const entry = opened?.record.entries.find(({ id }) => id === item.entry);
  const admit = { kind: item.recordKind, record: item.record, type: 'entry.admitted.v1', data: { entry: item.entry } };
  return (
    <>
      <Note tone="warn" title={say('held')}>{refusalText(item.code, language)}</Note>
      <Section title={say('heldWhat')} aside={nameOf(item.person)}>
        <p className="soft">{say('heldText')}</p>
        {entry && <pre className="decide-entry">{JSON.stringify(entry.data, null, 1)}</pre>}
      </Section>
      <Section title={say('admit')}>
        <ReasonedChoice yes={say('admit')} onYes={() => decide([item.key], say('admitted'), [admit])} />
      </Section>
    </>
  );
}
