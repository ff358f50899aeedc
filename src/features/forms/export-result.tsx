import { Button, Progress } from '@mantine/core';
import { ErrorNote } from '#ui/error-note.tsx';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import type { ExportState, FileExport } from './use-export.ts';
import { formWords } from './words.ts';

function State({ made, stop }: { made: ExportState; stop: () => void }) {
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
    case 'nothing':
      return <output>{say(made.state)}</output>;
    case 'failed':
      return <ErrorNote title={say('failed')} safe={say('failedSafe')} next={say('failedHint')} />;
  }
}

/** How far the file is, and what its reader must know of it. */
export function ExportResult({ made, note, stop }: Pick<FileExport, 'made' | 'note' | 'stop'>) {
  return (
    <>
      <State made={made} stop={stop} />
      {note && (
        <Note tone="warn" title={note.title}>
          <p>{note.hint}</p>
          {note.lines.length > 0 && <ul>{note.lines.map((line) => <li key={line}>{line}</li>)}</ul>}
        </Note>
      )}
    </>
  );
}
