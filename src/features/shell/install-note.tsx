import { Button } from '@mantine/core';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { dismissInstall, useInstallHint } from './install-hint.ts';
import { shellWords } from './words.ts';

export function InstallNote() {
  const say = useText(shellWords);
  const offer = useInstallHint((hint) => hint.offer);
  if (!offer) return null;
  const install = async (): Promise<void> => {
    await offer();
    dismissInstall();
  };
  const actions = (
    <>
      <Button onClick={() => void install()}>{say('installNow')}</Button>
      <Button variant="default" onClick={dismissInstall}>{say('later')}</Button>
    </>
  );
  return <Note tone="info" icon="device" title={say('install')} actions={actions}>{say('installHint')}</Note>;
}
