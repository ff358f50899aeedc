import { Suspense, lazy, useState } from 'react';
import type { SyncStatus } from '#app/app.ts';
import { formatTime } from '#ui/dates.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { useApp } from '../app-context.ts';
import { viewSync } from './sync-view.ts';
import { shellWords } from './words.ts';

const SyncPanel = lazy(() => import('./sync-panel.tsx').then(({ SyncPanel: panel }) => ({ default: panel })));

/** In the header of every page: where the data stands. A tap opens the details. */
export function SyncMark({ status }: { status: SyncStatus }) {
  const app = useApp();
  const say = useText(shellWords);
  const [opened, setOpened] = useState(false);
  const { icon, tone, word, values } = viewSync(status, app.now(), formatTime);
  return (
    <>
      <button type="button" className="sync-mark" data-tone={tone} aria-haspopup="dialog" onClick={() => setOpened(true)}>
        <Icon name={icon} />
        <output>{say(word, values)}</output>
        {status.needReview > 0 && (
          <span className="sync-review">
            <Icon name="alert" />
            {say('review', { count: status.needReview })}
          </span>
        )}
      </button>
      {opened && (
        <Suspense>
          <SyncPanel status={status} onClose={() => setOpened(false)} />
        </Suspense>
      )}
    </>
  );
}
