import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { delegatesOf } from '#domain/access/delegations.ts';
import { monitors } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { useApp } from '#parts/app/app-context.ts';
import { periodInHand, recentPeriods, usePeriodAddress } from '#parts/app/period-address.ts';
import { ActingNote } from '#parts/delegation/acting-note.tsx';
import { LockSection } from '#parts/lock/lock-section.tsx';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { formatPeriodTitle } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { useLive } from '#ui/use-live.ts';
import { DivisionList } from './division-list.tsx';
import { divisionRows, leftOut } from './division-rows.ts';
import type { DivisionRow, PersonProgress } from './division-rows.ts';
import { StepLine } from './step-line.tsx';
import { periodWords } from './words.ts';
import './periods.css';

const PERIODS_SHOWN = 4;

function useDivisions(org: Organisation, period: string): readonly DivisionRow[] | null {
  const app = useApp();
  const scores = useLive(() => app.unitScores(period), [period]);
  const reviews = useLive(() => app.rows('review', { period }), [period]);
  return useMemo(() => {
    if (!scores || !reviews) return null;
    return divisionRows({ org, viewer: app.account.person, today: app.today(), period, scores, reviews });
  }, [app, org, period, scores, reviews]);
}

const keyed = ({ person, name }: PersonProgress) => ({ key: person, name });

function PeriodView({ org, period }: { org: Organisation; period: string }) {
  const app = useApp();
  const say = useText(periodWords);
  const rows = useDivisions(org, period);
  const confirms = [...org.people.keys()].some((person) => monitors(org, app.account.person, person, app.today()));
  const delegates = delegatesOf(org, app.account.person, app.today()).length > 0;
  if (!rows) return <Loading />;
  const { contested, unconfirmed, noData } = leftOut(rows);
  const lines = [
    { label: say('closeContested', { count: contested.length }), of: contested.map(keyed) },
    { label: say('closeUnconfirmed', { count: unconfirmed.length }), of: unconfirmed.map(keyed) },
    { label: say('closeNoData', { count: noData.length }), of: noData.map(keyed) },
  ];
  return (
    <>
      <ActingNote org={org} />
      <StepLine org={org} period={period} today={app.today()} />
      <LockSection org={org} period={period} leftOut={lines} />
      {confirms && <p className="plain"><Link to={'/xac-nhan' as never} search={{ ky: period } as never}>{say('toConfirm')}</Link></p>}
      {delegates && <p className="plain"><Link to={'/uy-quyen' as never}>{say('toDelegation')}</Link></p>}
      <DivisionList rows={rows} period={period} />
    </>
  );
}

function PeriodsView({ org }: { org: Organisation }) {
  const app = useApp();
  const say = useText(periodWords);
  const language = useLanguage((choice) => choice.language);
  const { period: asked, go } = usePeriodAddress('/ky');
  const period = asked ?? periodInHand(org, app.today());
  const options = [...new Set([...recentPeriods(org, app.today(), PERIODS_SHOWN), period])].map((value) => ({ value, label: formatPeriodTitle(value, language) }));
  return (
    <Page>
      <PageHeader title={say('title')} />
      <ChoiceChips quiet label={say('period')} value={period} options={options} onChange={(value) => go({ period: value, person: null })} />
      <PeriodView key={period} org={org} period={period} />
    </Page>
  );
}

/** '/ky?ky=': the steps of a period, how far everybody is, closing it and opening it again. */
export function PeriodsPage() {
  const app = useApp();
  const org = useLive(() => app.organisation(), []);
  return org ? <PeriodsView org={org} /> : <Page><Loading /></Page>;
}
