/** Forms with something typed and not yet saved as an entry: no reload passes over them before their drafts are safe. */
import { create } from 'zustand';

interface DirtyForms {
  /** How to save the draft of each dirty form, by its key. */
  readonly savers: ReadonlyMap<string, () => Promise<void>>;
}

export const useDirtyForms = create<DirtyForms>(() => ({ savers: new Map() }));

export function markDirty(key: string, save: () => Promise<void>): void {
  useDirtyForms.setState(({ savers }) => ({ savers: new Map(savers).set(key, save) }));
}

export function markClean(key: string): void {
  useDirtyForms.setState(({ savers }) => {
    const rest = new Map(savers);
    rest.delete(key);
    return { savers: rest };
  });
}

/** Saves the draft of every dirty form; settles when all are durable. */
export async function saveDirtyForms(): Promise<void> {
  await Promise.all([...useDirtyForms.getState().savers.values()].map((save) => save()));
}
