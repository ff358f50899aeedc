import type { ChildProcess } from 'node:child_process';

const keptLines = 40;

/** Keeps the last lines a program wrote and hands each to `onLine`. @returns the kept lines, filled as they come. */
export function followLines(child: ChildProcess, onLine: (line: string) => void): string[] {
  const kept: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = '';
    stream?.setEncoding('utf8').on('data', (text: string) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        kept.push(line);
        if (kept.length > keptLines) kept.shift();
        onLine(line);
      }
    });
  }
  return kept;
}

/** How a program ended: its exit code, null after a signal; `reason` when it could not be started. */
export interface Ending {
  readonly code: number | null;
  readonly reason?: string;
}

/** A program that cannot be started reports that as an event, which ends the process when nobody listens. */
export function endOf(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, reason: error.message }));
    child.once('exit', (code) => resolve({ code }));
  });
}

/** Waits for a program to end. @returns its code and what it wrote. */
export async function runToEnd(child: ChildProcess): Promise<Ending & { output: string }> {
  const lines = followLines(child, () => undefined);
  const closed = new Promise((resolve) => {
    child.once('close', resolve);
    child.once('error', resolve);
  });
  const ending = await endOf(child);
  await closed;
  return { ...ending, output: lines.join('\n') };
}
