import { refusalText } from '#domain/access/refusal.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import type { WriteTrouble } from './use-task-write.ts';
import { tasksWords } from './words.ts';

/** Why an entry was not written: the sentence the server would give, before it is asked. */
export function TroubleNote({ trouble }: { trouble: WriteTrouble | null }) {
  const say = useText(tasksWords);
  const language = useLanguage((choice) => choice.language);
  if (!trouble) return null;
  return <ErrorNote title={trouble === 'storage-full' ? say('storageFull') : refusalText(trouble, language)} />;
}
