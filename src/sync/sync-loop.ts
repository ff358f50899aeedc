/**
 * When to exchange: on every wake, one at a time, and again by a timer that backs off while nothing answers.
 * Status rests on the last exchange that succeeded, never on what the browser says of its network.
 */
import { createCell } from '#app/live.ts';
import type { SyncHandle, SyncReport } from '#app/ports.ts';
import type { ExchangeDeps, ExchangeEnd } from './exchange.ts';
import { exchange } from './exchange.ts';
import { sendFiles } from './send-files.ts';

export interface Timer {
  readonly after: (milliseconds: number, run: () => void) => () => void;
  /** 0 ≤ x < 1, for jitter. */
  readonly random: () => number;
}

export interface LoopDeps extends Omit<ExchangeDeps, 'onReceived'> {
  readonly timer: Timer;
  readonly now: () => number;
}

export const IDLE_MS = 5 * 60_000;
const FIRST_RETRY_MS = 2000;
const LAST_RETRY_MS = 5 * 60_000;

/** Full jitter over an exponential ceiling, so that thousands of devices do not come back in step. */
export function retryDelay(failures: number, random: number, retryAfter: number | null): number {
  const ceiling = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** Math.min(failures - 1, 10));
  return Math.max((retryAfter ?? 0) * 1000, ceiling / 2 + (ceiling / 2) * random);
}

function phaseOf(end: ExchangeEnd): SyncReport['phase'] {
  if (end.ok) return 'idle';
  if (end.kind === 'unreachable') return 'offline';
  if (end.kind === 'signed-out' || end.kind === 'update-needed') return end.kind;
  return 'error';
}

function errorOf(end: ExchangeEnd): string | null {
  if (end.ok || end.kind === 'unreachable' || end.kind === 'signed-out') return null;
  return 'code' in end ? end.code : end.kind;
}

async function round(deps: LoopDeps, onReceived: (records: number) => void): Promise<ExchangeEnd> {
  const end = await exchange({ ...deps, onReceived });
  if (!end.ok) return end;
  await deps.vault.saveSyncState({ lastExchange: new Date(deps.now()).toISOString() });
  return (await sendFiles(deps)) ?? end;
}

/** What an unexpected error leaves: the data is on the disk, the next round starts from it. */
function broken(error: unknown): ExchangeEnd {
  const code = error instanceof Error ? error.name : 'unknown';
  return { ok: false, kind: 'unreadable', code, retryAfter: null, received: null };
}

export function createSyncLoop(deps: LoopDeps): SyncHandle {
  const report = createCell<SyncReport>({ phase: 'idle', lastExchange: null, complete: false, progress: null, error: null });
  let [running, again, stopped, failures] = [null as Promise<void> | null, false, false, 0];
  let cancelTimer = () => {};

  const show = async (change: Partial<SyncReport>) => {
    const { lastExchange, complete } = await deps.vault.syncState();
    if (!stopped) report.set({ ...report.get(), lastExchange, complete, ...change });
  };
  const runOnce = async () => {
    let received = 0;
    await show({ phase: 'syncing' });
    const end = await round(deps, (records) => {
      received += records;
      report.set({ ...report.get(), progress: { received } });
    }).catch(broken);
    failures = end.ok ? 0 : failures + 1;
    await show({ phase: phaseOf(end), error: errorOf(end), progress: null });
    const wait = end.ok ? IDLE_MS : retryDelay(failures, deps.timer.random(), 'retryAfter' in end ? end.retryAfter : null);
    if (!stopped) cancelTimer = deps.timer.after(wait, wake);
  };
  const runWhileAsked = async () => {
    while (again) {
      again = false;
      cancelTimer();
      await runOnce();
    }
    running = null;
  };
  function wake(): void {
    if (stopped) return;
    again = true;
    running ??= runWhileAsked();
  }
  const stop = async () => {
    [stopped, again] = [true, false];
    cancelTimer();
    await running;
  };
  return { report, wake, stop };
}
