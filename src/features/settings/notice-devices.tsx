import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '#app/ports.ts';
import type { ReminderSettings } from '#domain/protocol/reminders.ts';
import { formatFullDay } from '#ui/full-day.ts';
import { useText } from '#ui/language.ts';
import { FailureNote } from './failure-note.tsx';
import { noticeWords } from './notice-words.ts';
import { useAsking } from './use-notices.ts';
import type { Notices } from './use-notices.ts';

type Device = ReminderSettings['push']['devices'][number];

function DeviceLine({ device, notices }: { device: Device; notices: Notices }) {
  const say = useText(noticeWords);
  const { channel, own, settings, show } = notices;
  const removing = useAsking(show);
  const [test, setTest] = useState<'sending' | 'sent' | Failure | null>(null);
  const { id, label, since } = device;
  const day = formatFullDay(since);

  async function send(): Promise<void> {
    setTest('sending');
    const answer = await channel.server.testDevice(id);
    setTest(answer.ok ? 'sent' : answer);
  }
  async function remove(): Promise<void> {
    // Of this device the browser's own part ends too.
    await removing.ask(async () => (id === own ? (await channel.device.turnOff()) ?? { ok: true, value: settings } : channel.server.removeDevice(id)));
  }
  return (
    <li className="notice-device">
      <span>
        <span className="row-title">{label}</span>
        <span className="row-facts">{id === own && <span className="tag">{say('thisDevice')}</span>}<span>{say('since', { day })}</span></span>
      </span>
      <span className="actions">
        <Button variant="default" loading={test === 'sending'} aria-label={say('testOf', { label })} onClick={() => void send()}>{say('test')}</Button>
        <Button variant="default" loading={removing.busy} aria-label={say('removeOf', { label, day })} onClick={() => void remove()}>{say('remove')}</Button>
      </span>
      <output>{test === 'sent' && say('tested')}</output>
      <FailureNote failure={removing.failure ?? (test !== null && typeof test === 'object' ? test : null)} />
    </li>
  );
}

/** Every browser of this person that is reached, with removal of a lost one. */
export function NoticeDevices({ notices }: { notices: Notices }) {
  const say = useText(noticeWords);
  const { devices } = notices.settings.push;
  if (devices.length === 0) return null;
  return (
    <div>
      <h3 className="notice-heading">{say('devices')}</h3>
      <ul className="plain">{devices.map((device) => <DeviceLine key={device.id} device={device} notices={notices} />)}</ul>
    </div>
  );
}
