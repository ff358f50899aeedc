/** What the parts of the page share: whose period, and the one way to confirm. */
import { createContext, useContext } from 'react';
import type { ConfirmRow } from './confirm-row.ts';

export interface ConfirmScreen {
  readonly period: string;
  /** Opens a person, or goes back to the list. */
  readonly choose: (person: string | null) => void;
  /** Holds a confirmation for its undo, and opens the next person. */
  readonly confirmOne: (row: ConfirmRow, data: unknown) => void;
  /** The same of many, each as he marked himself; who has a draft about him stays. */
  readonly confirmTogether: (rows: readonly ConfirmRow[]) => void;
}

export const ConfirmContext = createContext<ConfirmScreen | null>(null);

/** @throws outside of the page */
export function useConfirmScreen(): ConfirmScreen {
  const screen = useContext(ConfirmContext);
  if (!screen) throw new Error('no confirming page around this part');
  return screen;
}
