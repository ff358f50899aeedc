/** When this device last gave a person a code. Only the time is kept, never the code. */
import { useEffect, useState } from 'react';
import * as z from 'zod/mini';
import { useApp } from '#parts/app/app-context.ts';

const KEY = 'account-codes';
const shape = z.record(z.string(), z.string());

export interface GivenCodes {
  /** Person → ISO time. */
  readonly given: Readonly<Record<string, string>>;
  readonly note: (people: readonly string[]) => void;
}

export function useGivenCodes(): GivenCodes {
  const app = useApp();
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => {
    let current = true;
    const read = async (): Promise<void> => {
      const kept = z.safeParse(shape, (await app.draft(KEY))?.value);
      if (current && kept.success) setGiven(kept.data);
    };
    void read();
    return () => {
      current = false;
    };
  }, [app]);
  return {
    given,
    note: (people) => {
      const next = { ...given, ...Object.fromEntries(people.map((person) => [person, app.now()])) };
      setGiven(next);
      void app.saveDraft(KEY, next);
    },
  };
}
