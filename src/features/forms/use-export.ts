/** Making files: one at a time, with its progress, and stopped when the page is left. */
import { useEffect, useRef, useState } from 'react';
import { archiveOf, writeForm } from '#app/documents.ts';
import type { FormFormat } from '#app/documents.ts';
import type { FormDocument } from '#domain/forms/form-document.ts';
import { downloadFile } from '#parts/app/download-file.ts';

/** What the reader must know about a file he got. */
export interface ExportNote {
  readonly title: string;
  readonly hint: string;
  readonly lines: readonly string[];
}

export interface MadeFile {
  readonly file: Blob;
  readonly name: string;
}

export interface Making {
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, of: number) => void;
  /** Shown beside the file, or alone where none could be made. */
  readonly note: (note: ExportNote) => void;
}

export type ExportState =
  | { readonly state: 'idle' }
  | { readonly state: 'making'; readonly done: number; readonly of: number }
  | { readonly state: 'saved'; readonly name: string }
  | { readonly state: 'nothing' | 'stopped' | 'failed' };

export interface FileExport {
  readonly made: ExportState;
  readonly note: ExportNote | null;
  /** Null: there was nothing to make, or it was stopped. */
  readonly start: (make: (making: Making) => Promise<MadeFile | null>) => void;
  readonly stop: () => void;
}

export function useExport(): FileExport {
  const [made, setMade] = useState<ExportState>({ state: 'idle' });
  const [note, setNote] = useState<ExportNote | null>(null);
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function run(make: (making: Making) => Promise<MadeFile | null>): Promise<void> {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const current = () => running.current === own;
    setNote(null);
    setMade({ state: 'making', done: 0, of: 1 });
    const onProgress = (done: number, of: number) => current() && setMade({ state: 'making', done, of });
    const result = await make({ signal: own.signal, onProgress, note: (said) => current() && setNote(said) });
    if (!current()) return;
    if (own.signal.aborted) return setMade({ state: 'stopped' });
    if (!result) return setMade({ state: 'nothing' });
    downloadFile(result.file, result.name);
    setMade({ state: 'saved', name: result.name });
  }

  return {
    made,
    note,
    start: (make) => void run(make).catch(() => setMade({ state: 'failed' })),
    stop: () => running.current?.abort(),
  };
}

/** One file for one form, an archive for several. @param name of the archive, without its ending */
export async function fileOfForms(forms: readonly FormDocument[], format: FormFormat, name: string, { signal, onProgress }: Making): Promise<MadeFile | null> {
  const [first, ...more] = forms;
  if (!first) return null;
  if (more.length === 0) return { file: await writeForm(first, format), name: `${first.name}.${format}` };
  const file = await archiveOf(forms, { format, onProgress, signal });
  return file && { file, name: `${name}.zip` };
}
