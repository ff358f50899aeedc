import { Button, TextInput } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import type { App } from '#app/app.ts';
import type { Evidence } from '#domain/record/shapes.ts';
import { useApp } from '#parts/app/app-context.ts';
import { ErrorNote } from '#ui/error-note.tsx';
import { Icon } from '#ui/icons.tsx';
import { useText } from '#ui/language.ts';
import { EvidenceItem } from './evidence-item.tsx';
import { evidenceWords } from './evidence-words.ts';

interface EvidenceInputProps {
  readonly record: string;
  readonly value: readonly Evidence[];
  readonly onChange: (value: readonly Evidence[]) => void;
}

type Attached = Awaited<ReturnType<App['attach']>>;
type Trouble = Extract<Attached, { ok: false }>['code'];

const troubleWords = { 'too-large': 'fileTooLarge', 'wrong-type': 'fileWrongType', 'storage-full': 'storageFull' } as const;

function key(evidence: Evidence): string {
  return evidence.kind === 'file' ? evidence.sha256 : evidence.number;
}

/** A document's number first: quick and weightless. A photo or file second. */
export function EvidenceInput({ record, value, onChange }: EvidenceInputProps) {
  const app = useApp();
  const say = useText(evidenceWords);
  const picker = useRef<HTMLInputElement>(null);
  const [number, setNumber] = useState('');
  // What is being typed counts at once: a tap straight on the form's own button must not lose it.
  const [typing, setTyping] = useState(false);
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  // A photo takes a while to be made smaller; what was added or removed meanwhile stays so.
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  }, [value]);
  const without = (one: Evidence) => value.filter((known) => key(known) !== key(one));

  const listed = typing ? value.filter((one) => key(one) !== number.trim()) : value;

  function type(text: string): void {
    const typed: Evidence = { kind: 'document', number: text.trim() };
    const isNew = typed.number !== '' && listed.every((one) => key(one) !== typed.number);
    setNumber(text);
    setTyping(isNew);
    onChange(isNew ? [...listed, typed] : listed);
  }

  function addNumber(): void {
    setNumber('');
    setTyping(false);
  }

  async function addFiles(files: readonly File[]): Promise<void> {
    setBusy(true);
    setTrouble(null);
    const results = await Promise.all(files.map((file) => app.attach(record, file)));
    setBusy(false);
    const added = results.flatMap((result) => (result.ok ? [result.file] : []));
    setTrouble(results.find((result) => !result.ok)?.code ?? null);
    const names = new Set(added.map((file) => file.sha256));
    onChange([...latest.current.filter((known) => !names.has(key(known))), ...added]);
  }

  return (
    <fieldset className="evidence-input">
      <legend>{say('evidence')}</legend>
      <p className="soft">{say('evidenceHint')}</p>
      {listed.map((one) => <EvidenceItem key={key(one)} record={record} evidence={one} onRemove={() => onChange(without(one))} />)}
      <div className="inline-add">
        <TextInput label={say('documentNumber')} placeholder={say('documentPlaceholder')} value={number} onChange={(event) => type(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            addNumber();
          }} />
        <Button variant="default" onClick={addNumber}>{say('add')}</Button>
      </div>
      {trouble && <ErrorNote title={say(troubleWords[trouble])} />}
      <input ref={picker} type="file" hidden multiple aria-label={say('addFile')} accept="image/*,.pdf,.doc,.docx,.xls,.xlsx,.odt,.ods,.txt"
        onChange={(event) => {
          const files = [...(event.currentTarget.files ?? [])];
          // Emptied, so that the same file can be chosen again after it was refused or taken out.
          event.currentTarget.value = '';
          void addFiles(files);
        }} />
      <Button variant="default" leftSection={<Icon name="camera" />} loading={busy} onClick={() => picker.current?.click()}>{say('addFile')}</Button>
    </fieldset>
  );
}
