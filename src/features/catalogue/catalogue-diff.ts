/** A version beside the one in force, product by product: what the head decides on (NĐ335 Điều 13.2). */
import type { ProductDefinition } from '#domain/organisation/product-entries.ts';
import type { ListedProduct } from '#parts/catalogue/catalogue-versions.ts';

/** In the order they matter for a score. */
export const DIFF_FIELDS = ['coefficient', 'points', 'hours', 'group', 'name', 'output', 'code', 'scope', 'division', 'detail'] as const;
export type DiffField = (typeof DIFF_FIELDS)[number];

export interface ChangedProduct {
  readonly before: ListedProduct;
  readonly after: ListedProduct;
  readonly fields: readonly DiffField[];
}

export interface CatalogueDiff {
  readonly added: readonly ListedProduct[];
  readonly removed: readonly ListedProduct[];
  readonly changed: readonly ChangedProduct[];
  readonly same: number;
}

export function changedFields(before: ProductDefinition, after: ProductDefinition): DiffField[] {
  return DIFF_FIELDS.filter((field) => before[field] !== after[field]);
}

export function diffCatalogue(before: readonly ListedProduct[], after: readonly ListedProduct[]): CatalogueDiff {
  const known = new Map(before.map((product) => [product.id, product]));
  const kept = new Set(after.map(({ id }) => id));
  const pairs = after.flatMap((product) => {
    const old = known.get(product.id);
    return old ? [{ before: old, after: product, fields: changedFields(old, product) }] : [];
  });
  const changed = pairs.filter(({ fields }) => fields.length > 0);
  return {
    added: after.filter(({ id }) => !known.has(id)),
    removed: before.filter(({ id }) => !kept.has(id)),
    changed,
    same: pairs.length - changed.length,
  };
}
