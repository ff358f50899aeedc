import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { useApp } from '#parts/app/app-context.ts';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { clearTimer, elapsedMinutes, useTimer } from './timer.ts';
import type { RunningTimer } from './timer.ts';
import { logWords } from './words.ts';

/** '0:07:12' */
function clock(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${pad(Math.floor(seconds / 60) % 60)}:${pad(seconds % 60)}`;
}

function Elapsed({ timer }: { timer: RunningTimer }) {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  return <p className="timer-clock" aria-hidden="true">{clock(now - timer.since)}</p>;
}

export function TimerBar({ onStop }: { onStop: (timer: RunningTimer, minutes: number) => void }) {
  const app = useApp();
  const say = useText(logWords);
  const running = useTimer((timer) => timer.running);
  if (!running || running.person !== app.account.person) return null;
  const stop = (): void => {
    clearTimer();
    onStop(running, elapsedMinutes(running, Date.now()));
  };
  const actions = (
    <>
      <Button leftSection={<Icon name="stop" />} onClick={stop}>{say('stopTimer')}</Button>
      <Button variant="default" onClick={clearTimer}>{say('dropTimer')}</Button>
    </>
  );
  return (
    <Note tone="info" icon="clock" title={say('timerFor', { text: running.text })} actions={actions}>
      <Elapsed timer={running} />
    </Note>
  );
}
