import { Button } from '@mantine/core';
import type { SyncStatus } from '#app/app.ts';
import { useApp } from '#parts/app/app-context.ts';
import { formatMoment, formatTime } from '#ui/dates.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { Sheet } from '#ui/sheet.tsx';
import { panelWords } from './panel-words.ts';
import { isOld, viewSync } from './sync-view.ts';
import { UnsentList } from './unsent-list.tsx';
import { shellWords } from './words.ts';

export function SyncPanel({ status, onClose }: { status: SyncStatus; onClose: () => void }) {
  const app = useApp();
  const say = useText(panelWords);
  const sayState = useText(shellWords);
  const { word, values } = viewSync(status, app.now(), formatTime);
  const facts = [
    [say('lastExchange'), status.lastExchange ? formatMoment(status.lastExchange) : say('never')],
    [say('unsentEntries'), String(status.unsent)],
    [say('unsentFiles'), String(status.unsentFiles)],
    ...(status.oldestUnsent ? [[say('oldest'), formatMoment(status.oldestUnsent)]] : []),
  ];
  return (
    <Sheet opened onClose={onClose} title={say('syncTitle')}>
      <p className="sheet-lead">{sayState(word, values)}</p>
      {isOld(status, app.now()) && <Note tone="warn" title={say('oldWarning')}>{say('oldNext')}</Note>}
      <dl className="facts">
        {facts.map(([name, value]) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <Button leftSection={<Icon name="sync" />} loading={status.phase === 'syncing'} onClick={app.syncNow}>{say('syncNow')}</Button>
      <UnsentList clear={status.unsent + status.unsentFiles + status.needReview === 0} />
    </Sheet>
  );
}
