import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { FailedNote } from './failed-note.tsx';
import { useLockWords } from './lock-words.ts';
import { useUnitWrite } from './use-unit-write.ts';

interface ReasonFormProps {
  /** Form and subject, for the draft. */
  readonly name: string;
  readonly period: string;
  readonly label: string;
  readonly send: string;
  readonly type: string;
  /** Beside the period and the reason. */
  readonly request?: string;
}

/** One reason and one button: asking to open what is closed, opening it, and declining. */
export function ReasonForm({ name, period, label, send, type, request }: ReasonFormProps) {
  const say = useLockWords(period);
  const draft = useDraft(name, { reason: '' });
  const { outcome, busy, write } = useUnitWrite();
  const [tried, setTried] = useState(false);
  const reason = draft.value.reason.trim();
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (reason !== '' && (await write(type, { period, ...(request && { request }), reason }))) await draft.done();
  }
  return (
    <form className="form" aria-label={send} noValidate onSubmit={(event) => void submit(event)}>
      <DraftOffer found={draft.found} />
      <Textarea label={label} autosize minRows={2} value={draft.value.reason} error={tried && reason === '' && say('needReason')} onChange={(event) => draft.change({ reason: event.currentTarget.value })} />
      <FailedNote outcome={outcome} period={period} />
      <div className="actions"><Button type="submit" loading={busy}>{send}</Button></div>
    </form>
  );
}
