/**
 * Decisions wait 10 seconds before they are written, so that a slip of the finger leaves no trace in a story
 * that only grows. They wait in a draft on the device: a reload in between goes on counting, nothing is lost.
 * Written twice by accident they do no harm: the second is refused as already decided.
 */
import type { App, Outcome } from '#app/app.ts';
import type { KindName } from '#domain/record/entry.ts';

export const UNDO_MS = 10_000;
const DRAFT = 'decide/queue';
/** What was written stays off the lists until they have been read again. */
const LINGER_MS = 1_000;

export interface Write {
  readonly kind: KindName;
  readonly record: string;
  readonly type: string;
  readonly data: unknown;
}

export interface Decision {
  readonly id: string;
  /** Inbox items it answers; they stay off the list while it waits and is written. */
  readonly keys: readonly string[];
  /** What the undo bar says. */
  readonly label: string;
  readonly writes: readonly Write[];
  /** ISO time from which a reload writes it without asking again. */
  readonly writeAt: string;
}

export interface QueueState {
  readonly waiting: readonly Decision[];
  /** Past its undo, on its way into the records: a large batch takes a while. */
  readonly writing: readonly Decision[];
  /** Writes the rules refused after the wait: shown, with the reason. */
  readonly refused: readonly { readonly label: string; readonly code: string }[];
}

type QueueApp = Pick<App, 'now' | 'newId' | 'draft' | 'saveDraft' | 'dropDraft' | 'writeAll'>;
type NewDecision = Pick<Decision, 'keys' | 'label' | 'writes'>;

export interface DecisionQueue {
  readonly state: () => QueueState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Takes up what a reload left behind, once; what is overdue is written at once. */
  readonly resume: () => Promise<void>;
  readonly add: (decision: NewDecision) => Promise<void>;
  readonly forgetRefused: () => void;
}

function parseDecisions(value: unknown): readonly Decision[] {
  return Array.isArray(value) ? (value as Decision[]).filter((one) => typeof one?.id === 'string' && Array.isArray(one.writes)) : [];
}

function refusalsOf(decision: Decision, outcomes: readonly Outcome[]): QueueState['refused'] {
  return outcomes.flatMap((outcome) => (outcome.ok ? [] : [{ label: decision.label, code: outcome.code }]));
}

/** Shows an action with an undo and runs it after ten seconds, or at once when the page is hidden. */
export type Hold = (action: { readonly message: string; readonly run: () => Promise<void>; readonly onUndo: () => void }) => void;

export function createDecisionQueue(app: QueueApp, hold: Hold): DecisionQueue {
  let current: QueueState = { waiting: [], writing: [], refused: [] };
  const listeners = new Set<() => void>();
  /** Taken from the list but not durable yet: the draft still names them. */
  let writing: readonly Decision[] = [];
  let resumed = false;

  function show(change: Partial<QueueState>): void {
    current = { ...current, ...change };
    for (const listener of listeners) listener();
  }

  async function keep(): Promise<void> {
    const undone = [...writing, ...current.waiting];
    await (undone.length > 0 ? app.saveDraft(DRAFT, undone) : app.dropDraft(DRAFT));
  }

  /** The draft goes only after the writes are durable. */
  async function write(id: string): Promise<void> {
    const decision = current.waiting.find((known) => known.id === id);
    if (!decision) return;
    writing = [...writing, decision];
    show({ waiting: current.waiting.filter((known) => known !== decision), writing: [...current.writing, decision] });
    const refused = refusalsOf(decision, await app.writeAll(decision.writes));
    writing = writing.filter((known) => known !== decision);
    const leave = (): void => show({ writing: current.writing.filter((known) => known !== decision) });
    if (refused.length > 0) {
      leave();
      show({ refused: [...current.refused, ...refused] });
    } else {
      setTimeout(leave, LINGER_MS);
    }
    await keep();
  }

  async function undo(id: string): Promise<void> {
    show({ waiting: current.waiting.filter((known) => known.id !== id) });
    await keep();
  }

  function start(decision: Decision): void {
    const { id, label } = decision;
    show({ waiting: [...current.waiting, decision] });
    hold({ message: label, run: () => write(id), onUndo: () => void undo(id) });
  }

  return {
    state: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    resume: async () => {
      if (resumed) return;
      resumed = true;
      const left = parseDecisions((await app.draft(DRAFT))?.value);
      for (const decision of left) {
        if (decision.writeAt > app.now()) start(decision);
        else {
          show({ waiting: [...current.waiting, decision] });
          await write(decision.id);
        }
      }
    },
    add: async (decision) => {
      const writeAt = new Date(Date.parse(app.now()) + UNDO_MS).toISOString();
      start({ ...decision, id: app.newId(), writeAt });
      await keep();
    },
    forgetRefused: () => show({ refused: [] }),
  };
}

/** Keys of what was decided here and does not show in the records yet. */
export function decidedKeys({ waiting, writing }: QueueState): ReadonlySet<string> {
  return new Set([...waiting, ...writing].flatMap(({ keys }) => keys));
}

const queues = new WeakMap<QueueApp, DecisionQueue>();

/** One queue for one app, however often the page is opened. */
export function decisionQueueOf(app: QueueApp, hold: Hold): DecisionQueue {
  const queue = queues.get(app) ?? createDecisionQueue(app, hold);
  queues.set(app, queue);
  return queue;
}
