/** The settings of reminders as the server has them, and this device's own part. */
import { useEffect, useState } from 'react';
import type { NoticeState, ReminderChannel } from '#app/device-notices.ts';
import type { Answer, Failure } from '#app/ports.ts';
import type { ReminderSettings } from '#domain/protocol/reminders.ts';
import { useDevice } from '#parts/app/device-context.ts';

export interface Notices {
  readonly channel: ReminderChannel;
  readonly settings: ReminderSettings;
  readonly state: NoticeState;
  /** This device in the list of the settings; null where notices are off here. */
  readonly own: string | null;
  /** Takes over what the server answered, and looks at this device again. */
  readonly show: (settings: ReminderSettings) => Promise<void>;
}

export type NoticesLoad =
  | { readonly step: 'loading' }
  | { readonly step: 'failed'; readonly retry: () => void }
  | { readonly step: 'ready'; readonly notices: Notices };

interface Known extends Pick<Notices, 'channel' | 'settings' | 'state'> {}

async function lookAt(channel: ReminderChannel, settings: ReminderSettings): Promise<Known> {
  return { channel, settings, state: await channel.device.state() };
}

async function load(open: () => Promise<ReminderChannel>): Promise<Known | null> {
  try {
    const channel = await open();
    const answer = await channel.server.settings();
    return answer.ok ? await lookAt(channel, answer.value) : null;
  } catch {
    return null;
  }
}

export function useNotices(): NoticesLoad {
  const { channel: open } = useDevice();
  const [known, setKnown] = useState<Known | null | 'loading'>('loading');
  useEffect(() => {
    let current = true;
    void load(open).then((found) => (current ? setKnown(found) : undefined));
    return () => {
      current = false;
    };
  }, [open]);
  if (known === 'loading') return { step: 'loading' };
  const retry = (): void => {
    setKnown('loading');
    void load(open).then(setKnown);
  };
  if (known === null) return { step: 'failed', retry };
  const { channel, settings, state } = known;
  // Removed from the list on another device: nothing comes here any more.
  const own = settings.push.devices.find(({ id }) => id === channel.device.ownId())?.id ?? null;
  const show = async (next: ReminderSettings): Promise<void> => setKnown(await lookAt(channel, next));
  return { step: 'ready', notices: { channel, settings, state: state === 'on' && own === null ? 'off' : state, own, show } };
}

/** One request at a time, with what went wrong. */
export interface Asking {
  readonly busy: boolean;
  readonly failure: Failure | null;
  /** @returns whether the server did it */
  readonly ask: (request: () => Promise<Answer<ReminderSettings>>) => Promise<boolean>;
}

export function useAsking(show: Notices['show']): Asking {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  async function ask(request: () => Promise<Answer<ReminderSettings>>): Promise<boolean> {
    setBusy(true);
    const answer = await request();
    setFailure(answer.ok ? null : answer);
    if (answer.ok) await show(answer.value);
    setBusy(false);
    return answer.ok;
  }
  return { busy, failure, ask };
}
