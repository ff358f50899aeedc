/** What the records say of an organisation's tasks, with the work of months this device no longer keeps. */
import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { App } from '#app/app.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { firstDay } from '#domain/calendar/period.ts';
import { countTasks, membersIn } from '#domain/organisation/rating-counts.ts';
import type { CountedTasks } from '#domain/organisation/rating-counts.ts';
import { periodsOfYear } from '#domain/year/unit-year-months.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useLive } from '#ui/use-live.ts';

export interface Counted {
  readonly counts: CountedTasks | null;
  /** Months of people asked for so far. */
  readonly done: number;
  readonly all: number;
  /** Some could not be asked for, so that the counts may be too low. */
  readonly part: boolean;
}

type Progress = Omit<Counted, 'counts'>;

/**
 * One after the other, so that a slow line carries the rest of the app too; without a network the first answer says so.
 * @returns a way to stop
 */
function bringAll(app: App, wanted: readonly (readonly [person: string, period: string])[], tell: (progress: Progress) => void): () => void {
  const state = { on: true };
  void (async () => {
    for (const [index, [person, period]] of wanted.entries()) {
      const missing = (await app.bring('task', { person, period })) === 'missing';
      if (!state.on) return;
      tell({ done: missing ? wanted.length : index + 1, all: wanted.length, part: missing });
      if (missing) return;
    }
  })();
  return () => {
    state.on = false;
  };
}

export function useCounted(org: Organisation, division: string | null, year: number): Counted {
  const app = useApp();
  const [progress, tell] = useState<Progress>({ done: 0, all: 0, part: false });
  const rows = useLive(() => app.rows('task'), []);
  // Once, with the organisation of the moment the form was opened.
  const start = useEffectEvent(() => {
    const periods = periodsOfYear(org.unit, year).filter((period) => firstDay(period) <= app.today());
    return bringAll(app, periods.flatMap((period) => membersIn(org, division, year).map((person) => [person, period] as const)), tell);
  });
  useEffect(() => start(), []);
  const counts = useMemo(() => (rows ? countTasks(org, division, year, rows, app.today()) : null), [rows, org, division, year, app]);
  return { counts, ...progress };
}
