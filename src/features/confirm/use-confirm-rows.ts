import { useMemo } from 'react';
import type { Organisation } from '#domain/access/organisation.ts';
import { periodFrom } from '#domain/organisation/rules.ts';
import { calmLive } from '#parts/decisions/calm-live.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useLive } from '#ui/use-live.ts';
import { confirmRows } from './confirm-row.ts';
import type { ConfirmRow } from './confirm-row.ts';

/** From the records on this device, so it works without a network; null until they have been read. */
export function useConfirmRows(org: Organisation, period: string): readonly ConfirmRow[] | null {
  const app = useApp();
  const before = periodFrom(org.unit, period, -1);
  const scores = useLive(() => calmLive(app.unitScores(period)), [period]);
  const previous = useLive(() => app.unitScores(before), [before]);
  const tasks = useLive(() => calmLive(app.rows('task', { period })), [period]);
  const reviews = useLive(() => app.rows('review', { period }), [period]);
  return useMemo(() => {
    if (!scores || !previous || !tasks || !reviews) return null;
    return confirmRows({ org, viewer: app.account.person, today: app.today(), period, scores, previous, tasks, reviews });
  }, [app, org, period, scores, previous, tasks, reviews]);
}
