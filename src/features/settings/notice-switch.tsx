import { useId, useState } from 'react';
import type { NoticeState, TurnedOn } from '#app/device-notices.ts';
import type { Failure } from '#app/ports.ts';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { FailureNote } from './failure-note.tsx';
import { noticeWords } from './notice-words.ts';
import type { Notices } from './use-notices.ts';

type Trouble = { readonly note: 'dismissed' | 'noPush' } | { readonly failure: Failure } | null;

function troubleOf(turned: TurnedOn): Trouble {
  if (turned.ok) return null;
  if ('kind' in turned) return { failure: turned };
  // A refusal shows as the state of the page itself.
  if (turned.reason === 'denied') return null;
  return { note: turned.reason === 'dismissed' ? 'dismissed' : 'noPush' };
}

/** Why there is no switch, and what to do. */
function Hindrance({ state, operatorOff }: { state: NoticeState; operatorOff: boolean }) {
  const say = useText(noticeWords);
  if (operatorOff) return <Note tone="info" title={say('operatorOff')}>{say('operatorOffNext')}</Note>;
  switch (state) {
    case 'unsupported':
      return <Note tone="info" title={say('unsupported')}>{say('unsupportedNext')}</Note>;
    case 'install-first':
      return <Note tone="info" icon="device" title={say('installFirst')}>{say('installFirstNext')}</Note>;
    case 'denied':
      return <Note tone="warn" title={say('denied')}>{say('deniedNext')}</Note>;
    default:
      return null;
  }
}

/** The browser asks for its permission only after this tap. */
export function NoticeSwitch({ notices }: { notices: Notices }) {
  const say = useText(noticeWords);
  const id = useId();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>(null);
  const { channel, settings, state, show } = notices;
  const { publicKey } = settings.push;
  const on = state === 'on';
  if (publicKey === null || (!on && state !== 'off')) return <Hindrance state={state} operatorOff={publicKey === null} />;

  async function toggle(key: string): Promise<void> {
    setBusy(true);
    if (on) {
      const answer = await channel.device.turnOff();
      setTrouble(answer && !answer.ok ? { failure: answer } : null);
      await show(answer?.ok ? answer.value : settings);
    } else {
      const turned = await channel.device.turnOn(key);
      setTrouble(troubleOf(turned));
      await show(turned.ok ? turned.settings : settings);
    }
    setBusy(false);
  }
  return (
    <>
      <button type="button" role="switch" className="notice-switch" aria-checked={on} aria-busy={busy} aria-labelledby={id} disabled={busy} onClick={() => void toggle(publicKey)}>
        <span id={id}>{say('turnOn')}</span>
        <span className="soft" aria-hidden="true">{say(on ? 'on' : 'off')}</span>
        <span className="notice-knob" aria-hidden="true" />
      </button>
      {trouble && 'note' in trouble && <Note tone="warn" urgent title={say(trouble.note)}>{say(`${trouble.note}Next`)}</Note>}
      {trouble && 'failure' in trouble && <FailureNote failure={trouble.failure} />}
    </>
  );
}
