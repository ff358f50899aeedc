import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { ReminderSettings } from '#domain/protocol/reminders.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { FailureNote } from './failure-note.tsx';
import { noticeWords } from './notice-words.ts';
import { useAsking } from './use-notices.ts';
import type { Notices } from './use-notices.ts';

const ADDRESS = /^\S+@\S+\.\S+$/;
const CODE = /^\d{6}$/;

function AddressForm({ notices, onSent }: { notices: Notices; onSent: () => void }) {
  const say = useText(noticeWords);
  const draft = useDraft('reminder-email', { address: notices.settings.email.address ?? '' });
  const { busy, failure, ask } = useAsking(notices.show);
  const [tried, setTried] = useState(false);
  const address = draft.value.address.trim();
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (!ADDRESS.test(address) || !(await ask(() => notices.channel.server.setEmail({ address })))) return;
    await draft.done();
    onSent();
  }
  return (
    <form className="form" aria-label={say('email')} noValidate onSubmit={(event) => void submit(event)}>
      <TextInput type="email" label={say('address')} autoComplete="email" maxLength={200} value={draft.value.address} error={tried && !ADDRESS.test(address) && say('addressNeeded')}
        onChange={(event) => draft.change({ address: event.currentTarget.value })} />
      <FailureNote failure={failure} typed />
      <div className="actions"><Button type="submit" loading={busy}>{say('sendCode')}</Button></div>
    </form>
  );
}

function CodeForm({ notices, address, onOther }: { notices: Notices; address: string; onOther: () => void }) {
  const say = useText(noticeWords);
  const { busy, failure, ask } = useAsking(notices.show);
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (CODE.test(code.trim())) await ask(() => notices.channel.server.confirmEmail({ code: code.trim() }));
  }
  return (
    <form className="form" aria-label={say('email')} noValidate onSubmit={(event) => void submit(event)}>
      <p className="plain">{say('codeSent', { address })}</p>
      <TextInput label={say('code')} inputMode="numeric" autoComplete="one-time-code" maxLength={12} value={code} error={tried && !CODE.test(code.trim()) && say('codeNeeded')}
        onChange={(event) => setCode(event.currentTarget.value)} />
      <FailureNote failure={failure} typed />
      <div className="actions">
        <Button type="submit" loading={busy}>{say('confirmCode')}</Button>
        <Button variant="default" onClick={onOther}>{say('otherAddress')}</Button>
      </div>
    </form>
  );
}

function Confirmed({ notices, address }: { notices: Notices; address: string }) {
  const say = useText(noticeWords);
  const { busy, failure, ask } = useAsking(notices.show);
  return (
    <>
      <p className="plain">{say('emailOn', { address })}</p>
      <FailureNote failure={failure} />
      <div className="actions"><Button variant="default" loading={busy} onClick={() => void ask(notices.channel.server.removeEmail)}>{say('emailStop')}</Button></div>
    </>
  );
}

function Step({ notices, email }: { notices: Notices; email: ReminderSettings['email'] }) {
  const say = useText(noticeWords);
  const [other, setOther] = useState(false);
  const { configured, address, confirmed } = email;
  if (address !== null && confirmed) return <Confirmed notices={notices} address={address} />;
  if (!configured) return <p className="plain soft">{say('emailOff')}</p>;
  if (address === null || other) return <AddressForm notices={notices} onSent={() => setOther(false)} />;
  return <CodeForm notices={notices} address={address} onOther={() => setOther(true)} />;
}

/** A digest by e-mail, to an address that was shown to be one's own. */
export function NoticeEmail({ notices }: { notices: Notices }) {
  const say = useText(noticeWords);
  return (
    <Section title={say('email')}>
      <div className="stack">
        <p className="plain soft">{say('emailLead')}</p>
        <Step notices={notices} email={notices.settings.email} />
      </div>
    </Section>
  );
}
