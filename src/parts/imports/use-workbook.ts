/** Choosing a workbook and reading it: one file at a time, cancelled when another is chosen or the page is left. */
import { useEffect, useRef, useState } from 'react';
import { readSpreadsheet } from '#app/spreadsheet.ts';
import type { ImportFault, Sheet } from '#domain/organisation/catalogue-sheet.ts';

export type WorkbookState =
  | { readonly state: 'none' }
  | { readonly state: 'reading'; readonly name: string; readonly size: number }
  | { readonly state: 'failed'; readonly name: string; readonly fault: ImportFault }
  | { readonly state: 'read'; readonly name: string; readonly sheets: readonly Sheet[] };

export interface Workbook {
  readonly file: WorkbookState;
  readonly choose: (file: File) => void;
  readonly cancel: () => void;
}

export function useWorkbook(): Workbook {
  const [file, setFile] = useState<WorkbookState>({ state: 'none' });
  const running = useRef<AbortController>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  async function read(chosen: File): Promise<void> {
    running.current?.abort();
    const own = new AbortController();
    running.current = own;
    const { name, size } = chosen;
    setFile({ state: 'reading', name, size });
    const reading = await readSpreadsheet(chosen, { signal: own.signal });
    if (running.current !== own) return;
    if (own.signal.aborted) return setFile({ state: 'none' });
    setFile(reading.ok ? { state: 'read', name, sheets: reading.sheets } : { state: 'failed', name, fault: reading.fault });
  }

  return { file, choose: (chosen) => void read(chosen), cancel: () => running.current?.abort() };
}
