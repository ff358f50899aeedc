import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Outcome, ScoredPeriod } from '#app/app.ts';
import { refusalText } from '#domain/access/refusal.ts';
import { reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import { localNumber } from '#domain/scoring/explanation-text.ts';
import { validateMarks } from '#domain/scoring/general-criteria.ts';
import { formatMoment } from '#ui/dates.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { useApp } from '../app-context.ts';
import { useDraft } from '../use-draft.ts';
import { DraftNote } from './draft-note.tsx';
import { commentsOn, deductedLines, figureOf, startMarks, totalOf } from './marks-form-state.ts';
import type { MarksValue } from './marks-form-state.ts';
import { MarksForm } from './marks-form.tsx';
import { scoreWords } from './words.ts';

interface SelfMarksProps {
  readonly scored: ScoredPeriod;
  readonly review: ReviewState | null;
}

function selfScored({ input }: ScoredPeriod, { marks, comments, strengths, weaknesses }: MarksValue): unknown {
  return {
    person: input.person,
    period: input.period,
    marks,
    comments: commentsOn(deductedLines(input.profile.general, marks), comments),
    ...(strengths.trim() && { strengths }),
    ...(weaknesses.trim() && { weaknesses }),
    figure: figureOf(input, 'self', marks),
  };
}

function SelfForm({ scored, review, onDone }: SelfMarksProps & { readonly onDone: () => void }) {
  const app = useApp();
  const say = useText(scoreWords);
  const language = useLanguage((choice) => choice.language);
  const { input } = scored;
  const rules = input.profile.general;
  const record = reviewId(input.person, input.period);
  const { marks = null, comments = {}, strengths = '', weaknesses = '' } = review?.self ?? {};
  const draft = useDraft<MarksValue>(`self-marks:${record}`, { marks: startMarks(rules, marks), comments, strengths, weaknesses, comment: '' });
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<Outcome | null>(null);
  const { value, change } = draft;
  const faults = validateMarks(rules, value.marks, value.comments);
  const send = async () => {
    setTried(true);
    if (faults.length > 0) return;
    const outcome = await app.write('review', record, 'review.selfScored.v1', selfScored(scored, value));
    setFailed(outcome.ok ? null : outcome);
    if (!outcome.ok) return;
    await draft.done();
    onDone();
  };
  return (
    <div className="stack">
      <p className="soft plain">{say('selfHint')}</p>
      <DraftNote found={draft.found} />
      <MarksForm rules={rules} value={value} change={change} before={startMarks(rules, null)} as="self" faults={tried ? faults.map(({ line }) => line) : []} />
      <Textarea label={say('strengths')} autosize value={value.strengths} onChange={(event) => change({ strengths: event.currentTarget.value })} />
      <Textarea label={say('weaknesses')} autosize value={value.weaknesses} onChange={(event) => change({ weaknesses: event.currentTarget.value })} />
      {failed && !failed.ok && <ErrorNote title={say('notSaved')} safe={say('safe')} next={refusalText(failed.code, language)} />}
      <div className="actions"><Button onClick={() => void send()}>{say('saveSelf')}</Button></div>
    </div>
  );
}

/** Self-scoring of the general criteria (NĐ335 Điều 17.2); closed once the superior has confirmed. */
export function SelfMarks({ scored, review }: SelfMarksProps) {
  const say = useText(scoreWords);
  const language = useLanguage((choice) => choice.language);
  const [open, setOpen] = useState(false);
  const self = review?.self;
  if (review?.confirmed) return null;
  return (
    <Section title={say('selfMarks')}>
      {open ? <SelfForm scored={scored} review={review} onDone={() => setOpen(false)} /> : (
        <div className="stack">
          {self
            ? <output>{say('selfDone', { total: localNumber(totalOf(self.marks), language), time: formatMoment(self.at) })}</output>
            : <p className="soft plain">{say('selfWhen')}</p>}
          <div className="actions"><Button variant="default" onClick={() => setOpen(true)}>{say(self ? 'changeAgain' : 'selfStart')}</Button></div>
        </div>
      )}
    </Section>
  );
}
