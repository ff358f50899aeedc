import { Link } from '@tanstack/react-router';
import type { Row } from '#app/app.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { rulesFor } from '#domain/organisation/rules.ts';
import { reviewId } from '#domain/review/review.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { contestUntil } from '#domain/explain/explanation-contest.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { fromDecimal, toDecimal } from '#domain/scoring/rational.ts';
import type { MonthPart } from '#domain/scoring/roll-up.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatFullDay, formatPeriod } from '#ui/full-day.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Loading } from '#ui/loading.tsx';
import { Section } from '#ui/section.tsx';
import { levelName } from '#parts/year/level-name.ts';
import { monthRows } from './year-view.ts';
import type { MonthRow } from './year-view.ts';
import { yearWords } from './words.ts';

const MonthsChart = lazyPart(async () => (await import('./months-chart.tsx')).MonthsChart, <Loading />);

interface MonthListProps {
  readonly year: PersonYear;
  readonly org: Organisation;
  /** His reviews, which say when a score was confirmed. */
  readonly reviews: readonly Row<'review'>[];
}

/** Parts are named where a month lies in two units or its score is not this unit's own. */
function PartLine({ part }: { part: MonthPart }) {
  const say = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  const points = part.exact === null ? '–' : localNumber(toDecimal(fromDecimal(part.exact), 2), language);
  const values = { unit: part.unitName, points, days: part.workingDays };
  return <span className="year-line soft">{say(part.source === 'brought' ? 'partBrought' : 'part', values)}</span>;
}

function MonthItem({ row, year, org, reviews }: MonthListProps & { row: MonthRow }) {
  const app = useApp();
  const say = useText(yearWords);
  const language = useLanguage((choice) => choice.language);
  const { profile, person } = year.input;
  const own = row.parts.find(({ source }) => source === 'unit');
  const review = own && reviews.find(({ id }) => id === reviewId(person, own.period));
  const until = own ? contestUntil(rulesFor(org.unit, own.period), review?.state.confirmed?.at ?? null, org.unit.calendar) : null;
  const several = row.parts.length > 1 || row.parts.some(({ source }) => source === 'brought');
  const search = person === app.account.person ? {} : { nguoi: person };
  return (
    <li className="year-month" data-state={row.state}>
      <span className="year-month-name">{say('month', { month: row.month })}</span>
      <span className="year-month-points">
        {row.points ? <strong>{localNumber(row.points, language)}</strong> : <span className="soft">{say('monthAbsent')}</span>}
      </span>
      <span className="year-month-facts">
        {row.level && <span>{levelName(profile, row.level, language)}</span>}
        {row.state === 'running' && <span className="tag" data-tone="soft"><Icon name="clock" />{say('monthRunning')}</span>}
        {row.state === 'worked' && row.provisional && <span className="tag" data-tone="warn"><Icon name="clock" />{say('provisional')}</span>}
        {row.state === 'missing' && <span className="tag" data-tone="act"><Icon name="alert" />{say('monthMissing')}</span>}
        {own?.period.includes('Q') && <span className="soft">{say('ofQuarter', { period: formatPeriod(own.period, language) })}</span>}
        {several && row.parts.map((part) => <PartLine key={`${part.source}${part.period}`} part={part} />)}
        {until !== null && app.today() <= until && <span className="year-line">{say('contest', { day: formatFullDay(until) })}</span>}
      </span>
      {own && (
        <Link className="year-month-link" to={'/diem/$period' as never} params={{ period: own.period } as never} search={search as never} aria-label={say('openPeriod', { period: formatPeriod(own.period, language) })}>
          <Icon name="next" />
        </Link>
      )}
    </li>
  );
}

/** The twelve months: a calm chart and, in words, everything it shows. */
export function MonthList(props: MonthListProps) {
  const say = useText(yearWords);
  const rows = monthRows(props.year);
  const points = rows.map(({ month, points: value, state, provisional }) => ({ label: `T${month}`, value: value === null ? null : Number(value), firm: state === 'worked' && !provisional }));
  return (
    <Section title={say('months')}>
      <p className="soft plain">{say('monthsLead')}</p>
      {rows.some((row) => row.points) && (
        <div aria-hidden="true"><MonthsChart points={points} /></div>
      )}
      <ul className="year-months">
        {rows.map((row) => <MonthItem key={row.month} row={row} {...props} />)}
      </ul>
    </Section>
  );
}
