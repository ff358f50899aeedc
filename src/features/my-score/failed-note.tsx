import type { Outcome } from '#app/app.ts';
import { refusalText } from '#domain/access/refusal.ts';
import { useScoreScreen } from '#parts/app/score-context.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useText } from '#ui/language.ts';
import { contestWords } from './contest-words.ts';

/** Why a write was not taken, and that nothing typed is lost. */
export function FailedNote({ outcome }: { outcome: Outcome | null }) {
  const say = useText(contestWords);
  const { language } = useScoreScreen();
  if (!outcome || outcome.ok) return null;
  const next = outcome.code === 'storage-full' ? say('storageFull') : refusalText(outcome.code, language);
  return <ErrorNote title={say('notSaved')} safe={say('safe')} next={next} />;
}
