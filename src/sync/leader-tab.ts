/**
 * Several tabs, one sync: the tab that holds the lock runs the loop, the others ask it to wake and show its report.
 * Without Web Locks every tab runs its own: wasteful, but safe, because every push may be repeated.
 */
import { createCell } from '#app/live.ts';
import type { SyncHandle, SyncReport } from '#app/ports.ts';

export interface Channel {
  postMessage(message: unknown): void;
  close(): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

export interface TabDeps {
  /** Runs `work` once the lock is ours, and holds it until the promise settles; null where there are no locks. */
  readonly lock: ((work: () => Promise<void>, signal: AbortSignal) => Promise<void>) | null;
  /** Null where tabs cannot talk. */
  readonly channel: Channel | null;
  /** Starts the loop in this tab. */
  readonly lead: () => SyncHandle;
}

type Message = { readonly wake: true } | { readonly report: SyncReport } | { readonly hello: true };

const UNKNOWN: SyncReport = { phase: 'idle', lastExchange: null, complete: false, progress: null, error: null };

/** Tabs of one origin and build only talk to themselves; another build's message has no such field and is passed over. */
function readMessage(data: unknown): Partial<{ wake: true; hello: true; report: SyncReport }> {
  return typeof data === 'object' && data !== null ? data : {};
}

export function shareSync({ lock, channel, lead }: TabDeps): SyncHandle {
  const report = createCell<SyncReport>(UNKNOWN);
  const leaving = new AbortController();
  let leader: SyncHandle | null = null;
  let release = () => {};
  const tell = (message: Message) => channel?.postMessage(message);

  const begin = (): Promise<void> => {
    const own = lead();
    leader = own;
    own.report.subscribe((value) => {
      report.set(value);
      tell({ report: value });
    });
    own.wake();
    return new Promise((resolve) => {
      release = resolve;
    });
  };
  if (channel) {
    channel.addEventListener('message', ({ data }) => {
      const message = readMessage(data);
      if (message.wake) leader?.wake();
      if (message.hello && leader) tell({ report: report.get() });
      if (message.report && !leader) report.set(message.report);
    });
    tell({ hello: true });
  }
  // A lock given up on purpose rejects: that is how a waiting tab leaves.
  const held = lock ? lock(begin, leaving.signal).catch(() => undefined) : begin();
  return {
    report,
    wake: () => (leader ? leader.wake() : tell({ wake: true })),
    async stop() {
      leaving.abort();
      await leader?.stop();
      release();
      await held;
      channel?.close();
    },
  };
}
