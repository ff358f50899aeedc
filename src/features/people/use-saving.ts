/** Writes of a form, with what the judge says of them. */
import { useState } from 'react';
import type { App } from '#app/app.ts';
import { useApp } from '../app-context.ts';
import { useFailureText } from '../import-progress.tsx';

export interface Saving {
  readonly busy: boolean;
  /** Why nothing was saved. */
  readonly problem: string | null;
  /** @returns whether all was written */
  readonly save: (writes: Parameters<App['writeAll']>[0]) => Promise<boolean>;
}

export function useSaving(): Saving {
  const app = useApp();
  const failure = useFailureText();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function save(writes: Parameters<App['writeAll']>[0]): Promise<boolean> {
    setBusy(true);
    const outcomes = await app.writeAll(writes);
    setBusy(false);
    const failed = outcomes.find((outcome) => !outcome.ok);
    setProblem(failed && !failed.ok ? failure(failed.code) : null);
    return !failed;
  }
  return { busy, problem, save };
}
