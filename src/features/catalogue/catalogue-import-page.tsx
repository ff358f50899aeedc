import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { importCatalogue } from '#app/import-catalogue.ts';
import type { CataloguePlan } from '#app/import-catalogue.ts';
import { catalogueTemplate } from '#app/spreadsheet-catalogue.ts';
import { useApp } from '#parts/app/app-context.ts';
import { downloadFile } from '#parts/app/download-file.ts';
import { NotYours } from '#parts/app/not-yours.tsx';
import { useDraft } from '#parts/drafts/use-draft.ts';
import type { DraftForm } from '#parts/drafts/use-draft.ts';
import { ImportFile } from '#parts/imports/import-file.tsx';
import { ImportProgress } from '#parts/imports/import-progress.tsx';
import { importWords } from '#parts/imports/import-words.ts';
import { useImportRun } from '#parts/imports/use-import-run.ts';
import { useWorkbook } from '#parts/imports/use-workbook.ts';
import type { Workbook } from '#parts/imports/use-workbook.ts';
import { DraftOffer } from '#ui/draft-offer.tsx';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { DivisionsContext } from './division-names.ts';
import { ImportPreparation } from './import-preparation.tsx';
import type { ProposalDraft } from './proposal-form.tsx';
import { useCatalogue } from './use-catalogue.ts';
import { catalogueWords } from './words.ts';
import './catalogue.css';

interface PreparationProps {
  readonly workbook: Workbook;
  readonly draft: DraftForm<ProposalDraft>;
  readonly onReady: (plan: Extract<CataloguePlan, { ok: true }>) => void;
}

/** Not shown while an import is written: it would follow each of 371 writes. */
function Preparation({ workbook, draft, onReady }: PreparationProps) {
  const sayImport = useText(importWords);
  const view = useCatalogue();
  if (!view) return <Loading />;
  if (!view.roles.organiser && !view.roles.unitHead) return <NotYours />;
  const template = (
    <Button variant="default" onClick={() => void catalogueTemplate().then((file) => downloadFile(file, 'mau-danh-muc.xlsx'))}>{sayImport('template')}</Button>
  );
  return (
    <DivisionsContext value={view.org.unit.divisions}>
      <ImportFile workbook={workbook} template={template} />
      <DraftOffer found={draft.found} />
      {workbook.file.state === 'read' && (
        <ImportPreparation sheets={workbook.file.sheets} view={view} draft={draft.value} change={draft.change} onReady={onReady} />
      )}
    </DivisionsContext>
  );
}

function Done({ version }: { version: string }) {
  const say = useText(catalogueWords);
  const link = <Button component={Link} to="/danh-muc" search={{ 'phien-ban': version } as never}>{say('toCatalogue')}</Button>;
  return <Note tone="info" icon="check" urgent title={say('done', { version })} actions={link}>{say('doneHint')}</Note>;
}

/** A workbook becomes a proposed version of the catalogue; nothing changes until it is confirmed. */
export function CatalogueImportPage() {
  const app = useApp();
  const say = useText(catalogueWords);
  const today = app.today();
  const workbook = useWorkbook();
  const importRun = useImportRun();
  const draft = useDraft<ProposalDraft>('import-catalogue', {
    version: today.slice(0, 7), name: `${say('title')} ${today.slice(0, 4)}`, note: '', answers: {},
  });
  const [proposed, setProposed] = useState('');
  const { run } = importRun;
  const finished = run.state === 'ended' && run.result.state === 'done';
  const back = <Link to="/danh-muc"><Icon name="back" />{say('backToCatalogue')}</Link>;

  function write(plan: Extract<CataloguePlan, { ok: true }>): void {
    setProposed(draft.value.version);
    importRun.start(plan.writes.length, async (options) => {
      const result = await importCatalogue(app, plan, options);
      if (result.state === 'done') await draft.done();
      return result;
    });
  }

  return (
    <Page>
      <PageHeader title={say('importTitle')} lead={say('importLead')} back={back} />
      {finished && <Done version={proposed} />}
      <ImportProgress importRun={importRun} />
      {!finished && run.state !== 'writing' && <Preparation workbook={workbook} draft={draft} onReady={write} />}
    </Page>
  );
}
