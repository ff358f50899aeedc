/** Making files of forms: one at a time, with its progress, and stopped when the page is left. */
import { useEffect, useRef, useState } from 'react';
import { archiveOf, writeForm } from '#app/documents.ts';
import type { FormFormat } from '#app/documents.ts';
import type { FormDocument } from '#domain/forms/form-document.ts';
import { downloadFile } from '#parts/app/download-file.ts';

export type ExportState =
  | { readonly state: 'idle' }
  | { readonly state: 'making'; readonly done: number; readonly of: number }
  | { readonly state: 'saved'; readonly name: string }
  | { readonly state: 'stopped' }
  | { readonly state: 'failed' };

export interface FormExport {
  readonly made: ExportState;
  /** @param name of the archive, without its ending, when there are several */
  readonly start: (make: () => Promise<readonly FormDocument[]>, format: FormFormat, name: string) => void;
  readonly stop: () => void;
}

export function useExport(): FormExport {
  const [made, setMade] = useState<ExportState>({ state: 'idle' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function run(make: () => Promise<readonly FormDocument[]>, format: FormFormat, name: string): Promise<void> {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    setMade({ state: 'making', done: 0, of: 1 });
    const forms = await make();
    const [first, ...more] = forms;
    if (!first) return setMade({ state: 'idle' });
    const single = more.length === 0;
    const onProgress = (done: number, of: number) => running.current === own && setMade({ state: 'making', done, of });
    const file = single ? await writeForm(first, format) : await archiveOf(forms, { format, onProgress, signal: own.signal });
    if (running.current !== own) return;
    if (!file || own.signal.aborted) return setMade({ state: 'stopped' });
    const fileName = single ? `${first.name}.${format}` : `${name}.zip`;
    downloadFile(file, fileName);
    setMade({ state: 'saved', name: fileName });
  }

  return {
    made,
    start: (make, format, name) => void run(make, format, name).catch(() => setMade({ state: 'failed' })),
    stop: () => running.current?.abort(),
  };
}
