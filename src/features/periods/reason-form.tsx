import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { useText } from '#ui/language.ts';
import { FailedNote } from './failed-note.tsx';
import { useUnitWrite } from './use-unit-write.ts';
import { periodWords } from './words.ts';

interface ReasonFormProps {
  /** Form and subject, for the draft. */
  readonly name: string;
  readonly label: string;
  readonly send: string;
  readonly type: string;
  readonly data: (reason: string) => unknown;
}

/** One reason and one button: asking to open a period, and opening it. */
export function ReasonForm({ name, label, send, type, data }: ReasonFormProps) {
  const say = useText(periodWords);
  const draft = useDraft(name, { reason: '' });
  const { outcome, busy, write } = useUnitWrite();
  const [tried, setTried] = useState(false);
  const reason = draft.value.reason.trim();
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (reason !== '' && (await write(type, data(reason)))) await draft.done();
  }
  return (
    <form className="form" aria-label={send} noValidate onSubmit={(event) => void submit(event)}>
      <DraftOffer found={draft.found} />
      <Textarea label={label} autosize minRows={2} value={draft.value.reason} error={tried && reason === '' && say('needReason')} onChange={(event) => draft.change({ reason: event.currentTarget.value })} />
      <FailedNote outcome={outcome} />
      <div className="actions"><Button type="submit" loading={busy}>{send}</Button></div>
    </form>
  );
}
