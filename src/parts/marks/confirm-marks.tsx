import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Outcome, ScoredPeriod } from '#app/app.ts';
import { refusalText } from '#domain/access/refusal.ts';
import { reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { LeadershipFields } from '#parts/decisions/leadership-fields.tsx';
import { DraftNote } from '#parts/drafts/draft-note.tsx';
import { useDraft } from '#parts/drafts/use-draft.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { formWords } from './marks-words.ts';
import { commentsOn, confirmFaults, decidedRules, figureOf, reasonedBySuperior, startMarks, startShares } from './marks-form-state.ts';
import type { MarksValue } from './marks-form-state.ts';
import { SelfEvidence } from './mark-evidence.tsx';
import { MarksForm } from './marks-form.tsx';

interface ConfirmMarksProps {
  readonly scored: Pick<ScoredPeriod, 'input'>;
  readonly review: ReviewState | null;
  /** Takes the confirmation instead of writing it at once, where it can be undone for a while. */
  readonly onConfirm?: (data: unknown) => void;
  /** Stands before the button that confirms. */
  readonly beside?: ReactNode;
}

/** Reasons stand on changed lines; on a deducted line the official's own comment goes on counting. */
function confirmation({ input }: Pick<ScoredPeriod, 'input'>, value: MarksValue, review: ReviewState | null): unknown {
  const { marks, leadership, comments, comment } = value;
  return {
    selfScored: review?.self?.entry ?? null,
    person: input.person,
    period: input.period,
    marks,
    reasons: commentsOn(reasonedBySuperior(input, value, review?.self ?? null), comments),
    ...(leadership && { leadership }),
    comment: comment.trim(),
    figure: figureOf(input, 'confirmed', value),
  };
}

function startValue({ input }: Pick<ScoredPeriod, 'input'>, review: ReviewState | null): MarksValue {
  const { self = null, confirmed = null } = review ?? {};
  return {
    marks: startMarks(input.profile.general, confirmed?.marks ?? self?.marks ?? null),
    leadership: startShares(decidedRules(input), confirmed?.leadership ?? self?.leadership ?? null),
    comments: confirmed?.reasons ?? {},
    strengths: '',
    weaknesses: '',
    comment: confirmed?.comment ?? '',
  };
}

/** The confirmation as the form would hand it in untouched: the official's own marks, or those confirmed before. */
export function plainConfirmation(scored: Pick<ScoredPeriod, 'input'>, review: ReviewState | null): unknown {
  return confirmation(scored, startValue(scored, review), review);
}

/** The draft of a confirmation that is being typed. */
export function confirmDraft(record: string): string {
  return `confirm-marks:${record}`;
}

function ConfirmHint({ scored, review }: ConfirmMarksProps) {
  const say = useText(formWords);
  const { profile } = scored.input;
  const marked = profile.general.groups.length > 0 || decidedRules(scored.input).length > 0;
  return (
    <>
      <p className="soft plain">{say(marked ? (review?.self ? 'confirmHint' : 'noSelf') : 'nothingToMark')}</p>
      {!review?.complete && <p className="soft plain">{say('notCompleted')}</p>}
    </>
  );
}

function ConfirmForm({ scored, review, onConfirm, beside }: ConfirmMarksProps) {
  const { app, language } = useScoreScreen();
  const say = useText(formWords);
  const { input } = scored;
  const rules = input.profile.general;
  const record = reviewId(input.person, input.period);
  const self = review?.self ?? null;
  const draft = useDraft<MarksValue>(confirmDraft(record), startValue(scored, review));
  const [tried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { value, change } = draft;
  const faults = confirmFaults(input, value, self);
  const send = async () => {
    setTried(true);
    if (faults.length > 0) return;
    if (onConfirm) {
      // What was typed stays in the draft until it is written: an undo gives it back.
      onConfirm(confirmation(scored, value, review));
      return;
    }
    const written = await app.write('review', record, 'review.confirmed.v1', confirmation(scored, value, review));
    setOutcome(written);
    if (written.ok) await draft.done();
  };
  const form = { value, change, as: 'confirmed', faults: tried ? faults : [] } as const;
  return (
    <div className="stack">
      <ConfirmHint scored={scored} review={review} />
      <DraftNote found={draft.found} />
      <SelfEvidence record={record} evidence={self?.evidence} />
      <MarksForm {...form} rules={rules} fold={onConfirm !== undefined} before={startMarks(rules, self?.marks ?? null)} />
      <LeadershipFields {...form} rules={decidedRules(input)} self={self?.leadership ?? null} />
      <Textarea label={say('comment')} autosize value={value.comment} onChange={(event) => change({ comment: event.currentTarget.value })} />
      {outcome && !outcome.ok && <ErrorNote title={say('notSaved')} safe={say('safe')} next={refusalText(outcome.code, language)} />}
      <div className={onConfirm ? 'actions send-bar' : 'actions'}>{beside}<Button data-send onClick={() => void send()}>{say('saveConfirm')}</Button></div>
    </div>
  );
}

/** For the monitoring superior alone (NĐ335 Điều 10.1): line by line, with a reason for each change. */
export function ConfirmMarks(props: ConfirmMarksProps) {
  const say = useText(formWords);
  const { review } = props;
  // A newer self-scoring starts the form anew: a confirmation binds to the marks seen.
  const seen = `${review?.self?.entry}.${review?.confirmed?.entry}`;
  return <Section title={say('confirmMarks')}><ConfirmForm key={seen} {...props} /></Section>;
}
