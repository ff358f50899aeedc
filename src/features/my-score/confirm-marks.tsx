import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Outcome, ScoredPeriod } from '#app/app.ts';
import { refusalText } from '#domain/access/refusal.ts';
import { reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { useApp } from '../app-context.ts';
import { useDraft } from '../use-draft.ts';
import { DraftNote } from './draft-note.tsx';
import { changedLines, commentsOn, confirmFaults, deductedLines, figureOf, startMarks } from './marks-form-state.ts';
import type { MarksValue } from './marks-form-state.ts';
import { MarksForm } from './marks-form.tsx';
import { scoreWords } from './words.ts';

interface ConfirmMarksProps {
  readonly scored: ScoredPeriod;
  readonly review: ReviewState | null;
}

/** Reasons stand on changed lines; on a deducted line the official's own comment goes on counting. */
function confirmation({ input }: ScoredPeriod, { marks, comments, comment }: MarksValue, review: ReviewState | null): unknown {
  const rules = input.profile.general;
  const lines = new Set([...changedLines(rules, marks, review?.self ?? null), ...deductedLines(rules, marks)]);
  return {
    selfScored: review?.self?.entry ?? null,
    person: input.person,
    period: input.period,
    marks,
    reasons: commentsOn([...lines], comments),
    comment: comment.trim(),
    figure: figureOf(input, 'confirmed', marks),
  };
}

function ConfirmForm({ scored, review }: ConfirmMarksProps) {
  const app = useApp();
  const say = useText(scoreWords);
  const language = useLanguage((choice) => choice.language);
  const { input } = scored;
  const rules = input.profile.general;
  const record = reviewId(input.person, input.period);
  const self = review?.self ?? null;
  const start = startMarks(rules, review?.confirmed?.marks ?? self?.marks ?? null);
  const draft = useDraft<MarksValue>(`confirm-marks:${record}`, { marks: start, comments: review?.confirmed?.reasons ?? {}, strengths: '', weaknesses: '', comment: review?.confirmed?.comment ?? '' });
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { value, change } = draft;
  const faults = confirmFaults(input.profile, value, self);
  const send = async () => {
    setTried(true);
    if (faults.length > 0) return;
    const written = await app.write('review', record, 'review.confirmed.v1', confirmation(scored, value, review));
    setOutcome(written);
    if (written.ok) await draft.done();
  };
  return (
    <div className="stack">
      <p className="soft plain">{say(self ? 'confirmHint' : 'noSelf')}</p>
      {!review?.complete && <p className="soft plain">{say('notCompleted')}</p>}
      <DraftNote found={draft.found} />
      <MarksForm rules={rules} value={value} change={change} before={startMarks(rules, self?.marks ?? null)} as="confirmed" faults={tried ? faults.map(({ line }) => line) : []} />
      <Textarea label={say('comment')} autosize value={value.comment} onChange={(event) => change({ comment: event.currentTarget.value })} />
      {outcome && !outcome.ok && <ErrorNote title={say('notSaved')} safe={say('safe')} next={refusalText(outcome.code, language)} />}
      <div className="actions"><Button onClick={() => void send()}>{say('saveConfirm')}</Button></div>
    </div>
  );
}

/** For the monitoring superior alone (NĐ335 Điều 10.1): line by line, with a reason for each change. */
export function ConfirmMarks({ scored, review }: ConfirmMarksProps) {
  const say = useText(scoreWords);
  // A newer self-scoring starts the form anew: a confirmation binds to the marks seen.
  const seen = `${review?.self?.entry}.${review?.confirmed?.entry}`;
  return <Section title={say('confirmMarks')}><ConfirmForm key={seen} scored={scored} review={review} /></Section>;
}
