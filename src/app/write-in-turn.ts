/** Many writes of one action, a few at a time: progress is shown, a person may stop, and what is written stays written. */
import type { App, Outcome } from './app.ts';

export type Write = Parameters<App['writeAll']>[0][number];

export interface WriteProgress {
  readonly done: number;
  readonly of: number;
}

export interface WriteOptions {
  readonly onProgress?: (progress: WriteProgress) => void;
  /** Aborting stops between two batches; the same import continues later where it stopped. */
  readonly signal?: AbortSignal;
}

export type WriteResult =
  | { readonly state: 'done'; readonly written: number }
  | { readonly state: 'stopped'; readonly written: number }
  | { readonly state: 'refused'; readonly written: number; readonly code: Extract<Outcome, { ok: false }>['code'] };

const BATCH = 24;

/** Stops at the first refusal: what follows may rest on what was refused. */
export async function writeInTurn(app: Pick<App, 'writeAll'>, writes: readonly Write[], options: WriteOptions = {}): Promise<WriteResult> {
  const { onProgress, signal } = options;
  let written = 0;
  for (let start = 0; start < writes.length; start += BATCH) {
    if (signal?.aborted) return { state: 'stopped', written };
    const outcomes = await app.writeAll(writes.slice(start, start + BATCH));
    const failed = outcomes.find((outcome) => !outcome.ok);
    written += outcomes.filter(({ ok }) => ok).length;
    onProgress?.({ done: written, of: writes.length });
    if (failed && !failed.ok) return { state: 'refused', written, code: failed.code };
  }
  return { state: 'done', written };
}
