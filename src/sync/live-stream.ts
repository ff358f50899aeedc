/** The live stream of pokes: only a hint that a pull would bring something. Restarts by itself after a silence or a cut. */
import type { Timer } from './sync-loop.ts';
import { retryDelay } from './sync-loop.ts';
import { parsePoke } from './transport-parse.ts';

/** The part of an EventSource that is used. */
export interface Stream {
  readonly close: () => void;
  addEventListener(type: 'open' | 'error' | 'close', listener: () => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

function readPoke(data: unknown): boolean {
  try {
    return parsePoke(JSON.parse(String(data))) !== null;
  } catch {
    return false;
  }
}

/**
 * @param open opens a stream of `GET /api/sync/live`
 * @param onPoke called for each poke, when reopening fails, and after each reopening: something may have happened meanwhile
 * @returns closes the stream
 */
export function listenLive(open: () => Stream, timer: Timer, onPoke: () => void): () => void {
  let [failures, closed] = [0, false];
  let stream: Stream | null = null;
  let cancel = () => {};
  const restart = () => {
    stream?.close();
    stream = null;
    if (closed) return;
    failures += 1;
    // One break is common; a second shows that the server is out of reach: an exchange finds out and says so.
    if (failures === 2) onPoke();
    cancel();
    cancel = timer.after(retryDelay(failures, timer.random(), null), start);
  };
  function start(): void {
    const opened = open();
    stream = opened;
    opened.addEventListener('open', () => {
      if (failures > 0) onPoke();
      failures = 0;
    });
    opened.addEventListener('message', ({ data }) => {
      if (readPoke(data)) onPoke();
    });
    // The browser's own restart gives up after some errors; ours does not.
    opened.addEventListener('error', restart);
    opened.addEventListener('close', restart);
  }
  start();
  return () => {
    closed = true;
    cancel();
    stream?.close();
  };
}
