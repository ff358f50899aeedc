import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import type { TaskFormProps } from './form-props.ts';
import { TroubleNote } from './trouble-note.tsx';
import { useTaskWrite } from './use-task-write.ts';
import { tasksWords } from './words.ts';

export function HandBackForm({ id, onDone }: TaskFormProps) {
  const say = useText(tasksWords);
  const draft = useDraft(`hand-back:${id}`, { reason: '' });
  const { busy, trouble, write } = useTaskWrite(id);
  const [tried, setTried] = useState(false);
  const reason = draft.value.reason.trim();

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (reason === '' || !(await write('task.handedBack.v1', { reason }))) return;
    await draft.done();
    onDone();
  }

  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      <DraftOffer found={draft.found} />
      <Note tone="info" title={say('handBackHint')} />
      <Textarea label={say('handBackReason')} rows={3} value={draft.value.reason} error={tried && reason === '' && say('needReason')}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })} />
      <TroubleNote trouble={trouble} />
      <Button type="submit" loading={busy}>{say('handBack')}</Button>
    </form>
  );
}
