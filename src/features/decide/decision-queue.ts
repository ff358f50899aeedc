/**
 * Decisions wait 10 seconds before they are written, so that a slip of the finger leaves no trace in a story
 * that only grows. They wait in a draft on the device: a reload in between goes on counting, nothing is lost.
 * Written twice by accident they do no harm: the second is refused as already decided.
 */
import type { App, Outcome } from '#app/app.ts';
import type { KindName } from '#domain/record/entry.ts';

export const UNDO_MS = 10_000;
const DRAFT = 'decide/queue';

export interface Write {
  readonly kind: KindName;
  readonly record: string;
  readonly type: string;
  readonly data: unknown;
}

export interface Decision {
  readonly id: string;
  /** Inbox items it answers; they disappear from the list while it waits. */
  readonly keys: readonly string[];
  /** What the undo bar says. */
  readonly label: string;
  readonly writes: readonly Write[];
  /** ISO time at which it is written. */
  readonly writeAt: string;
}

export interface QueueState {
  readonly waiting: readonly Decision[];
  /** Writes the rules refused after the wait: shown, with the reason. */
  readonly refused: readonly { readonly label: string; readonly code: string }[];
}

type QueueApp = Pick<App, 'now' | 'newId' | 'draft' | 'saveDraft' | 'dropDraft' | 'writeAll'>;
type NewDecision = Pick<Decision, 'keys' | 'label' | 'writes'>;

export interface DecisionQueue {
  readonly state: () => QueueState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes up what a reload left behind; what is overdue is written at once. */
  readonly resume: () => Promise<void>;
  readonly add: (decision: NewDecision) => Promise<void>;
  readonly undo: (id: string) => Promise<void>;
  /** Writes everything now: when the page is left. */
  readonly flush: () => Promise<void>;
  readonly forgetRefused: () => void;
}

function parseDecisions(value: unknown): readonly Decision[] {
  return Array.isArray(value) ? (value as Decision[]).filter((one) => typeof one?.id === 'string' && Array.isArray(one.writes)) : [];
}

function refusalsOf(decision: Decision, outcomes: readonly Outcome[]): QueueState['refused'] {
  return outcomes.flatMap((outcome) => (outcome.ok ? [] : [{ label: decision.label, code: outcome.code }]));
}

/** @param later runs a callback after some milliseconds and returns how to call it off */
export function createDecisionQueue(app: QueueApp, later: (run: () => void, ms: number) => () => void): DecisionQueue {
  let current: QueueState = { waiting: [], refused: [] };
  const listeners = new Set<() => void>();
  const timers = new Map<string, () => void>();
  /** Taken from the list but not durable yet: the draft still names them. */
  let writing: readonly Decision[] = [];

  function show(change: Partial<QueueState>): void {
    current = { ...current, ...change };
    for (const listener of listeners) listener();
  }

  async function keep(): Promise<void> {
    const undone = [...writing, ...current.waiting];
    await (undone.length > 0 ? app.saveDraft(DRAFT, undone) : app.dropDraft(DRAFT));
  }

  function take(ids: readonly string[]): readonly Decision[] {
    for (const id of ids) {
      timers.get(id)?.();
      timers.delete(id);
    }
    const taken = current.waiting.filter(({ id }) => ids.includes(id));
    show({ waiting: current.waiting.filter(({ id }) => !ids.includes(id)) });
    return taken;
  }

  /** The draft goes only after the writes are durable. */
  async function write(ids: readonly string[]): Promise<void> {
    const taken = take(ids);
    writing = [...writing, ...taken];
    for (const decision of taken) {
      const refused = refusalsOf(decision, await app.writeAll(decision.writes));
      writing = writing.filter(({ id }) => id !== decision.id);
      if (refused.length > 0) show({ refused: [...current.refused, ...refused] });
    }
    await keep();
  }

  function start(decision: Decision): void {
    const wait = Math.max(0, Date.parse(decision.writeAt) - Date.parse(app.now()));
    timers.set(decision.id, later(() => void write([decision.id]), wait));
  }

  return {
    state: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    resume: async () => {
      const left = parseDecisions((await app.draft(DRAFT))?.value);
      const known = new Set([...writing, ...current.waiting].map(({ id }) => id));
      const found = left.filter(({ id }) => !known.has(id));
      show({ waiting: [...found, ...current.waiting] });
      found.forEach(start);
    },
    add: async (decision) => {
      const writeAt = new Date(Date.parse(app.now()) + UNDO_MS).toISOString();
      const waiting: Decision = { ...decision, id: app.newId(), writeAt };
      show({ waiting: [...current.waiting, waiting] });
      start(waiting);
      await keep();
    },
    undo: async (id) => {
      take([id]);
      await keep();
    },
    flush: () => write(current.waiting.map(({ id }) => id)),
    forgetRefused: () => show({ refused: [] }),
  };
}
