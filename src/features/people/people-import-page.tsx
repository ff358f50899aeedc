import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { openDivisions } from '#app/division-match.ts';
import { importPeople } from '#app/import-people.ts';
import type { DivisionChoice, PeoplePlan } from '#app/import-people.ts';
import { peopleTemplate } from '#app/spreadsheet-people.ts';
import { POSITIONS } from '#domain/organisation/positions.ts';
import { useApp } from '#parts/app/app-context.ts';
import { downloadFile } from '#parts/app/download-file.ts';
import { NotYours } from '#parts/app/not-yours.tsx';
import { ImportFile } from '#parts/imports/import-file.tsx';
import { ImportProgress } from '#parts/imports/import-progress.tsx';
import { importWords } from '#parts/imports/import-words.ts';
import { useImportRun } from '#parts/imports/use-import-run.ts';
import { useWorkbook } from '#parts/imports/use-workbook.ts';
import type { Workbook } from '#parts/imports/use-workbook.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Loading } from '#ui/loading.tsx';
import { Note } from '#ui/note.tsx';
import { PageHeader } from '#ui/page-header.tsx';
import { Page } from '#ui/page.tsx';
import { CodesPanel } from './codes-panel.tsx';
import { PeoplePreparation } from './people-preparation.tsx';
import { useGivenCodes } from './use-given-codes.ts';
import { usePeople } from './use-people.ts';
import { peopleWords } from './words.ts';
import './people.css';

type Choices = ReadonlyMap<string, DivisionChoice>;

interface PreparationProps {
  readonly workbook: Workbook;
  readonly choices: Choices;
  readonly onChoices: (choices: Choices) => void;
  readonly onReady: (plan: PeoplePlan) => void;
}

function Preparation({ workbook, choices, onChoices, onReady }: PreparationProps) {
  const sayImport = useText(importWords);
  const screen = usePeople();
  if (!screen) return <Loading />;
  const { org, today, roles } = screen;
  if (!roles.organiser && !roles.unitHead) return <NotYours />;
  const divisions = openDivisions(org.unit.divisions, today).map(({ name }) => name);
  const template = (
    <Button variant="default" onClick={() => void peopleTemplate(POSITIONS, divisions).then((file) => downloadFile(file, 'mau-danh-sach-nguoi.xlsx'))}>
      {sayImport('template')}
    </Button>
  );
  return (
    <>
      <ImportFile workbook={workbook} template={template} />
      {workbook.file.state === 'read' && <PeoplePreparation sheets={workbook.file.sheets} screen={screen} choices={choices} onChoices={onChoices} onReady={onReady} />}
    </>
  );
}

/** After the import: how many came in, and codes for those who are new. */
function Done({ plan, onCodes }: { plan: PeoplePlan; onCodes: () => void }) {
  const say = useText(peopleWords);
  const screen = usePeople();
  const fresh = plan.steps.filter(({ action }) => action === 'new').length;
  const actions = (
    <>
      {screen?.roles.organiser && fresh > 0 && <Button onClick={onCodes}>{say('giveCodes', { count: fresh })}</Button>}
      <Button component={Link} to="/nguoi" variant="default">{say('toPeople')}</Button>
    </>
  );
  return <Note tone="info" icon="check" urgent title={say('imported', { count: plan.steps.filter(({ action }) => action !== 'known').length })} actions={actions}>{say('importedHint')}</Note>;
}

function Codes({ plan, onClose }: { plan: PeoplePlan; onClose: () => void }) {
  const screen = usePeople();
  const codes = useGivenCodes();
  if (!screen) return <Loading />;
  const fresh = plan.steps.filter(({ action }) => action === 'new');
  const logins = new Map(fresh.flatMap(({ person, row }) => (row.login ? [[person, row.login] as const] : [])));
  return <CodesPanel screen={screen} codes={codes} people={fresh.map(({ person }) => person)} logins={logins} onClose={onClose} />;
}

/** A list of people becomes registrations and posts; nothing changes until it is confirmed. */
export function PeopleImportPage() {
  const app = useApp();
  const say = useText(peopleWords);
  const workbook = useWorkbook();
  const importRun = useImportRun();
  const [choices, setChoices] = useState<Choices>(new Map());
  const [plan, setPlan] = useState<PeoplePlan | null>(null);
  const [coding, setCoding] = useState(false);
  const { run } = importRun;
  const finished = run.state === 'ended' && run.result.state === 'done' ? plan : null;
  const back = <Link to="/nguoi"><Icon name="back" />{say('toPeople')}</Link>;
  if (coding && finished) return <Page><Codes plan={finished} onClose={() => setCoding(false)} /></Page>;

  function write(ready: PeoplePlan): void {
    setPlan(ready);
    const count = ready.openings.length + ready.steps.reduce((sum, { writes }) => sum + writes.length, 0);
    importRun.start(count, (options) => importPeople(app, ready, options));
  }

  return (
    <Page>
      <PageHeader title={say('importTitle')} lead={say('importLead')} back={back} />
      {finished && <Done plan={finished} onCodes={() => setCoding(true)} />}
      <ImportProgress importRun={importRun} />
      {!finished && run.state !== 'writing' && <Preparation workbook={workbook} choices={choices} onChoices={setChoices} onReady={write} />}
    </Page>
  );
}
