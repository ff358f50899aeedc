import { Button, Progress } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { FormFormat } from '#app/documents.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { Section } from '#ui/section.tsx';
import { EVERYBODY, FORM_KINDS, searchOf } from './form-kinds.ts';
import type { FormCode } from './form-kinds.ts';
import { isFromServer } from './form-source.ts';
import type { FormSource } from './form-source.ts';
import { makeForms } from './make-forms.ts';
import { useExport } from './use-export.ts';
import type { FormExport } from './use-export.ts';
import { formWords } from './words.ts';

function Made({ made, stop }: Pick<FormExport, 'made' | 'stop'>) {
  const say = useText(formWords);
  switch (made.state) {
    case 'idle':
      return null;
    case 'making': {
      const label = say('making', { done: made.done, of: made.of });
      return (
        <div className="stack">
          <output>{label}</output>
          <Progress value={(100 * made.done) / Math.max(1, made.of)} aria-label={label} />
          <div className="actions"><Button variant="default" onClick={stop}>{say('cancel')}</Button></div>
        </div>
      );
    }
    case 'saved':
      return <output>{say('saved', { name: made.name })}</output>;
    case 'stopped':
      return <output>{say('stopped')}</output>;
    case 'failed':
      return <ErrorNote title={say('failed')} safe={say('failedSafe')} next={say('failedHint')} />;
  }
}

/** Names whose list of products would be incomplete, because the work of an older period is not on this device. */
function incompleteIn({ org, scores }: FormSource, form: FormCode, people: readonly string[]): string {
  if (form !== 'san-pham') return '';
  const missing = people.filter((person) => {
    const one = scores.get(person);
    return one && isFromServer(one);
  });
  return missing.map((person) => org.people.get(person)?.name ?? person).join(', ');
}

interface FilesProps {
  readonly source: FormSource;
  readonly form: FormCode;
  readonly person: string;
}

/** The files a choice gives: Word, Excel for lists, and the print view. */
export function FormFiles({ source, form, person }: FilesProps) {
  const say = useText(formWords);
  const { made, start, stop } = useExport();
  const { whose, formats } = FORM_KINDS[form];
  const people = person === EVERYBODY ? source.people : [person];
  const many = whose === 'person' && people.length > 1;
  const incomplete = incompleteIn(source, form, people);
  const label = (format: FormFormat) => {
    const word = format === 'docx' ? 'word' : 'excel';
    return many ? say(`${word}All`, { count: people.length }) : say(word);
  };
  return (
    <Section title={say('files')}>
      <div className="stack">
        {incomplete !== '' && <Note tone="warn" title={say('notHere', { names: incomplete })}><p>{say('notHereHint')}</p></Note>}
        <div className="actions">
          {formats.map((format) => (
            <Button
              key={format} variant={format === 'docx' ? 'filled' : 'default'} leftSection={<Icon name="file" />} disabled={made.state === 'making'}
              onClick={() => start(() => makeForms(form, source, people), format, `${form}-${source.period}`)}
            >
              {label(format)}
            </Button>
          ))}
          <Link to={'/in/$form' as never} params={{ form } as never} search={searchOf(form, source.period, whose === 'unit' ? null : person) as never} className="chip">{say('print')}</Link>
        </div>
        <Made made={made} stop={stop} />
      </div>
    </Section>
  );
}
