import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Outcome, ScoredPeriod } from '#app/app.ts';
import { refusalText } from '#domain/access/refusal.ts';
import { stepDue } from '#domain/reminders/cycle-days.ts';
import { reviewId } from '#domain/review/review.ts';
import type { ReviewState, SelfScore } from '#domain/review/review.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { LeadershipFields } from '#parts/decisions/leadership-fields.tsx';
import { DraftNote } from '#parts/drafts/draft-note.tsx';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { commentedBySelf, commentsOn, decidedRules, figureOf, selfFaults, startMarks, startShares, totalOf } from '#parts/marks/marks-form-state.ts';
import type { MarksValue } from '#parts/marks/marks-form-state.ts';
import { SelfEvidence, givenEvidence } from '#parts/marks/mark-evidence.tsx';
import { MarksForm } from '#parts/marks/marks-form.tsx';
import { formWords } from '#parts/marks/marks-words.ts';
import { formatMoment } from '#ui/dates.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { formatFullDay } from '#ui/full-day.ts';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';

interface SelfMarksProps {
  readonly scored: ScoredPeriod;
  readonly review: ReviewState | null;
}

function selfScored({ input }: ScoredPeriod, value: MarksValue): unknown {
  const { marks, leadership, comments, evidence = {}, strengths, weaknesses } = value;
  const given = givenEvidence(evidence);
  return {
    person: input.person,
    period: input.period,
    marks,
    comments: commentsOn(commentedBySelf(input, value), comments),
    ...(leadership && { leadership }),
    ...(Object.keys(given).length > 0 && { evidence: given }),
    ...(strengths.trim() && { strengths }),
    ...(weaknesses.trim() && { weaknesses }),
    figure: figureOf(input, 'self', value),
  };
}

function startValue({ input }: ScoredPeriod, self: SelfScore | null): MarksValue {
  const { marks = null, comments = {}, leadership = null, evidence = {}, strengths = '', weaknesses = '' } = self ?? {};
  return { marks: startMarks(input.profile.general, marks), leadership: startShares(decidedRules(input), leadership), comments, evidence, strengths, weaknesses, comment: '' };
}

function SelfForm({ scored, review, onDone }: SelfMarksProps & { readonly onDone: () => void }) {
  const { app, language } = useScoreScreen();
  const say = useText(formWords);
  const { input } = scored;
  const rules = input.profile.general;
  const record = reviewId(input.person, input.period);
  const draft = useDraft<MarksValue>(`self-marks:${record}`, startValue(scored, review?.self ?? null));
  const [tried, setTried] = useState(false);
  const [failed, setFailed] = useState<Outcome | null>(null);
  const { value, change } = draft;
  const faults = selfFaults(input, value);
  const send = async () => {
    setTried(true);
    if (faults.length > 0) return;
    const outcome = await app.write('review', record, 'review.selfScored.v1', selfScored(scored, value));
    setFailed(outcome.ok ? null : outcome);
    if (!outcome.ok) return;
    await draft.done();
    onDone();
  };
  const form = { value, change, as: 'self', faults: tried ? faults : [] } as const;
  return (
    <div className="stack">
      <p className="soft plain">{say('selfHint')}</p>
      <DraftNote found={draft.found} />
      <MarksForm {...form} rules={rules} before={startMarks(rules, null)} record={record} />
      <LeadershipFields {...form} rules={decidedRules(input)} self={null} />
      <Textarea label={say('strengths')} autosize value={value.strengths} onChange={(event) => change({ strengths: event.currentTarget.value })} />
      <Textarea label={say('weaknesses')} autosize value={value.weaknesses} onChange={(event) => change({ weaknesses: event.currentTarget.value })} />
      {failed && !failed.ok && <ErrorNote title={say('notSaved')} safe={say('safe')} next={refusalText(failed.code, language)} />}
      <div className="actions"><Button onClick={() => void send()}>{say('saveSelf')}</Button></div>
    </div>
  );
}

function SelfState({ scored, self }: { scored: ScoredPeriod; self: SelfScore | null }) {
  const say = useText(formWords);
  const { org, period, number } = useScoreScreen();
  const { profile } = scored.input;
  if (self && profile.general.groups.length === 0) return <output>{say('selfDoneShares', { time: formatMoment(self.at) })}</output>;
  if (self) return <output>{say('selfDone', { total: number(totalOf(self.marks)), max: number(profile.general.max), time: formatMoment(self.at) })}</output>;
  const until = stepDue('selfScore', profile, period, org.unit.calendar);
  return <p className="soft plain">{say('selfWhen', { until: formatFullDay(until) })}</p>;
}

/** Self-scoring (NĐ335 Điều 17.2); closed once the superior has confirmed, absent where there is nothing to mark. */
export function SelfMarks({ scored, review }: SelfMarksProps) {
  const say = useText(formWords);
  const [open, setOpen] = useState(false);
  const self = review?.self ?? null;
  const nothing = scored.input.profile.general.groups.length === 0 && decidedRules(scored.input).length === 0;
  if (review?.confirmed || nothing) return null;
  return (
    <Section title={say('selfMarks')}>
      {open ? <SelfForm scored={scored} review={review} onDone={() => setOpen(false)} /> : (
        <div className="stack">
          <SelfState scored={scored} self={self} />
          <SelfEvidence record={reviewId(scored.input.person, scored.input.period)} evidence={self?.evidence} />
          <div className="actions"><Button variant="default" onClick={() => setOpen(true)}>{say(self ? 'changeAgain' : 'selfStart')}</Button></div>
        </div>
      )}
    </Section>
  );
}
