import type { Outcome } from '#app/app.ts';
import { refusalText } from '#domain/access/refusal.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { periodWords } from './words.ts';

export function FailedNote({ outcome }: { outcome: Outcome | null }) {
  const say = useText(periodWords);
  const language = useLanguage((choice) => choice.language);
  if (!outcome || outcome.ok) return null;
  return <ErrorNote title={say('notSaved')} safe={say('safe')} next={outcome.code === 'storage-full' ? say('storageFull') : refusalText(outcome.code, language)} />;
}
