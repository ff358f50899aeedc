import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Evidence } from '#domain/record/shapes.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { EvidenceInput } from '#parts/evidence/evidence-input.tsx';
import { formatDay } from '#ui/dates.ts';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { useText } from '#ui/language.ts';
import type { TaskFormProps } from './form-props.ts';
import { openFaults } from './open-faults.ts';
import { TroubleNote } from './trouble-note.tsx';
import { useTaskWrite } from './use-task-write.ts';
import { tasksWords } from './words.ts';

export function ExcuseForm({ id, task, onDone }: TaskFormProps) {
  const say = useText(tasksWords);
  const faults = openFaults(task);
  const only = faults.length === 1 ? faults.map((fault) => fault.entry) : [];
  const draft = useDraft<{ faults: readonly string[]; reason: string; evidence: readonly Evidence[] }>(`excuse:${id}`, { faults: only, reason: '', evidence: [] });
  const { busy, trouble, write } = useTaskWrite(id);
  const [tried, setTried] = useState(false);
  const { reason, evidence } = draft.value;
  const chosen = draft.value.faults.filter((entry) => faults.some((fault) => fault.entry === entry));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (chosen.length === 0 || reason.trim() === '') return;
    if (!(await write('task.excuseRequested.v1', { faults: chosen, reason: reason.trim(), evidence: [...evidence] }))) return;
    await draft.done();
    onDone();
  }

  return (
    <form className="form" noValidate onSubmit={(event) => void submit(event)}>
      <DraftOffer found={draft.found} />
      <Checkbox.Group label={say('excuseWhich')} value={chosen} error={tried && chosen.length === 0 && say('pickFault')}
        onChange={(value) => draft.change({ faults: value })}>
        {faults.map((fault) => (
          <Checkbox key={fault.entry} value={fault.entry} className="check-row" size="md"
            label={fault.kind === 'delay' ? say('delayFault', { day: formatDay(fault.at) }) : say('reviewFault', { day: formatDay(fault.at), reason: fault.reason })} />
        ))}
      </Checkbox.Group>
      <Textarea label={say('excuseReason')} rows={3} value={reason} error={tried && reason.trim() === '' && say('needReason')}
        onChange={(event) => draft.change({ reason: event.currentTarget.value })} />
      <EvidenceInput record={id} value={evidence} onChange={(value) => draft.change({ evidence: value })} />
      <TroubleNote trouble={trouble} />
      <Button type="submit" loading={busy}>{say('sendRequest')}</Button>
    </form>
  );
}
