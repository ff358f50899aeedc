import type { SeenYear } from '#app/app.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { rolesOf } from '#parts/account/viewer-roles.ts';
import { useApp } from '#parts/app/app-context.ts';
import { NotYours } from '#parts/app/not-yours.tsx';
import { FormLink } from '#parts/forms/form-link.tsx';
import { formatPeriod } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { useLive } from '#ui/use-live.ts';
import { BlocksSection, LeftSection, LevelsSection } from './blocks-section.tsx';
import { CapsSection } from './caps-section.tsx';
import { ClosedNote } from '#parts/year/closed-year.tsx';
import { GroupForm } from './group-form.tsx';
import { lockOfYear } from '#parts/year/lock-of-year.ts';
import { PeopleTable } from './people-table.tsx';
import { useProposals } from './proposals.ts';
import { RatingSection } from './rating-section.tsx';
import { StandingsSection } from './standings-section.tsx';
import { useYearAddress } from '#parts/year/use-year.ts';
import { YearChooser } from '#parts/year/year-chooser.tsx';
import { unitYearWords } from './unit-words.ts';
import './year.css';

const UsesSection = lazyPart(async () => (await import('./uses-section.tsx')).UsesSection, <Loading />);
const NationalSection = lazyPart(async () => (await import('./national-section.tsx')).NationalSection);
const YearLockSection = lazyPart(async () => (await import('./year-lock-section.tsx')).YearLockSection, <Loading />);

interface UnitProps {
  readonly unit: SeenYear;
  readonly org: Organisation;
}

/** The whole unit: caps, proposals on trial, groups, ratings and closing; a closed year takes no proposals and groups. */
function WholeUnit({ unit, org }: UnitProps) {
  const app = useApp();
  const proposals = useProposals(unit);
  const { organiser, unitHead } = rolesOf(org, app.account.person, app.today());
  const closed = lockOfYear(org, unit.year) !== null;
  return (
    <>
      <PeopleTable unit={unit} org={org} proposals={closed ? null : proposals} />
      <CapsSection unit={unit} org={org} proposals={proposals} closed={closed} />
      <StandingsSection unit={unit} org={org} />
      {!closed && <GroupForm unit={unit} org={org} />}
      <RatingSection unit={unit} org={org} />
      <UsesSection unit={unit} org={org} />
      {(organiser || unitHead) && <NationalSection unit={unit} org={org} />}
    </>
  );
}

/** Only those one is responsible for: no cap can be told of them. */
function PartOfUnit({ unit, org }: UnitProps) {
  const say = useText(unitYearWords);
  return (
    <>
      <Note tone="info" title={say('partOnlyTitle')}><p>{say('partOnly')}</p></Note>
      <PeopleTable unit={unit} org={org} proposals={null} />
      <StandingsSection unit={unit} org={org} />
    </>
  );
}

function UnitYearView({ org, year }: { org: Organisation; year: number }) {
  const app = useApp();
  const say = useText(unitYearWords);
  const language = useLanguage((choice) => choice.language);
  const unit = useLive(() => app.unitYear(year), [year]);
  if (!unit) return <Loading />;
  const missing = unit.notHere.map((period) => formatPeriod(period, language)).join(', ');
  return (
    <>
      <ClosedNote org={org} year={year} />
      {missing !== '' && <Note tone="info" title={say('notHere', { periods: missing })}><p>{say('notHereHint')}</p></Note>}
      <BlocksSection unit={unit} org={org} />
      <LevelsSection unit={unit} />
      {unit.whole ? <WholeUnit unit={unit} org={org} /> : <PartOfUnit unit={unit} org={org} />}
      <LeftSection unit={unit} org={org} />
      {unit.whole && <YearLockSection unit={unit} org={org} />}
    </>
  );
}

/** '/nam/don-vi': for heads those they stand over, for the Chair and the organisation officer everybody. */
export function UnitYearPage() {
  const app = useApp();
  const say = useText(unitYearWords);
  const { year } = useYearAddress();
  const org = useLive(() => app.organisation(), []);
  if (!org) return <Page><PageHeader title={say('unitTitle')} /><Loading /></Page>;
  const { assigns, organiser, unitHead } = rolesOf(org, app.account.person, app.today());
  const forms = (
    <>
      <FormLink form="tong-hop-nam" period={year} />
      {(organiser || unitHead) && <FormLink form="ho-so" period={year} person="tat-ca" />}
    </>
  );
  return (
    <Page>
      <PageHeader title={say('unitTitle')} lead={say('unitLead', { year })} actions={(assigns || organiser) && forms} />
      {assigns || organiser ? (
        <>
          <YearChooser org={org} year={year} to="/nam/don-vi" />
          <UnitYearView key={year} org={org} year={year} />
        </>
      ) : <NotYours />}
    </Page>
  );
}
