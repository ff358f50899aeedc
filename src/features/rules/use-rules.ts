/** What the screens of the rules look at: the unit, who views it, and the profile prepared on this device. */
import { useEffect, useState } from 'react';
import type { Organisation } from '#domain/access/organisation.ts';
import { rolesOf } from '#parts/account/viewer-roles.ts';
import type { ViewerRoles } from '#parts/account/viewer-roles.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useLive } from '#ui/use-live.ts';
import type { Json } from './profile-draft.ts';

export const OWN_DRAFT = 'rules:own';

/** The draft store keeps what the form of this feature put there. */
export interface OwnDraft {
  readonly profile: Json;
}

export interface RulesView {
  readonly org: Organisation;
  readonly roles: ViewerRoles;
  readonly today: string;
  /** Null when nobody prepares one here. */
  readonly own: Json;
}

/** Null until everything has come. */
export function useRules(): RulesView | null {
  const app = useApp();
  const org = useLive(() => app.organisation(), []);
  const [own, setOwn] = useState<Json | undefined>(undefined);
  useEffect(() => {
    let current = true;
    void app.draft(OWN_DRAFT).then((draft) => current && setOwn((draft?.value as OwnDraft | undefined)?.profile ?? null));
    return () => {
      current = false;
    };
  }, [app]);
  const today = app.today();
  return org && own !== undefined ? { org, own, today, roles: rolesOf(org, app.account.person, today) } : null;
}
