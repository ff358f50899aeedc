import { Button } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { FormDocument } from '#domain/forms/form-document.ts';
import { useApp } from '#parts/app/app-context.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { useLive } from '#ui/use-live.ts';
import { EVERYBODY, parseChoice, searchOf } from './form-kinds.ts';
import type { FormCode } from './form-kinds.ts';
import { formSource } from './form-source.ts';
import { FormView } from './form-view.tsx';
import { makeForms } from './make-forms.ts';
import { usePresentPeriod } from './use-period.ts';
import { formWords } from './words.ts';

interface PrintProps {
  readonly form: FormCode;
  readonly period: string;
  readonly person: string;
}

function Printed({ form, period, person }: PrintProps) {
  const app = useApp();
  const say = useText(formWords);
  const source = useLive(() => formSource(app, period), [period]);
  const [made, setMade] = useState<readonly FormDocument[] | null>(null);
  useEffect(() => {
    if (!source) return undefined;
    let current = true;
    void makeForms(form, source, person === EVERYBODY ? source.people : [person]).then((forms) => current && setMade(forms));
    return () => {
      current = false;
    };
  }, [source, form, person]);
  if (!made) return <Loading />;
  if (made.length === 0) return <EmptyState icon="info" title={say('nobody')} hint={say('nobodyHint')} />;
  return made.map((one) => <FormView key={one.name} form={one} />);
}

/** '/in/$form?ky=&nguoi=': the forms as pages to print, also without a network. */
export function PrintPage() {
  const app = useApp();
  const say = useText(formWords);
  const { form: code } = useParams({ strict: false }) as Readonly<Record<string, unknown>>;
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const choice = parseChoice({ ...search, mau: code });
  const present = usePresentPeriod(choice.form);
  const period = choice.period ?? present;
  const person = choice.person ?? app.account.person;
  if (period === undefined) return <Page><Loading /></Page>;
  return (
    <Page>
      <PageHeader
        title={say('printTitle')}
        back={<Link to={'/bieu-mau' as never} search={searchOf(choice.form, period, choice.person) as never}><Icon name="back" />{say('back')}</Link>}
        actions={<Button leftSection={<Icon name="file" />} onClick={() => globalThis.print()}>{say('printNow')}</Button>}
      />
      <Printed key={`${choice.form} ${period} ${person}`} form={choice.form} period={period} person={person} />
    </Page>
  );
}
