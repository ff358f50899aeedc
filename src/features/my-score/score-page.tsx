import './score.css';
import { Button } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { monitors } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { isPeriod, periodOfDay, shiftPeriod } from '#domain/calendar/period.ts';
import { reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import { localNumber } from '#domain/scoring/explanation-text.ts';
import { formatMoment } from '#ui/dates.ts';
import { formatMonth } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { useLive } from '#ui/use-live.ts';
import { useApp } from '../app-context.ts';
import { ConfirmMarks } from './confirm-marks.tsx';
import { ExplanationTree } from './explanation-tree.tsx';
import { LostPoints } from './lost-points.tsx';
import { totalOf } from './marks-form-state.ts';
import { ScoreSummary } from './score-summary.tsx';
import { SelfMarks } from './self-marks.tsx';
import { WhatIfSection } from './what-if-section.tsx';
import { scoreWords } from './words.ts';

const MONTHS_SHOWN = 6;

function MonthChooser({ period, person, own }: { period: string; person: string; own: boolean }) {
  const app = useApp();
  const say = useText(scoreWords);
  const current = periodOfDay(app.today());
  const recent = Array.from({ length: MONTHS_SHOWN }, (_, back) => shiftPeriod(current, -back));
  const months = recent.includes(period) ? recent : [...recent, period];
  return (
    <nav className="score-months" aria-label={say('months')}>
      {months.map((month) => (
        <Link key={month} className="chip" to={'/diem/$period' as never} params={{ period: month } as never} search={(own ? {} : { nguoi: person }) as never} aria-current={month === period ? 'page' : undefined}>
          {month.split('-').reverse().join('/')}
        </Link>
      ))}
    </nav>
  );
}

function CompleteSection({ review, person, period }: { review: ReviewState | null; person: string; period: string }) {
  const app = useApp();
  const say = useText(scoreWords);
  const complete = () => void app.write('review', reviewId(person, period), 'review.completed.v1', { person, period });
  if (review?.confirmed) return null;
  return (
    <Section title={say('complete')}>
      {review?.complete ? <output>{say('completed')}</output> : (
        <div className="stack">
          <p className="plain">{say('completeHint')}</p>
          <div className="actions"><Button variant="default" leftSection={<Icon name="check" />} onClick={complete}>{say('complete')}</Button></div>
        </div>
      )}
    </Section>
  );
}

function ConfirmedNote({ review, org }: { review: ReviewState | null; org: Organisation }) {
  const say = useText(scoreWords);
  const language = useLanguage((choice) => choice.language);
  const confirmed = review?.confirmed;
  if (!confirmed) return null;
  const values = { name: org.people.get(confirmed.by)?.name ?? confirmed.by, total: localNumber(totalOf(confirmed.marks), language), time: formatMoment(confirmed.at) };
  return <Note tone="info" icon="approved" title={say('confirmedBy', values)}>{confirmed.comment && <p>{confirmed.comment}</p>}</Note>;
}

/** One person's month: his own, or that of somebody the viewer stands over. */
function ScoreView({ person, period }: { person: string; period: string }) {
  const app = useApp();
  const say = useText(scoreWords);
  const language = useLanguage((choice) => choice.language);
  const org = useLive(() => app.organisation(), []);
  const scored = useLive(() => app.score(person, period), [person, period]);
  const opened = useLive(() => app.open('review', reviewId(person, period)), [person, period]);
  const own = person === app.account.person;
  const title = own || !org ? say('title') : say('titleOf', { name: org.people.get(person)?.name ?? person });
  const back = own ? undefined : <Link to={'/don-vi' as never}><Icon name="back" />{say('back')}</Link>;
  const ready = org && scored && scored.input.period === period && scored.input.person === person && opened !== undefined;
  const review = opened?.id === reviewId(person, period) ? opened.state : null;
  return (
    <Page>
      <PageHeader title={title} back={back} />
      <MonthChooser period={period} person={person} own={own} />
      {ready ? (
        <>
          <ScoreSummary scored={scored} title={formatMonth(period, language).replace(/^./, (letter) => letter.toUpperCase())} />
          <ConfirmedNote review={review} org={org} />
          <LostPoints scored={scored} org={org} />
          {own && <WhatIfSection scored={scored} />}
          {own && <SelfMarks scored={scored} review={review} />}
          {own && <CompleteSection review={review} person={person} period={period} />}
          {!own && monitors(org, app.account.person, person, app.today()) && <ConfirmMarks scored={scored} review={review} />}
          <ExplanationTree scored={scored} />
        </>
      ) : <Loading />}
    </Page>
  );
}

/** '/diem': the viewer's current month. */
export function MyScorePage() {
  const app = useApp();
  return <ScoreView person={app.account.person} period={periodOfDay(app.today())} />;
}

/** '/diem/$period?nguoi=' shows any month, also of a subordinate. */
export function ScorePage() {
  const app = useApp();
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false });
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const period = typeof params['period'] === 'string' && isPeriod(params['period']) ? params['period'] : periodOfDay(app.today());
  const person = typeof search['nguoi'] === 'string' ? search['nguoi'] : app.account.person;
  return <ScoreView key={`${person}.${period}`} person={person} period={period} />;
}
