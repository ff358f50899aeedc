/** What both catalogue screens look at: the unit, its products and what the viewer may do. */
import { useMemo } from 'react';
import type { Row } from '#app/app.ts';
import type { Organisation } from '#domain/access/organisation.ts';
import type { RecordDocument } from '#domain/record/record.ts';
import { rolesOf } from '#parts/account/viewer-roles.ts';
import type { ViewerRoles } from '#parts/account/viewer-roles.ts';
import { useApp } from '#parts/app/app-context.ts';
import { useLive } from '#ui/use-live.ts';
import { productsInForce, versionRows } from '#parts/catalogue/catalogue-versions.ts';
import type { ListedProduct, VersionRow } from '#parts/catalogue/catalogue-versions.ts';

export interface CatalogueView {
  readonly org: Organisation;
  readonly products: readonly Row<'product'>[];
  readonly inForce: readonly ListedProduct[];
  readonly versions: readonly VersionRow[];
  readonly roles: ViewerRoles;
  readonly unitRecord: RecordDocument | null;
}

/** Null until the first values have come. */
export function useCatalogue(): CatalogueView | null {
  const app = useApp();
  const org = useLive(() => app.organisation(), []);
  const products = useLive(() => app.rows('product'), []);
  const unit = useLive(() => app.open('unit', app.account.unit), []);
  const today = app.today();
  return useMemo(() => {
    if (!org || !products || unit === undefined) return null;
    return {
      org, products,
      inForce: productsInForce(products, org.unit, today),
      versions: versionRows(org.unit, products, today),
      roles: rolesOf(org, app.account.person, today),
      unitRecord: unit?.record ?? null,
    };
  }, [app, org, products, unit, today]);
}
