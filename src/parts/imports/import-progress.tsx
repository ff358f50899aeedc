import { Button, Progress } from '@mantine/core';
import type { RefusalCode } from '#domain/access/refusal.ts';
import { refusalText } from '#domain/access/refusal.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import type { Language } from '#ui/language.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { importWords } from './import-words.ts';
import type { ImportRun } from './use-import-run.ts';

/** Why a write was not taken, in words. */
export function useFailureText(): (code: RefusalCode | 'storage-full') => string {
  const say = useText(importWords);
  const language: Language = useLanguage((choice) => choice.language);
  return (code) => (code === 'storage-full' ? say('storageFull') : refusalText(code, language));
}

/** While an import is written, and when it stopped short; its good end is the page's to tell. */
export function ImportProgress({ importRun }: { importRun: ImportRun }) {
  const say = useText(importWords);
  const failure = useFailureText();
  const { run, stop } = importRun;
  if (run.state === 'writing') {
    const { done, of } = run.progress;
    const label = say('writing', { done, of });
    return (
      <div className="import-drop">
        <output>{label}</output>
        <Progress value={of === 0 ? 100 : (100 * done) / of} aria-label={label} />
        <p className="soft">{say('writingHint')}</p>
        <Button variant="default" onClick={stop}>{say('stop')}</Button>
      </div>
    );
  }
  if (run.state !== 'ended' || run.result.state === 'done') return null;
  const { written } = run.result;
  if (run.result.state === 'stopped') return <Note tone="warn" title={say('stopped', { written })}>{say('stoppedSafe')}</Note>;
  return <ErrorNote title={say('refusedTitle', { written })} safe={say('stoppedSafe')} next={failure(run.result.code)} />;
}
