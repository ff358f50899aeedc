import { Button } from '@mantine/core';
import { useDirtyForms } from '#ui/dirty-forms.ts';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { applyUpdate, putOffUpdate, useAppUpdate } from './app-update.ts';
import { shellWords } from './words.ts';

export function UpdateNote() {
  const say = useText(shellWords);
  const waiting = useAppUpdate((update) => update.waiting);
  const dirty = useDirtyForms((forms) => forms.savers.size > 0);
  if (!waiting) return null;
  const actions = (
    <>
      <Button onClick={() => void applyUpdate()}>{say('updateNow')}</Button>
      <Button variant="default" onClick={putOffUpdate}>{say('later')}</Button>
    </>
  );
  return <Note tone="info" icon="sync" title={say('updateReady')} actions={actions}>{say(dirty ? 'updateDirty' : 'updateHint')}</Note>;
}
