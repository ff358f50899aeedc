/** The one profile a person prepares on this device; kept as it is written, and there again without asking. */
import { useEffect, useRef, useState } from 'react';
import type { App } from '#app/app.ts';
import { markClean, markDirty } from '#ui/dirty-forms.ts';
import { setIn } from './profile-draft.ts';
import type { Json } from './profile-draft.ts';
import { OWN_DRAFT } from './use-rules.ts';
import type { OwnDraft } from './use-rules.ts';

const PAUSE_MS = 400;

export interface OwnProfile {
  /** Undefined while it is read, null when there is none. */
  readonly value: Json | undefined;
  readonly revision: number;
  readonly set: (path: string, next: Json) => void;
  readonly reshape: (path: string, next: Json) => void;
  readonly replace: (next: Json) => void;
  readonly save: () => Promise<void>;
  readonly drop: () => Promise<void>;
}

export function useOwnProfile(app: App): OwnProfile {
  const [value, setValue] = useState<Json | undefined>(undefined);
  const [revision, setRevision] = useState(0);
  // Fields change one after the other before the next drawing: each builds on the latest.
  const latest = useRef<Json>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    let current = true;
    const take = (kept: unknown): void => {
      latest.current = (kept as OwnDraft | undefined)?.profile ?? null;
      setValue(latest.current);
    };
    void app.draft(OWN_DRAFT).then((draft) => (current ? take(draft?.value) : undefined));
    return () => {
      current = false;
      markClean(OWN_DRAFT);
    };
  }, [app]);

  async function save(): Promise<void> {
    clearTimeout(timer.current);
    await app.saveDraft(OWN_DRAFT, { profile: latest.current } satisfies OwnDraft);
  }

  function replace(next: Json): void {
    latest.current = next;
    setValue(next);
    markDirty(OWN_DRAFT, save);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save(), PAUSE_MS);
  }

  function anew(next: Json): void {
    setRevision((before) => before + 1);
    replace(next);
  }

  return {
    value,
    revision,
    set: (path, next) => replace(setIn(latest.current, path, next)),
    reshape: (path, next) => anew(setIn(latest.current, path, next)),
    replace: anew,
    save,
    drop: async () => {
      clearTimeout(timer.current);
      markClean(OWN_DRAFT);
      latest.current = null;
      setValue(null);
      await app.dropDraft(OWN_DRAFT);
    },
  };
}
