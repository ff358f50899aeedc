import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { writeForm } from '#app/documents.ts';
import { catalogueList } from '#domain/forms/catalogue-list.ts';
import { useApp } from '#parts/app/app-context.ts';
import { cataloguePrintOf, catalogueWorkbook } from '#parts/catalogue/catalogue-export.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { useLive } from '#ui/use-live.ts';
import { catalogueSource } from './catalogue-source.ts';
import type { CatalogueSource } from './catalogue-source.ts';
import { ExportResult } from './export-result.tsx';
import { useExport } from './use-export.ts';
import { formWords } from './words.ts';

function Files({ agency, version, source, lacking }: CatalogueSource) {
  const say = useText(formWords);
  const { start, ...result } = useExport();
  const word = () => start(async () => {
    const form = catalogueList(agency, version, cataloguePrintOf(source));
    return { file: await writeForm(form, 'docx'), name: `${form.name}.docx` };
  });
  const excel = () => start(async () => ({ file: await catalogueWorkbook(source), name: `danh-muc-${version}.xlsx` }));
  const busy = result.made.state === 'making';
  return (
    <div className="stack">
      {lacking > 0 && <Note tone="warn" title={say('productsLack', { count: lacking })}><p>{say('productsLackHint')}</p></Note>}
      <div className="actions">
        <Button leftSection={<Icon name="file" />} disabled={busy || lacking > 0} onClick={word}>{say('word')}</Button>
        <Button variant="default" leftSection={<Icon name="file" />} disabled={busy || lacking > 0} onClick={excel}>{say('excel')}</Button>
        <Link to={'/in/$form' as never} params={{ form: 'danh-muc' } as never} className="chip">{say('print')}</Link>
      </div>
      <ExportResult {...result} />
    </div>
  );
}

/** The catalogue in force (NĐ335 Điều 13), with the columns of a commune's own decision. */
export function CatalogueFiles() {
  const app = useApp();
  const say = useText(formWords);
  const source = useLive(() => catalogueSource(app), []);
  if (source === undefined) return <Loading />;
  if (source === null) return <EmptyState icon="book" title={say('noCatalogue')} hint={say('noCatalogueHint')} />;
  return <Section title={say('files')}><Files {...source} /></Section>;
}
