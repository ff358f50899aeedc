import { importWords } from '#parts/imports/import-words.ts';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { useLive } from '#ui/use-live.ts';
import { useApp } from './app-context.ts';

/** Whether everything of the unit has come to this device once: before, what exists already cannot be told from what is new. */
export function useSynced(): boolean {
  const app = useApp();
  return useLive(() => app.status(), [])?.complete ?? false;
}

export function FirstSyncNote() {
  const say = useText(importWords);
  return <Note tone="info" icon="sync" title={say('firstSync')}>{say('firstSyncHint')}</Note>;
}
