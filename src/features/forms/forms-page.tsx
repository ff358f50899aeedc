import { NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { nameIn } from '#domain/access/organisation.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { rolesOf } from '#parts/account/viewer-roles.ts';
import { useApp } from '#parts/app/app-context.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { formatPeriodTitle } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { useLive } from '#ui/use-live.ts';
import { CatalogueFiles } from './catalogue-files.tsx';
import { FormFiles } from './form-files.tsx';
import { EVERYBODY, FORM_KINDS, formsFor, parseChoice, searchOf } from './form-kinds.ts';
import type { FormCode } from './form-kinds.ts';
import { formSource } from './form-source.ts';
import type { FormSource } from './form-source.ts';
import { periodsFor } from './use-period.ts';
import { YearFileFiles } from './year-file-files.tsx';
import { formWords } from './words.ts';
import './forms.css';

interface Choosing {
  readonly form: FormCode;
  readonly period: string;
  readonly person: string;
  readonly choose: (form: FormCode, period: string | null, person: string | null) => void;
}

function FormChooser({ org, form, period, person, choose }: Choosing & { org: Organisation }) {
  const app = useApp();
  const say = useText(formWords);
  const language = useLanguage((choice) => choice.language);
  const forms = formsFor(rolesOf(org, app.account.person, app.today()));
  const periods = periodsFor(org, form, app.today(), period);
  const kind = FORM_KINDS[form].of;
  return (
    <>
      <NativeSelect
        label={say('form')} value={form} data={forms.map((value) => ({ value, label: say(value) }))}
        onChange={({ currentTarget }) => {
          const next = forms.find((one) => one === currentTarget.value) ?? form;
          choose(next, FORM_KINDS[next].of === FORM_KINDS[form].of ? period : null, person);
        }}
      />
      {kind !== 'now' && <NativeSelect
        label={say(kind)} value={period} data={periods.map((value) => ({ value, label: formatPeriodTitle(value, language) }))}
        onChange={({ currentTarget }) => choose(form, currentTarget.value, person)}
      />}
    </>
  );
}

/** Only where there is a choice: an official makes his own forms. */
function PersonChooser({ source, form, period, person, choose }: Choosing & { source: FormSource }) {
  const say = useText(formWords);
  const { people, org } = source;
  if (FORM_KINDS[form].whose === 'unit' || people.length < 2) return null;
  const names = people.map((value) => ({ value, label: nameIn(org, value) }));
  return (
    <NativeSelect
      label={say('person')} value={person} data={[{ value: EVERYBODY, label: say('everybody', { count: people.length }) }, ...names]}
      onChange={({ currentTarget }) => choose(form, period, currentTarget.value)}
    />
  );
}

/** Whom the address names, as far as he is among those the viewer sees; else oneself, else the first. */
function chosenIn({ people }: FormSource, asked: string, own: string): string {
  if (asked === EVERYBODY || people.includes(asked)) return asked;
  return people.includes(own) ? own : (people[0] ?? own);
}

/** A form made of the records of a period or year. */
function RecordForms({ form, ...choosing }: Choosing & { readonly form: Exclude<FormCode, 'danh-muc'> }) {
  const app = useApp();
  const say = useText(formWords);
  const { period } = choosing;
  const source = useLive(() => formSource(app, period), [period]);
  if (!source) return <Loading />;
  if (source.people.length === 0) return <EmptyState icon="info" title={say('nobody')} hint={say('nobodyHint')} />;
  const person = chosenIn(source, choosing.person, app.account.person);
  const key = `${form} ${period} ${person}`;
  return (
    <>
      <PersonChooser source={source} form={form} {...choosing} person={person} />
      {form === 'ho-so' ? <YearFileFiles key={key} source={source} person={person} /> : <FormFiles key={key} source={source} form={form} person={person} />}
    </>
  );
}

function FormMaker({ org, form, ...choosing }: Choosing & { org: Organisation }) {
  return (
    <div className="forms-maker stack">
      <FormChooser org={org} form={form} {...choosing} />
      {form === 'danh-muc' ? <CatalogueFiles /> : <RecordForms form={form} {...choosing} />}
    </div>
  );
}

/** '/bieu-mau?mau=&ky=&nguoi=': which form, of what, of whom, and as which file. */
export function FormsPage() {
  const app = useApp();
  const say = useText(formWords);
  const navigate = useNavigate();
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const org = useLive(() => app.organisation(), []);
  const asked = parseChoice(search);
  const choose: Choosing['choose'] = (form, period, person) => {
    const next = period ?? periodsFor(org!, form, app.today(), null)[0]!;
    void navigate({ to: '/bieu-mau' as never, search: searchOf(form, next, person) as never, replace: true });
  };
  return (
    <Page>
      <PageHeader title={say('title')} lead={say('lead')} />
      {org ? (
        <FormMaker
          org={org} form={asked.form} choose={choose}
          period={asked.period ?? periodsFor(org, asked.form, app.today(), null)[0]!} person={asked.person ?? app.account.person}
        />
      ) : <Loading />}
    </Page>
  );
}
