import { Button } from '@mantine/core';
import { formWords } from '#parts/marks/marks-words.ts';
import { formatMoment } from '#ui/dates.ts';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import type { DraftForm } from './use-draft.ts';

export function DraftNote<T>({ found }: { found: DraftForm<T>['found'] }) {
  const say = useText(formWords);
  if (!found) return null;
  const actions = (
    <>
      <Button onClick={found.resume}>{say('resume')}</Button>
      <Button variant="default" onClick={found.discard}>{say('discard')}</Button>
    </>
  );
  return <Note tone="info" title={say('draftFound', { time: formatMoment(found.savedAt) })} actions={actions} />;
}
