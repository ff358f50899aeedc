/** Giving a delegation, and ending one early. */
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { GivenDelegation } from '#domain/access/delegations.ts';
import { delegatesOf, givenBy } from '#domain/access/delegations.ts';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { addDays, isDay } from '#domain/calendar/day.ts';
import { useApp } from '#parts/app/app-context.ts';
import { FormFrame } from '#parts/drafts/form-frame.tsx';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { DayField } from '#ui/day-field.tsx';
import { formatFullDay } from '#ui/full-day.ts';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { delegationWords } from './delegation-words.ts';
import { useSaving } from './use-saving.ts';

const DAYS = 5;

interface GiveFormProps {
  readonly org: Organisation;
  readonly onClose: () => void;
}

export function GiveForm({ org, onClose }: GiveFormProps) {
  const app = useApp();
  const say = useText(delegationWords);
  const saving = useSaving();
  const today = app.today();
  const { value, change, found, done } = useDraft('delegate', { person: '', from: today, to: addDays(today, DAYS - 1), reason: '' });
  const [tried, setTried] = useState(false);
  const { person, from, to, reason } = value;
  const fromFault = !isDay(from) ? say('dayNeeded') : from < today && say('notBeforeToday');
  const toFault = !isDay(to) ? say('dayNeeded') : to < from && say('lastBeforeFirst');
  const others = givenBy(org, app.account.person).filter((one) => one.person !== person && one.from <= to && one.to >= from && one.to >= one.from);
  const choices = delegatesOf(org, app.account.person, today).map((id) => ({ value: id, label: nameIn(org, id) }));
  async function submit(): Promise<void> {
    setTried(true);
    if (person === '' || reason.trim() === '' || fromFault || toFault) return;
    if (!(await saving.save([{ kind: 'person', record: person, type: 'person.delegated.v1', data: { from, to, reason: reason.trim() } }]))) return;
    await done();
    onClose();
  }
  return (
    <FormFrame saving={saving} label={say('give')} found={found} onSubmit={() => void submit()} onCancel={onClose}>
      <NativeSelect label={say('person')} value={person} data={[{ value: '', label: say('choose') }, ...choices]} error={tried && person === '' && say('personNeeded')}
        onChange={(event) => change({ person: event.currentTarget.value })} />
      <DayField label={say('from')} value={from} min={today} error={fromFault || undefined} onChange={(day) => change({ from: day })} />
      <DayField label={say('to')} value={to} min={from} error={toFault || undefined} onChange={(day) => change({ to: day })} />
      <TextInput label={say('reason')} value={reason} maxLength={2000} error={tried && reason.trim() === '' && say('reasonNeeded')} onChange={(event) => change({ reason: event.currentTarget.value })} />
      {others.length > 0 && <Note tone="info" title={say('overlap', { names: others.map((one) => nameIn(org, one.person)).join(', ') })} />}
    </FormFrame>
  );
}

interface EndFormProps {
  readonly given: GivenDelegation;
  readonly name: string;
  readonly onClose: () => void;
}

/** From tomorrow on when nothing else is said: what the deputy writes today still counts. */
export function EndForm({ given, name, onClose }: EndFormProps) {
  const app = useApp();
  const say = useText(delegationWords);
  const saving = useSaving();
  const today = app.today();
  const tomorrow = addDays(today, 1);
  const [on, setOn] = useState(given.from <= today && tomorrow <= given.to ? tomorrow : today);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const fault = !isDay(on) || on < today || on > given.to ? say('outside', { day: formatFullDay(given.to) }) : undefined;
  async function submit(): Promise<void> {
    setTried(true);
    if (fault || reason.trim() === '') return;
    const data = { delegation: given.entry, on, reason: reason.trim() };
    if (await saving.save([{ kind: 'person', record: given.person, type: 'person.delegationEnded.v1', data }])) onClose();
  }
  return (
    <FormFrame saving={saving} label={say('endOf', { name })} onSubmit={() => void submit()} onCancel={onClose}>
      <DayField label={say('on')} description={say('onHint')} value={on} min={today} error={fault} onChange={setOn} />
      <TextInput label={say('endReason')} value={reason} maxLength={2000} error={tried && reason.trim() === '' && say('reasonNeeded')} onChange={(event) => setReason(event.currentTarget.value)} />
    </FormFrame>
  );
}
