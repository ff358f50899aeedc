/** The versions of a unit's catalogue and what each of them lists (NĐ335 Điều 13.2). */
import type { ProductDefinition } from '#domain/organisation/product-entries.ts';
import type { ProductState } from '#domain/organisation/product.ts';
import { definitionInForce } from '#domain/organisation/product.ts';
import type { CatalogueVersion, UnitState } from '#domain/organisation/unit.ts';
import { catalogueInForce } from '#domain/organisation/unit.ts';

export interface ProductRow {
  readonly id: string;
  readonly state: ProductState;
}

export interface ListedProduct extends ProductDefinition {
  readonly id: string;
}

/** proposed: nobody decided yet · coming: decided for a later day · past: replaced by a later one */
export type VersionState = 'proposed' | 'coming' | 'inForce' | 'past';

export interface VersionRow extends CatalogueVersion {
  readonly state: VersionState;
  /** Products of this version that are on this device; fewer than `products` while some are on their way. */
  readonly here: number;
}

function stateOf(version: CatalogueVersion, inForce: string | null, today: string): VersionState {
  if (version.from === null) return 'proposed';
  if (version.version === inForce) return 'inForce';
  return version.from > today ? 'coming' : 'past';
}

const ORDER: readonly VersionState[] = ['proposed', 'coming', 'inForce', 'past'];

/** What waits for a decision first, then from the newest on. */
export function versionRows(unit: UnitState, products: readonly ProductRow[], today: string): VersionRow[] {
  const inForce = catalogueInForce(unit, today)?.version ?? null;
  const rows = unit.catalogues.map((version) => ({
    ...version,
    state: stateOf(version, inForce, today),
    here: products.filter(({ state }) => state.versions.some((known) => known.version === version.version)).length,
  }));
  const byPlace = (a: VersionRow, b: VersionRow) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state);
  return rows.toSorted((a, b) => byPlace(a, b) || (b.from ?? '').localeCompare(a.from ?? ''));
}

function byCode(a: ProductDefinition, b: ProductDefinition): number {
  return a.code.localeCompare(b.code, 'vi', { numeric: true });
}

export function productsOf(products: readonly ProductRow[], version: string): ListedProduct[] {
  return products.flatMap(({ id, state }) => {
    const listed = state.versions.find((known) => known.version === version);
    return listed ? [{ ...listed, id }] : [];
  }).toSorted(byCode);
}

/** In force today, with products approved by themselves (NĐ335 Điều 13.3). */
export function productsInForce(products: readonly ProductRow[], unit: UnitState, today: string): ListedProduct[] {
  const version = catalogueInForce(unit, today)?.version ?? null;
  return products.flatMap(({ id, state }) => {
    const definition = definitionInForce(state, version, today);
    return definition ? [{ ...definition, id }] : [];
  }).toSorted(byCode);
}
