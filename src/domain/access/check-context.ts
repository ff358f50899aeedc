import type { ProductState } from '../organisation/product.ts';
import type { Organisation } from './organisation.ts';

/** What the checks may look at beside the record itself. Everything is of the entry's own unit. */
export interface CheckContext {
  readonly org: Organisation;
  readonly product: (id: string) => ProductState | null;
  /** Whether a rule profile is sound, `profiles/rule-check.ts`: without it no profile is adopted. */
  readonly checkRules?: (rules: unknown) => boolean;
}
