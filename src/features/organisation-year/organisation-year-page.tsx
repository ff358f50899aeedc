import type { Organisation } from '#domain/access/organisation.ts';
import { localNumber } from '#domain/explain/explanation-figures.ts';
import { ratingDue } from '#domain/organisation/rating-divisions.ts';
import { rulesOn } from '#domain/organisation/rules.ts';
import { rolesOf } from '#parts/account/viewer-roles.ts';
import { useApp } from '#parts/app/app-context.ts';
import { ClosedNote } from '#parts/year/closed-year.tsx';
import { YearChooser } from '#parts/year/year-chooser.tsx';
import { useYearAddress } from '#parts/year/use-year.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Loading } from '#ui/loading.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { Section } from '#ui/section.tsx';
import { useLive } from '#ui/use-live.ts';
import { HeadsSection } from './heads-section.tsx';
import { OrganisationCard } from './organisation-card.tsx';
import { divisionCaps, headViews, placesIn } from './organisation-view.ts';
import { organisationWords } from './words.ts';
import './organisation-year.css';

const MeetingsSection = lazyPart(async () => (await import('./meetings-section.tsx')).MeetingsSection, <Loading />);

interface YearProps {
  readonly org: Organisation;
  readonly year: number;
}

function Deadline({ year }: { year: number }) {
  const app = useApp();
  const say = useText(organisationWords);
  const over = app.today() > ratingDue(year);
  return <p className={over ? 'plain' : 'soft plain'}>{say(over ? 'deadlineOver' : 'deadline', { year, next: year + 1 })}</p>;
}

function Places({ org, year }: YearProps) {
  const app = useApp();
  const say = useText(organisationWords);
  const language = useLanguage((choice) => choice.language);
  const { person, unit } = app.account;
  const rules = rulesOn(org.unit, `${year}-12-31`);
  const { head, organiser } = rolesOf(org, person, app.today());
  const places = placesIn(org, year, person, app.today());
  const caps = divisionCaps(places, unit, rules);
  return (
    <Section title={say('places')}>
      <div className="stack">
        <Deadline year={year} />
        <ul className="plain stack">
          {places.map((place) => <OrganisationCard key={place.division ?? ''} org={org} rules={rules} year={year} place={place} inside={head || organiser} />)}
        </ul>
        {caps && (
          <p className="soft plain">{say('cap', {
            candidates: caps.plain.candidates.length, allowed: caps.plain.allowed, share: localNumber(caps.plain.rule, language), base: caps.plain.base,
            higher: caps.higher.allowed, article: `${caps.plain.article}, ${caps.higher.article}`,
          })}</p>
        )}
      </div>
    </Section>
  );
}

/** The people of the year take a while to work out; the organisations stand before them. */
function People({ org, year }: YearProps) {
  const app = useApp();
  const unit = useLive(() => app.unitYear(year), [year]);
  if (!unit) return <Loading />;
  const places = placesIn(org, year, app.account.person, app.today());
  return (
    <>
      <HeadsSection heads={headViews(places, unit.people)} org={org} rules={unit.rules} />
      <MeetingsSection org={org} unit={unit} />
    </>
  );
}

/** '/nam/to-chuc': how the unit and its divisions are rated, by themselves and by whoever recognises it. */
export function OrganisationYearPage() {
  const app = useApp();
  const say = useText(organisationWords);
  const { year } = useYearAddress();
  const org = useLive(() => app.organisation(), []);
  if (!org) return <Page><PageHeader title={say('title')} /><Loading /></Page>;
  const { head, organiser } = rolesOf(org, app.account.person, app.today());
  return (
    <Page>
      <PageHeader title={say('title')} lead={say('lead', { year })} />
      <YearChooser org={org} year={year} to="/nam/to-chuc" />
      <ClosedNote org={org} year={year} />
      <Places key={`places ${year}`} org={org} year={year} />
      {(head || organiser) && <People key={`people ${year}`} org={org} year={year} />}
    </Page>
  );
}
