import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { finishWhenHidden, undoDelayed, useDelayedAction } from './delayed-action.ts';
import { Icon } from './icons.tsx';
import { useText } from './language.ts';
import { uiWords } from './words.ts';

function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const tick = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(tick);
  }, []);
  return now;
}

function UndoButton({ until }: { until: number }) {
  const say = useText(uiWords);
  const seconds = Math.max(0, Math.ceil((until - useNow()) / 1000));
  return (
    <Button variant="white" color="dark" leftSection={<Icon name="return" />} onClick={undoDelayed} aria-label={say('undo')}>
      {say('undoIn', { seconds })}
    </Button>
  );
}

/** The bar that offers to undo what `delayAction` holds back. Rendered once, by the shell. */
export function ConfirmUndo() {
  const { waiting, until } = useDelayedAction();
  useEffect(finishWhenHidden, []);
  if (!waiting) return null;
  return (
    <div className="undo-bar">
      <output>{waiting.message}</output>
      <UndoButton key={until} until={until} />
    </div>
  );
}
