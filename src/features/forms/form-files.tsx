import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { FormFormat } from '#app/documents.ts';
import { useApp } from '#parts/app/app-context.ts';
import { Icon } from '#ui/icons.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { ExportResult } from './export-result.tsx';
import { EVERYBODY, FORM_KINDS, searchOf } from './form-kinds.ts';
import type { PrintedForm } from './form-kinds.ts';
import type { FormSource } from './form-source.ts';
import { lackingNote } from './lacking-note.ts';
import { makeForms } from './make-forms.ts';
import { fileOfForms, useExport } from './use-export.ts';
import { wholeSource } from './whole-source.ts';
import { formWords } from './words.ts';

interface FilesProps {
  readonly source: FormSource;
  readonly form: PrintedForm;
  readonly person: string;
}

/** The files a choice gives: Word, Excel for lists, and the print view. */
export function FormFiles({ source, form, person }: FilesProps) {
  const app = useApp();
  const say = useText(formWords);
  const language = useLanguage((choice) => choice.language);
  const { start, ...result } = useExport();
  const { whose, formats } = FORM_KINDS[form];
  const people = person === EVERYBODY ? source.people : [person];
  const many = whose === 'person' && people.length > 1;
  const label = (format: FormFormat) => {
    const word = format === 'docx' ? 'word' : 'excel';
    return many ? say(`${word}All`, { count: people.length }) : say(word);
  };
  const make = (format: FormFormat) => start(async (making) => {
    const whole = await wholeSource(app, form, source.period, people);
    const lacking = lackingNote(whole, say, language);
    if (lacking) making.note(lacking);
    return fileOfForms(await makeForms(form, whole, people), format, `${form}-${source.period}`, making);
  });
  return (
    <Section title={say('files')}>
      <div className="stack">
        <div className="actions">
          {formats.map((format) => (
            <Button key={format} variant={format === 'docx' ? 'filled' : 'default'} leftSection={<Icon name="file" />} disabled={result.made.state === 'making'} onClick={() => make(format)}>
              {label(format)}
            </Button>
          ))}
          <Link to={'/in/$form' as never} params={{ form } as never} search={searchOf(form, source.period, whose === 'unit' ? null : person) as never} className="chip">{say('print')}</Link>
        </div>
        <ExportResult {...result} />
      </div>
    </Section>
  );
}
