import { useState } from 'react';
import type { SyncStatus } from '#app/app.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatTime } from '#ui/dates.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { lazyPart } from '#ui/lazy-part.tsx';
import { viewSync } from './sync-view.ts';
import { shellWords } from './words.ts';

const SyncPanel = lazyPart(async () => (await import('./sync-panel.tsx')).SyncPanel);

/** In the header of every page: where the data stands. A tap opens the details. */
export function SyncMark({ status }: { status: SyncStatus }) {
  const app = useApp();
  const say = useText(shellWords);
  const [opened, setOpened] = useState(false);
  const { icon, tone, word, values } = viewSync(status, app.now(), formatTime);
  const review = status.needReview > 0 ? say('review', { count: status.needReview }) : '';
  // Named in full: the words inside are a live region, which some readers leave out of a button's name.
  const name = [say(word, values), review].filter(Boolean).join(', ');
  return (
    <>
      <button type="button" className="sync-mark" data-tone={tone} aria-haspopup="dialog" aria-label={name} onClick={() => setOpened(true)}>
        <Icon name={icon} />
        <output>{say(word, values)}</output>
        {review && (
          <span className="sync-review">
            <Icon name="alert" />
            {review}
          </span>
        )}
      </button>
      {opened && (
        <SyncPanel status={status} onClose={() => setOpened(false)} />
      )}
    </>
  );
}
