import { useEffect, useState } from 'react';
import { useApp } from '#parts/app/app-context.ts';
import { useDevice } from '#parts/app/device-context.ts';
import type { DeviceFacts } from '#parts/app/device-context.ts';
import { formatMoment } from '#ui/dates.ts';
import { useText } from '#ui/language.ts';
import { Section } from '#ui/section.tsx';
import { useLive } from '#ui/use-live.ts';
import { settingsWords } from './words.ts';

type Room = Awaited<ReturnType<DeviceFacts['room']>>;

const keeping = { 'persistent': 'persistent', 'may-be-cleared': 'mayBeCleared', 'unknown': 'unknown' } as const;

function sizeText(bytes: number): string {
  return bytes < 1e9 ? `${Math.round(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

/** The browser's answer about keeping the data, said plainly. */
function Storage() {
  const { room } = useDevice();
  const say = useText(settingsWords);
  const [known, setKnown] = useState<Room | null>(null);
  useEffect(() => {
    void room().then(setKnown);
  }, [room]);
  if (!known) return '…';
  const { persistence, used, quota } = known;
  return (
    <>
      {say(keeping[persistence])}
      {used !== null && quota !== null && <><br />{say('used', { used: sizeText(used), quota: sizeText(quota) })}</>}
    </>
  );
}

export function DeviceSection() {
  const app = useApp();
  const { version } = useDevice();
  const say = useText(settingsWords);
  const status = useLive(() => app.status(), []);
  return (
    <Section title={say('device')}>
      <dl className="facts">
        <dt>{say('storage')}</dt>
        <dd><Storage /></dd>
        <dt>{say('sync')}</dt>
        <dd>{status?.lastExchange ? formatMoment(status.lastExchange) : say('never')}</dd>
        <dt>{say('version')}</dt>
        <dd>{version}</dd>
      </dl>
    </Section>
  );
}
