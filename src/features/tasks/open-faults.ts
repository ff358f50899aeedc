/** Delays and failed reviews that still count against a task: what an excuse can be asked for (NĐ335 Điều 14.2). */
import type { TaskState } from '#domain/work/task.ts';
import type { UnitFault } from '#domain/work/unit-runs.ts';

export interface OpenFault extends UnitFault {
  readonly kind: 'delay' | 'review';
}

/** One row for each entry that made a fault, however many units it touched; without those asked for already. */
export function openFaults(task: TaskState): readonly OpenFault[] {
  const asked = new Set(task.excuses.filter((excuse) => excuse.decision === 'open').flatMap((excuse) => excuse.faults));
  const all = task.units.flatMap((run): OpenFault[] => [
    ...run.delays.map((fault) => ({ ...fault, kind: 'delay' as const })),
    ...run.failedReviews.map((fault) => ({ ...fault, kind: 'review' as const })),
  ]);
  const byEntry = new Map(all.map((fault) => [fault.entry, fault]));
  return [...byEntry.values()].filter((fault) => fault.excusedBy === null && !asked.has(fault.entry));
}
