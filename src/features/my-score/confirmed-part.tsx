import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ScoredPeriod } from '#app/app.ts';
import { lockOf } from '#domain/organisation/period-lock.ts';
import { reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { ConfirmMarks } from '#parts/marks/confirm-marks.tsx';
import { SelfEvidence } from '#parts/marks/mark-evidence.tsx';
import { totalOf } from '#parts/marks/marks-form-state.ts';
import { formatMoment } from '#ui/dates.ts';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { owesNewMarks } from './contest.ts';
import { contestWords } from './contest-words.ts';
import { scoreWords } from './words.ts';

interface ConfirmedProps {
  readonly scored: ScoredPeriod;
  readonly review: ReviewState | null;
}

/** The notice of a confirmation (NĐ335 Điều 17.3). */
export function ConfirmedNote({ scored, review }: ConfirmedProps) {
  const say = useText(scoreWords);
  const { nameOf, number } = useScoreScreen();
  const confirmed = review?.confirmed;
  if (!confirmed) return null;
  const { max, groups } = scored.input.profile.general;
  return (
    <Note tone="info" icon="approved" title={say('confirmedBy', { name: nameOf(confirmed.by), time: formatMoment(confirmed.at) })}>
      {groups.length > 0 && <p>{say('confirmedTotal', { total: number(totalOf(confirmed.marks)), max: number(max) })}</p>}
      {confirmed.comment && <p>{confirmed.comment}</p>}
      <SelfEvidence record={reviewId(scored.input.person, scored.input.period)} evidence={review.self?.evidence} />
    </Note>
  );
}

/** Open until it is confirmed and again when an objection was accepted; else behind a button. */
export function Confirming({ scored, review }: ConfirmedProps) {
  const say = useText(contestWords);
  const { org, period } = useScoreScreen();
  const owes = owesNewMarks(review);
  const [again, setAgain] = useState<string | null>(null);
  const standing = review?.confirmed?.entry ?? null;
  if (lockOf(org.unit.locks, period)) return owes ? <Note tone="warn" title={say('owesLocked')}><p>{say('owesLockedHint')}</p></Note> : null;
  if (standing !== null && !owes && again !== standing) {
    return <div className="actions"><Button variant="default" onClick={() => setAgain(standing)}>{say('confirmAgain')}</Button></div>;
  }
  return (
    <>
      {owes && <Note tone="warn" title={say('owesSuperior')}><p>{say('owesHint')}</p></Note>}
      <ConfirmMarks scored={scored} review={review} />
    </>
  );
}
