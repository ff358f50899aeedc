import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Outcome } from '#app/app.ts';
import type { Objection } from '#domain/review/objection.ts';
import { reviewId } from '#domain/review/review.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { useText } from '#ui/language.ts';
import { contestWords } from './contest-words.ts';
import { FailedNote } from './failed-note.tsx';

interface Typed {
  readonly choice: 'kept' | 'upheld' | null;
  readonly reason: string;
}

/** The superior keeps the result or accepts the objection, with a reason either way (NĐ335 Điều 22). */
export function AnswerForm({ objection }: { objection: Objection }) {
  const say = useText(contestWords);
  const { app, person, period } = useScoreScreen();
  const draft = useDraft<Typed>(`answer:${objection.id}`, { choice: null, reason: '' });
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { choice, reason } = draft.value;

  async function send(event: FormEvent): Promise<void> {
    event.preventDefault();
    setTried(true);
    if (choice === null || reason.trim() === '') return;
    const data = { objection: objection.id, upheld: choice === 'upheld', reason: reason.trim() };
    const written = await app.write('review', reviewId(person, period), 'review.objectionAnswered.v1', data);
    setOutcome(written);
    if (written.ok) await draft.done();
  }

  const options = [{ value: 'kept', label: say('kept') }, { value: 'upheld', label: say('upheld') }] as const;
  return (
    <form className="form" aria-label={say('answer')} noValidate onSubmit={(event) => void send(event)}>
      <DraftOffer found={draft.found} />
      <ChoiceChips label={say('answer')} value={choice} options={options} onChange={(value) => draft.change({ choice: value })} />
      {tried && choice === null && <p className="field-error" role="alert">{say('needChoice')}</p>}
      <Textarea label={say('reason')} autosize minRows={2} value={reason} error={tried && reason.trim() === '' && say('needReason')} onChange={(event) => draft.change({ reason: event.currentTarget.value })} />
      <FailedNote outcome={outcome} />
      <div className="actions"><Button type="submit">{say('sendAnswer')}</Button></div>
    </form>
  );
}
