import { Button } from '@mantine/core';
import { useState } from 'react';
import type { SyncStatus } from '#app/app.ts';
import { useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { Note } from '#ui/note.tsx';
import { useRouterState } from '@tanstack/react-router';
import { InstallNote } from './install-note.tsx';
import { UpdateNote } from './update-note.tsx';
import { shellWords } from './words.ts';

const RenewSession = lazyPart(async () => (await import('./renew-session.tsx')).RenewSession);

function RenewNote({ status }: { status: SyncStatus }) {
  const say = useText(shellWords);
  const [opened, setOpened] = useState(false);
  if (status.phase !== 'signed-out') return null;
  const count = status.unsent + status.unsentFiles;
  const title = count > 0 ? say('renew', { count }) : say('renewPlain');
  return (
    <>
      <Note tone="warn" icon="leave" title={title} actions={<Button onClick={() => setOpened(true)}>{say('signIn')}</Button>}>
        {say('renewHint')}
      </Note>
      {opened && <RenewSession onClose={() => setOpened(false)} />}
    </>
  );
}

/** What the page has to say above any screen. Nothing here blocks the work below. */
export function Notices({ status }: { status: SyncStatus }) {
  const say = useText(shellWords);
  // Installing is offered where people arrive, not above the work they came for.
  const arrived = useRouterState({ select: (state) => ['/hom-nay', '/cai-dat'].includes(state.location.pathname) });
  const first = !status.complete && status.phase === 'syncing';
  return (
    <div className="notices">
      <RenewNote status={status} />
      <UpdateNote />
      {first && <Note tone="info" icon="sync" title={say('firstSync', { count: status.progress?.received ?? 0 })}>{say('firstSyncHint')}</Note>}
      {arrived && <InstallNote />}
    </div>
  );
}
