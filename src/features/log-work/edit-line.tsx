import { Button, TextInput, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { DayLine } from '#domain/work/day-sheet.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useText } from '#ui/language.ts';
import { Sheet } from '#ui/sheet.tsx';
import { isValidMinutes, parseStart, startText } from './log-check.ts';
import { MinutesPicker } from './minutes-picker.tsx';
import { logWords } from './words.ts';
import { WriteTroubleNote } from './write-trouble-note.tsx';
import type { WriteTrouble } from './write-trouble-note.tsx';

interface EditLineProps {
  readonly record: string;
  readonly line: DayLine;
  readonly onClose: () => void;
}

export function EditLine({ record, line, onClose }: EditLineProps) {
  const app = useApp();
  const say = useText(logWords);
  const [form, setForm] = useState({ text: line.text, minutes: String(line.minutes), start: startText(line.start), note: line.note });
  const [trouble, setTrouble] = useState<WriteTrouble | null>(null);
  const wrong = !isValidMinutes(Number(form.minutes));

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    if (wrong) return;
    const note = form.note.trim();
    const data = { line: line.id, text: form.text.trim(), minutes: Number(form.minutes), start: parseStart(form.start), ...(note && { note }) };
    const outcome = await app.write('daysheet', record, 'day.amended.v1', data);
    if (outcome.ok) onClose();
    else setTrouble(outcome.code);
  }

  return (
    <Sheet opened onClose={onClose} title={say('editTitle')}>
      <form className="form" onSubmit={(event) => void submit(event)}>
        <TextInput label={say('what')} required withAsterisk={false} value={form.text} onChange={(event) => setForm({ ...form, text: event.currentTarget.value })} />
        <MinutesPicker value={form.minutes} error={wrong ? say('pickMinutes') : undefined} onChange={(minutes) => setForm({ ...form, minutes })} />
        <TextInput type="time" label={say('start')} value={form.start} onChange={(event) => setForm({ ...form, start: event.currentTarget.value })} />
        <Textarea label={say('note')} rows={2} value={form.note} onChange={(event) => setForm({ ...form, note: event.currentTarget.value })} />
        <WriteTroubleNote trouble={trouble} />
        <Button type="submit">{say('save')}</Button>
      </form>
    </Sheet>
  );
}
