/** Writes in the order they were asked for; the judge and the rules it needs come with the first of them. */
import type { Outcome } from './app.ts';
import type { Write, WriteDeps } from './write-entry.ts';

/** Brings the judge: called when the first screen stands, so that nobody's first tap waits for it. */
export async function loadJudge(): Promise<typeof import('./write-entry.ts')> {
  return import('./write-entry.ts');
}

/** One write at a time: the second of two quick ones is judged with the first in the story. */
export function createWriter(deps: WriteDeps): (write: Write) => Promise<Outcome> {
  let last: Promise<unknown> = Promise.resolve();
  return (write) => {
    const turn = last.then(async () => (await loadJudge()).writeEntry(deps, write));
    last = turn.catch(() => undefined);
    return turn;
  };
}
