/** A Worker for tests without one: parses the workbook in the same thread, as spreadsheet-worker.ts would. */
import { parseWorkbook } from '#app/spreadsheet-parse.ts';
import type { WorkbookReading } from '#app/spreadsheet-parse.ts';

export class ParsingWorker {
  onmessage: ((event: { data: WorkbookReading }) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  #ended = false;

  postMessage(file: Blob): void {
    void file.arrayBuffer().then(parseWorkbook).then((data) => (this.#ended ? undefined : this.onmessage?.({ data })));
  }

  terminate(): void {
    this.#ended = true;
  }
}

/** A worker that never answers. */
export class SilentWorker extends ParsingWorker {
  override postMessage(): void {}
}
