import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { formatPeriod } from '#ui/full-day.ts';
import { useLanguage, useText } from '#ui/language.ts';
import { Note } from '#ui/note.tsx';
import { leftOut } from './division-rows.ts';
import type { DivisionRow, PersonProgress } from './division-rows.ts';
import { FailedNote } from './failed-note.tsx';
import { useUnitWrite } from './use-unit-write.ts';
import { periodWords } from './words.ts';

function LeftOutLine({ word, people }: { word: 'closeContested' | 'closeUnconfirmed' | 'closeNoData'; people: readonly PersonProgress[] }) {
  const say = useText(periodWords);
  if (people.length === 0) return null;
  return <p>{say(word, { count: people.length, names: people.map(({ name }) => name).join(', ') })}</p>;
}

/** Closing in two steps: first who would be left out, by name, then the act itself. */
export function CloseForm({ period, rows }: { period: string; rows: readonly DivisionRow[] }) {
  const say = useText(periodWords);
  const language = useLanguage((choice) => choice.language);
  const { outcome, busy, write } = useUnitWrite();
  const [asking, setAsking] = useState(false);
  const [note, setNote] = useState('');
  if (!asking) return <div className="actions"><Button onClick={() => setAsking(true)}>{say('close')}</Button></div>;
  const { contested, unconfirmed, noData } = leftOut(rows);
  const count = contested.length + unconfirmed.length + noData.length;
  const close = () => void write('unit.periodLocked.v1', { period, ...(note.trim() && { note: note.trim() }) });
  return (
    <div className="stack">
      <Note tone={count > 0 ? 'warn' : 'info'} title={say('closeAsk', { period: formatPeriod(period, language) })}>
        {count === 0 && <p>{say('closeClean')}</p>}
        <LeftOutLine word="closeContested" people={contested} />
        <LeftOutLine word="closeUnconfirmed" people={unconfirmed} />
        <LeftOutLine word="closeNoData" people={noData} />
      </Note>
      <Textarea label={say('note')} autosize minRows={1} value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <FailedNote outcome={outcome} />
      <div className="actions">
        <Button loading={busy} onClick={close}>{count > 0 ? say('closeAnyway', { count }) : say('closeSure')}</Button>
        <Button variant="default" onClick={() => setAsking(false)}>{say('cancel')}</Button>
      </div>
    </div>
  );
}
