/** Which period the screens of a period's end show: '?ky=', else the one that is being finished. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Organisation } from '#domain/access/organisation.ts';
import { isPeriod } from '#domain/calendar/period.ts';
import { lockOf } from '#domain/organisation/period-lock.ts';
import { periodFrom, periodOn } from '#domain/organisation/rules.ts';

/** The period that is over, until it is closed; then the current one. */
export function periodInHand({ unit }: Pick<Organisation, 'unit'>, today: string): string {
  const current = periodOn(unit, today);
  const before = periodFrom(unit, current, -1);
  return lockOf(unit.locks, before) ? current : before;
}

/** The latest first. */
export function recentPeriods({ unit }: Pick<Organisation, 'unit'>, today: string, count: number): readonly string[] {
  const current = periodOn(unit, today);
  return Array.from({ length: count }, (_, back) => periodFrom(unit, current, -back));
}

interface PeriodAddress {
  readonly period: string | null;
  readonly person: string | null;
  readonly go: (to: { readonly period: string | null; readonly person: string | null }) => void;
}

/** @param path of the screen, '/xac-nhan' */
export function usePeriodAddress(path: string): PeriodAddress {
  const search: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const navigate = useNavigate();
  return {
    period: typeof search['ky'] === 'string' && isPeriod(search['ky']) ? search['ky'] : null,
    person: typeof search['nguoi'] === 'string' ? search['nguoi'] : null,
    go: ({ period, person }) => void navigate({ to: path, search: { ...(period && { ky: period }), ...(person && { nguoi: person }) } as never }),
  };
}
