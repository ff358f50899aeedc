import type { ProductDefinition } from '#domain/organisation/product-entries.ts';
import { matchesSearch } from '#ui/plain-text.ts';

export interface CatalogueFilter {
  readonly search: string;
  /** '' shows all. */
  readonly scope: '' | ProductDefinition['scope'];
  readonly division: string;
  readonly group: string;
}

export const EVERYTHING: CatalogueFilter = { search: '', scope: '', division: '', group: '' };

/** A division's choice shows what its people use: its own products and the shared ones. */
export function filterProducts<T extends ProductDefinition>(products: readonly T[], { search, scope, division, group }: CatalogueFilter): T[] {
  return products.filter((product) =>
    (scope === '' || product.scope === scope)
    && (division === '' || product.division === division || (scope === '' && product.scope === 'shared'))
    && (group === '' || product.group === group)
    && (search === '' || matchesSearch(`${product.code} ${product.name} ${product.detail} ${product.output}`, search)));
}
