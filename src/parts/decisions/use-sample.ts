/** Which of the drawn items were opened. It lives in a draft: a reload is no second draw. */
import { useCallback, useEffect, useState } from 'react';
import type { App } from '#app/app.ts';

export interface SampleDraft {
  readonly seed: string;
  readonly opened: readonly string[];
}

function parseSample(value: unknown): SampleDraft | null {
  const { seed, opened } = (value ?? {}) as Partial<SampleDraft>;
  return typeof seed === 'string' && Array.isArray(opened) ? { seed, opened } : null;
}

/**
 * Null until the draft was read.
 * @param name of the draft, 'decide/sample'
 */
export function useSample(app: App, name: string): readonly [SampleDraft | null, (key: string) => void] {
  const [sample, setSample] = useState<SampleDraft | null>(null);
  useEffect(() => {
    let gone = false;
    void app.draft(name).then((draft) => {
      const known = parseSample(draft?.value) ?? { seed: app.newId(), opened: [] };
      if (!gone) setSample(known);
      return draft ? undefined : app.saveDraft(name, known);
    });
    return () => {
      gone = true;
    };
  }, [app, name]);
  const markOpened = useCallback((key: string) => {
    setSample((known) => {
      if (!known || known.opened.includes(key)) return known;
      // Old keys fall out: a submission waits for days, not for hundreds of others.
      const next = { ...known, opened: [...known.opened, key].slice(-300) };
      void app.saveDraft(name, next);
      return next;
    });
  }, [app, name]);
  return [sample, markOpened];
}
