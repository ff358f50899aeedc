/** What was put aside: kept in a draft on this device, forgotten with the day, save news that nothing but this ends. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { App } from '#app/app.ts';
import type { Reminder } from '#domain/reminders/reminder.ts';
import { useApp } from '#parts/app/app-context.ts';

const DRAFT = 'reminders/dismissed';

interface Kept {
  readonly day: string;
  /** Put aside on that day. */
  readonly ids: readonly string[];
  /** Put aside for good. */
  readonly ever: readonly string[];
}

/** Old ones are of periods nobody is told of any more. */
const MOST_EVER = 50;

/** Null: not read from the device yet. One for each app, so that the page and the count agree. */
const useKept = create<{ readonly byApp: ReadonlyMap<DraftApp, Kept> }>(() => ({ byApp: new Map() }));

type DraftApp = Pick<App, 'draft' | 'saveDraft' | 'today'>;

function parseKept(value: unknown, today: string): Kept {
  const { day, ids, ever } = (value ?? {}) as Partial<Kept>;
  const texts = (list: unknown) => (Array.isArray(list) ? list.filter((id) => typeof id === 'string') : []);
  return { day: today, ids: day === today ? texts(ids) : [], ever: texts(ever) };
}

function show(app: DraftApp, kept: Kept): void {
  useKept.setState(({ byApp }) => ({ byApp: new Map(byApp).set(app, kept) }));
}

async function load(app: DraftApp): Promise<void> {
  if (useKept.getState().byApp.has(app)) return;
  const draft = await app.draft(DRAFT);
  if (!useKept.getState().byApp.has(app)) show(app, parseKept(draft?.value, app.today()));
}

async function keep(app: DraftApp, ids: readonly string[], ever: readonly string[]): Promise<void> {
  const kept = { day: app.today(), ids, ever: ever.slice(-MOST_EVER) };
  show(app, kept);
  await app.saveDraft(DRAFT, kept);
}

export interface Dismissed {
  /** Put aside today, whether for the day or for good: what can be brought back. */
  readonly today: ReadonlySet<string>;
  readonly hides: (id: string) => boolean;
  readonly dismiss: (reminder: Pick<Reminder, 'id' | 'kind'>) => void;
  readonly restore: () => void;
}

/** @returns null until read from the device */
export function useDismissed(): Dismissed | null {
  const app = useApp();
  const kept = useKept(({ byApp }) => byApp.get(app));
  useEffect(() => void load(app), [app]);
  if (!kept) return null;
  const { ever } = kept;
  const today = new Set(kept.day === app.today() ? kept.ids : []);
  return {
    today,
    hides: (id) => today.has(id) || ever.includes(id),
    dismiss: ({ id, kind }) => void keep(app, [...today, id], kind === 'unlockDeclined' ? [...ever, id] : ever),
    restore: () => void keep(app, [], ever.filter((id) => !today.has(id))),
  };
}
