/** Reads a file a person chose into sheets, in a worker, so that the screen stays alive and reading can be cancelled. */
import { fileFault } from '#domain/organisation/catalogue-sheet.ts';
import { checkFile } from './spreadsheet-guard.ts';
import type { WorkbookReading } from './spreadsheet-parse.ts';

/** What is used of a Worker; tests give their own. */
export interface ReadingWorker {
  onmessage: ((event: MessageEvent<WorkbookReading>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(file: Blob): void;
  terminate(): void;
}

export interface ReadingOptions {
  /** Aborting ends the worker at once; the answer is then the fault 'cancelled'. */
  readonly signal?: AbortSignal;
  readonly timeoutMs?: number;
  readonly startWorker?: () => ReadingWorker;
}

function startWorker(): ReadingWorker {
  return new Worker(new URL('./spreadsheet-worker.ts', import.meta.url), { type: 'module' });
}

function failed(code: 'cancelled' | 'timed-out' | 'corrupt', values: Record<string, string> = {}): WorkbookReading {
  return { ok: false, fault: fileFault(code, values) };
}

/** Sheets, or one fault that says what is wrong with the file and what to do. Stores and changes nothing. */
export async function readSpreadsheet(file: Blob, options: ReadingOptions = {}): Promise<WorkbookReading> {
  const { signal, timeoutMs = 30_000 } = options;
  const fault = await checkFile(file);
  if (fault) return { ok: false, fault };
  if (signal?.aborted) return failed('cancelled');
  const worker = (options.startWorker ?? startWorker)();
  const ending = new AbortController();
  try {
    return await new Promise<WorkbookReading>((resolve) => {
      worker.onmessage = (event) => resolve(event.data);
      // Out of memory, or the worker's script is missing offline: the file stays unread.
      worker.onerror = () => resolve(failed('corrupt'));
      signal?.addEventListener('abort', () => resolve(failed('cancelled')), { signal: ending.signal });
      const timer = setTimeout(() => resolve(failed('timed-out', { seconds: String(Math.round(timeoutMs / 1000)) })), timeoutMs);
      ending.signal.addEventListener('abort', () => clearTimeout(timer));
      worker.postMessage(file);
    });
  } finally {
    ending.abort();
    worker.terminate();
  }
}
