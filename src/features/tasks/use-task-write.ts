import { useState } from 'react';
import type { Outcome } from '#app/app.ts';
import type { TaskData, TaskEntryType } from '#domain/work/task-entries.ts';
import { useApp } from '#parts/app/app-context.ts';

export type WriteTrouble = Extract<Outcome, { ok: false }>['code'];

export interface TaskWrite {
  readonly busy: boolean;
  readonly trouble: WriteTrouble | null;
  /** Resolves to true once the entry is durable on this device. */
  readonly write: <T extends TaskEntryType>(type: T, data: TaskData<T>) => Promise<boolean>;
}

/** Writes entries of one task and keeps what was refused for the form to show. */
export function useTaskWrite(task: string): TaskWrite {
  const app = useApp();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<WriteTrouble | null>(null);
  async function write<T extends TaskEntryType>(type: T, data: TaskData<T>): Promise<boolean> {
    setBusy(true);
    setTrouble(null);
    const outcome = await app.write('task', task, type, data);
    setBusy(false);
    if (!outcome.ok) setTrouble(outcome.code);
    return outcome.ok;
  }
  return { busy, trouble, write };
}
