import { Button } from '@mantine/core';
import type { YearFileIndex } from '#domain/forms/year-file-index.ts';
import { useApp } from '#parts/app/app-context.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { ExportResult } from './export-result.tsx';
import { EVERYBODY } from './form-kinds.ts';
import type { FormSource } from './form-source.ts';
import { useExport } from './use-export.ts';
import type { Making } from './use-export.ts';
import { yearFiles } from './year-file-source.ts';
import { formWords } from './words.ts';

function lackingLines({ missing, absent }: YearFileIndex): readonly string[] {
  return [...missing.map(({ title, why }) => `${title}: ${why}`), ...absent.map(({ title, where }) => `${title}: ${where}`)];
}

interface YearFileProps {
  readonly source: FormSource;
  readonly person: string;
}

/** The electronic file of a year (NĐ335 Điều 24): of one person, or of everybody in sight as one archive of archives. */
export function YearFileFiles({ source, person }: YearFileProps) {
  const app = useApp();
  const say = useText(formWords);
  const { start, ...result } = useExport();
  const { people, period } = source;
  const year = Number(period);
  const everybody = person === EVERYBODY;
  const optionsOf = ({ signal, onProgress }: Making) => ({ madeAt: app.now(), openFile: app.openFile, signal, onProgress });
  const ofOne = () => start(async (making) => {
    const [{ writeYearFile }, { plan }] = await Promise.all([import('#app/documents-year-file.ts'), yearFiles(app, year)]);
    const file = await plan(person);
    const written = file && (await writeYearFile(file, optionsOf(making)));
    if (!written) return null;
    const lines = lackingLines(written.index);
    if (lines.length > 0) making.note({ title: say('fileLacks', { count: lines.length }), hint: say('fileLacksHint'), lines });
    return { file: written.archive, name: `${written.name}.zip` };
  });
  const ofAll = () => start(async (making) => {
    const [{ writeUnitFiles }, { agency, plan }] = await Promise.all([import('#app/documents-year-file.ts'), yearFiles(app, year)]);
    const file = await writeUnitFiles({ agency, year, people }, plan, optionsOf(making));
    return file && { file, name: `ho-so-don-vi-${year}.zip` };
  });
  return (
    <Section title={say('files')}>
      <div className="stack">
        <p className="plain soft">{say(everybody ? 'fileAllLead' : 'fileLead')}</p>
        <div className="actions">
          <Button leftSection={<Icon name="file" />} disabled={result.made.state === 'making'} onClick={everybody ? ofAll : ofOne}>
            {everybody ? say('fileAll', { count: people.length }) : say('file')}
          </Button>
        </div>
        <ExportResult {...result} />
      </div>
    </Section>
  );
}
