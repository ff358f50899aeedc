import { useMemo } from 'react';
import type { Delivery } from '#app/app.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import { rolesOf } from '#parts/account/viewer-roles.ts';
import type { ViewerRoles } from '#parts/account/viewer-roles.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useLive } from '#ui/use-live.ts';

export interface PeopleScreen {
  readonly org: Organisation;
  readonly roles: ViewerRoles;
  readonly today: string;
  readonly deliveries: ReadonlyMap<string, Delivery>;
}

/** Null until the first values have come. */
export function usePeople(): PeopleScreen | null {
  const app = useApp();
  const org = useLive(() => app.organisation(), []);
  const rows = useLive(() => app.rows('person'), []);
  const today = app.today();
  return useMemo(() => {
    if (!org) return null;
    return { org, today, roles: rolesOf(org, app.account.person, today), deliveries: new Map((rows ?? []).map(({ id, delivery }) => [id, delivery])) };
  }, [app, org, rows, today]);
}
