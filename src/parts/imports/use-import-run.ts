/** One confirmed import while it is written: its progress, stopping it, and how it ended. */
import { useEffect, useRef, useState } from 'react';
import type { WriteOptions, WriteProgress, WriteResult } from '#app/write-in-turn.ts';

export type ImportRunState =
  | { readonly state: 'idle' }
  | { readonly state: 'writing'; readonly progress: WriteProgress }
  | { readonly state: 'ended'; readonly result: WriteResult };

export interface ImportRun {
  readonly run: ImportRunState;
  readonly start: (of: number, write: (options: WriteOptions) => Promise<WriteResult>) => void;
  readonly stop: () => void;
  readonly reset: () => void;
}

export function useImportRun(): ImportRun {
  const [run, setRun] = useState<ImportRunState>({ state: 'idle' });
  const running = useRef<AbortController>(undefined);
  // Leaving the page stops between two batches; the import can be continued.
  useEffect(() => () => running.current?.abort(), []);

  async function begin(of: number, write: (options: WriteOptions) => Promise<WriteResult>): Promise<void> {
    const own = new AbortController();
    running.current = own;
    setRun({ state: 'writing', progress: { done: 0, of } });
    const onProgress = (progress: WriteProgress): void => setRun({ state: 'writing', progress });
    setRun({ state: 'ended', result: await write({ signal: own.signal, onProgress }) });
  }

  return {
    run,
    start: (of, write) => void begin(of, write),
    stop: () => running.current?.abort(),
    reset: () => setRun({ state: 'idle' }),
  };
}
