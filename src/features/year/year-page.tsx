import { Link } from '@tanstack/react-router';
import type { Row } from '#app/app.ts';
import { nameIn, visiblePeople } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { reviewId } from '#domain/review/review.ts';
import type { PersonYear } from '#domain/year/unit-year-person.ts';
import { useApp } from '#parts/app/app-context.ts';
import { FormLink } from '#parts/forms/form-link.tsx';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { useLive } from '#ui/use-live.ts';
import { ClosedNote } from '#parts/year/closed-year.tsx';
import { CommentsSection } from './comments-section.tsx';
import { DecisionSection } from './decision-section.tsx';
import { FactsSection } from './facts-section.tsx';
import { MonthList } from './month-list.tsx';
import { partOrder } from './part-order.ts';
import type { YearPart } from './part-order.ts';
import { PetitionSection } from './petition-section.tsx';
import { SelfSection } from './self-section.tsx';
import { useYearAddress } from '#parts/year/use-year.ts';
import { YearChooser } from '#parts/year/year-chooser.tsx';
import { YearSpans, YearSummary } from './year-summary.tsx';
import { YearTree } from './year-tree.tsx';
import { yearWords } from './words.ts';
import './year.css';

/** With the caps he is a candidate of, for whom sees the whole unit. */
function TreeWithCaps({ year }: { year: PersonYear }) {
  const app = useApp();
  const unit = useLive(() => app.unitYear(year.input.year), [year.input.year]);
  return <YearTree year={year} caps={unit?.caps ?? []} />;
}

interface PartProps {
  readonly part: YearPart;
  readonly year: PersonYear;
  readonly org: Organisation;
  readonly reviews: readonly Row<'review'>[];
}

function Part({ part, year, org, reviews }: PartProps) {
  switch (part) {
    case 'summary':
      return <YearSummary year={year} />;
    case 'months':
      return (
        <>
          <MonthList year={year} org={org} reviews={reviews} />
          <YearSpans year={year} />
        </>
      );
    case 'self':
      return <SelfSection year={year} org={org} />;
    case 'comments':
      return <CommentsSection year={year} org={org} />;
    case 'decision':
      return <DecisionSection year={year} org={org} />;
    case 'petition':
      return <PetitionSection year={year} org={org} />;
  }
}

interface YearViewProps {
  readonly org: Organisation;
  readonly person: string;
  readonly year: number;
}

function YearView({ org, person, year }: YearViewProps) {
  const app = useApp();
  const say = useText(yearWords);
  const shown = useLive(() => app.year(person, year), [person, year]);
  const reviews = useLive(() => app.rows('review', { person }), [person]);
  const own = person === app.account.person;
  const whole = visiblePeople(org, app.account.person, app.today()) === 'all';
  const title = own ? say('title') : say('titleOf', { name: nameIn(org, person) });
  const back = own ? undefined : <Link to={'/nam/don-vi' as never} search={{ nam: year } as never}><Icon name="back" />{say('backToUnit')}</Link>;
  const record = reviews?.find(({ id }) => id === reviewId(person, String(year)));
  const order = shown ? partOrder({ org, viewer: app.account.person, today: app.today(), year: shown, reviews: record ? [record] : [] }) : [];
  const forms = (
    <>
      <FormLink form="mau-02" period={year} person={person} />
      <FormLink form="ho-so" period={year} person={person} />
    </>
  );
  return (
    <Page>
      <PageHeader title={title} back={back} actions={forms} />
      <YearChooser org={org} year={year} to="/nam" {...(own ? {} : { search: { nguoi: person } })} />
      {shown === undefined && <Loading />}
      {shown === null && <EmptyState icon="info" title={say('noYear', { year })} hint={say('noYearHint')} />}
      {shown && (
        <>
          <ClosedNote org={org} year={year} />
          {order.map((part) => <Part key={part} part={part} year={shown} org={org} reviews={reviews ?? []} />)}
          <FactsSection year={shown} org={org} delivery={record?.delivery ?? null} />
          {whole ? <TreeWithCaps year={shown} /> : <YearTree year={shown} caps={[]} />}
        </>
      )}
    </Page>
  );
}

/** '/nam': one person's year, his own or that of somebody the viewer stands over. */
export function YearPage() {
  const app = useApp();
  const { year, person } = useYearAddress();
  const org = useLive(() => app.organisation(), []);
  if (!org) return <Page><Loading /></Page>;
  return <YearView key={`${person}.${year}`} org={org} person={person} year={year} />;
}
