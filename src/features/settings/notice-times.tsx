import { Button, Checkbox, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { ReminderSettings, ReminderWishes } from '#domain/protocol/reminders.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { FailureNote } from './failure-note.tsx';
import { noticeWords } from './notice-words.ts';
import { useAsking } from './use-notices.ts';
import type { Notices } from './use-notices.ts';

/** Offered to whoever takes the digest up again. */
const MORNING = '07:30';

interface Form {
  readonly digest: boolean;
  readonly at: string;
  readonly from: string;
  readonly to: string;
  readonly urgent: boolean;
}

function formOf({ digest, quiet, urgent }: ReminderSettings): Form {
  return { digest: digest.at !== null, at: digest.at ?? MORNING, from: quiet.from, to: quiet.to, urgent };
}

function wishesOf({ digest, at, from, to, urgent }: Form): ReminderWishes {
  return { digest: { at: digest ? at : null }, quiet: { from, to }, urgent };
}

interface TimeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly tried: boolean;
  readonly onChange: (value: string) => void;
}

function TimeField({ label, value, tried, onChange }: TimeFieldProps) {
  const say = useText(noticeWords);
  return <TextInput type="time" label={label} value={value} error={tried && value === '' && say('timeNeeded')} onChange={(event) => onChange(event.currentTarget.value)} />;
}

function TimesForm({ notices, onSaved }: { notices: Notices; onSaved: () => void }) {
  const say = useText(noticeWords);
  const draft = useDraft('reminder-wishes', formOf(notices.settings));
  const { busy, failure, ask } = useAsking(notices.show);
  const [tried, setTried] = useState(false);
  const { value, change } = draft;
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (value.from === '' || value.to === '' || (value.digest && value.at === '')) return;
    if (!(await ask(() => notices.channel.server.save(wishesOf(value))))) return;
    await draft.done();
    onSaved();
  }
  return (
    <form className="form" aria-label={say('times')} noValidate onSubmit={(event) => void submit(event)}>
      <DraftOffer found={draft.found} />
      <Checkbox label={say('digest')} checked={value.digest} onChange={(event) => change({ digest: event.currentTarget.checked })} />
      {value.digest && <TimeField label={say('digestAt')} value={value.at} tried={tried} onChange={(at) => change({ at })} />}
      <Checkbox label={say('urgent')} description={say('urgentHint')} checked={value.urgent} onChange={(event) => change({ urgent: event.currentTarget.checked })} />
      <div className="notice-times">
        <TimeField label={say('quietFrom')} value={value.from} tried={tried} onChange={(from) => change({ from })} />
        <TimeField label={say('quietTo')} value={value.to} tried={tried} onChange={(to) => change({ to })} />
      </div>
      <FailureNote failure={failure} typed />
      <div className="actions"><Button type="submit" loading={busy}>{say('save')}</Button></div>
    </form>
  );
}

/** When this person is told: one wish for every device and the e-mail. */
export function NoticeTimes({ notices }: { notices: Notices }) {
  const say = useText(noticeWords);
  const [saved, setSaved] = useState(false);
  return (
    <Section title={say('times')}>
      <div className="stack">
        <p className="plain soft">{say('timesLead')}</p>
        <TimesForm key={JSON.stringify(formOf(notices.settings))} notices={notices} onSaved={() => setSaved(true)} />
        <output className="saved">{saved && say('saved')}</output>
      </div>
    </Section>
  );
}
