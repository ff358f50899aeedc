import { Button, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import type { Evidence } from '#domain/record/shapes.ts';
import type { TaskState } from '#domain/work/task.ts';
import { countUnits, firstUnits, rangesOf, unitCount } from '#domain/work/unit-runs.ts';
import type { UnitRun } from '#domain/work/unit-runs.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { EvidenceInput } from '#parts/evidence/evidence-input.tsx';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { useText } from '#ui/language.ts';
import { QuantityInput } from '#ui/quantity-input.tsx';
import type { TaskFormProps } from './form-props.ts';
import { TroubleNote } from './trouble-note.tsx';
import { useTaskWrite } from './use-task-write.ts';
import { tasksWords } from './words.ts';

const isOpen = (run: UnitRun): boolean => run.status === 'open' || run.status === 'returned';

function openUnits(task: TaskState): number {
  return countUnits(rangesOf(task.units, isOpen));
}

/** What is still asked for: the target may be lower than what was assigned, and doing more is not forbidden. */
function usualCount(task: TaskState): number {
  const handedIn = countUnits(rangesOf(task.units, (run) => !isOpen(run)));
  return Math.min(openUnits(task), Math.max(1, unitCount(task.target) - handedIn));
}

/** How many are done, a note, evidence; whole units, because acceptance names units. */
export function SubmitForm({ id, task, onDone }: TaskFormProps) {
  const say = useText(tasksWords);
  const left = openUnits(task);
  const draft = useDraft<{ count: string; note: string; evidence: readonly Evidence[] }>(`submit:${id}`, { count: String(usualCount(task)), note: '', evidence: [] });
  const { busy, trouble, write } = useTaskWrite(id);
  const { count, note, evidence } = draft.value;
  const wrong = !Number.isInteger(Number(count)) || Number(count) < 1 || Number(count) > left;

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (wrong) return;
    const units = firstUnits(task.units, Number(count), isOpen);
    if (!(await write('task.submitted.v1', { units, note: note.trim(), evidence: [...evidence] }))) return;
    await draft.done();
    onDone();
  }

  return (
    <form className="form" onSubmit={(event) => void submit(event)}>
      <DraftOffer found={draft.found} />
      {left > 1 && (
        <QuantityInput label={say('howMany')} unit={say('ofOpen', { count: left })} value={count} max={left}
          error={wrong ? say('tooMany', { count: left }) : undefined} onChange={(value) => draft.change({ count: value })} />
      )}
      <EvidenceInput record={id} value={evidence} onChange={(value) => draft.change({ evidence: value })} />
      <Textarea label={say('submitNote')} rows={2} value={note} onChange={(event) => draft.change({ note: event.currentTarget.value })} />
      <TroubleNote trouble={trouble} />
      <Button type="submit" loading={busy}>{say('send')}</Button>
    </form>
  );
}
