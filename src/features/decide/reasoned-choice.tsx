import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useDecideScreen } from './decide-context.ts';

interface ReasonedChoiceProps {
  readonly yes: string;
  readonly no?: string;
  /** The yes needs a reason too. */
  readonly reasonForYes?: boolean;
  readonly onYes: (reason: string) => void;
  readonly onNo?: (reason: string) => void;
}

/** One reason and two buttons; a reason stands in the story for the person it concerns, so it is never empty. */
export function ReasonedChoice({ yes, no, reasonForYes = false, onYes, onNo }: ReasonedChoiceProps) {
  const { say } = useDecideScreen();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  const choose = (act: (reason: string) => void, needed: boolean) => {
    if (needed && !reason.trim()) setMissing(true);
    else act(reason.trim());
  };
  return (
    <div className="stack">
      <Textarea
        label={say('reason')}
        autosize
        minRows={2}
        value={reason}
        error={missing && !reason.trim() ? say('reasonNeeded') : undefined}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className="actions">
        <Button onClick={() => choose(onYes, reasonForYes)}>{yes}</Button>
        {no && onNo && <Button variant="default" onClick={() => choose(onNo, true)}>{no}</Button>}
      </div>
    </div>
  );
}
