/** Writes of a form, with what the judge says of them. */
import { useState } from 'react';
import type { App, Outcome } from '#app/app.ts';
import { useApp } from '#parts/app/app-context.ts';

type Failure = Extract<Outcome, { ok: false }>['code'];

export interface Saving {
  readonly busy: boolean;
  /** Why nothing was saved, in words. */
  readonly problem: string | null;
  /** @returns whether all was written */
  readonly save: (writes: Parameters<App['writeAll']>[0]) => Promise<boolean>;
}

/** @param failureText a refusal in the words of the screen */
export function useSavingWith(failureText: (code: Failure) => string): Saving {
  const app = useApp();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  async function save(writes: Parameters<App['writeAll']>[0]): Promise<boolean> {
    setBusy(true);
    const outcomes = await app.writeAll(writes);
    setBusy(false);
    const failed = outcomes.find((outcome) => !outcome.ok);
    setProblem(failed && !failed.ok ? failureText(failed.code) : null);
    return !failed;
  }
  return { busy, problem, save };
}
