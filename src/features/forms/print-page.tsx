import { Button } from '@mantine/core';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { catalogueList } from '#domain/forms/catalogue-list.ts';
import type { FormDocument } from '#domain/forms/form-document.ts';
import { useApp } from '#parts/app/app-context.ts';
import { cataloguePrintOf } from '#parts/catalogue/catalogue-export.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { useLive } from '#ui/use-live.ts';
import { catalogueSource } from './catalogue-source.ts';
import { EVERYBODY, isPrintedForm, parseChoice, searchOf } from './form-kinds.ts';
import type { PrintedForm } from './form-kinds.ts';
import { formSource } from './form-source.ts';
import type { FormSource } from './form-source.ts';
import { FormView } from './form-view.tsx';
import { lackingNote } from './lacking-note.ts';
import { makeForms } from './make-forms.ts';
import type { ExportNote } from './use-export.ts';
import { usePresentPeriod } from './use-period.ts';
import { wholeSource } from './whole-source.ts';
import { formWords } from './words.ts';

interface PrintProps {
  readonly form: PrintedForm;
  readonly period: string;
  readonly person: string;
}

interface PapersProps {
  readonly forms: readonly FormDocument[];
  readonly note: ExportNote | null;
}

function Papers({ forms, note }: PapersProps) {
  const say = useText(formWords);
  return (
    <>
      {note && <div className="print-note"><Note tone="warn" title={note.title}><p>{note.hint}</p>{note.lines.length > 0 && <p>{note.lines.join(', ')}</p>}</Note></div>}
      {forms.length === 0 && <EmptyState icon="info" title={say('nobody')} hint={say('nobodyHint')} />}
      {forms.map((one) => <FormView key={one.name} form={one} />)}
    </>
  );
}

function Printed({ form, period, person }: PrintProps) {
  const app = useApp();
  const say = useText(formWords);
  const language = useLanguage((choice) => choice.language);
  const source = useLive(() => formSource(app, period), [period]);
  const [made, setMade] = useState<{ readonly forms: readonly FormDocument[]; readonly whole: FormSource } | null>(null);
  useEffect(() => {
    if (!source) return undefined;
    let current = true;
    const make = async (): Promise<void> => {
      const people = person === EVERYBODY ? source.people : [person];
      const whole = await wholeSource(app, form, period, people);
      const forms = await makeForms(form, whole, people);
      if (current) setMade({ forms, whole });
    };
    void make();
    return () => {
      current = false;
    };
  }, [app, source, form, period, person]);
  return made ? <Papers forms={made.forms} note={lackingNote(made.whole, say, language)} /> : <Loading />;
}

function PrintedCatalogue() {
  const app = useApp();
  const say = useText(formWords);
  const known = useLive(() => catalogueSource(app), []);
  if (known === undefined) return <Loading />;
  if (known === null) return <EmptyState icon="book" title={say('noCatalogue')} hint={say('noCatalogueHint')} />;
  const { agency, version, source, lacking } = known;
  const note = lacking > 0 ? { title: say('productsLack', { count: lacking }), hint: say('productsLackHint'), lines: [] } : null;
  return <Papers forms={lacking > 0 ? [] : [catalogueList(agency, version, cataloguePrintOf(source))]} note={note} />;
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
      {choice.form === 'danh-muc' && <PrintedCatalogue />}
      {isPrintedForm(choice.form) && <Printed key={`${choice.form} ${period} ${person}`} form={choice.form} period={period} person={person} />}
      {choice.form === 'ho-so' && <EmptyState icon="info" title={say('fileNoPrint')} hint={say('fileNoPrintHint')} />}
    </Page>
  );
}
