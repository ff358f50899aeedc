import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { refusalText } from '#domain/access/refusal.ts';
import { daySheetId } from '#domain/work/day-sheet.ts';
import { useApp } from '#parts/app/app-context.ts';
import { ChoiceChips } from '#ui/choice-chips.tsx';
import { formatDay } from '#ui/dates.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { useLanguage, useText } from '#ui/language.ts';
import { Sheet } from '#ui/sheet.tsx';
import type { GridRow } from './week-grid.ts';
import { weekWords } from './words.ts';

const CHOICES = [15, 30, 45, 60, 90, 120, 180, 240].map((minutes) => ({ value: minutes, label: String(minutes) }));

interface AddTimeProps {
  readonly row: GridRow;
  readonly day: string;
  readonly onClose: () => void;
}

export function AddTime({ row, day, onClose }: AddTimeProps) {
  const app = useApp();
  const say = useText(weekWords);
  const language = useLanguage((choice) => choice.language);
  const [minutes, setMinutes] = useState<number | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function save(): Promise<void> {
    const { person } = app.account;
    const { task, product, text } = row;
    setBusy(true);
    const outcome = await app.write('daysheet', daySheetId(person, day), 'day.logged.v1', { person, day, task, product, text, minutes, start: null });
    setBusy(false);
    if (outcome.ok) return onClose();
    setTrouble(outcome.code === 'storage-full' ? say('storageFull') : refusalText(outcome.code, language));
  }

  return (
    <Sheet opened onClose={onClose} title={say('addTitle')}>
      <p className="sheet-lead">{say('addFor', { text: row.text, day: formatDay(day) })}</p>
      <ChoiceChips label={say('pickMinutes')} options={CHOICES} value={minutes} onChange={setMinutes} />
      {trouble && <ErrorNote title={trouble} />}
      <Button disabled={minutes === null} loading={busy} onClick={() => void save()}>{say('save')}</Button>
      <Link to="/ghi-viec" search={{ ngay: day }}>{say('openDay')}</Link>
    </Sheet>
  );
}
