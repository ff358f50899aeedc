import type { Outcome } from '#app/app.ts';
import { refusalText } from '#domain/access/refusal.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { logWords } from './words.ts';

export type WriteTrouble = Extract<Outcome, { ok: false }>['code'];

export function WriteTroubleNote({ trouble }: { trouble: WriteTrouble | null }) {
  const say = useText(logWords);
  const language = useLanguage((choice) => choice.language);
  if (!trouble) return null;
  return <ErrorNote title={trouble === 'storage-full' ? say('storageFull') : refusalText(trouble, language)} />;
}
