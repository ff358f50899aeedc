/**
 * A product (sản phẩm/công việc) of the unit's catalogue, NĐ335 Điều 13. Each catalogue version lists it anew;
 * a version takes effect for all products at once when the head adopts it on the unit's record.
 */
import type { StoredEntry } from '../record/entry.ts';
import type { Fold } from '../record/fold.ts';
import type { ProductData, ProductDefinition, ProductEntryType } from './product-entries.ts';

export interface ProductState {
  readonly versions: readonly ProductDefinition[];
  readonly approvals: readonly { readonly version: string; readonly from: string }[];
}

function apply(state: ProductState, entry: StoredEntry): ProductState {
  switch (entry.type as ProductEntryType) {
    case 'product.proposed.v1': {
      const proposed = entry.data as ProductDefinition;
      // A version is never changed once written: tasks copied its coefficient.
      if (state.versions.some((known) => known.version === proposed.version)) return state;
      return { ...state, versions: [...state.versions, proposed] };
    }
    case 'product.approved.v1': {
      const { version, from } = entry.data as ProductData<'product.approved.v1'>;
      return { ...state, approvals: [...state.approvals, { version, from }] };
    }
  }
}

export const productFold: Fold<ProductState> = {
  start: { versions: [], approvals: [] },
  apply,
};

/** The definition in force: of the adopted catalogue version, or approved by itself; null = not in force. */
export function definitionInForce(product: ProductState, catalogue: string | null, onDay: string): ProductDefinition | null {
  const listed = product.versions.find((known) => known.version === catalogue);
  if (listed) return listed;
  const approved = product.approvals.filter((known) => known.from <= onDay).at(-1);
  return product.versions.find((known) => known.version === approved?.version) ?? null;
}
