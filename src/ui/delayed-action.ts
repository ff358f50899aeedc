/**
 * Undo for ten seconds: the action waits, then runs. A page that is hidden or left runs it at once,
 * so that nothing decided is lost. Entries are never taken back; what was undone was never written.
 */
import { create } from 'zustand';

export const UNDO_SECONDS = 10;

export interface DelayedAction {
  /** What is about to happen: 'Đã nghiệm thu 3 việc'. */
  readonly message: string;
  readonly run: () => void | Promise<unknown>;
  readonly onUndo?: () => void;
}

interface DelayedState {
  readonly waiting: DelayedAction | null;
  /** Milliseconds since the epoch. */
  readonly until: number;
}

export const useDelayedAction = create<DelayedState>(() => ({ waiting: null, until: 0 }));

let timer: ReturnType<typeof setTimeout> | undefined;

function take(): DelayedAction | null {
  clearTimeout(timer);
  const { waiting } = useDelayedAction.getState();
  useDelayedAction.setState({ waiting: null, until: 0 });
  return waiting;
}

/** Runs what is waiting now. */
export function finishDelayed(): void {
  void take()?.run();
}

export function undoDelayed(): void {
  take()?.onUndo?.();
}

/** A second action lets the first one run at once: only the last can be undone. */
export function delayAction(action: DelayedAction): void {
  finishDelayed();
  timer = setTimeout(finishDelayed, UNDO_SECONDS * 1000);
  useDelayedAction.setState({ waiting: action, until: Date.now() + UNDO_SECONDS * 1000 });
}

/** Called once by the shell. @returns a function that stops listening */
export function finishWhenHidden(): () => void {
  const leave = () => {
    if (document.visibilityState === 'hidden') finishDelayed();
  };
  document.addEventListener('visibilitychange', leave);
  globalThis.addEventListener('pagehide', finishDelayed);
  return () => {
    document.removeEventListener('visibilitychange', leave);
    globalThis.removeEventListener('pagehide', finishDelayed);
  };
}
