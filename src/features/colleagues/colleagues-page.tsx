import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ColleaguesAnswer } from '#app/app.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { publishedYears } from '#domain/access/colleagues-year.ts';
import { isYear } from '#domain/calendar/period.ts';
import { periodFrom, periodOn, rulesFor, rulesOn } from '#domain/organisation/rules.ts';
import { useApp } from '#parts/app/app-context.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { formatMoment } from '#ui/dates.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { ErrorNote } from '#ui/error-note.tsx';
import { formatFullDay, formatPeriod } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { useLive } from '#ui/use-live.ts';
import { ColleagueList } from './colleague-list.tsx';
import { useColleagues } from './use-colleagues.ts';
import { LevelList } from './level-list.tsx';
import { colleagueWords } from './words.ts';
import './colleagues.css';

/** Looked back at from the current period on. */
const PERIODS = 4;

/** The last periods whose rules show anything, the newest first; then the years whose levels are published. */
function openPeriods(org: Organisation, today: string): string[] {
  const { unit } = org;
  const current = periodOn(unit, today);
  const last = Array.from({ length: PERIODS }, (_, back) => periodFrom(unit, current, -back));
  return [...last.filter((period) => rulesFor(unit, period).visibility.colleagues !== 'own'), ...publishedYears(org, today)];
}

function RulesLink() {
  const say = useText(colleagueWords);
  return <Link to={'/quy-tac' as never}><Icon name="approved" />{say('seeRules')}</Link>;
}

/** Who set this and where it stands. */
function WhySeen({ org, period }: { org: Organisation; period: string }) {
  const app = useApp();
  const say = useText(colleagueWords);
  const language = useLanguage((choice) => choice.language);
  // A year's levels are shown by the rules of today.
  const rules = isYear(period) ? rulesOn(org.unit, app.today()) : rulesFor(org.unit, period);
  const adopted = org.unit.profiles.findLast((known) => known.rules === rules);
  // The decree's own rules show nothing: what shows something was adopted.
  if (!adopted) return null;
  const name = language === 'vi' ? rules.name : rules.nameEn;
  return (
    <details className="colleagues-why">
      <summary>{say('who')}</summary>
      <div className="stack">
        <p className="plain">{say(isYear(period) ? 'adoptedLevels' : 'adopted', { name, from: formatFullDay(adopted.from), decision: adopted.decision })}</p>
        <p className="plain">{say(isYear(period) ? 'neverLevels' : 'never')}</p>
        <RulesLink />
      </div>
    </details>
  );
}

function Hidden() {
  const say = useText(colleagueWords);
  return <EmptyState icon="info" title={say('hidden')} hint={say('hiddenHint')} action={<RulesLink />} />;
}

function Refused({ reason, onRetry }: { reason: Extract<ColleaguesAnswer, { ok: false }>['reason']; onRetry: () => void }) {
  const say = useText(colleagueWords);
  if (reason === 'hidden') return <Hidden />;
  if (reason === 'not-member') return <EmptyState icon="info" title={say('notMember')} hint={say('notMemberHint')} />;
  if (reason === 'failed') return <ErrorNote title={say('failed')} safe={say('failedSafe')} next={say('failedNext')} onRetry={onRetry} />;
  return <EmptyState icon="offline" title={say('offline')} hint={say('offlineHint')} action={<Button variant="default" onClick={onRetry}>{say('retry')}</Button>} />;
}

function Shown({ org, period, onRetry }: { org: Organisation; period: string; onRetry: () => void }) {
  const say = useText(colleagueWords);
  const answer = useColleagues(period);
  if (!answer) return <Loading />;
  if (!answer.ok) return <Refused reason={answer.reason} onRetry={onRetry} />;
  const time = formatMoment(answer.at);
  return (
    <>
      <p className="soft plain">{answer.copy ? <span className="colleagues-copy"><Icon name="offline" />{say('copyOf', { time })}</span> : say('asOf', { time })}</p>
      {answer.table.setting === 'levels' ? <LevelList table={answer.table} org={org} year={period} /> : <ColleagueList table={answer.table} org={org} />}
    </>
  );
}

function ColleaguesOf({ org }: { org: Organisation }) {
  const app = useApp();
  const say = useText(colleagueWords);
  const language = useLanguage((choice) => choice.language);
  const periods = openPeriods(org, app.today());
  const [chosen, setChosen] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const period = chosen ?? periods[0];
  if (period === undefined) return <Hidden />;
  return (
    <>
      <ChoiceChips label={say('period')} value={period} onChange={setChosen} options={periods.map((value) => ({ value, label: formatPeriod(value, language) }))} />
      <WhySeen org={org} period={period} />
      <Shown key={`${period} ${attempt}`} org={org} period={period} onRetry={() => setAttempt(attempt + 1)} />
    </>
  );
}

/** '/dong-nghiep': what the rules in force let people of one unit see of each other; never reviews, scores or evidence. */
export function ColleaguesPage() {
  const app = useApp();
  const say = useText(colleagueWords);
  const org = useLive(() => app.organisation(), []);
  return (
    <Page>
      <PageHeader title={say('title')} lead={say('lead')} />
      {org ? <ColleaguesOf org={org} /> : <Loading />}
    </Page>
  );
}
