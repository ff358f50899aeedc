import { Button, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { useText } from '#ui/language.ts';
import type { TaskFormProps } from './form-props.ts';
import { TroubleNote } from './trouble-note.tsx';
import { useTaskWrite } from './use-task-write.ts';
import { tasksWords } from './words.ts';

const steps = [10, 25, 50, 75, 90].map((value) => ({ value, label: `${value}%` }));

export function ProgressForm({ id, onDone }: TaskFormProps) {
  const say = useText(tasksWords);
  const draft = useDraft<{ note: string; percent: number | null }>(`progress:${id}`, { note: '', percent: null });
  const { busy, trouble, write } = useTaskWrite(id);
  const { note, percent } = draft.value;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (!(await write('task.progressed.v1', { note: note.trim(), ...(percent !== null && { percent }) }))) return;
    await draft.done();
    onDone();
  }

  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <DraftOffer found={draft.found} />
      <Textarea label={say('progressNote')} rows={3} required={percent === null} withAsterisk={false} value={note}
        onChange={(event) => draft.change({ note: event.currentTarget.value })} />
      <ChoiceChips label={say('percent')} options={steps} value={percent} onChange={(value) => draft.change({ percent: value })} />
      <TroubleNote trouble={trouble} />
      <Button type="submit" loading={busy}>{say('save')}</Button>
    </form>
  );
}
