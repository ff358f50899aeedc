import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ScoredPeriod } from '#app/app.ts';
import { seenAt } from '#domain/review/objection.ts';
import type { Objection } from '#domain/review/objection.ts';
import type { Confirmation, ReviewState } from '#domain/review/review.ts';
import { contestUntil } from '#domain/explain/explanation-contest.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { formatMoment } from '#ui/dates.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { openObjections, owesNewMarks } from './contest.ts';
import { contestWords } from './contest-words.ts';
import { ObjectionForm } from './objection-form.tsx';
import { ObjectionItem } from './objection-item.tsx';

interface ContestProps {
  readonly scored: ScoredPeriod;
  readonly review: ReviewState;
}

interface ContestTime {
  /** Last day; null before the official has seen the confirmation, so that no time runs. */
  readonly until: string | null;
  readonly state: 'open' | 'over';
}

/** Closing the period takes nobody's time away: the same as the judge says. */
function useContestTime({ scored, review }: ContestProps): ContestTime {
  const { app, org } = useScoreScreen();
  const until = contestUntil(scored.input.profile, seenAt(review), org.unit.calendar);
  return { until, state: until !== null && app.today() > until ? 'over' : 'open' };
}

function TimeText({ scored, review }: ContestProps) {
  const say = useText(contestWords);
  const { own } = useScoreScreen();
  const { until, state } = useContestTime({ scored, review });
  const day = until === null ? '' : formatFullDay(until);
  if (state === 'over') return <p className="plain soft">{say('closed', { day })}</p>;
  if (own) return until === null ? null : <p className="plain">{say('until', { day })}</p>;
  const seen = seenAt(review);
  return <p className="plain soft">{seen === null ? say('untilUnseen', { days: scored.input.profile.cycle.contestWorkingDays }) : say('untilOther', { time: formatMoment(seen), day })}</p>;
}

function ObjectActions({ scored, confirmed }: { scored: ScoredPeriod; confirmed: Confirmation }) {
  const say = useText(contestWords);
  const [about, setAbout] = useState<'lines' | 'whole' | null>(null);
  if (about !== null) return <ObjectionForm key={about} scored={scored} confirmed={confirmed} about={about} onDone={() => setAbout(null)} />;
  return (
    <div className="actions">
      <Button variant="default" onClick={() => setAbout('lines')}>{say('objectLines')}</Button>
      <Button variant="default" onClick={() => setAbout('whole')}>{say('petition')}</Button>
    </div>
  );
}

function ObjectionList({ objections, scored, answers }: { objections: readonly Objection[]; scored: ScoredPeriod; answers: boolean }) {
  if (objections.length === 0) return null;
  return <ul className="plain score-points">{objections.map((one) => <li key={one.id}><ObjectionItem objection={one} scored={scored} answers={answers} /></li>)}</ul>;
}

/** For the superior, before everything else: what waits for his answer. */
export function OpenObjections({ scored, review }: ContestProps) {
  const say = useText(contestWords);
  const open = openObjections(review);
  if (open.length === 0) return null;
  return <Section title={say('openTitle')} aside={open.length}><ObjectionList objections={open} scored={scored} answers /></Section>;
}

/** @param answers open ones stand at the top of the superior's page, so they are not told twice */
export function ContestSection({ scored, review, answers }: ContestProps & { answers: boolean }) {
  const say = useText(contestWords);
  const { own } = useScoreScreen();
  const { state } = useContestTime({ scored, review });
  const { confirmed, contest } = review;
  if (!confirmed) return null;
  const told = answers ? contest.objections.filter(({ answer }) => answer !== null) : contest.objections;
  return (
    <Section title={say('title')}>
      <div className="stack">
        {own && owesNewMarks(review) && <Note tone="info" title={say('owesOfficial')} />}
        <TimeText scored={scored} review={review} />
        <ObjectionList objections={told} scored={scored} answers={false} />
        {own && state === 'open' && <ObjectActions key={confirmed.entry} scored={scored} confirmed={confirmed} />}
      </div>
    </Section>
  );
}
