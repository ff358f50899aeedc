import type { Outcome } from '#app/app.ts';
import { refusalText } from '#domain/access/refusal.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useLanguage } from '#ui/language.ts';
import { useLockWords } from './lock-words.ts';

export function FailedNote({ outcome, period }: { outcome: Outcome | null; period: string }) {
  const say = useLockWords(period);
  const language = useLanguage((choice) => choice.language);
  if (!outcome || outcome.ok) return null;
  return <ErrorNote title={say('notSaved')} safe={say('safe')} next={outcome.code === 'storage-full' ? say('storageFull') : refusalText(outcome.code, language)} />;
}
