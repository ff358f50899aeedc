import { Link } from '@tanstack/react-router';
import type { ScoredPeriod } from '#app/app.ts';
import { lockOf } from '#domain/organisation/period-lock.ts';
import { cycleDays } from '#domain/reminders/cycle-days.ts';
import type { CycleDay } from '#domain/reminders/cycle-days.ts';
import { seenAt } from '#domain/review/objection.ts';
import type { ReviewState } from '#domain/review/review.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { scoreWords } from './words.ts';

const SHAPES = { done: { icon: 'check', word: 'stepDone' }, over: { icon: 'minus', word: 'stepOver' } } as const;

function CycleRow({ day, later }: { day: CycleDay; later: string }) {
  const say = useText(scoreWords);
  const shape = day.state === 'open' ? null : SHAPES[day.state];
  return (
    <>
      <dt>{say(day.step)}</dt>
      <dd>
        {day.until === null ? later : formatFullDay(day.until)}{' '}
        {shape && <span className="tag" data-tone={day.state === 'done' ? 'good' : 'soft'}><Icon name={shape.icon} />{say(shape.word)}</span>}
      </dd>
    </>
  );
}

/** Until when each step of the period is taken: dates, by the unit's own holidays. */
export function CycleSection({ scored, review }: { scored: ScoredPeriod; review: ReviewState | null }) {
  const say = useText(scoreWords);
  const { app, org, period } = useScoreScreen();
  const { profile } = scored.input;
  const days = cycleDays({
    profile, period, calendar: org.unit.calendar, today: app.today(), marked: Boolean(review?.self), confirmedAt: review?.confirmed?.at ?? null,
    seenAt: review && seenAt(review), locked: lockOf(org.unit.locks, period) !== null,
  });
  const later = say('contestLater', { days: profile.cycle.contestWorkingDays });
  return (
    <Section title={say('cycle')}>
      <dl className="facts score-cycle">{days.map((day) => <CycleRow key={day.step} day={day} later={later} />)}</dl>
      <Link to={'/ky' as never} search={{ ky: period } as never}>{say('cycleWhole')}</Link>
    </Section>
  );
}
