/** A form that keeps itself: what is typed is saved per form and subject, and offered again when one comes back. */
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { Draft } from '#app/app.ts';
import { useApp } from '#parts/app/app-context.ts';
import { markClean, markDirty } from '#ui/dirty-forms.ts';

const PAUSE_MS = 400;

export interface DraftForm<T> {
  readonly value: T;
  readonly change: (part: Partial<T>) => void;
  /** A draft found from before, not yet taken up: its time (ISO) and what to do with it. */
  readonly found: { readonly savedAt: string; readonly resume: () => void; readonly discard: () => void } | null;
  /** After the form was handed in: empties it and forgets the draft. */
  readonly done: () => Promise<void>;
}

/**
 * @param key form and subject: 'submit:<task>'
 * @param empty the form without anything typed
 */
export function useDraft<T extends object>(key: string, empty: T): DraftForm<T> {
  const app = useApp();
  const [value, setValue] = useState(empty);
  // Changes may come from something slow that began before the last one, a photo for instance: each builds on the latest.
  const latest = useRef(empty);
  const [found, setFound] = useState<{ savedAt: string; value: T } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsaved = useRef<(() => Promise<void>) | null>(null);

  // Drafts are this form's own earlier values: the one edge where they are read back.
  const offer = useEffectEvent((draft: Draft) => setFound({ savedAt: draft.savedAt, value: { ...empty, ...(draft.value as Partial<T>) } }));
  useEffect(() => {
    let current = true;
    void app.draft(key).then((draft) => (draft && current ? offer(draft) : undefined));
    return () => {
      current = false;
      // At once, not after the pause: by then the form may have been handed in and its draft forgotten.
      void unsaved.current?.();
      markClean(key);
    };
  }, [app, key]);

  function fill(next: T): void {
    latest.current = next;
    setValue(next);
  }

  function settle(): void {
    clearTimeout(timer.current);
    unsaved.current = null;
  }

  function keep(next: T): void {
    const save = async (): Promise<void> => {
      settle();
      await app.saveDraft(key, next);
    };
    markDirty(key, save);
    settle();
    unsaved.current = save;
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  }

  function forget(): Promise<void> {
    settle();
    markClean(key);
    setFound(null);
    return app.dropDraft(key);
  }

  return {
    value,
    change: (part) => {
      const next = { ...latest.current, ...part };
      fill(next);
      setFound(null);
      keep(next);
    },
    found: found && {
      savedAt: found.savedAt,
      resume: () => {
        fill(found.value);
        setFound(null);
        keep(found.value);
      },
      discard: () => void forget(),
    },
    done: () => {
      fill(empty);
      return forget();
    },
  };
}
