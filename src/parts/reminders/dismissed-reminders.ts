/** What was put aside for today: kept in a draft on this device, forgotten with the day. */
import { useEffect } from 'react';
import { create } from 'zustand';
import type { App } from '#app/app.ts';
import { useApp } from '#parts/app/app-context.ts';

const DRAFT = 'reminders/dismissed';

interface Kept {
  readonly day: string;
  readonly ids: readonly string[];
}

/** Null: not read from the device yet. One for each app, so that the page and the count agree. */
const useKept = create<{ readonly byApp: ReadonlyMap<DraftApp, Kept> }>(() => ({ byApp: new Map() }));

type DraftApp = Pick<App, 'draft' | 'saveDraft' | 'today'>;

function parseKept(value: unknown, today: string): Kept {
  const { day, ids } = (value ?? {}) as Partial<Kept>;
  const texts = Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : [];
  return { day: today, ids: day === today ? texts : [] };
}

function show(app: DraftApp, kept: Kept): void {
  useKept.setState(({ byApp }) => ({ byApp: new Map(byApp).set(app, kept) }));
}

async function load(app: DraftApp): Promise<void> {
  if (useKept.getState().byApp.has(app)) return;
  const draft = await app.draft(DRAFT);
  if (!useKept.getState().byApp.has(app)) show(app, parseKept(draft?.value, app.today()));
}

async function keep(app: DraftApp, ids: readonly string[]): Promise<void> {
  const kept = { day: app.today(), ids };
  show(app, kept);
  await app.saveDraft(DRAFT, kept);
}

export interface Dismissed {
  readonly ids: ReadonlySet<string>;
  readonly dismiss: (id: string) => void;
  readonly restore: () => void;
}

/** @returns null until read from the device */
export function useDismissed(): Dismissed | null {
  const app = useApp();
  const kept = useKept(({ byApp }) => byApp.get(app));
  useEffect(() => void load(app), [app]);
  if (!kept) return null;
  const current = kept.day === app.today() ? kept.ids : [];
  return {
    ids: new Set(current),
    dismiss: (id) => void keep(app, [...current, id]),
    restore: () => void keep(app, []),
  };
}
