/** What every panel of the inbox needs: who is who, and one way to decide. */
import { createContext, useContext } from 'react';
import type { App } from '#app/app.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { Write } from '#parts/decisions/decision-queue.ts';
import type { Language, Say } from '#ui/language.ts';
import type { RoutineBatch } from './routine-batch.ts';
import type { DecideWord } from './words.ts';

export interface DecideScreen {
  readonly app: App;
  readonly org: Organisation;
  readonly language: Language;
  readonly say: Say<DecideWord>;
  readonly nameOf: (person: string) => string;
  readonly batch: RoutineBatch;
  /** Opens an item, or goes back to the list. */
  readonly choose: (key: string | null) => void;
  /** Queues the decision with its undo and opens what comes next. */
  readonly decide: (keys: readonly string[], label: string, writes: readonly Write[]) => void;
}

export const DecideContext = createContext<DecideScreen | null>(null);

/** @throws outside of the inbox */
export function useDecideScreen(): DecideScreen {
  const screen = useContext(DecideContext);
  if (!screen) throw new Error('no inbox around this panel');
  return screen;
}
