import './score.css';
import { Button } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { monitors } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { isPeriod } from '#domain/calendar/period.ts';
import { periodFrom, periodOn } from '#domain/organisation/rules.ts';
import { reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import { localNumber } from '#domain/scoring/explanation-text.ts';
import { formatMoment } from '#ui/dates.ts';
import { formatPeriodTitle } from '#ui/full-day.ts';
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

const PERIODS_SHOWN = 6;

function PeriodChooser({ org, period, person }: { org: Organisation; period: string; person: string }) {
  const app = useApp();
  const say = useText(scoreWords);
  const language = useLanguage((choice) => choice.language);
  const own = person === app.account.person;
  const current = periodOn(org.unit, app.today());
  const recent = Array.from({ length: PERIODS_SHOWN }, (_, back) => periodFrom(org.unit, current, -back));
  const periods = recent.includes(period) ? recent : [...recent, period];
  return (
    <nav className="score-months" aria-label={say('periods')}>
      {periods.map((one) => (
        <Link key={one} className="chip" to={'/diem/$period' as never} params={{ period: one } as never} search={(own ? {} : { nguoi: person }) as never} aria-current={one === period ? 'page' : undefined}>
          {formatPeriodTitle(one, language).replace(/^Tháng /, '')}
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

/** One person's period: his own, or that of somebody the viewer stands over. */
function ScoreView({ org, person, period }: { org: Organisation; person: string; period: string }) {
  const app = useApp();
  const say = useText(scoreWords);
  const language = useLanguage((choice) => choice.language);
  const scored = useLive(() => app.score(person, period), [person, period]);
  const opened = useLive(() => app.open('review', reviewId(person, period)), [person, period]);
  const own = person === app.account.person;
  const title = own ? say('title') : say('titleOf', { name: org.people.get(person)?.name ?? person });
  const back = own ? undefined : <Link to={'/don-vi' as never}><Icon name="back" />{say('back')}</Link>;
  const ready = scored && scored.input.period === period && scored.input.person === person && opened !== undefined;
  const review = opened?.id === reviewId(person, period) ? opened.state : null;
  return (
    <Page>
      <PageHeader title={title} back={back} />
      <PeriodChooser org={org} period={period} person={person} />
      {ready ? (
        <>
          <ScoreSummary scored={scored} title={formatPeriodTitle(period, language)} />
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

function ScoreScreen({ person, period }: { person: string; period: string | null }) {
  const app = useApp();
  const org = useLive(() => app.organisation(), []);
  if (!org) return <Page><Loading /></Page>;
  const shown = period ?? periodOn(org.unit, app.today());
  return <ScoreView key={`${person}.${shown}`} org={org} person={person} period={shown} />;
}

/** '/diem': the viewer's current period. */
export function MyScorePage() {
  const app = useApp();
  return <ScoreScreen person={app.account.person} period={null} />;
}

/** '/diem/$period?nguoi=' shows any period, also of a subordinate. */
export function ScorePage() {
  const app = useApp();
  const params: Readonly<Record<string, unknown>> = useParams({ strict: false });
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const period = typeof params['period'] === 'string' && isPeriod(params['period']) ? params['period'] : null;
  const person = typeof search['nguoi'] === 'string' ? search['nguoi'] : app.account.person;
  return <ScoreScreen person={person} period={period} />;
}
