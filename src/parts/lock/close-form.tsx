import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatPeriod } from '#ui/full-day.ts';
import { useLanguage } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { FailedNote } from './failed-note.tsx';
import { useLockWords } from './lock-words.ts';
import { useUnitWrite } from './use-unit-write.ts';

/** Whom, or which organisations, closing now would leave without something, and what that is: a line of the question. */
export interface LeftOut {
  /** With their number: '2 người chưa được xác nhận'. */
  readonly label: string;
  readonly of: readonly { readonly key: string; readonly name: string }[];
}

/** Closing in two steps: first who would be left out, by name, then the act itself. */
export function CloseForm({ period, leftOut }: { period: string; leftOut: readonly LeftOut[] }) {
  const say = useLockWords(period);
  const language = useLanguage((choice) => choice.language);
  const { outcome, busy, write } = useUnitWrite();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  if (!asking) return <div className="actions"><Button onClick={() => setAsking(true)}>{say('close')}</Button></div>;
  const lines = leftOut.filter(({ of }) => of.length > 0);
  // Somebody can stand in two lines; he is one person all the same.
  const count = new Set(lines.flatMap(({ of }) => of.map(({ key }) => key))).size;
  const close = () => void write('unit.periodLocked.v1', { period, ...(note.trim() && { note: note.trim() }) });
  return (
    <div className="stack">
      <Note tone={count > 0 ? 'warn' : 'info'} title={say('closeAsk', { period: formatPeriod(period, language) })}>
        {count === 0 && <p>{say('closeClean')}</p>}
        {lines.map(({ label, of }) => <p key={label}>{`${label}: ${of.map(({ name }) => name).join(', ')}`}</p>)}
      </Note>
      <Textarea label={say('note')} autosize minRows={1} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <FailedNote outcome={outcome} period={period} />
      <div className="actions">
        <Button loading={busy} onClick={close}>{count > 0 ? say('closeAnyway', { count }) : say('closeSure')}</Button>
        <Button variant="default" onClick={() => setAsking(false)}>{say('cancel')}</Button>
      </div>
    </div>
  );
}
