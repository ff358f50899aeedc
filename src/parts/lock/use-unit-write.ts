import { useState } from 'react';
import type { Outcome } from '#app/app.ts';
import { useApp } from '#parts/app/app-context.ts';

interface UnitWrite {
  readonly outcome: Outcome | null;
  readonly busy: boolean;
  /** On the unit's own record. @returns whether it was taken */
  readonly write: (type: string, data: unknown) => Promise<boolean>;
}

export function useUnitWrite(): UnitWrite {
  const app = useApp();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [busy, setBusy] = useState(false);
  async function write(type: string, data: unknown): Promise<boolean> {
    setBusy(true);
    const written = await app.write('unit', app.account.unit, type, data);
    setBusy(false);
    setOutcome(written);
    return written.ok;
  }
  return { outcome, busy, write };
}
