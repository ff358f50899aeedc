/** The worker that reads one workbook; it is ended by whoever started it. */
import { parseWorkbook } from './spreadsheet-parse.ts';

self.addEventListener('message', (event: MessageEvent<Blob>) => {
  void event.data
    .arrayBuffer()
    .then(parseWorkbook)
    .then((reading) => self.postMessage(reading));
});
