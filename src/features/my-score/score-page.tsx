import { Button } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ScoredPeriod } from '#app/app.ts';
import { monitors } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { isPeriod } from '#domain/calendar/period.ts';
import { periodFrom, periodOn } from '#domain/organisation/rules.ts';
import { seenAt } from '#domain/review/objection.ts';
import { reviewId } from '#domain/review/review.ts';
import type { ReviewState } from '#domain/review/review.ts';
import { useApp } from '#parts/app/app-context.ts';
import { ScoreContext, useScoreScreen } from '#parts/app/score-context.ts';
import { FormLink } from '#parts/forms/form-link.tsx';
import { formatPeriodTitle } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Later } from '#ui/later.tsx';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Loading } from '#ui/loading.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { useLive } from '#ui/use-live.ts';
import { ConfirmedNote, Confirming } from './confirmed-part.tsx';
import { CycleSection } from './cycle-section.tsx';
import { entryTimes } from './entry-times.ts';
import { HoursSection } from './hours-section.tsx';
import { LeadershipSection } from './leadership-section.tsx';
import { LostPoints } from './lost-points.tsx';
import { PointContext } from './point-facts.tsx';
import { ScoreSummary } from './score-summary.tsx';
import { SelfMarks } from './self-marks.tsx';
import { useSeen } from './use-seen.ts';
import { scoreWords } from './words.ts';
import './score.css';

/** Only of a confirmed period. */
const Contest = lazyPart(async () => (await import('./contest-section.tsx')).ContestSection);
const OpenContest = lazyPart(async () => (await import('./contest-section.tsx')).OpenObjections);
const Versions = lazyPart(async () => (await import('./versions-section.tsx')).VersionsSection, <Loading />);
/** Only for who scrolls on, so it comes after the figure and its reasons. */
const Trial = lazyPart(async () => (await import('./trial-section.tsx')).TrialSection, <Loading />);
const Explanation = lazyPart(async () => (await import('./explanation-tree.tsx')).ExplanationTree);

const PERIODS_SHOWN = 6;

function PeriodChooser() {
  const say = useText(scoreWords);
  const { app, org, period, person, own, language } = useScoreScreen();
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

function CompleteSection({ review }: { review: ReviewState | null }) {
  const say = useText(scoreWords);
  const { app, person, period } = useScoreScreen();
  const complete = () => void app.write('review', reviewId(person, period), 'review.completed.v1', { person, period });
  if (review?.confirmed) return null;
  return (
    <Section title={say('completeTitle')}>
      {review?.complete ? <output>{say('completed')}</output> : (
        <div className="stack">
          <p className="plain">{say('completeHint')}</p>
          <div className="actions"><Button variant="default" leftSection={<Icon name="check" />} onClick={complete}>{say('completeTitle')}</Button></div>
        </div>
      )}
    </Section>
  );
}

function ScoreParts({ scored, review }: { scored: ScoredPeriod; review: ReviewState | null }) {
  const { app, org, person, period, own, language } = useScoreScreen();
  const tasks = useLive(() => app.rows('task', { person, period }), [person, period]);
  const facts = useMemo(() => {
    const dues = new Map((tasks ?? []).map(({ id, state }) => [id, state.due]));
    return { profile: scored.input.profile, seenAt: review && seenAt(review), times: entryTimes(tasks ?? [], review), dues };
  }, [scored, tasks, review]);
  useSeen(app, review);
  const superior = !own && monitors(org, app.account.person, person, app.today());
  const confirmed = review?.confirmed ? review : null;
  return (
    <PointContext value={facts}>
      {superior && confirmed && <OpenContest scored={scored} review={confirmed} />}
      <ScoreSummary scored={scored} title={formatPeriodTitle(period, language)} />
      <ConfirmedNote scored={scored} review={review} />
      <Later>
        {confirmed && <Versions scored={scored} review={confirmed} />}
        {confirmed && (own || superior) && <Contest scored={scored} review={confirmed} answers={superior} />}
        {superior && <Confirming scored={scored} review={review} />}
        <LeadershipSection scored={scored} review={review} />
        <HoursSection scored={scored} />
        <LostPoints scored={scored} />
        {own && <CompleteSection review={review} />}
        {own && <SelfMarks scored={scored} review={review} />}
        <CycleSection scored={scored} review={review} />
        <Trial scored={scored} />
        <Explanation scored={scored} />
      </Later>
    </PointContext>
  );
}

/** One person's period: his own, or that of somebody the viewer stands over. */
function ScoreView() {
  const say = useText(scoreWords);
  const { app, person, period, own, nameOf } = useScoreScreen();
  const scored = useLive(() => app.score(person, period), [person, period]);
  const opened = useLive(() => app.open('review', reviewId(person, period)), [person, period]);
  const back = own ? undefined : <Link to={'/don-vi' as never}><Icon name="back" />{say('back')}</Link>;
  return (
    <Page>
      <PageHeader title={own ? say('title') : say('titleOf', { name: nameOf(person) })} back={back} actions={<FormLink form="mau-01" period={period} person={person} />} />
      <PeriodChooser />
      {scored && opened !== undefined ? <ScoreParts scored={scored} review={opened?.state ?? null} /> : <Loading />}
    </Page>
  );
}

function ScoreScreen({ person, period }: { person: string; period: string | null }) {
  const app = useApp();
  const org = useLive<Organisation>(() => app.organisation(), []);
  const shown = org && { org, person, period: period ?? periodOn(org.unit, app.today()) };
  if (!shown) return <Page><Loading /></Page>;
  return <ScoreContext value={shown}><ScoreView key={`${person}.${shown.period}`} /></ScoreContext>;
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
