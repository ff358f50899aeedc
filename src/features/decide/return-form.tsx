import { Button, Checkbox, Textarea } from '@mantine/core';
import { useState } from 'react';
import { rulesOn } from '#domain/organisation/rules.ts';
import { DayField } from '#ui/day-field.tsx';
import { Section } from '#ui/section.tsx';
import { useDecideScreen } from './decide-context.ts';
import { returnDue } from './decision-writes.ts';
import type { ReturnChoice } from './decision-writes.ts';

const READY = ['reasonEvidence', 'reasonFormat', 'reasonFigures', 'reasonScope', 'reasonOpinion'] as const;

interface ReturnFormProps {
  readonly count: number;
  readonly onReturn: (choice: ReturnChoice) => void;
  readonly onCancel: () => void;
}

/** Adds a ready reason to what was typed, once. */
export function withReason(text: string, ready: string): string {
  if (text.includes(ready)) return text;
  const before = text.trim();
  return before ? `${before}${/[.;,]$/.test(before) ? '' : ';'} ${ready}` : ready;
}

export function ReturnForm({ count, onReturn, onCancel }: ReturnFormProps) {
  const { app, org, say } = useDecideScreen();
  const today = app.today();
  const [reason, setReason] = useState('');
  const [majorError, setMajorError] = useState(false);
  const [due, setDue] = useState(() => returnDue(org.unit, today));
  const [tried, setTried] = useState(false);
  const send = () => {
    setTried(true);
    if (reason.trim() && due >= today) onReturn({ reason, majorError, due });
  };
  return (
    <Section title={say('returnTitle')}>
      <div className="stack">
        <fieldset className="chips">
          <legend>{say('reasons')}</legend>
          {READY.map((key) => (
            <button key={key} type="button" className="chip" aria-pressed={reason.includes(say(key))} onClick={() => setReason(withReason(reason, say(key)))}>
              {say(key)}
            </button>
          ))}
        </fieldset>
        <Textarea
          label={say('reason')}
          autosize
          minRows={2}
          value={reason}
          error={tried && !reason.trim() ? say('reasonNeeded') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Checkbox label={say('major')} description={say('majorCost')} checked={majorError} onChange={(event) => setMajorError(event.currentTarget.checked)} />
        <DayField label={say('newDue')} description={say('newDueHint', { days: rulesOn(org.unit, today).cycle.returnWorkingDays })} value={due} min={today} onChange={setDue} />
        <div className="actions">
          <Button color="red" onClick={send}>{say('sendBack', { count })}</Button>
          <Button variant="default" onClick={onCancel}>{say('cancel')}</Button>
        </div>
      </div>
    </Section>
  );
}
